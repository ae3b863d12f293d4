for n in [0, 1, 10, 255, -255, 2**32, -2**63, 2**64 + 1, 10**30]:
    print(bin(n), oct(n), hex(n))
    print(format(n, 'b'), format(n, 'o'), format(n, 'x'), format(n, 'X'), format(n, '#X'))
print(f'{255:08b} {255:#010x} {255:_b} {10**9:_x} {-5:b}')
print(int(bin(-37), 2), int(hex(10**20), 16), int(oct(511), 8), int(hex(-1), 0))
print(0b1111_0000, 0xDEAD_BEEF, 0o777, 0XAB, 0B11, 0O17)
print(bin(True), hex(False))
try:
    hex(1.5)
except TypeError as e:
    print(e)
print(bin(12345).count('1'), (12345).bit_count(), (-12345).bit_count(), (2**100 - 1).bit_count())
