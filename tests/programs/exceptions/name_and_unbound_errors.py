def use_before():
    print(value)
    value = 1

def conditional(flag):
    if flag:
        result = 'set'
    return result

def closure_unbound():
    def inner():
        return free
    try:
        return inner()
    finally:
        free = 1

def deleted():
    x = 1
    del x
    x += 1

def loop():
    for i in []:
        pass
    return i

def aug():
    total += 1

total = 0
for f in (use_before, lambda: conditional(False), closure_unbound, deleted, loop, aug, lambda: zzz_missing, lambda: zzz_missing.attr):
    try:
        print(f())
    except UnboundLocalError as e:
        print('Unbound:', e)
    except NameError as e:
        print('Name:', e, e.name)
print(conditional(True))
try:
    undefined_global = undefined_global + 1
except NameError as e:
    print(e)
try:
    del never_there
except NameError as e:
    print(e)
class K:
    try:
        y = missing_in_class
    except NameError as e:
        y = str(e)
print(K.y)
zq_not_there_at_all()
