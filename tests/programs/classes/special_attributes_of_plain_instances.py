class A:
    def __init__(self): self.x = 1
a = A()
print(a.__eq__(a), a.__doc__, a.__module__, a.__hash__() == hash(a), a.__class__.__name__)
print(a.__str__() == str(a), A.__doc__)
