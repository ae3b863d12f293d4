from dataclasses import dataclass, field, fields, InitVar, KW_ONLY, FrozenInstanceError, is_dataclass, make_dataclass

@dataclass(eq=True, order=True)
class A:
    x: int
    y: list = field(default_factory=list, compare=False)
    seed: InitVar[int] = 0
    shared = []
    def __post_init__(self, seed):
        self.y.append(seed)
        self.total = self.x + seed if isinstance(self.x, int) else None
@dataclass
class B(A):
    z: str = 'z'
    x: float = 1.5
    _: KW_ONLY
    flag: bool = False
@dataclass(frozen=True, slots=True)
class F:
    k: tuple = ()
    v: int = field(default=0, hash=False)
print(A(1), A(1, seed=5), A(1) == A(1, [9]), A(1) < A(2), A(2**64).total, A('s').total, A(1).shared is A(2).shared)
print(B(), B(2, [], 3, 'q', flag=True), [f.name for f in fields(B)], B() == A(1.5), B(1) == B(1), is_dataclass(B), is_dataclass(5))
print(F(), F((1,), 2), hash(F((1,), 2)) == hash(F((1,), 3)), F((1,), 2) == F((1,), 3), {F(): 'k'}[F()])
for bad in (lambda: A(), lambda: B(1, [], 2, 'z', True), lambda: setattr(F(), 'k', 1), lambda: A(1) < B(1), lambda: delattr(F(), 'v'), lambda: hash(A(1)), lambda: B(nope=1)):
    try:
        print(bad())
    except (TypeError, FrozenInstanceError) as e:
        print(type(e).__name__, e)
P = make_dataclass('P', [('a', int), ('b', str, 'dflt')], namespace={'up': lambda self: self.b.upper()})
print(P(1), P(2, 'x').up(), P(1) == P(1))
