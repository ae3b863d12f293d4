def pad(s, n):
    return s + '.' * (n - len(s))
