retries = []
def flaky(n):
    retries.append(n)
    if len(retries) % 3:
        raise ConnectionError(n)
    return 'ok%d' % n
def retry(fn, *a, times=5):
    while True:
        times -= 1
        try:
            return fn(*a)
        except ConnectionError as e:
            if not times:
                raise TimeoutError('gave up') from e
print(retry(flaky, 1), retry(flaky, 2), retries)
try:
    retry(flaky, 3, times=2)
except OSError as e:
    print(type(e).__name__, e, repr(e.__cause__))
