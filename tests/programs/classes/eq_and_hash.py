class Card:
    def __init__(self, rank, suit):
        self.rank, self.suit = rank, suit
    def __eq__(self, other):
        if not isinstance(other, Card):
            return NotImplemented
        return (self.rank, self.suit) == (other.rank, other.suit)
    def __hash__(self):
        return hash((self.rank, self.suit))
    def __repr__(self):
        return f'{self.rank}{self.suit}'

a, b, c = Card(1, 'h'), Card(1, 'h'), Card(2, 's')
print(a == b, a is b, a != b, a == c, a != c, a == 1, 1 == a, a != 'x', a == None)
d = {a: 'ace', c: 'two'}
print(d[b], Card(2, 's') in d, len({a, b, c}), [c, a].index(b), [a, b, c].count(a), b in [c, a])
d[b] = 'replaced'
print(d, list(d)[0] is a)
a.rank = 9
print(a in d, b in d, list(d)[0] in [a], len(d))

class Id:
    pass
x, y = Id(), Id()
print(x == y, x == x, x != y, len({x, y, x}), {x: 1}.get(y))
class Ver(Card):
    def __eq__(self, o):
        return super().__eq__(o)
try:
    {Ver(1, 2)}
except TypeError as e:
    print(e)
class OnlyNe:
    def __ne__(self, o):
        return 'ne called'
print(OnlyNe() != 1, OnlyNe() == 1)
class EqOther:
    def __eq__(self, o): return 'weird'
print(EqOther() == 1, 1 == EqOther(), EqOther() != 1, [EqOther()] == [1], (EqOther(),) == (0,))
