def divisors(n):
    small, large = [], []
    i = 1
    while i * i <= n:
        if n % i == 0:
            small.append(i)
            if i != n // i:
                large.append(n // i)
        i += 1
    return small + large[::-1]

def classify(n):
    s = sum(divisors(n)) - n
    if s == n:
        return "perfect"
    return "abundant" if s > n else "deficient"

def is_armstrong(n):
    digits = [int(c) for c in str(n)]
    return sum(d ** len(digits) for d in digits) == n

def happy(n):
    seen = set()
    while n != 1 and n not in seen:
        seen.add(n)
        n = sum(int(d) ** 2 for d in str(n))
    return n == 1

def digital_root(n):
    steps = 0
    while n > 9:
        total = 0
        while n > 0:
            total += n % 10
            n //= 10
        n = total
        steps += 1
    return n, steps

print([n for n in range(1, 1000) if classify(n) == "perfect"])
print([n for n in range(1, 60) if classify(n) == "abundant"])
print([n for n in range(1, 2000) if is_armstrong(n)])
print(is_armstrong(4679307774), is_armstrong(115132219018763992565095597973971522401))
print([n for n in range(1, 50) if happy(n)])
print(divisors(360), divisors(97), divisors(1), len(divisors(720720)))
print(digital_root(0), digital_root(987654321), digital_root(9**99))
amicable = []
for a in range(2, 1500):
    b = sum(divisors(a)) - a
    if b > a and sum(divisors(b)) - b == a:
        amicable.append((a, b))
print(amicable)
tri = 0
for i in range(1, 100):
    tri += i
    if len(divisors(tri)) > 30:
        print(i, tri, len(divisors(tri)))
        break
