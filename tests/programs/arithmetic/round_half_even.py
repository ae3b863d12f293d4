print([round(x) for x in (0.5, 1.5, 2.5, 3.5, -0.5, -1.5, -2.5, 2.4999, 2.5001)])
print([round(x, 1) for x in (0.05, 0.15, 0.25, 0.35, 0.45, 1.25, -0.25)])
print([round(x, 2) for x in (1.005, 2.675, 2.665, 1.115, -1.005)])
print([round(x, -1) for x in (5, 15, 25, 35, -5, -15, 14, 16, 123456789)])
print([round(x, -2) for x in (50, 150, 250, 350, -50, 12345.678)])
print(round(1234.5678, 0), round(1234.5678, None), round(1234.5678, 10))
print(type(round(2.5)).__name__, type(round(2.5, 0)).__name__, type(round(2, 1)).__name__)
print(round(10**25 + 5, -1), round(10**25 + 15, -1), round(2**70, -30))
print(round(1e20), round(-1e22), round(1.2e308, -307))
print(round(True), round(-0.4), round(-0.4, 0))
for bad in (float('inf'), float('nan'), float('-inf')):
    try:
        print(round(bad))
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
    print(round(bad, 2))
