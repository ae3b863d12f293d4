MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
DAYS = 'Mon Tue Wed Thu Fri Sat Sun'.split()

def is_leap(y):
    return y % 4 == 0 and y % 100 != 0 or y % 400 == 0

def month_len(y, m):
    return 29 if m == 2 and is_leap(y) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[m - 1]

class Date:
    def __init__(self, y, m, d):
        if not 1 <= m <= 12:
            raise ValueError('month %r' % m)
        if not 1 <= d <= month_len(y, m):
            raise ValueError('day %r in %s %d' % (d, MONTHS[m - 1], y))
        self.y, self.m, self.d = y, m, d

    def to_days(self):
        y, m = self.y, self.m
        if m <= 2:
            y -= 1
        era = y // 400
        yoe = y - era * 400
        doy = (153 * (m + (-3 if m > 2 else 9)) + 2) // 5 + self.d - 1
        doe = yoe * 365 + yoe // 4 - yoe // 100 + doy
        return era * 146097 + doe - 719468

    @classmethod
    def from_days(cls, z):
        z += 719468
        era, doe = divmod(z, 146097)
        yoe = (doe - doe // 1460 + doe // 36524 - doe // 146096) // 365
        doy = doe - (365 * yoe + yoe // 4 - yoe // 100)
        mp = (5 * doy + 2) // 153
        m = mp + (3 if mp < 10 else -9)
        return cls(yoe + era * 400 + (m <= 2), m, doy - (153 * mp + 2) // 5 + 1)

    def __add__(self, n):
        return Date.from_days(self.to_days() + n)

    def __sub__(self, o):
        if isinstance(o, Date):
            return self.to_days() - o.to_days()
        return self + -o

    def __lt__(self, o):
        return (self.y, self.m, self.d) < (o.y, o.m, o.d)

    def __eq__(self, o):
        return isinstance(o, Date) and self.to_days() == o.to_days()

    def add_months(self, n):
        y, m = divmod(self.y * 12 + self.m - 1 + n, 12)
        return Date(y, m + 1, min(self.d, month_len(y, m + 1)))

    def weekday(self):
        return DAYS[(self.to_days() + 3) % 7]

    def __str__(self):
        return '%04d-%02d-%02d' % (self.y, self.m, self.d)

def calendar(y, m):
    first = Date(y, m, 1)
    lead = (first.to_days() + 3) % 7
    print(f'{MONTHS[m - 1]} {y}'.center(20).rstrip())
    print(' '.join(d[:2] for d in DAYS))
    cells = ['  '] * lead + ['%2d' % d for d in range(1, month_len(y, m) + 1)]
    for i in range(0, len(cells), 7):
        print(' '.join(cells[i:i + 7]))

def easter(y):
    a, b, c = y % 19, y // 100, y % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l) // 451
    month, day = divmod(h + l - 7 * m + 114, 31)
    return Date(y, month, day + 1)

epoch = Date(1970, 1, 1)
print(epoch.to_days(), Date(2000, 3, 1).to_days(), Date(1600, 2, 29).to_days(), Date(1, 1, 1).to_days())
d = Date(2024, 2, 28)
for n in (1, 2, 366, -59, 10**5, -10**5):
    print(d + n, (d + n).weekday(), (d + n) - d)
print(d - 60, Date(2025, 1, 1) - d, d < Date(2024, 3, 1), d == Date(2024, 2, 28), d + 0 == d)
print([str(Date(2024, 1, 31).add_months(k)) for k in (1, 2, 13, -2, 25)])
calendar(2024, 2)
calendar(2023, 10)
print([str(easter(y)) for y in (1999, 2000, 2024, 2025, 2038)], {easter(y).weekday() for y in range(1900, 2100)})
print(all(Date.from_days(k).to_days() == k for k in range(-5000, 30000, 137)))
print([y for y in range(2000, 2030) if Date(y, 10, 13).weekday() == 'Fri'])
for bad in ((2023, 2, 29), (2023, 13, 1), (1900, 2, 29), (2024, 4, 31)):
    try:
        Date(*bad)
    except ValueError as e:
        print(e)
