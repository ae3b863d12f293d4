class S:
    def __init__(self): self.data = {}
    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[k] for k in range(*i.indices(6))]
        if i > 6:
            raise IndexError('x')
        return self.data.get(i, 0)
    def __setitem__(self, i, v):
        self.data[i] = v
s = S()
s[2] = 'two'
s[4] = 4
print(s[1:3])
print([y for y in s if isinstance(y, int)])
