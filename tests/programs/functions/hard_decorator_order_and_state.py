log = []
def deco(tag):
    log.append('make ' + tag)
    def apply(fn):
        log.append('apply %s to %s' % (tag, getattr(fn, '__name__', type(fn).__name__)))
        def wrapper(*a, **k):
            log.append('enter ' + tag)
            try:
                return [tag, fn(*a, **k)]
            finally:
                log.append('leave ' + tag)
        wrapper.__name__ = tag + '_' + fn.__name__
        return wrapper
    return apply

@deco('outer')
@deco('inner')
def work(x):
    log.append('work')
    if x < 0:
        raise ValueError(x)
    return x * 2
print(log); log.clear()
print(work(4), work.__name__, log); log.clear()
try:
    work(-1)
except ValueError as e:
    print('ValueError', e, log)
