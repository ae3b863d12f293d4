# `__bool__` and `__len__` run once a test, whatever they return
log = []

class Flag:
    def __init__(self, value):
        self.value = value
    def __bool__(self):
        log.append('bool')
        return self.value

class Sized:
    def __init__(self, length):
        self.length = length
    def __len__(self):
        log.append('len')
        return self.length

def test(value):
    log.clear()
    try:
        print('yes' if value else 'no', end=' ')
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e, end=' ')
    print(log)

for value in (True, False, 1, 'x', None):
    test(Flag(value))
for length in (0, 3, True, -1, 'x', 1.5):
    test(Sized(length))
a, b = Flag(True), Flag(False)
log.clear()
print((a and b) is b, (a or b) is a, not a, log)
