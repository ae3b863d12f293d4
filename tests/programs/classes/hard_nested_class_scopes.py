class Outer:
    v = 'outer'
    class Inner:
        try:
            w = v
        except NameError:
            w = 'no outer scope'
        v = 'inner'
    w = Inner.v + v
    Outer = 'self name is not bound yet' if 'Outer' not in globals() else '?'
print(Outer.Inner.w, Outer.w, Outer.Outer)
class Twice:
    n = 1
    n = n + 1
    def get(self): return self.n
    get_one = get
    def get(self): return -self.n
print(Twice().get(), Twice().get_one(), Twice.n)
class E:
    """doc"""
    pass; y = 2; ...
print(E.__doc__, E.y, [k for k in vars(E) if not k.startswith('__')])
