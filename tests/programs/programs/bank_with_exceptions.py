class BankError(Exception):
    pass

class InsufficientFunds(BankError):
    def __init__(self, account, amount):
        super().__init__('%s cannot withdraw %s (balance %s)' % (account.owner, amount, account.balance))
        self.shortfall = amount - account.balance

class AccountLocked(BankError):
    pass

class Account:
    next_id = 1000

    def __init__(self, owner, balance=0):
        self.id = Account.next_id
        Account.next_id += 1
        self.owner = owner
        self.balance = balance
        self.locked = False
        self.journal = []

    def _check(self):
        if self.locked:
            raise AccountLocked(self.owner)

    def deposit(self, amount):
        self._check()
        if amount <= 0:
            raise ValueError('deposit must be positive')
        self.balance += amount
        self.journal.append(+amount)

    def withdraw(self, amount):
        self._check()
        if amount > self.balance:
            raise InsufficientFunds(self, amount)
        self.balance -= amount
        self.journal.append(-amount)

class Savings(Account):
    rate = 5

    def add_interest(self):
        interest = self.balance * self.rate // 100
        self.deposit(interest)
        return interest

class Bank:
    def __init__(self):
        self.accounts = {}
        self.failed = []

    def open(self, acc):
        self.accounts[acc.owner] = acc
        return acc

    def transfer(self, src, dst, amount):
        a, b = self.accounts[src], self.accounts[dst]
        a.withdraw(amount)
        try:
            b.deposit(amount)
        except BankError:
            a.balance += amount
            a.journal.pop()
            raise

    def run(self, orders):
        for i, order in enumerate(orders):
            try:
                self.transfer(*order)
            except InsufficientFunds as e:
                print('order', i, 'failed:', e, '- short by', e.shortfall)
            except BankError as e:
                print('order', i, 'failed:', type(e).__name__, e)
            except (KeyError, ValueError) as e:
                print('order', i, 'bad:', repr(e))
            else:
                print('order', i, 'ok')
                continue
            finally:
                self.failed.append(i) if order[2] > 500 else None

bank = Bank()
ann = bank.open(Account('ann', 100))
bob = bank.open(Savings('bob', 2**63 - 10))
cy = bank.open(Account('cy'))
bank.run([('ann', 'bob', 60), ('ann', 'cy', 60), ('bob', 'cy', 2**62), ('zed', 'ann', 1), ('cy', 'ann', 0)])
cy.locked = True
bank.run([('ann', 'cy', 10), ('cy', 'ann', 999)])
print(bob.add_interest())
for acc in bank.accounts.values():
    print(acc.id, acc.owner, acc.balance, acc.journal, sum(acc.journal))
print(bank.failed, sum(a.balance for a in bank.accounts.values()))
cy.withdraw(1)
