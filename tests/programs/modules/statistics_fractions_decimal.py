import statistics as st
from fractions import Fraction as F
from decimal import Decimal as D, getcontext, ROUND_HALF_UP

data = [2, 4, 4, 4, 5, 5, 7, 9]
print(st.mean(data), st.median(data), st.mode(data), st.pstdev(data), st.pvariance(data), round(st.stdev(data), 10), st.median_low([1, 2]), st.fmean([1, 2, 4]), st.multimode('aabbc'))
try:
    st.mean([])
except st.StatisticsError as e:
    print(type(e).__name__)
print(F(1, 3) + F(1, 6), F(6, -4), F('0.125'), F(0.5), F(3) / 7, F(1, 3) ** 2, F(7, 2) // 1, F(-7, 2) % 2, F(1, 3) < 0.34, F(2, 4) == 0.5, repr(F(5)), str(F(5)))
print(sum(F(1, n) for n in range(1, 30)), float(F(1, 3)), int(F(-7, 2)), round(F(5, 2)), F(3.141592653589793).limit_denominator(100), hash(F(2)) == hash(2), abs(F(-1, 2)), F(1, 2) + 1, F(1, 2) * 0.5)
try:
    F(1, 0)
except ZeroDivisionError as e:
    print(e)
print(D('0.1') + D('0.2'), D('1.10') * 3, D(1) / D(7), D('1E+3'), D('10') / 4, D('-7') // 2, D('-7') % 2, D('2').sqrt(), D('1.005').quantize(D('0.01'), ROUND_HALF_UP), D('1.0') == 1, repr(D('1.00')))
getcontext().prec = 10
print(D(1) / 3, D(2) ** 100, D('NaN'), D('Infinity'), D('1.20').normalize(), int(D('9.99')), sorted([D('3'), D('1.5')]), max(D('1'), 2), D('123.456').as_tuple(), f"{D('1234.5'):,.2f}")
for f in (lambda: D('x'), lambda: D(1) / 0, lambda: D(1) + 1.5):
    try:
        f()
    except Exception as e:
        print(type(e).__name__)
