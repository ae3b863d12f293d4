import cmath
z, w = 3 + 4j, 1 - 2j
acc_list = [1, 2]
print(z + w, z - w, z * w, z / w, z ** 2, -z, +z, abs(z), z.conjugate(), z == 3 + 4j, z != w, bool(0j), bool(1e-300j))
print(1j * 1j, (1j) ** 2, 2j ** 2 == -4, complex(1, 2), complex('1+2j'), complex('-j'), complex(' 3 '), complex(2.5), complex(1j, 1j), complex('1e3-2.5e-1j'))
print(repr(1j), repr(-1j), repr(-0j), repr(1 - 0j), repr(complex(-0.0, -0.0)), repr(complex(float('nan'), float('inf'))), str(1e20 + 1j), 0j, (1 + 0j), 1.5j, 1e16j)
print(z + 1, 1 + z, z * 2.5, 2 - z, z / 2, 1 / w, True + z, z + 2**60, sum([z, w, 1]), [z, 1, 1.0].count(1), 1 + 0j == 1, hash(1 + 0j) == hash(1), {1: 'one'}[1 + 0j])
print(z.real, z.imag, (5).imag, (2.5).real, True.imag, isinstance(z, complex), type(z * 0).__name__, z - z, z * 0)
for f in (lambda: z < w, lambda: z // 1, lambda: z % 2, lambda: int(z), lambda: float(z), lambda: divmod(z, 1), lambda: max(z, w), lambda: complex('1 + 2j'), lambda: complex('x'), lambda: z / 0, lambda: round(z), lambda: 0j ** -1, lambda: z >> 1, lambda: complex('1', 2), lambda: acc_list[z], lambda: sorted([z, w])):
    try:
        print(f())
    except (TypeError, ValueError, ZeroDivisionError) as e:
        print(type(e).__name__)
print(f'{z}', f'{z:.2f}', f'{z:>12}|', '%s' % z, f'{1.5 + 2.25j:.1e}', f'{z.real:g}', f'{-1j:+.1f}')
print(cmath.sqrt(-4), abs(cmath.exp(1j * cmath.pi) + 1) < 1e-15, cmath.phase(1j), cmath.polar(3 + 4j)[0], cmath.isnan(complex('nan')))
def roots(a, b, c):
    d = cmath.sqrt(b * b - 4 * a * c)
    return (-b + d) / (2 * a), (-b - d) / (2 * a)
for co in ((1, -3, 2), (1, 0, 4), (2, 4, 2), (1, 2, 5), (1, 1j, 2)):
    print(co, roots(*co))
acc = 1
for i in range(1, 6):
    acc *= complex(i, -i) if i % 2 else i
    print(acc)
print((2 + 3j) ** 3, (1 + 1j) ** 10, (2j) ** 0, (1 + 2j) ** -1, abs(complex(1e200, 1e200)) > 1e200, (0.1 + 0.2j) * 3)
