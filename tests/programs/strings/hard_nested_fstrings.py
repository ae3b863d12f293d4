width, prec, val = 10, 3, 3.14159265
names = {'first': 'Ada', 'n': [1, 2]}
class Spec:
    def __format__(self, spec):
        return '<' + (spec or 'empty') + '>'
    def __repr__(self):
        return 'Spec()'
    def __str__(self):
        return 'spec!'
s = Spec()
print(f'{val:{width}.{prec}}|{val:{"<" if width > 5 else ">"}{width}}|{val:{width // 2}.{prec - 1}f}|')
print(f'{s}|{s:}|{s:abc}|{s!r:>10}|{s!s:^9}|{s:{width}x{prec}}|{s=}|{s=:q}|{s = !s}|')
print(f"{names['first']!r:>{len(names['first']) * 3}}|{names['n'][-1]:0{prec}}|{'a' if names else 'b'}|{{{names['n'][0]}}}|")
print(f'{val:.1f}|{f"inner {width!r}"!r:>12}|{f"{val:.{prec}f}":>8}')
print(f'{width=} {width = } {width=:>6} {width+1=} {names["n"]=} {val=!r:.5}')
print(f'{(lambda q: q * 2)("ab")} {[c.upper() for c in "xyz"]} {({"k": 1})["k"]} {"{}".format(5)} {"%d" % 7}')
print(f'{1,} {1, 2} {()} {[]!r} {not 1} {1 if 0 else 2} {-5 // 2} {2 ** 70:,}')
print(f'{"quote" + chr(39)!r} {chr(10)!r} {"tab	in"!a} \N{BULLET} \x41 {{}} }}{{')
print(rf'\n{width}\t' fr'{prec}\\' f'{"":5}|{"":*<5}|')
order = []
def note(x):
    order.append(x)
    return x
print(f'{note(1)}{note(2):{note(3)}}{note("z")!r:{note(">")}{note(4)}}', order)
for bad in ('f"{}"', 'f"{a b}"', 'f"{"', 'f"}"', 'f"{!r}"', 'f"{1!x}"'):
    try:
        eval(bad)
    except SyntaxError:
        print(bad, 'SyntaxError')
try:
    print(f'{val:d}')
except ValueError as e:
    print(e)
try:
    print(f'{"x":{width}d}')
except ValueError as e:
    print(e)
x = 5
print(f'''{
    x
    + 1
} multi''')
print(f'{x:0>+8.2f} {x:#x} {x:08b} {-x:+d} {x:e} {x:%} {True:d} {x!r:0>3}', f'{None} {...} {int.__name__} {b"bytes"}')
