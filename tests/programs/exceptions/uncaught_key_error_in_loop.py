# an order that asks for something not on the menu
prices = {'tea': 3, 'cake': 5}
order = ['tea', 'cake', 'tea', 'coffee', 'tea']
total = 0
print(len(order), 'items ordered')
for n, item in enumerate(order, 1):
    total += prices[item]
    print(n, item, total)
print('total', total)
print('paid')
