def attempt(label, fn):
    try:
        print(label, fn())
    except ZeroDivisionError as e:
        print(label, 'ZeroDivisionError', isinstance(e, ArithmeticError), e.args[0] if 'complex' not in label else '-')

attempt('int/', lambda: 1 / 0)
attempt('int/float', lambda: 1 / 0.0)
attempt('float/', lambda: 1.0 / 0)
zero = 0
big = 10**40
attempt('big/', lambda: big / zero)

def average(xs):
    return sum(xs) / len(xs)

print(average([1, 2, 4]))
try:
    average([])
except ZeroDivisionError:
    print('empty')
finally:
    print('done')
print(average([]))
