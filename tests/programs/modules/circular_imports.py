print('main start')
import ring_pkg.a
from ring_pkg import b
print(ring_pkg.a.call_b(3), b.call_a(2))
print(ring_pkg.a.NAME, b.NAME, b.seen_at_import)
import ring_pkg.a as again
print(again is ring_pkg.a)
try:
    import ring_pkg.broken
except ZeroDivisionError as e:
    print('import failed', e)
try:
    import ring_pkg.absent
except ModuleNotFoundError as e:
    print(e, e.name)
def lazy():
    from ring_pkg import late
    return late.VALUE
print('before lazy')
print(lazy(), lazy())
import ring_pkg.broken
