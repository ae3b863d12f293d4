class Tree:
    def __init__(self, label):
        self.label = label
        self.parent = None

    def root(self):
        if self.parent is None:
            return self
        return self.parent.root()

a = Tree('a')
b = Tree('b')
b.parent = a
print(b.root().label)
a.parent = b
print('cycle made')
def run():
    try:
        return b.root().label
    finally:
        print('finally runs')
try:
    run()
except RecursionError as e:
    print(str(e)[:32])
raise RecursionError('too deep for me')
