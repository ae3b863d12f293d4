DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

def to_base(number, base):
    if not 2 <= base <= 36:
        raise ValueError('base must be between 2 and 36, not ' + str(base))
    if number == 0:
        return '0'
    negative = number < 0
    number = abs(number)
    result = ''
    while number > 0:
        number, digit = divmod(number, base)
        result = DIGITS[digit] + result
    if negative:
        result = '-' + result
    return result

def from_base(text, base):
    value = 0
    sign = 1
    for position, ch in enumerate(text.upper()):
        if position == 0 and ch == '-':
            sign = -1
            continue
        digit = DIGITS.find(ch)
        if digit == -1 or digit >= base:
            raise ValueError('%r is not a base %d digit' % (ch, base))
        value = value * base + digit
    return sign * value

for n in [0, 1, -1, 10, 255, -255, 4095, 2**31, 2**63 - 1, 2**64, -10**25]:
    row = [to_base(n, b) for b in (2, 3, 8, 16, 36)]
    print(n, row[1:], len(row[0]))
    for b, text in zip((2, 3, 8, 16, 36), row):
        assert from_base(text, b) == n
        assert int(text, b) == n
print(to_base(3735928559, 16), from_base('zz', 36), from_base('-1011', 2))
for text, base in (('12', 2), ('xyz', 30), ('9', 8)):
    try:
        print(from_base(text, base))
    except ValueError as problem:
        print('error:', problem)
def balanced_ternary(n):
    out = ''
    while n:
        n, r = divmod(n, 3)
        if r == 2:
            n += 1
        out = '0+-'[r] + out
    return out or '0'
print([balanced_ternary(k) for k in range(-6, 7)])
def negabinary(n):
    out = ''
    while n:
        n, r = divmod(n, -2)
        if r < 0:
            n, r = n + 1, r + 2
        out = str(r) + out
    return out or '0'
print([negabinary(k) for k in range(-5, 8)], negabinary(2**40))
to_base(5, 37)
