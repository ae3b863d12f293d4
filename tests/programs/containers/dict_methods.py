stock = {'apple': 3, 'pear': 0}
print(stock.get('apple'), stock.get('fig'), stock.get('fig', 9), stock.get('pear') or 'zero')
print(stock.setdefault('apple', 100), stock.setdefault('fig', []), stock.setdefault('kiwi'), stock)
stock['fig'].append('note')
print(stock.pop('fig'), stock.pop('nope', 'dflt'), stock)
for f in (lambda: stock.pop('nope'), lambda: {}.popitem(), lambda: stock['zz'], lambda: {}[(1, 'a')], lambda: {}[None], lambda: {1: 2}[1.5]):
    try:
        f()
    except KeyError as e:
        print('KeyError', e, e.args)
keys, vals, items = stock.keys(), stock.values(), stock.items()
stock['late'] = 1
print(keys, vals, items, sep='\n')
print('late' in keys, 0 in vals, ('apple', 3) in items, len(items), 'apple' in stock, 3 in stock)
print(sorted({'a': 1, 'b': 2}.keys() & {'b': 0, 'c': 0}), sorted({'a': 1}.keys() | 'xy'), {'a': 1}.keys() - {'a'}, {'a': 1}.keys() == {'a'})
copy = stock.copy()
copy['apple'] = 'changed'
print(stock['apple'], copy == stock, {**stock, 'extra': 1}, stock | {'o': 1})
for bad in (lambda: dict([1]), lambda: dict(['abc']), lambda: dict(5), lambda: {}.update(3), lambda: {}.get(), lambda: {}.get([])):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
inverse = {v: k for k, v in {'x': 1, 'y': 2, 'z': 1}.items()}
print(inverse, max(inverse, key=inverse.get), min({'q': 5, 'p': 5}), sum({1: 'a', 2: 'b'}))
