import functools

def repeat(times, sep=' '):
    def deco(fn):
        @functools.wraps(fn)
        def wrapper(*args, **kw):
            return sep.join(str(fn(*args, **kw)) for _ in range(times))
        wrapper.times = times
        return wrapper
    return deco

@repeat(3, sep='-')
def greet(name):
    """Say hi."""
    return 'hi ' + name

print(greet('al'), greet.__name__, greet.__doc__, greet.times, greet.__wrapped__('x'))

class CountCalls:
    def __init__(self, fn):
        self.fn = fn
        self.calls = 0
    def __call__(self, *a):
        self.calls += 1
        return self.fn(*a)

@CountCalls
def triple(x):
    return x * 3
print(triple(2), triple('ab'), triple.calls)

def retry(limit, exc):
    def deco(fn):
        def inner(*a):
            for attempt in range(1, limit + 1):
                try:
                    return fn(attempt, *a)
                except exc as e:
                    print('attempt', attempt, 'failed:', e)
            raise RuntimeError('gave up')
        return inner
    return deco

@retry(3, ValueError)
def flaky(attempt, needed):
    if attempt < needed:
        raise ValueError('not yet')
    return 'ok at %d' % attempt
print(flaky(2))
flaky(5)
