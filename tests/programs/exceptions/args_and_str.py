samples = [Exception(), Exception('one'), Exception('a', 2), Exception(None), Exception(('t',)), ValueError(5), KeyError('k'), KeyError(), KeyError('a', 'b'),
           KeyError(3), StopIteration(7), SystemExit(2), OSError(2, 'No such file'), OSError('msg'), IndexError([1]), UnicodeError('u'), Exception(Exception('nested'))]
for e in samples:
    print(type(e).__name__, '|', str(e), '|', repr(e), '|', e.args)
e = ValueError('x')
e.args = ('changed', 'twice')
print(e, e.args)
e.extra = [1]
print(e.extra, vars(e), hasattr(e, 'nope'))
print(StopIteration('v').value, SystemExit('bye').code, OSError(13, 'denied', 'f.txt'), OSError(13, 'denied').errno)
class Silent(Exception):
    def __init__(self, *a): pass
print(Silent(1, 2).args, repr(Silent('q')))
class Loud(Exception):
    def __repr__(self): return 'LOUD'
print(Loud('x'), [Loud('x')], Exception(Loud()))
print(ValueError('a') == ValueError('a'), ValueError is ValueError)
e = Exception('noted')
e.add_note('note 1')
print(e.__notes__, str(e))
