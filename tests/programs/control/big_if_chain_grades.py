def grade(score):
    if score >= 90:
        letter = 'A'
    elif score >= 80:
        letter = 'B'
    elif score >= 70:
        letter = 'C'
    elif score >= 60:
        letter = 'D'
    else:
        letter = 'F'
    if score % 10 >= 7 or score == 100:
        if letter != 'F':
            letter += '+'
    elif score % 10 <= 2 and letter not in ('F',):
        letter += '-'
    return letter

def season(month):
    if month in (12, 1, 2):
        return 'winter'
    elif 3 <= month <= 5:
        return 'spring'
    elif 6 <= month <= 8:
        return 'summer'
    elif month == 9 or month == 10 or month == 11:
        return 'autumn'

def triangle(a, b, c):
    if a + b <= c or a + c <= b or b + c <= a:
        return 'not a triangle'
    if a == b == c:
        return 'equilateral'
    if a == b or b == c or a == c:
        return 'isosceles'
    if a * a + b * b == c * c:
        return 'right scalene'
    return 'scalene'

scores = [100, 97, 92, 90, 89.5, 85, 71, 67.9, 60, 59, 0, -5]
for s in scores:
    print(s, grade(s))
counts = {}
for s in scores:
    g = grade(s)[0]
    counts[g] = counts.get(g, 0) + 1
print(counts)
for m in range(0, 14):
    print(m, season(m), end='; ')
print()
for t in [(3, 4, 5), (2, 2, 2), (2, 2, 3), (1, 2, 3), (4, 5, 6), (0.3, 0.4, 0.5)]:
    print(t, triangle(*t))
print(grade('90'))
