class Num:
    def __init__(self, v): self.v = v
class Var:
    def __init__(self, name): self.name = name
class BinOp:
    def __init__(self, op, l, r):
        self.op, self.l, self.r = op, l, r

class Visitor:
    def visit(self, node):
        m = getattr(self, 'visit_' + type(node).__name__, self.generic)
        return m(node)
    def generic(self, node):
        raise NotImplementedError(type(node).__name__)

class Eval(Visitor):
    def __init__(self, env): self.env = env
    def visit_Num(self, n): return n.v
    def visit_Var(self, n): return self.env[n.name]
    def visit_BinOp(self, n):
        a, b = self.visit(n.l), self.visit(n.r)
        return {'+': lambda: a + b, '*': lambda: a * b, '-': lambda: a - b, '/': lambda: a / b}[n.op]()

class Show(Visitor):
    def visit_Num(self, n): return str(n.v)
    def visit_Var(self, n): return n.name
    def visit_BinOp(self, n): return f'({self.visit(n.l)} {n.op} {self.visit(n.r)})'
    def generic(self, n): return '?%s?' % n

class Fold(Visitor):
    def generic(self, n): return n
    def visit_BinOp(self, n):
        l, r = self.visit(n.l), self.visit(n.r)
        if isinstance(l, Num) and isinstance(r, Num):
            return Num(Eval({}).visit(BinOp(n.op, l, r)))
        return BinOp(n.op, l, r)

e = BinOp('+', BinOp('*', Num(2), Num(2**62)), BinOp('-', Var('x'), Num(1.5)))
print(Show().visit(e), Eval({'x': 10}).visit(e), Show().visit(Fold().visit(e)))
print(Show().visit(BinOp('+', 'raw', Num(1))), Eval({'s': 'ab'}).visit(BinOp('*', Var('s'), Num(3))))
try:
    Eval({}).visit(e)
except KeyError as err:
    print('unbound', err)
