import sys
import io

print()
print('a', 'b', sep='')
print('a', 'b', sep='\n', end='\n--\n')
print(1, 2.0, None, True, [1, 'x'], ('t',), {'k': 'v'}, sep=' | ')
print(*[], end='')
print(*'abc', *range(3), sep=',')
print('no newline', end='')
print('', end='\n')
print(sep='ignored')
print('x', end=None, sep=None)
for kw in ({'sep': 1}, {'end': 5}, {'sep': b','}, {'file': 5}):
    try:
        print('a', 'b', **kw)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
buf = io.StringIO()
print('to buffer', 5, file=buf, end='!')
print(repr(buf.getvalue()))
class Out:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
    def flush(self): self.parts.append('<flush>')
o = Out()
print('p', 'q', file=o, flush=True)
print(o.parts)
old = sys.stdout
sys.stdout = o
print('redirected')
sys.stdout.write('direct')
sys.stdout = old
print(o.parts)
sys.stdout = buf
try:
    print(1 / 0)
except ZeroDivisionError as e:
    print('inside', e)
finally:
    sys.stdout = old
print(buf.getvalue())
from contextlib import redirect_stdout
with redirect_stdout(io.StringIO()) as cap:
    print('captured')
    help_text = 'x'
print(repr(cap.getvalue()), sys.stdout is old)
class Str:
    def __str__(self):
        print('nested print', end=';')
        return 'str'
print('before', Str(), 'after')
def gen():
    for i in range(2):
        print('gen', i, end=' ')
        yield i
print(*gen())
print('tab\tbackslash\\ quote\' null-free é 中 😀', 'multi\nline', r'raw\n')
print(print('inner'))
sys.stdout.write('no newline at end of write')
sys.stdout.write('\n')
n = sys.stdout.write('é中\n')
print(n, sys.stdout.writable(), sys.stdout.isatty(), sys.stdout.encoding.lower())
sys.stdout.writelines(['a', 'b', '\n'])
sys.stderr.write('')
print('%', '%s', '{}', '{0}', sep='')
print('end of output', end='')
