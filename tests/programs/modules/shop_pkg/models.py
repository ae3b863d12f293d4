print('loading', __name__)
__all__ = ['Item', 'Exported']
DEFAULT_TAX = 0.25
Exported = 'yes'
class Hidden:
    pass
class Item:
    def __init__(self, name, price):
        self.name = name
        self.price = price
