class Stack:
    def __init__(self):
        self._items = []
    def push(self, item):
        self._items.append(item)
    def pop(self):
        if self.is_empty():
            return None
        return self._items.pop()
    def peek(self):
        return self._items[-1] if self._items else None
    def is_empty(self):
        return len(self._items) == 0
    def __len__(self):
        return len(self._items)

class Queue:
    def __init__(self):
        self.inbox = Stack()
        self.outbox = Stack()
    def put(self, x):
        self.inbox.push(x)
    def get(self):
        if self.outbox.is_empty():
            while not self.inbox.is_empty():
                self.outbox.push(self.inbox.pop())
        return self.outbox.pop()

def balanced(text):
    pairs = {')': '(', ']': '[', '}': '{'}
    s = Stack()
    for pos, ch in enumerate(text):
        if ch in '([{':
            s.push((ch, pos))
        elif ch in pairs:
            top = s.pop()
            if top is None or top[0] != pairs[ch]:
                return 'error at %d' % pos
    return 'ok' if s.is_empty() else 'unclosed %s at %d' % s.peek()

for t in ('', '([]{})', '([)]', '((', 'f(a[1], {x: (y)})', ')'):
    print(repr(t), balanced(t))
q = Queue()
for x in [1, 'two', 3.0]:
    q.put(x)
print(q.get(), q.get())
q.put([4])
print(q.get(), q.get(), q.get())
s = Stack()
print(s.pop(), s.peek(), len(s))
for c in 'reverse me':
    s.push(c)
out = ''
while len(s):
    out += s.pop()
print(out)
