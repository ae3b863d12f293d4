name, n, pi = 'Ann', 42, 3.14159265
items = [1, 2, 3]
d = {'k': 'v', 'n': {'deep': [10, 20]}}
print(f'{name} is {n}', f'{name!r} {name!s} {name!a}', f'{{literal}} {{{n}}}')
print(f'{n + 1} {n * 2 = } {n=} {name=} {name = !s} {pi=:.2f}')
print(f'{items[0]} {items[-1]} {d["k"]} {d["n"]["deep"][1]} {len(items)} {items!r:>12}|')
print(f'{"nested " + f"{n:>{len(name) + 5}}"}' + f'{n if n > 40 else 0}')
w, p = 12, 3
print(f'[{pi:{w}.{p}f}] [{name:^{w}}] [{name:*<{w}}] [{n:0{w}d}]')
print(f'{(lambda x: x * 2)(21)} {[i ** 2 for i in items]} { {1, } } {d!s}')
print(f'a' 'b' f'{n}' "c{n}", rf'\d{n}', f'\t|{n}|\n', end='')
print(f'''multi
{name}
line''')
print(f'{True} {None} {1.0} {1e20} {...} {int}')
print(f'{"é":>5}|{"中":<5}|{"😀":^5}|')
