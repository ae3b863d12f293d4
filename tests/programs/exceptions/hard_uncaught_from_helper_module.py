from fault_pkg.errors import StorageError, Outer
from fault_pkg import disk

print(StorageError.__module__, Outer.Inner.__qualname__)
for name in ('a', 'missing', 'broken'):
    try:
        print(disk.read(name))
    except StorageError as e:
        print('caught', type(e).__name__, e, e.code)
    except Outer.Inner as e:
        print('inner', e.args)
try:
    disk.read(None)
except TypeError as e:
    print(e)
print(disk.reads)
disk.flush()
