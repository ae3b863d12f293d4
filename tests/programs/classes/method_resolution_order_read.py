class A: pass
class B(A): pass
print(B.__mro__[1].__name__)
print([c.__name__ for c in B.mro()])
