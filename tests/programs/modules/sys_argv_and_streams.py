import sys

print(len(sys.argv), sys.argv[1:])
for i, a in enumerate(sys.argv[1:], 1):
    sys.stdout.write('%d:%s\n' % (i, a.upper()))
n = sys.stdout.write('count me\n')
print(n)
for line in sys.stdin:
    line = line.rstrip('\n')
    if not line:
        print('(blank)')
        continue
    parts = line.split()
    print(len(parts), parts[::-1])
print(repr(sys.stdin.readline()), repr(sys.stdin.read()))
print('to stderr', file=sys.stderr)
print('a', 'b', sep='-', end='!\n', file=sys.stdout, flush=True)
sys.stdout.writelines(['x\n', 'y\n'])
print(sys.maxsize, sys.byteorder, sys.version_info >= (3, 11), sys.getrecursionlimit() >= 1000)
try:
    sys.stdout.write(5)
except TypeError as e:
    print(e)
sys.stderr.write('last words\n')
