from star_pkg import *
from star_pkg.one import *

print(sorted(n for n in globals() if not n.startswith('_')))
print(shared, only_one(), helper())
shared = 'rebound here'
import star_pkg
print(star_pkg.shared, star_pkg.one.shared, star_pkg.report())
star_pkg.shared = 'set from outside'
print(shared, star_pkg.report(), helper())
len = star_pkg.my_len
print(len([1, 2]), star_pkg.use_len([1, 2]))
del len
print(len([1, 2]))
def f():
    from star_pkg.one import shared as s, only_one as fn
    import star_pkg.one as o
    o.shared = 'patched in f'
    return s, fn(), o.shared
print(f(), shared)
try:
    s
except NameError as e:
    print(e)
class K:
    from star_pkg.one import only_one
    from star_pkg import my_len as size
    import star_pkg.one as mod
print(K.only_one(), K.size('abc'), K.mod.shared)
try:
    K().only_one()
except TypeError as e:
    print(e)
for name in ('star_pkg', 'math', 'no_such_module_here'):
    try:
        mod = __import__(name)
        print(name, 'ok', hasattr(mod, 'shared'))
    except ImportError as e:
        print(type(e).__name__, e)
try:
    from star_pkg import missing_thing
except ImportError as e:
    print(e.name, 'missing_thing' in str(e))
try:
    import star_pkg.missing_mod
except ImportError as e:
    print(e)
try:
    import math.sub
except ImportError as e:
    print(e)
if shared:
    import json as codec
else:
    import pickle as codec
print(codec.dumps([1]))
