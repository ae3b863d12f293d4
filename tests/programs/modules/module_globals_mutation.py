import counter_mod
import counter_mod as cm
from counter_mod import count, bump, items

print(count, counter_mod.count, cm is counter_mod)
bump()
bump(5)
print(count, counter_mod.count)
count = 100
bump()
print(count, counter_mod.count)
items.append('shared')
print(counter_mod.items, items is cm.items)
counter_mod.items = ['new list']
print(items, counter_mod.get_items())
counter_mod.step = 10
bump()
print(cm.count)
counter_mod.helper = lambda: 'patched'
print(counter_mod.use_helper())
counter_mod.extra = 2**70
print(counter_mod.extra, hasattr(cm, 'extra'), getattr(cm, 'none', 'dflt'))
del counter_mod.helper
try:
    counter_mod.use_helper()
except NameError as e:
    print(e)
try:
    counter_mod.nothing
except AttributeError as e:
    print(e)
try:
    from counter_mod import nothing
except ImportError as e:
    print(str(e).split(' (')[0])
