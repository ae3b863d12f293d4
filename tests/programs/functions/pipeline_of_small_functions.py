from functools import reduce

def compose(*fns):
    return reduce(lambda f, g: lambda x: g(f(x)), fns, lambda x: x)

def parse(line):
    name, *rest = line.split(',')
    return {'name': name.strip(), 'scores': [int(r) for r in rest if r.strip()]}

def with_mean(rec):
    scores = rec['scores']
    return {**rec, 'mean': sum(scores) / len(scores) if scores else None}

def graded(rec):
    m = rec['mean']
    rec['grade'] = '-' if m is None else 'pass' if m >= 50 else 'fail'
    return rec

def render(rec):
    mean = 'n/a' if rec['mean'] is None else '%.1f' % rec['mean']
    return '{name:<8}{0:>6} {grade}'.format(mean, **rec)

lines = ['ann, 70, 80', 'bob, 10, 20, 30', 'cy', 'dee, 9223372036854775807, 1', 'eve, , 50']
process = compose(parse, with_mean, graded, render)
for out in map(process, lines):
    print(out)
passed = list(filter(lambda r: r['grade'] == 'pass', map(compose(parse, with_mean, graded), lines)))
print([r['name'] for r in passed], sum(len(r['scores']) for r in passed), max(passed, key=lambda r: r['mean'])['name'])
where = lambda **conds: lambda rec: all(rec.get(k) == v for k, v in conds.items())
recs = [graded(with_mean(parse(l))) for l in lines]
print([r['name'] for r in recs if where(grade='fail')(r)], [r['name'] for r in recs if where(mean=None, name='cy')(r)])
totals = reduce(lambda acc, r: {**acc, r['grade']: acc.get(r['grade'], 0) + 1}, recs, {})
print(totals)
try:
    process('zed, 1, x')
except ValueError as e:
    print('bad line:', e)
print(compose()(5), compose(len, lambda n: n * 2, str, lambda s: s + '!')('abcd'))
