import sys
import atexit

def last_words(n):
    print('atexit', n)

atexit.register(last_words, 1)
atexit.register(last_words, n=2)
@atexit.register
def third():
    print('third registered, first called')

class Guard:
    def __enter__(self):
        print('enter')
        return self
    def __exit__(self, kind, value, tb):
        print('exit sees', kind.__name__, value)
        return False
    def __del__(self):
        print('guard del')

def run(items):
    total = 0
    for i in items:
        with Guard():
            try:
                total += 10 // i
            except ZeroDivisionError:
                print('division problem')
                raise
            finally:
                if i == 0:
                    print('total so far', total)
                    sys.exit(total)
    return total

try:
    run([5])
except AttributeError as e:
    print('exit on success passes None:', e)
Guard.__exit__ = lambda self, *a: print('simple exit', a[0] is None)
print(run([5, 2]))
run([1, 3, 0, 7])
print('not reached')
