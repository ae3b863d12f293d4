class Node:
    __slots__ = 'data', 'next'
    def __init__(self, data, next=None):
        self.data = data
        self.next = next

class LinkedList:
    def __init__(self, items=()):
        self.head = None
        self.size = 0
        for x in reversed(list(items)):
            self.push(x)

    def push(self, x):
        self.head = Node(x, self.head)
        self.size += 1

    def pop(self):
        if self.head is None:
            raise IndexError('pop from empty LinkedList')
        x = self.head.data
        self.head = self.head.next
        self.size -= 1
        return x

    def reverse(self):
        prev, cur = None, self.head
        while cur is not None:
            cur.next, prev, cur = prev, cur, cur.next
        self.head = prev
        return self

    def remove(self, value):
        prev, cur = None, self.head
        while cur:
            if cur.data == value:
                if prev is None:
                    self.head = cur.next
                else:
                    prev.next = cur.next
                self.size -= 1
                return True
            prev, cur = cur, cur.next
        return False

    def __iter__(self):
        n = self.head
        while n:
            yield n.data
            n = n.next

    def __repr__(self):
        return ' -> '.join(map(repr, self)) or '(empty)'

ll = LinkedList([3, 'x', 2.5, None, 3])
print(ll, ll.size)
print(ll.remove(3), ll.remove('nope'), ll.remove(None), ll)
ll.push([1]); ll.push(2**70)
print(ll.reverse(), len(list(ll)), ll.pop(), ll.pop(), ll.size)
while ll.size:
    print(ll.pop(), end=' ')
print(ll)
ll.pop()
