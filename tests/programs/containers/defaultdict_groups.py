from collections import defaultdict

groups = defaultdict(list)
for w in 'apple avocado banana blueberry cherry apricot'.split():
    groups[w[0]].append(w)
print(groups)
print(dict(groups), groups['z'], 'y' in groups, groups.get('y'), len(groups))
counts = defaultdict(int)
for ch in 'hello':
    counts[ch] += 1
print(dict(counts), counts.default_factory)
tree = lambda: defaultdict(tree)
root = tree()
root['a']['b']['c'] = 1
root['a']['x'] = [2]
print(root['a']['b']['c'], list(root['a']), root['empty'] == {})
nested = defaultdict(lambda: defaultdict(set))
for u, v, w in [('n1', 'k', 1), ('n1', 'k', 2), ('n2', 'j', 1)]:
    nested[u][v].add(w)
print({u: {k: sorted(s) for k, s in d.items()} for u, d in nested.items()})
nofac = defaultdict(None, a=1)
try:
    nofac['b']
except KeyError as e:
    print('KeyError', e)
calls = []
def factory():
    calls.append(len(calls))
    return calls[-1]
dd = defaultdict(factory, {'pre': 'set'})
print(dd['pre'], dd['q'], dd['r'], dd['q'], calls, dd.setdefault('s', 'x'))
dd.default_factory = None
try:
    dd['unknown']
except KeyError as e:
    print(repr(e), sorted(dd))
