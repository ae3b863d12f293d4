from .models import DEFAULT_TAX
from .util import text
RATE = DEFAULT_TAX

def total(items):
    return sum(i.price for i in items)

def with_tax(item):
    return text.pad(str(item.price * (1 + RATE)), 3)
