def visit(node):
    """Count visits.

    Second line.
    """
    visit.count += 1
    visit.log.append(node)
    return visit.count

visit.count = 0
visit.log = []
for n in 'abc':
    visit(n)
print(visit.count, visit.log, visit.__name__, visit.__doc__.strip().splitlines()[0])
print(sorted(visit.__dict__), hasattr(visit, 'count'), hasattr(visit, 'nope'))
del visit.log
try:
    visit('d')
except AttributeError as e:
    print(e)
print(visit.count)
visit.__name__ = 'renamed'
print(visit.__name__, callable(visit), callable(3), callable(int))

def defaults(a, b=2, *, c=3):
    return a + b + c
print(defaults.__defaults__, defaults.__kwdefaults__, defaults.__code__.co_argcount, defaults.__code__.co_varnames)
defaults.__defaults__ = (20,)
print(defaults(1))
defaults.__kwdefaults__['c'] = 300
print(defaults(1))
alias = defaults
alias.tag = 'shared'
print(defaults.tag, alias is defaults, alias == defaults, defaults != visit)
