print('a start')
NAME = 'module a'
from ring_pkg import b

def base(n):
    return n * 100

def call_b(n):
    return b.work(n)
print('a end')
