for n in (0, 1, -1, 255, 256, -256, 2**31, 2**63 - 1, 2**63, -2**63, 10**40):
    print(n, n.bit_length(), n.as_integer_ratio(), n.conjugate(), n.numerator, n.denominator, n.real, n.imag)
print((1024).to_bytes(2, 'big'), (1024).to_bytes(4, 'little'), (-2).to_bytes(3, 'big', signed=True))
print(int.from_bytes(b'\x00\x10', 'big'), int.from_bytes(b'\x00\x10', 'little'))
print(int.from_bytes(b'\xfc\x00', 'big', signed=True), int.from_bytes(bytes(range(20)), 'big'))
print((2**70).to_bytes(10, 'big').hex())
for n, k in ((256, 1), (-1, 2)):
    try:
        n.to_bytes(k, 'big')
    except OverflowError as e:
        print('OverflowError:', e)
print((5).__add__(6), (5).__sub__(6), (7).__floordiv__(2), (7).__mod__(-2), int.__mul__(3, 4))
print((3).__eq__(3.0), (3).__lt__(4), (0).__bool__(), (3).__radd__(1))
