class Stop(Exception): pass
calls = []
def note(tag, fail=None):
    def fn(*a):
        calls.append(tag)
        if fail is not None and a and a[0] == fail:
            raise Stop('%s at %r' % (tag, a[0]))
        return a[0] if a else None
    return fn

def attempt(label, thunk):
    calls.clear()
    try:
        r = thunk()
        print(label, 'ok', r, len(calls))
    except Stop as e:
        print(label, e, len(calls))

data = [3, 1, 2]
attempt('map', lambda: list(map(note('m', 1), data)))
attempt('filter', lambda: list(filter(note('f', 2), data)))
attempt('sort', lambda: data.sort(key=note('k', 2)))
print(data)
attempt('sorted', lambda: sorted(data, key=note('k', 9)))
attempt('max', lambda: max(data, key=note('x', 1)))
attempt('any', lambda: any(note('a', 1)(v - 3) for v in data))
attempt('comp', lambda: [note('c', 2)(v) for v in data])
attempt('dict', lambda: {note('d', 1)(v): v for v in data})
attempt('join', lambda: ','.join(note('j', '1')(str(v)) for v in data))
attempt('sum', lambda: sum(note('s', 3)(v) for v in data))
attempt('zip', lambda: list(zip(data, (note('z', 2)(v) for v in data))))
attempt('unpack', lambda: (lambda a, b, c: a)(*(note('u', 2)(v) for v in data)))
acc = []
attempt('extend', lambda: acc.extend(note('e', 2)(v) for v in data))
print(acc)
acc = [0, 0, 0, 0]
def slice_assign():
    acc[1:3] = (note('sl', 2)(v) for v in data)
attempt('slice', slice_assign)
print(acc)
d = {}
attempt('update', lambda: d.update((note('up', 2)(v), v) for v in data))
print(d)
s = set()
attempt('set update', lambda: s.update(note('su', 2)(v) for v in data))
print(s)
import functools, re, itertools
attempt('reduce', lambda: functools.reduce(lambda a, b: note('r', b if b == 2 else None)(a) + note('r', 2)(b), data))
attempt('re.sub', lambda: re.sub('[a-c]', lambda m: note('re', 'b')(m.group()), 'xabcx'))
attempt('takewhile', lambda: list(itertools.takewhile(note('tw', 2), data)))
attempt('groupby', lambda: [k for k, g in itertools.groupby(data, note('g', 2))])
attempt('lru', lambda: [functools.lru_cache(note('l', 2))(v) for v in (1, 2)])
attempt('min default', lambda: min((note('mn', 7)(v) for v in ()), default='none'))
attempt('iter sentinel', lambda: list(iter(lambda: note('it', 1)(data.pop()), 99)))
print(data)
