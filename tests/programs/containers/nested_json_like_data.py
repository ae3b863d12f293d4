doc = {
    'name': 'root', 'size': 3, 'ratio': 0.5, 'ok': True, 'none': None,
    'children': [
        {'name': 'leaf', 'tags': ['x', 'y'], 'size': 10},
        {'name': 'branch', 'children': [{'name': 'deep', 'size': 2**65}], 'meta': {'k': [1, [2, [3]]]}},
    ],
}

def total_size(node):
    return node.get('size', 0) + sum(total_size(c) for c in node.get('children', []))

def walk(value, path='$'):
    if isinstance(value, dict):
        for k, v in value.items():
            yield from walk(v, path + '.' + k)
    elif isinstance(value, list):
        for i, v in enumerate(value):
            yield from walk(v, f'{path}[{i}]')
    else:
        yield path, value

print(total_size(doc))
for p, v in walk(doc):
    print(p, '=', repr(v))

def transform(v):
    if isinstance(v, dict):
        return {k.upper(): transform(x) for k, x in v.items() if x is not None}
    if isinstance(v, list):
        return [transform(x) for x in v]
    if isinstance(v, bool):
        return not v
    if isinstance(v, (int, float)):
        return v * 2
    return v
print(transform(doc))
doc['children'][1]['meta']['k'][1][1][0] = doc['ratio']
doc['children'].append('plain string')
doc['children'][0]['tags'] += (1, 2)
print(doc['children'])

def depth(v):
    if isinstance(v, dict):
        return 1 + max(map(depth, v.values()), default=0)
    if isinstance(v, list):
        return 1 + max((depth(x) for x in v), default=0)
    return 0
print(depth(doc), depth([]), depth([[[]]]), depth(5))
