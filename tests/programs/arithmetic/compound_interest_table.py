def balance_after(principal, rate, years, per_year=1):
    balance = principal
    for _ in range(years * per_year):
        balance = balance + balance * rate / per_year
    return balance

def cents(amount):
    whole, part = divmod(int(round(amount * 100)), 100)
    return '%d.%02d' % (whole, part)

def payment(loan, rate, months):
    r = rate / 12
    return loan * r / (1 - (1 + r) ** -months)

print('year   simple  compound  monthly')
for year in range(0, 31, 5):
    simple = 1000 * (1 + 0.05 * year)
    print('%4d %8.2f %9.2f %8.2f' % (year, simple, balance_after(1000, 0.05, year), balance_after(1000, 0.05, year, 12)))
print(cents(0.1 + 0.2), cents(1234.565), cents(99.999), cents(0), cents(1e10))
monthly = payment(200000, 0.04, 360)
print(f'{monthly:.4f}')
left = 200000.0
paid_interest = 0
month = 0
while left > 0.005:
    month += 1
    interest = left * 0.04 / 12
    principal = min(monthly - interest, left)
    left -= principal
    paid_interest += interest
    if month in (1, 2, 120, 240, 360):
        print(month, round(interest, 2), round(principal, 2), round(left, 2))
print(month, round(paid_interest, 2))
pennies = 1
for day in range(1, 71):
    pennies *= 2
    if day % 10 == 0:
        print(day, pennies, f'{pennies / 100:,.2f}', pennies // 100)
