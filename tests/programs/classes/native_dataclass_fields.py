# native: required
from __future__ import annotations
import dataclasses
from dataclasses import dataclass, field, InitVar, KW_ONLY
from typing import ClassVar, Optional
from collections import deque

@dataclass
class Node:
    value: int
    next: Optional[Node] = None
    count: ClassVar[int] = 0
    def __post_init__(self):
        Node.count += 1

@dataclass(eq=True, order=True)
class A:
    x: int
    y: list = field(default_factory=list, compare=False)
    seed: InitVar[int] = 0
    shared = "s"
    def __post_init__(self, seed):
        self.y.append(seed)
        self.total = self.x + seed

@dataclass
class B(A):
    z: str = 'z'
    x: float = 1.5
    _: KW_ONLY
    flag: bool = False

@dataclasses.dataclass
class Tree:
    name: str
    children: list[Tree] = field(default_factory=list, repr=True)
    parent: Optional[Tree] = None
    meta: dict = field(default_factory=lambda: {"k": [1]})
    q: deque = field(default_factory=deque)

@dataclass(unsafe_hash=True)
class U:
    a: int
    b: str = field(default="b", hash=False)

@dataclass(init=False, repr=False)
class V:
    a: int
    def __init__(self):
        self.a = 5

n = Node(1, Node(2))
print(n, Node.count, n.count)
print(A(1), A(1, seed=5), A(1) == A(1, [9]), A(1) < A(2), A(2).total, A(1).shared is A(2).shared)
print(B(), B(2, [], 3, 'q', flag=True), B() == A(1.5), B(1) == B(1))
t = Tree("root")
t.children.append(Tree("kid", parent=t))
print(t, len(t.children), t.meta, t.q)
print(hash(U(1)) == hash(U(1, "c")), U(1) == U(1, "c"), len({U(1), U(1)}))
print(V() == V(), V().a)
for bad in (lambda: A(), lambda: B(1, [], 2, 'z', True), lambda: A(1) < B(1), lambda: hash(A(1)), lambda: B(nope=1)):
    try:
        print(bad())
    except TypeError as e:
        print(type(e).__name__, e)
@dataclass
class Empty:
    pass
print(Empty(), Empty() == Empty())
def make():
    @dataclass
    class Local:
        k: int = 2
    return Local(3)
print(make())
try:
    B(1)
    Node()
except TypeError as e:
    print(e)
