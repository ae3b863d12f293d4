import sys

big = 10 ** 4299
print(len(str(big)), str(big)[:5])
print(int('9' * 4300) % 1000)
for thunk in (lambda: str(10 ** 4300), lambda: int('1' * 4301), lambda: f'{10 ** 5000}', lambda: '%d' % 10 ** 0 + str(10 ** 4400), lambda: repr([10 ** 4300])):
    try:
        print(len(thunk()))
    except ValueError as e:
        print(type(e).__name__, str(e)[:40])
huge = 1 << 40000
print(len(hex(huge)), len(bin(huge)), huge.bit_length(), huge % 1000007, huge >> 39990)
print(int('1' + '0' * 4400, 16) == 16 ** 4400, int('7' * 5000, 8) % 8)
print(sys.get_int_max_str_digits())
sys.set_int_max_str_digits(5000)
print(len(str(10 ** 4999)), int('1' * 5000) % 97)
try:
    str(10 ** 5000)
except ValueError as e:
    print('still limited')
sys.set_int_max_str_digits(0)
print(len(str(3 ** 15000)), str(2 ** 20000)[-8:])
