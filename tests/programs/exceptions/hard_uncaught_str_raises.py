class Unprintable(Exception):
    def __str__(self):
        raise ValueError('no text for you')

class Odd(Exception):
    def __str__(self):
        return 'odd %d' % len(self.args)
    def __repr__(self):
        return 'ODD'

try:
    raise Odd(1, 2)
except Odd as o:
    print(o, repr(o), [o], f'{o!r} {o}')
try:
    raise Unprintable('x')
except Unprintable as u:
    print(u.args, repr(u))
    try:
        print(str(u))
    except ValueError as v:
        print('str failed:', v, v.__context__ is u)
def go(n):
    if n == 0:
        raise Unprintable('deep', n)
    go(n - 1)
print('going')
go(3)
