class Engine:
    class Stalled(RuntimeError):
        pass

    def __init__(self):
        self.rpm = 3000

    def load(self, kg):
        self.rpm -= kg * 10
        if self.rpm <= 0:
            raise Engine.Stalled
        return self.rpm

e = Engine()
print(Engine.Stalled.__name__, Engine.Stalled.__qualname__)
try:
    Engine().load(10**6)
except RuntimeError as err:
    print(repr(err), str(err) == '', err.args)
for kg in (10, 90, 150, 100):
    print(kg, e.load(kg))
