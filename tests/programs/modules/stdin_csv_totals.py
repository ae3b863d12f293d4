import sys
from collections import OrderedDict

def main():
    totals = OrderedDict()
    lines = 0
    bad = 0
    for line in sys.stdin:
        line = line.strip()
        if not line or line.startswith('#'):
            continue
        lines += 1
        try:
            date, category, amount = [p.strip() for p in line.split(',')]
            amount = float(amount) if '.' in amount else int(amount)
        except ValueError as e:
            bad += 1
            print('line', lines, 'ignored:', e, file=sys.stderr)
            print('bad line %d: %r' % (lines, line))
            continue
        month = date[:7]
        totals.setdefault(month, {}).setdefault(category, []).append(amount)
    for month, cats in totals.items():
        print(month)
        for cat in sorted(cats):
            xs = cats[cat]
            print('  %-10s %3d %12s %s' % (cat, len(xs), sum(xs), max(xs)))
    print('grand total:', sum(sum(xs) for c in totals.values() for xs in c.values()))
    return bad

if __name__ == '__main__':
    sys.exit(main())
