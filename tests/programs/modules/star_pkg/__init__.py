from star_pkg.one import shared, only_one
__all__ = ['shared', 'helper', 'one']
from . import one

def helper():
    return 'helper sees ' + shared

def report():
    return shared, one.shared

def my_len(x):
    return 'my_len'

def use_len(x):
    return len(x)
_private = 'hidden'
public_but_not_in_all = 1
