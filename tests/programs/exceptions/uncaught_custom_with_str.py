class Overdraft(ValueError):
    def __init__(self, need, have):
        self.need, self.have = need, have
    def __str__(self):
        return f'need {self.need} but have only {self.have}'

class Wallet:
    def __init__(self, n):
        self.n = n
    def spend(self, k):
        if k > self.n:
            raise Overdraft(k, self.n)
        self.n -= k
        return self.n

w = Wallet(100)
try:
    print(w.spend(30), w.spend(60))
    w.spend(11)
except Overdraft as o:
    print('refused:', o, o.args)
try:
    w.spend(50)
except ArithmeticError:
    print('wrong handler')
finally:
    print('left', w.n)
