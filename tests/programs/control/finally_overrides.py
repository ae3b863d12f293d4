# a return, break or continue in finally swallows what was in flight
def swallow():
    try:
        raise ValueError('lost')
    finally:
        return 'swallowed'

def override():
    try:
        return 'first'
    finally:
        return 'second'

def loop_break():
    while True:
        try:
            raise KeyError('gone')
        finally:
            break
    return 'after break'

def loop_continue():
    seen = []
    for i in range(3):
        try:
            1 / 0
        finally:
            seen.append(i)
            continue
    return seen

def nested():
    try:
        try:
            return 'inner'
        finally:
            print('inner finally')
            raise RuntimeError('from finally')
    except RuntimeError as e:
        return 'got ' + str(e)
    finally:
        print('outer finally')

for f in (swallow, override, loop_break, loop_continue, nested):
    print(f.__name__, f())
