class Product:
    def __init__(self, name, price):
        self._name = name
        self._price = price
        self._stock = 0

    def getName(self):
        return self._name

    def getPrice(self):
        return self._price

    def setPrice(self, price):
        if price < 0:
            raise ValueError("Price cannot be negative: " + str(price))
        self._price = price

    def getStock(self):
        return self._stock

    def addStock(self, amount):
        self._stock = self._stock + amount

    def removeStock(self, amount):
        if amount > self._stock:
            return False
        self._stock = self._stock - amount
        return True

    def toString(self):
        return "Product[" + self._name + ", " + str(self._price) + ", " + str(self._stock) + "]"

class Discounted(Product):
    def __init__(self, name, price, percent):
        Product.__init__(self, name, price)
        self._percent = percent

    def getPrice(self):
        return self._price * (100 - self._percent) / 100

    def toString(self):
        return "Discounted" + Product.toString(self) + "-" + str(self._percent) + "%"

class Cart:
    def __init__(self):
        self._lines = []

    def add(self, product, quantity):
        if product.removeStock(quantity):
            self._lines.append((product, quantity))
        else:
            print("Not enough stock for", product.getName())

    def total(self):
        result = 0
        for product, quantity in self._lines:
            result = result + product.getPrice() * quantity
        return result

pen = Product("Pen", 2)
book = Discounted("Book", 20, 15)
yacht = Product("Yacht", 9000000000000000000)
for p in [pen, book, yacht]:
    p.addStock(3)
cart = Cart()
cart.add(pen, 2)
cart.add(pen, 2)
print(cart.total())
cart.add(book, 1)
print(cart.total())
cart.add(yacht, 3)
print(cart.total())
for p in [pen, book, yacht]:
    print(p.toString())
try:
    pen.setPrice(-1)
except ValueError as error:
    print("Error:", error)
pen.setPrice(2.5)
print(pen.getPrice(), cart.total(), book.getStock())
print(pen.getWeight())
