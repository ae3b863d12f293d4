class Cell:
    def __init__(self, value):
        self.value = value

    def promote(self):
        v = self.value
        if v is None:
            self.value = 0
        elif isinstance(v, bool):
            self.value = int(v)
        elif isinstance(v, int):
            self.value = v / 4
        elif isinstance(v, float):
            self.value = str(v)
        elif isinstance(v, str):
            self.value = [v]
        elif isinstance(v, list):
            self.value = tuple(v)
        elif isinstance(v, tuple):
            self.value = {v: len(v)}
        else:
            self.value = None
        return self.value

c = Cell(True)
for _ in range(10):
    print(repr(c.value), end=' -> ')
    c.promote()
print(repr(c.value))
cells = [Cell(1), Cell(2.5), Cell('s'), Cell(None), Cell([1])]
for cell in cells:
    cell.value = [cell.value, cell.promote()]
print([x.value for x in cells])
n = Cell(2**62)
for _ in range(3):
    n.value = n.value * 2
print(n.value, n.value - 2**65)
n.value = n.value / 2
print(n.value)
n.value = 'now text'
print(n.value.upper(), n.value * 2)
n.value = Cell(n)
print(n.value.value is n, n.value.value.value.value is n)
def total(cs):
    t = 0
    for x in cs:
        t = t + x.value
    return t
print(total([Cell(1), Cell(2)]), total([Cell(1), Cell(2.5)]), total([Cell(1), Cell(True)]))
print(total([Cell(1), Cell('x')]))
