# integer loops with division, remainder and digit sums
def collatz(n):
    steps = 0
    peak = n
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        if n > peak:
            peak = n
        steps += 1
    return steps, peak

for start in (1, 7, 27, 97, 871, 6171, 77031, 113383, 2**40 + 1, 10**18 + 9):
    print(start, *collatz(start))

def digit_sum(n):
    total = 0
    while n:
        n, d = divmod(n, 10)
        total += d
    return total

def reverse_number(n):
    sign = -1 if n < 0 else 1
    n = abs(n)
    out = 0
    while n > 0:
        out = out * 10 + n % 10
        n //= 10
    return sign * out

for n in (0, 5, 19, 12345, 2**64, 7**77):
    print(digit_sum(n), reverse_number(n), reverse_number(-n))
print(sum(int(c) for c in str(2**1000)))
