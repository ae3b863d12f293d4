class Robot:
    def __init__(self):
        self.position = 0
        self.battery = 100

    def advance(self, steps):
        self.position += steps
        self.battery -= steps
        return self.position

r = Robot()
print(r.advance(5))
try:
    r.positon
except AttributeError as e:
    print(e, e.name, e.obj is r)
try:
    print(postion)
except NameError as e:
    print(e, e.name)
total_steps = 3
print(r.advance(total_steps))
print(r.advance(total_step))
