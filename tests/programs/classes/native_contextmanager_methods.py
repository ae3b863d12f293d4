# native: required
import contextlib
@contextlib.contextmanager
def tag(n):
    "doc"
    yield n
print(tag.__name__, tag.__qualname__)
try:
    tag()
except TypeError as e:
    print(e)
@tag(3)
def f(x):
    return x + 1
print(f(3))
class K:
    @contextlib.contextmanager
    def held(self, n):
        self.n = n
        yield self
        self.n = 0
k = K()
with k.held(4) as s:
    print(s.n)
print(k.n)
with tag(3), tag(4) as u:
    print(u)
