vals = [True, 2, 2.5, 3 + 4j]
for a in vals:
    for b in vals:
        r = a + b
        p = a * b
        print(type(r).__name__, r, p, a - b, a == b)
print(abs(3 + 4j), (3 + 4j).real, (3 + 4j).imag, (1 + 2j).conjugate())
print((1 + 2j) * (3 - 1j), (1 + 2j) / (1 - 1j), (1j) ** 2, complex(1, -0.0), complex('1+2j'))
for f in (lambda: 1 < 2j, lambda: 2j // 1, lambda: int(2j), lambda: 'a' + 1, lambda: 1 + 'a',
          lambda: [] + 1, lambda: -'x', lambda: None + 1, lambda: 5 @ 3, lambda: 1.5 << 2):
    try:
        print(f())
    except TypeError as e:
        print(e)
