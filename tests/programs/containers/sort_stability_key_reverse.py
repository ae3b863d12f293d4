people = [('bob', 30), ('al', 25), ('cy', 30), ('di', 25), ('ed', 41)]
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: p[1], reverse=True))
people.sort(key=lambda p: p[0][1])
print(people)
people.sort()
print(people)
people.sort(key=lambda p: (-p[1], p[0]))
print(people)
nums = [3, 1.5, True, -2, 2**70, 0, -0.0, 1]
print(sorted(nums), sorted(nums, reverse=True))
words = ['Banana', 'apple', 'cherry', 'Apple', 'banana']
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True))
calls = []
def key(x):
    calls.append(x)
    return -x
print(sorted([3, 1, 2], key=key), calls)
data = [[2, 'b'], [1, 'z'], [2, 'a']]
data.sort()
print(data)
orig = [3, 1, 2]
new = sorted(orig)
print(orig, new, sorted('hello'), sorted({'b': 1, 'a': 2}), sorted((3, 1)), sorted({5, 3}))
for bad in ([1, 'a'], [None, 1], [[1], (1,)], [{}, {}], [1j, 2]):
    try:
        sorted(bad)
    except TypeError as e:
        print(e)
lst = [3, 2, 1]
try:
    lst.sort(key=lambda x: 1 / (x - 2))
except ZeroDivisionError:
    print(sorted(lst))
