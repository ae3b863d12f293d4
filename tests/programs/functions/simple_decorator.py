def trace(fn):
    def wrapper(*args, **kwargs):
        print('->', fn.__name__, args, kwargs)
        result = fn(*args, **kwargs)
        print('<-', fn.__name__, result)
        return result
    return wrapper

@trace
def add(a, b):
    return a + b

@trace
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print(add(1, b=2))
print(fib(3))
print(add.__name__)

def upper(fn):
    return lambda *a: fn(*a).upper()

def exclaim(fn):
    return lambda *a: fn(*a) + '!'

@upper
@exclaim
def hello(name):
    return 'hello ' + name
print(hello('bob'))

def replace_with_42(fn):
    return 42
@replace_with_42
def gone(): pass
print(gone)
