import copy

class Node:
    def __init__(self, v, kids=()):
        self.v, self.kids = v, list(kids)
class Custom:
    def __init__(self, n): self.n = n
    def __copy__(self): return Custom('copied %s' % self.n)
    def __deepcopy__(self, memo): return Custom('deep %s' % self.n)

a = [1, [2, 3], {'k': [4]}, (5, [6])]
s, d = copy.copy(a), copy.deepcopy(a)
a[1].append('x'); a[2]['k'].clear(); a[3][1].append('y'); a.append('end')
print(a, s, d, sep='\n')
print(s[1] is a[1], d[1] is a[1], copy.copy((1, 2)) == (1, 2), copy.deepcopy('s') == 's')
n = Node('root', [Node('kid')])
n.kids[0].parent = n
c, e = copy.copy(n), copy.deepcopy(n)
n.v = 'changed'
n.kids[0].v = 'kid changed'
print(c.v, c.kids[0].v, c.kids is n.kids, e.v, e.kids[0].v, e.kids[0].parent is e)
print(copy.copy(Custom(1)).n, copy.deepcopy([Custom(2)])[0].n)
rec = [1]
rec.append(rec)
r2 = copy.deepcopy(rec)
print(r2, r2[1] is r2, r2 is rec)
shared = ['s']
pair = copy.deepcopy([shared, shared])
pair[0].append('t')
print(pair, shared, copy.copy({1: [2]}), copy.copy({3, 1}), copy.copy(len) is len)
