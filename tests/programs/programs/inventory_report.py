RAW = """\
id;name;qty;price;tags
1;Widget;10;2.50;small,metal
2;Gadget;0;19.99;
3;"Thing; big";3;100;large
4;Doohickey;x;5;small
5;Gizmo;7;bad;metal,large
6;Widget;5;2.75;metal
"""

def split_fields(line):
    out, cur, quoted = [], '', False
    for ch in line:
        if ch == '"':
            quoted = not quoted
        elif ch == ';' and not quoted:
            out.append(cur)
            cur = ''
        else:
            cur += ch
    out.append(cur)
    return out

def load(text):
    header, *lines = text.splitlines()
    names = header.split(';')
    good, bad = [], []
    for no, line in enumerate(lines, start=2):
        rec = dict(zip(names, split_fields(line)))
        try:
            rec['id'] = int(rec['id'])
            rec['qty'] = int(rec['qty'])
            rec['price'] = float(rec['price'])
        except ValueError as e:
            bad.append((no, str(e)))
            continue
        rec['tags'] = [t for t in rec['tags'].split(',') if t]
        good.append(rec)
    return good, bad

def report(items):
    print(f"{'name':<12}{'qty':>5}{'price':>10}{'value':>12}")
    print('-' * 39)
    total = 0
    for it in sorted(items, key=lambda r: (-r['qty'] * r['price'], r['name'])):
        value = it['qty'] * it['price']
        total += value
        print(f"{it['name'][:12]:<12}{it['qty']:>5}{it['price']:>10.2f}{value:>12,.2f}")
    print('=' * 39)
    print(f"{'total':<27}{total:>12,.2f}")
    return total

items, errors = load(RAW)
for no, msg in errors:
    print('line', no, 'skipped:', msg)
report(items)
by_tag = {}
for it in items:
    for t in it['tags'] or ['(none)']:
        by_tag.setdefault(t, set()).add(it['name'])
for t in sorted(by_tag):
    print(t, sorted(by_tag[t]))
merged = {}
for it in items:
    m = merged.setdefault(it['name'], {'qty': 0, 'ids': [], 'prices': ()})
    m['qty'] += it['qty']
    m['ids'] += [it['id']]
    m['prices'] += (it['price'],)
print(merged)
low = [it['name'] for it in items if it['qty'] < 5]
print('reorder:', ', '.join(low) if low else 'nothing')
for it in items:
    it['price'] *= 1.1
print(round(report(items), 4))
