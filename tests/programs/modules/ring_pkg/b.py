print('b start')
import ring_pkg.a as a_mod
NAME = 'module b'
seen_at_import = sorted(k for k in vars(a_mod) if not k.startswith('_'))

def work(n):
    return a_mod.base(n) + 1

def call_a(n):
    return a_mod.call_b(n) * -1
print('b end')
