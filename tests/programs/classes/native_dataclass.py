# native: required
from dataclasses import dataclass, field

@dataclass
class Item:
    name: str
    price: float = 0.0
    tags: list = field(default_factory=list)
    hidden: int = field(default=7, repr=False, compare=False)

    def total(self, n=1):
        return self.price * n

@dataclass(order=True)
class Ver:
    major: int
    minor: int = 0

@dataclass
class Sub(Item):
    qty: int = 1
    def __post_init__(self):
        self.cost = self.price * self.qty

a, b = Item('pen', 1.5), Item('pen', 1.5, hidden=99)
print(a, a == b, a is b, a.tags is b.tags, a != Item('x'))
a.tags.append('blue')
print(a, b, a == b, a.total(3))
print(Ver(1, 2) < Ver(1, 10), sorted([Ver(2), Ver(1, 5), Ver(1)]))
s = Sub('box', 2, qty=4)
print(s, s.cost, s == Item('box', 2))
print(Item.price, Item.hidden, Sub.qty)
