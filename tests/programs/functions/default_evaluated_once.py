def append_to(item, bucket=[]):
    bucket.append(item)
    return bucket

first = append_to(1)
second = append_to(2)
print(first, second, first is second)
print(append_to(9, []), append_to(3))

counter = 0
def tick():
    global counter
    counter += 1
    return counter

def stamp(n=tick()):
    return n

print(stamp(), stamp(), counter, stamp(10))

x = 'before'
def show(v=x):
    return v
x = 'after'
print(show(), x)

def tally(word, seen={}):
    seen[word] = seen.get(word, 0) + 1
    return len(seen)

for w in ['a', 'b', 'a', 'c']:
    print(w, tally(w))
print(tally.__defaults__, append_to.__defaults__)

def safe(item, bucket=None):
    if bucket is None:
        bucket = []
    bucket.append(item)
    return bucket
print(safe(1), safe(2))
