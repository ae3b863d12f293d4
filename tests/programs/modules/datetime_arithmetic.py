from datetime import date, datetime, timedelta, time, timezone

d = date(2024, 2, 28)
print(d, d + timedelta(days=2), d.replace(month=12), d.weekday(), d.isoweekday(), d.isocalendar()[:2], d.toordinal(), d.strftime('%d/%m/%y %A %b %j'))
print(date(2025, 1, 1) - d, (date(2025, 1, 1) - d).days, d < date(2024, 3, 1), date.fromisoformat('1999-12-31'), date.min, date.max)
dt = datetime(2023, 12, 31, 23, 59, 58, 999999)
print(dt, dt + timedelta(seconds=1, microseconds=1), repr(dt), dt.date(), dt.time(), dt.isoformat(), dt.isoformat(' ', 'minutes'))
print(datetime.strptime('03 Feb 2021 14:05', '%d %b %Y %H:%M'), datetime(2020, 1, 1).strftime('%Y-%m-%dT%H:%M:%S %p %I'))
td = timedelta(days=-1, hours=5, minutes=90)
print(td, repr(td), td.total_seconds(), -td, abs(td), td * 3, td / 2, td // timedelta(hours=1), timedelta(hours=25) % timedelta(days=1), timedelta(1) > timedelta(0), str(timedelta(0)), timedelta(weeks=1, milliseconds=5))
utc = datetime(2024, 1, 1, 12, tzinfo=timezone.utc)
print(utc, utc.timestamp(), utc.astimezone(timezone(timedelta(hours=5, minutes=30))), datetime.fromtimestamp(0, timezone.utc), utc == datetime(2024, 1, 1, 14, tzinfo=timezone(timedelta(hours=2))))
print(time(9, 5) < time(10), time(9, 5, 7), sorted([date(2020, 5, 1), date(2019, 6, 2)]), max(dt, datetime(2024, 1, 1)))
for f in (lambda: date(2023, 2, 29), lambda: datetime(2020, 13, 1), lambda: d + 5, lambda: utc - dt, lambda: date.fromisoformat('nope'), lambda: date.max + timedelta(1)):
    try:
        f()
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__)
day = date(2024, 1, 31)
fridays = [x.isoformat() for x in (day + timedelta(n) for n in range(60)) if x.weekday() == 4 and x.day == 13 or x.day == 29]
print(fridays)
