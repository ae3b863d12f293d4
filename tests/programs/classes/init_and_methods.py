class Account:
    bank = 'First'

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.history = []

    def deposit(self, amount):
        self.balance += amount
        self.history.append(('in', amount))
        return self

    def withdraw(self, amount):
        if amount > self.balance:
            return False
        self.balance -= amount
        self.history.append(('out', amount))
        return True

    def summary(self):
        return f'{self.owner}@{self.bank}: {self.balance} ({len(self.history)} moves)'

a = Account('ann', 10)
b = Account('bob')
print(a.deposit(5).deposit(2.5).summary())
print(b.withdraw(1), a.withdraw(7), a.balance)
b.deposit(2**63).deposit(1)
print(b.summary(), b.history)
f = a.deposit
f(1)
print(a.balance, Account.summary(a), f.__self__ is a, f.__name__, a.history is not b.history)
print(a.__dict__)
Account.bank = 'Second'
a.bank = 'Own'
print(a.summary(), b.summary())
a.nope()
