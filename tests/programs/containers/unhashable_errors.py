class Plain:
    pass

class OnlyEq:
    def __eq__(self, other):
        return True

class Both:
    def __eq__(self, other):
        return isinstance(other, Both)
    def __hash__(self):
        return 7

class BadHash:
    def __hash__(self):
        return 'x'

things = [[], {}, set(), OnlyEq(), ([],), bytearray(b''), {}.keys(), BadHash()]
for t in things:
    try:
        hash(t)
        print('hashable', type(t).__name__)
    except TypeError as e:
        print(e)
print(isinstance(hash(Plain()), int), {Both(): 1, Both(): 2}[Both()], len({Both(), Both()}))
try:
    d = {}
    d[[1, 2]] = 3
except TypeError as e:
    print(e, d)
try:
    [1] in {1: 1}
except TypeError as e:
    print(e)
try:
    {1: 2}.get({})
except TypeError as e:
    print(e)
print([1] in [[1]], {} in [{}], OnlyEq() in [5])
try:
    print(slice(1) == slice(1), {(1, (2, (3, []))): 1})
except TypeError as e:
    print(e)
s = set()
s.add([])
