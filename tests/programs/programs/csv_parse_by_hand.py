class CSVError(ValueError):
    pass

def parse_csv(text, delim=','):
    rows, row, field = [], [], []
    state = 'start'
    line = 1
    i = 0
    while i <= len(text):
        ch = text[i] if i < len(text) else None
        i += 1
        if ch == '\n':
            line += 1
        if state == 'quoted':
            if ch is None:
                raise CSVError('unterminated quote on line %d' % line)
            if ch == '"':
                state = 'quote-in-quoted'
            else:
                field.append(ch)
            continue
        if state == 'quote-in-quoted':
            if ch == '"':
                field.append('"')
                state = 'quoted'
                continue
            if ch not in (delim, '\n', None):
                raise CSVError('unexpected %r after quote on line %d' % (ch, line))
            state = 'start'
        if ch == '"' and not field:
            state = 'quoted'
        elif ch == delim or ch == '\n' or ch is None:
            if ch is None and not row and not field:
                break
            row.append(''.join(field))
            field = []
            if ch != delim:
                rows.append(row)
                row = []
        else:
            field.append(ch)
    return rows

def convert(s):
    for fn in (int, float):
        try:
            return fn(s)
        except ValueError:
            continue
    return {'': None, 'true': True, 'false': False}.get(s.lower(), s)

def to_csv(rows):
    def quote(v):
        s = '' if v is None else str(v)
        if any(c in s for c in ',"\n'):
            s = '"' + s.replace('"', '""') + '"'
        return s
    return ''.join(','.join(map(quote, r)) + '\n' for r in rows)

data = '''name,age,note,score
Ann,30,"likes, commas",1.5
"Bob ""B""",,"two
lines",1e3
Zoë,99999999999999999999,TRUE,-7
,0x10,"",nan
'''
rows = parse_csv(data)
for r in rows:
    print(len(r), r)
head, *body = rows
records = [dict(zip(head, map(convert, r))) for r in body]
for rec in records:
    print(rec)
again = to_csv([head] + [list(r.values()) for r in records])
print(again)
print(parse_csv(again) == rows, parse_csv(to_csv(rows)) == rows)
print(parse_csv(''), parse_csv('\n'), parse_csv('a'), parse_csv('a;b\n;\n', ';'), parse_csv('"x"'), parse_csv('a"b,c'))
ages = [r['age'] for r in records if isinstance(r['age'], int)]
print(sum(ages), [type(r['score']).__name__ for r in records])
for bad in ('"abc', 'a,"b"c\n', 'ok\n"x\ny'):
    try:
        parse_csv(bad)
    except CSVError as e:
        print(e)
parse_csv('fine,"not fine')
