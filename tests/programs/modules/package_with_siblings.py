import shop_pkg
from shop_pkg import pricing
from shop_pkg.models import Item, DEFAULT_TAX as tax
from shop_pkg.models import *
import shop_pkg.util.text as text

cart = [Item('pen', 2), Item('ink', 3.5), Item('book', 2**40)]
print(pricing.total(cart), tax, shop_pkg.VERSION)
for i in cart:
    print(text.pad(i.name, 6) + '|', i.price, pricing.with_tax(i))
print(shop_pkg.__name__, pricing.__name__, text.__name__, Item.__module__)
print('Hidden' in globals(), 'Exported' in globals(), Exported)
print(shop_pkg.pricing is pricing, shop_pkg.util.text.pad is text.pad)
pricing.RATE = 1
print(pricing.with_tax(cart[0]), shop_pkg.pricing.RATE)
