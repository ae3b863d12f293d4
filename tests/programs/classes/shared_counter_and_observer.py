class Subject:
    def __init__(self):
        self._observers = []
        self._state = None

    def attach(self, observer):
        self._observers.append(observer)

    def detach(self, observer):
        self._observers.remove(observer)

    @property
    def state(self):
        return self._state

    @state.setter
    def state(self, value):
        old, self._state = self._state, value
        for o in self._observers[:]:
            o.update(self, old, value)

class Printer:
    def __init__(self, name):
        self.name = name
    def update(self, subject, old, new):
        print(f"{self.name}: {old!r} -> {new!r}")

class OneShot(Printer):
    def update(self, subject, old, new):
        super().update(subject, old, new)
        subject.detach(self)

class Summer:
    def __init__(self):
        self.total = 0
    def update(self, subject, old, new):
        if isinstance(new, (int, float)):
            self.total += new

class Cascade:
    def update(self, subject, old, new):
        if isinstance(new, int) and new > 100:
            subject.state = new // 10

s = Subject()
adder = Summer()
for o in (Printer('log'), OneShot('once'), adder, Cascade()):
    s.attach(o)
s.state = 5
s.state = 2.5
s.state = 'text'
s.state = 54321
print(s.state, adder.total, len(s._observers))
s.state = 2**64
print(adder.total, s.state)
try:
    s.detach(adder)
    s.detach(adder)
except ValueError as e:
    print('ValueError:', e)
