import math

PALETTE = " .:-=+*#%@"

def escape_real(cx, cy, limit):
    x = y = 0.0
    for i in range(limit):
        x2, y2 = x * x, y * y
        if x2 + y2 > 4.0:
            return i
        y = 2 * x * y + cy
        x = x2 - y2 + cx
    return limit

def escape_complex(c, limit):
    z = 0
    for i in range(limit):
        if abs(z) > 2:
            return i
        z = z * z + c
    return limit

def render(width, height, xmin, xmax, ymin, ymax, limit):
    rows = []
    for j in range(height):
        cy = ymin + (ymax - ymin) * j / (height - 1)
        row = ''
        for i in range(width):
            cx = xmin + (xmax - xmin) * i / (width - 1)
            n = escape_real(cx, cy, limit)
            row += PALETTE[min(n * len(PALETTE) // (limit + 1), len(PALETTE) - 1)]
        rows.append(row.rstrip())
    return rows

def fixed_point(width, height, limit):
    SCALE = 1 << 40
    out = []
    for j in range(height):
        cy = (-SCALE * 12 // 10) + (SCALE * 24 // 10) * j // (height - 1)
        line = []
        for i in range(width):
            cx = -2 * SCALE + 3 * SCALE * i // (width - 1)
            x = y = 0
            for k in range(limit):
                xx, yy = x * x >> 40, y * y >> 40
                if xx + yy > 4 * SCALE:
                    line.append(str(k % 10))
                    break
                x, y = xx - yy + cx, (x * y >> 39) + cy
            else:
                line.append('@')
        out.append(''.join(line))
    return out

for row in render(60, 19, -2.0, 0.8, -1.2, 1.2, 30):
    print(row)
print('\n'.join(fixed_point(40, 11, 25)))
points = [0j, -1 + 0j, 0.25 + 0j, 0.3 + 0.5j, 1 + 1j, -0.75 + 0.1j, complex(-2, 0), complex(0.36, 0.1)]
for c in points:
    a, b = escape_complex(c, 200), escape_real(c.real, c.imag, 200)
    print(c, a, b)
area = 0
for i in range(40):
    for j in range(40):
        if escape_real(-2 + 3 * i / 40, -1.5 + 3 * j / 40, 50) == 50:
            area += 1
print(area, area * 9 / 1600)
x = 0.4
orbit = []
for k in range(12):
    x = 3.7 * x * (1 - x)
    orbit.append(round(x, 9))
print(orbit)
spiral = [(round(math.cos(t / 2) * t, 3), round(math.sin(t / 2) * t, 3)) for t in range(6)]
print(spiral)
