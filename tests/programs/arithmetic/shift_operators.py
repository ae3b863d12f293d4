for n in range(0, 70, 7):
    print(n, 1 << n, -1 << n, (1 << 66) >> n, -(1 << 66) >> n)
print(1 << 31, 1 << 32, 1 << 62, 1 << 63, 1 << 64, 1 << 127)
print(5 >> 1, -5 >> 1, -1 >> 100, 1 >> 100, 0 << 1000)
print(-9223372036854775808 >> 63, -9223372036854775808 >> 64, 9223372036854775807 >> 62)
print(3 << 61, 3 << 62, -3 << 62, 255 << 56)
x = 1
x <<= 70
print(x)
x >>= 68
print(x)
for bad in (-1, -64):
    try:
        print(1 << bad)
    except ValueError as e:
        print(e)
    try:
        print(1 >> bad)
    except ValueError as e:
        print(e)
print(True << 3, True >> 1, 8 >> True)
