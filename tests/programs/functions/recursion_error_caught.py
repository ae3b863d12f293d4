import sys

def forever(n):
    return forever(n + 1) + 1

try:
    forever(0)
except RecursionError as e:
    print('caught', type(e).__name__, str(e).startswith('maximum recursion depth exceeded'))
    print(isinstance(e, RuntimeError))

class Loop:
    def __getattr__(self, name):
        return getattr(self, name + 'x')

try:
    Loop().spam
except RecursionError:
    print('attribute recursion')

def safe_depth(n):
    try:
        return safe_depth(n + 1)
    except RecursionError:
        return n > 50

print(safe_depth(0))

class Node:
    def __eq__(self, other):
        return self == other
try:
    Node() == Node()
except RecursionError:
    print('eq recursion')

def ok(n):
    return n if n == 0 else ok(n - 1)
print(ok(200), 'still alive')
