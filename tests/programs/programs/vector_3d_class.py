import math

class Vec3:
    def __init__(self, x=0, y=0, z=0):
        self.x, self.y, self.z = x, y, z

    def __iter__(self):
        yield self.x
        yield self.y
        yield self.z

    def __getitem__(self, i):
        return (self.x, self.y, self.z)[i]

    def __add__(self, o): return Vec3(self.x + o.x, self.y + o.y, self.z + o.z)
    def __sub__(self, o): return Vec3(self.x - o.x, self.y - o.y, self.z - o.z)
    def __neg__(self): return Vec3(-self.x, -self.y, -self.z)

    def __mul__(self, o):
        if isinstance(o, Vec3):
            return self.x * o.x + self.y * o.y + self.z * o.z
        return Vec3(self.x * o, self.y * o, self.z * o)

    def __rmul__(self, k): return self * k
    def __truediv__(self, k): return Vec3(self.x / k, self.y / k, self.z / k)

    def __matmul__(self, o):
        return Vec3(self.y * o.z - self.z * o.y,
                    self.z * o.x - self.x * o.z,
                    self.x * o.y - self.y * o.x)

    def __abs__(self): return math.sqrt(self * self)
    def __eq__(self, o): return isinstance(o, Vec3) and tuple(self) == tuple(o)
    def __repr__(self): return f'<{self.x:g} {self.y:g} {self.z:g}>'

    def unit(self):
        return self / abs(self)

    def rotate_z(self, angle):
        c, s = math.cos(angle), math.sin(angle)
        return Vec3(c * self.x - s * self.y, s * self.x + c * self.y, self.z)

class Body:
    def __init__(self, name, mass, pos, vel):
        self.name, self.mass, self.pos, self.vel = name, mass, pos, vel

def energy(bodies):
    e = 0.0
    for i, b in enumerate(bodies):
        e += 0.5 * b.mass * (b.vel * b.vel)
        for c in bodies[i + 1:]:
            e -= b.mass * c.mass / abs(b.pos - c.pos)
    return e

def step(bodies, dt):
    for i, b in enumerate(bodies):
        for c in bodies[i + 1:]:
            d = b.pos - c.pos
            f = d * (dt / abs(d) ** 3)
            b.vel = b.vel - f * c.mass
            c.vel = c.vel + f * b.mass
    for b in bodies:
        b.pos = b.pos + b.vel * dt

a, b = Vec3(1, 2, 3), Vec3(4, -5, 6.5)
print(a + b, a - b, -a, a * b, a * 2, 2 * a, b / 2, a @ b, (a @ b) * a)
print(abs(Vec3(2, 3, 6)), Vec3(0, 3, 4).unit(), list(a), a[1], a[-1], a[:2], a == Vec3(1, 2.0, 3), a == 5, [a])
x, y, z = b
print(x, y, z, max(b), sorted(b), sum(a), tuple(map(str, a)))
print(sum([a, b, a], Vec3()), Vec3(2**62, 2**62, 1) * 4 * Vec3(1, 1, 1))
r = Vec3(1, 0, 0).rotate_z(math.pi / 2)
print(round(r.x, 10), round(r.y, 10), r.z)
sun = Body('sun', 1000.0, Vec3(), Vec3())
bodies = [sun, Body('p1', 1.0, Vec3(10.0, 0.0, 0.0), Vec3(0.0, 10.0, 0.0)), Body('p2', 0.5, Vec3(0.0, 20.0, 1.0), Vec3(-7.0, 0.0, 0.0))]
e0 = energy(bodies)
for t in range(300):
    step(bodies, 0.001)
    if t % 100 == 99:
        for o in bodies:
            print(t + 1, o.name, *('%.6f' % v for v in o.pos))
print('%.6f %.6f' % (e0, energy(bodies)), abs(energy(bodies) - e0) < 1e-2)
try:
    Vec3().unit()
except ZeroDivisionError as err:
    print(err)
