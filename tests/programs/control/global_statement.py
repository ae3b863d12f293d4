count = 0
names = []

def bump(by=1):
    global count
    count += by
    names.append(count)

def local_shadow():
    count = 'local'
    return count

def create():
    global fresh
    fresh = count * 2

def nested():
    def inner():
        global count
        count = -1
    count = 'nested local'
    inner()
    return count

bump()
bump(2**62)
bump(2**62)
print(count, names)
print(local_shadow(), count)
create()
print(fresh)
print(nested(), count)

def remove():
    global fresh
    del fresh
remove()
try:
    fresh
except NameError as e:
    print(e)

def loop_var():
    global idx
    for idx in range(3):
        pass
loop_var()
print(idx)

class K:
    global klass_level
    klass_level = 'set in class body'
print(klass_level, hasattr(K, 'klass_level'))

def imports():
    global math
    import math
imports()
print(math.floor(2.7))
