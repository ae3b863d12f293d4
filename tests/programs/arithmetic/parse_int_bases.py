cases = [('42', 10), ('-42', 10), ('+7', 10), ('  12\n', 10), ('ff', 16), ('0xFF', 16), ('0xff', 0),
         ('0b101', 0), ('0o17', 0), ('101', 2), ('-0b11', 2), ('zz', 36), ('1_000', 10), ('0x_f', 0),
         ('0', 0), ('000', 0), ('12345678901234567890123', 10), ('7' * 30, 8),
         ('', 10), ('1__0', 10), ('_1', 10), ('012', 0), ('9', 8), ('abc', 10), ('1.5', 10), ('- 1', 10),
         ('0x', 16), ('10', 37), ('10', 1)]
for text, base in cases:
    try:
        print(repr(text), base, int(text, base))
    except ValueError as e:
        print('ValueError:', e)
print(int(), int(3.99), int(-3.99), int('٣٤'), int(b'12'), int(1e18), int(1e25))
for bad in ('x1', None, [], '12a', b'zz'):
    try:
        print(int(bad))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
