import time
t0 = time.time()
m0 = time.monotonic()
p0 = time.perf_counter()
c0 = time.process_time()
total = 0
for i in range(20000):
    total += i * i
print(total)
m1 = time.monotonic()
print(m1 >= m0, time.perf_counter() > p0, time.process_time() >= c0)
time.sleep(0.01)
print(time.monotonic() - m1 >= 0.009, time.time() > 1.6e9)
print(isinstance(t0, float), isinstance(time.time_ns(), int), time.perf_counter_ns() > 0)
print(time.gmtime(0)[:6], time.strftime('%Y-%m-%d %H:%M', time.gmtime(86400 * 365)))
stamps = [time.perf_counter() for _ in range(5)]
print(stamps == sorted(stamps))
def timed(fn, *a):
    s = time.perf_counter()
    r = fn(*a)
    return r, time.perf_counter() - s >= 0
print(timed(sum, [1, 2, 3]), timed(max, 4, 9))
