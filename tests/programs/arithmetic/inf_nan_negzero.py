import math
inf = float('inf')
nan = float('nan')
print(inf, -inf, nan, -nan, -0.0, 0.0)
print(inf + 1, inf + inf, inf - inf, inf * 0, inf * -1, 1 / inf, -1 / inf)
print(nan == nan, nan != nan, nan < 1, nan > 1, nan is nan, inf == inf)
print(0.0 == -0.0, math.copysign(1, -0.0), math.copysign(1, 0.0), 0.0 * -1, -0.0 + 0.0, -0.0 - 0.0)
print(math.isnan(nan), math.isinf(-inf), math.isfinite(1e308), math.isfinite(nan))
print(float('  -Infinity '), float('+nan'), float('1e400'), float('-1e400'), float('1e-400'))
print(max(1, nan), max(nan, 1), min(nan, 2), min(2, nan))
print(sorted([3, inf, -inf, 0]))
print(inf // 2, inf % 2, 5 % inf, -5 % inf, -5 // inf)
try:
    int(inf)
except OverflowError as e:
    print(e)
try:
    int(nan)
except ValueError as e:
    print(e)
print(abs(-0.0), bool(-0.0), bool(nan), str(-0.0), int(-0.9), -0.0 < 0)
print(1e308 * 10 - 1e308 * 10)
