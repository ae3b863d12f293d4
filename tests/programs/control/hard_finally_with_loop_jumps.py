trace = []

def jump(kind):
    for outer in range(3):
        trace.append('o%d' % outer)
        try:
            for inner in range(3):
                try:
                    try:
                        if inner == 1:
                            if kind == 'break':
                                break
                            if kind == 'continue':
                                continue
                            if kind == 'return':
                                return 'r%d%d' % (outer, inner)
                            if kind == 'raise':
                                raise LookupError(inner)
                        trace.append('b%d' % inner)
                    finally:
                        trace.append('f%d' % inner)
                except LookupError as e:
                    trace.append('x%s' % e)
                    if outer == 1:
                        break
                else:
                    trace.append('e')
            else:
                trace.append('else')
        finally:
            trace.append('F')
            if kind == 'return' and outer == 0:
                kind = 'continue'
                continue
    return 'end'

for kind in ('none', 'break', 'continue', 'return', 'raise'):
    trace.clear()
    print(kind, jump(kind), ' '.join(trace))

def while_finally():
    n = 0
    while n < 5:
        n += 1
        try:
            if n == 2:
                continue
            if n == 4:
                return n
        finally:
            if n == 4:
                n = 10
                break
    else:
        return 'else'
    return 'after', n
print(while_finally())
def value_frozen():
    x = [1]
    y = 1
    try:
        return x, y, len(x)
    finally:
        x.append(2)
        y = 99
print(value_frozen())
