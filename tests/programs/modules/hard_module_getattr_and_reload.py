import importlib
import sys
import magic_mod

print(magic_mod.real, magic_mod.anything, magic_mod.dyn_5)
try:
    magic_mod.forbidden
except AttributeError as e:
    print(e)
from magic_mod import virtual_name
print(virtual_name, 'virtual_name' in vars(magic_mod), hasattr(magic_mod, 'forbidden'))
print(magic_mod.loads, magic_mod.config)
magic_mod.config['x'] = 1
old = magic_mod.config
old_fn = magic_mod.get_config
magic_mod.extra = 'survives'
importlib.reload(magic_mod)
print(magic_mod.loads, magic_mod.config, old, magic_mod.extra, old_fn() is magic_mod.config, old_fn is magic_mod.get_config)
sys.modules['made_up'] = type(sys)('made_up')
import made_up
made_up.value = 2**70
from made_up import value
print(value + 1, made_up.__name__, type(made_up).__name__)
sys.modules['fake_obj'] = {'just': 'a dict'}
import fake_obj
print(fake_obj['just'])
m = importlib.import_module('magic_mod')
print(m is magic_mod, __import__('magic_mod') is m, sys.modules['magic_mod'] is m)
del sys.modules['magic_mod']
import magic_mod as second
print(second is m, second.loads, m.loads)
sys.modules['blocked'] = None
try:
    import blocked
except ModuleNotFoundError as e:
    print(e)
class Lazy(type(sys)):
    def __getattr__(self, n): return n.upper()
sys.modules['lazy'] = Lazy('lazy')
from lazy import hello, world as w
print(hello, w, __import__('lazy').zzz)
