texts = '1 1.5 -2.25 +3 1e3 1E-3 .5 5. 1_000.5 inf -INF nan infinity 1e500 0x10 abc 1..2 1e 1e+ -.5e-2 1__0 _1'.split(' ')
for t in texts + ['', ' 1.5 ', '\t2\n', '1 2', '0.1e1', '٣.٥']:
    try:
        print(repr(t), float(t))
    except ValueError as err:
        print(err)
print(float(), float(7), float(True), float(10**22), float(2**53 + 1))
try:
    float(10**309)
except OverflowError as err:
    print(err)
try:
    float(None)
except TypeError as err:
    print(err)
try:
    float([1])
except TypeError as err:
    print(err)
