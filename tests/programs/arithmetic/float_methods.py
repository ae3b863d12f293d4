for f in (0.0, -0.0, 0.5, 1.0, -2.75, 0.1, 1e22, 1e-10, 3.0):
    print(f, f.is_integer(), f.as_integer_ratio(), f.hex())
print(float.fromhex('0x1.8p3'), float.fromhex('-0x.1p0'), float.fromhex('inf'), float.fromhex('1a'))
print(float('inf').hex(), float('nan').hex(), (1e-320).hex())
for bad in (float('inf'), float('nan')):
    try:
        bad.as_integer_ratio()
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
print((2.5).__floor__(), (2.5).__ceil__(), (-2.5).__trunc__(), (2.5).__round__())
print((1.5).real, (1.5).imag, (1.5).conjugate(), (1.5).__int__())
import sys
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.maxsize)
print(1.0 + sys.float_info.epsilon != 1.0, 1.0 + sys.float_info.epsilon / 2 == 1.0)
