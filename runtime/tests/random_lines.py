"""Random lines for compare_with_cpython.py: operations on a few variables of each container type."""

from __future__ import annotations

import random


def random_lines(r: random.Random, count: int) -> list[str]:
    lines: list[str] = []
    while len(lines) < count:
        lines.append("clear")
        lines += r.choice((lists, lists, sets, sets, dicts, dicts, sorts, deques, tuples, heaps))(r)
    return lines


def scalar(r: random.Random) -> str:
    return r.choice(
        (
            lambda: str(r.randrange(-5, 12)),
            lambda: str(r.randrange(-5, 12)),
            lambda: str(r.randrange(-(2**70), 2**70)),
            lambda: str(r.choice((2**61 - 1, 2**62, 2**62 - 1, 2**63, 2**63 - 1, -(2**63), -(2**62) - 1))),
            lambda: repr(r.choice((0.5, 1.0, 2.0, -0.0, 3.25, 1e300))),
            lambda: repr(r.choice("abcdefg") * r.randrange(3)),
            lambda: repr(r.choice(("é", "€uro", "x"))),
            lambda: r.choice(("True", "False", "None")),
            lambda: f"({r.randrange(3)},{r.randrange(3)})",
        )
    )()


def numbers(r: random.Random, most: int = 12) -> str:
    kind = r.randrange(5)
    n = r.randrange(most)
    if kind == 0:
        return "[" + ",".join(str(r.randrange(-20, 20)) for _ in range(n)) + "]"
    if kind == 1:
        return "[" + ",".join(repr(r.randrange(-20, 20) / 4) for _ in range(n)) + "]"
    if kind == 2:
        return "[" + ",".join(r.choice(("True", "False")) for _ in range(n)) + "]"
    return "[" + ",".join(scalar(r) for _ in range(n)) + "]"


def narrowed(r: random.Random) -> str:
    return f"narrow({numbers(r)})"


def bound(r: random.Random) -> str:
    return r.choice(("", "", str(r.randrange(-14, 14)), str(r.choice((2**80, -(2**80))))))


def a_slice(r: random.Random) -> str:
    step = r.choice(("", "", "", ":1", ":2", ":-1", ":-2", ":3", ":-3"))
    return f"{bound(r)}:{bound(r)}{step}"


def lists(r: random.Random) -> list[str]:
    out = [f"x = {narrowed(r)}", f"y = {narrowed(r)}"]
    for _ in range(40):
        v = scalar(r)
        i = r.randrange(-12, 12)
        out.append(
            r.choice(
                (
                    f"x.append({v})",
                    f"x.append({r.randrange(9)})",
                    f"x.append({r.randrange(9)}.5)",
                    f"x.insert({i},{v})",
                    "x.pop()",
                    f"x.pop({i})",
                    f"x.remove({v})",
                    f"x.index({v})",
                    f"x.index({v},{i})",
                    f"x.index({v},{i},{r.randrange(9)})",
                    f"x.count({v})",
                    f"{v} in x",
                    "x.reverse()",
                    "x.copy()",
                    f"x[{a_slice(r)}]",
                    f"x[{a_slice(r)}] = {narrowed(r)}",
                    f"x[{a_slice(r)}] = y",
                    f"x[{a_slice(r)}] = x",
                    f"del x[{a_slice(r)}]",
                    f"x[{i}]",
                    f"x[{i}] = {v}",
                    f"del x[{i}]",
                    "x + y",
                    "x * 2",
                    f"x *= {r.randrange(-1, 3)}",
                    f"x += {narrowed(r)}",
                    "x += x",
                    f"x.extend({r.choice(('y', 'x', 'range(3)', 'iter(y)', repr('ab'), '{1,2}', '(1,2.5)'))})",
                    "x == y",
                    "x < y",
                    "x >= y",
                    "x != y",
                    "x",
                    "x",
                    "list(x)",
                    "tuple(x)",
                    "sum(x[0:0])",
                    "list(reversed(x))",
                    "y = x.copy()",
                    f"y = {narrowed(r)}",
                    f"y[{i}:{i}] = x",
                    "set(x[0:5])",
                    "dict(enumerate(x))",
                    "list(zip(x,y))",
                    "list(map(str,x))",
                    "list(filter(None,x))",
                    "any(x)",
                    "all(x)",
                    "len(x)",
                    "min(x)",
                    "max(x)",
                    "sum(x)",
                    "sorted(x)",
                    "sorted(x,reverse=True)",
                    "sorted(x,key=str)",
                    "x.sort()",
                    "x.sort(key=repr,reverse=True)",
                    "x.clear()",
                    f"x = {narrowed(r)}",
                )
            )
        )
        if r.random() < 0.3:
            out.append("x")
    return out


def tuples(r: random.Random) -> list[str]:
    out = [f"x = tuple({narrowed(r)})", f"y = tuple({narrowed(r)})"]
    for _ in range(15):
        v = scalar(r)
        i = r.randrange(-12, 12)
        out.append(
            r.choice(
                (
                    f"x[{i}]",
                    f"x[{a_slice(r)}]",
                    "x + y",
                    "x * 2",
                    "2 * x",
                    "x == y",
                    "x < y",
                    "x >= y",
                    f"{v} in x",
                    f"x.index({v})",
                    f"x.count({v})",
                    "hash(x) == hash(tuple(list(x)))",
                    "hash((1,2.5,True))",
                    "list(x)",
                    "x",
                    f"x = x + ({v},)",
                    "sorted([x,y,x])",
                    "range(1,20,3)[2:5]",
                    f"range({i},20,3)[{a_slice(r)}]",
                    f"list(range({i},{r.randrange(-12, 12)},{r.choice((1, 2, -1, -3))}))",
                    f"{i} in range(-5,9,{r.choice((2, 3))})",
                    f"range(9,{i},-2).index({r.randrange(9)})",
                )
            )
        )
    return out


def small(r: random.Random) -> str:
    return r.choice(
        (str(r.randrange(40)), str(r.randrange(2000)), scalar(r).replace("None", "'None'"), repr(chr(97 + r.randrange(26))), str(8 * r.randrange(30)))
    )


def group(r: random.Random, most: int) -> str:
    return "[" + ",".join(small(r) for _ in range(r.randrange(most))) + "]"


def sets(r: random.Random) -> list[str]:
    most = r.choice((5, 12, 60))
    out = [f"x = set({group(r, most)})", f"y = set({group(r, most)})"]
    for _ in range(40):
        v = small(r)
        other = r.choice(("y", "y", group(r, most), "x", f"frozenset({group(r, most)})", f"dict.fromkeys({group(r, most)})", f"iter({group(r, 9)})"))
        out.append(
            r.choice(
                (
                    f"x.add({v})",
                    f"x.add({v})",
                    f"x.discard({v})",
                    f"x.remove({v})",
                    "x.pop()",
                    f"{v} in x",
                    f"x | {other}",
                    f"x & {other}",
                    f"x - {other}",
                    f"x ^ {other}",
                    f"x |= {other}",
                    f"x &= {other}",
                    f"x -= {other}",
                    f"x ^= {other}",
                    f"x.union({other})",
                    f"x.intersection({other})",
                    f"x.difference({other})",
                    f"x.symmetric_difference({other})",
                    f"x.update({other})",
                    f"x.difference_update({other})",
                    f"x.intersection_update({other})",
                    f"x.symmetric_difference_update({other})",
                    f"x.issubset({other})",
                    f"x.issuperset({other})",
                    f"x.isdisjoint({other})",
                    f"x <= {other}",
                    f"x < {other}",
                    f"x == {other}",
                    "x.copy()",
                    "list(x)",
                    "sorted(x,key=repr)",
                    "hash(frozenset(x))",
                    "frozenset(x)",
                    "x",
                    "y = x.copy()",
                    "len(x)",
                    f"x.update({group(r, 40)},y)",
                    "dict.fromkeys(x)",
                    f"dict.fromkeys(x).keys() & {other}",
                    f"dict.fromkeys(x).keys() | {other}",
                    f"dict.fromkeys(x).keys() - {other}",
                    f"dict.fromkeys(x).keys() ^ {other}",
                )
            )
        )
        if r.random() < 0.5:
            out.append("x")
    return out


def dicts(r: random.Random) -> list[str]:
    def pairs(most: int) -> str:
        return "{" + ",".join(f"{small(r)}:{scalar(r)}" for _ in range(r.randrange(most))) + "}"

    most = r.choice((4, 9, 50))
    out = [f"x = {pairs(most)}", f"y = {pairs(most)}"]
    if r.random() < 0.4:
        values = r.choice((("0.5", "1.5"), ("True", "False")))
        out = ["x = narrow({" + ",".join(f"{small(r)}:{r.choice(values)}" for _ in range(r.randrange(most))) + "})", f"y = {pairs(most)}"]
    for _ in range(40):
        k, v = small(r), r.choice((scalar(r), "0.25", "True"))
        out.append(
            r.choice(
                (
                    f"x[{k}] = {v}",
                    f"x[{k}] = {v}",
                    f"x[{k}]",
                    f"del x[{k}]",
                    f"x.get({k})",
                    f"x.get({k},{v})",
                    f"x.pop({k})",
                    f"x.pop({k},{v})",
                    "x.popitem()",
                    f"x.setdefault({k},{v})",
                    f"{k} in x",
                    "x.update(y)",
                    "x.update(list(y.items()))",
                    "x | y",
                    "x |= y",
                    "x == y",
                    "x.copy()",
                    "list(x)",
                    "list(x.values())",
                    "list(x.items())",
                    "x.keys()",
                    "x.values()",
                    "x.items()",
                    "list(reversed(x))",
                    "len(x)",
                    "x",
                    "y = x.copy()",
                    "x == dict(list(x.items()))",
                    "len(x.items() - y.items())",
                    "x.keys() & y.keys()",
                    f"({k},{v}) in x.items()",
                    f"dict({'a'!r}.join({'[]'}),b={v})",
                    "dict(x,zz=1)",
                    "sorted(x,key=str)",
                    "max(x.values(),default=0)",
                )
            )
        )
        if r.random() < 0.3:
            out.append("x")
    return out


def sorts(r: random.Random) -> list[str]:
    n = r.choice((3, 10, 40, 100, 250))
    style = r.randrange(6)
    if style == 0:
        keys = [r.randrange(n) for _ in range(n)]
    elif style == 1:
        keys = sorted(r.randrange(n) for _ in range(n))
        for _ in range(3):
            keys[r.randrange(n)] = r.randrange(n)
    elif style == 2:
        keys = [r.randrange(3) for _ in range(n)]
    elif style == 3:
        keys = list(range(n, 0, -1))
    elif style == 4:
        part = sorted(r.randrange(n) for _ in range(n // 2))
        keys = part + sorted(r.randrange(n) for _ in range(n - n // 2))
    else:
        keys = [abs(i - n // 3) for i in range(n)]
    shown = ",".join(map(str, keys))
    return [
        f"x = list(map(Item,[{shown}]))",
        f"x.sort({r.choice(('', 'reverse=True'))})",
        "x",
        "trace()",
        f"x = [{shown}]",
        "sorted(narrow(x),reverse=True)",
        "sorted(x,key=str)",
        f"y = list(zip(list(map(str,x)),range({n})))",
        "sorted(y)",
        "sorted(y,reverse=True)",
        "sorted(list(map(float,x)))",
        "sorted([" + ",".join(r.choice((repr(k / 2), "float('nan')" if style == 2 else repr(float(k)))) for k in keys) + "])",
    ]


def deques(r: random.Random) -> list[str]:
    limit = r.choice(("", ",3", ",7"))
    out = [f"x = deque({numbers(r)}{limit})"]
    for _ in range(30):
        v, i = scalar(r), r.randrange(-9, 9)
        out.append(
            r.choice(
                (
                    f"x.append({v})",
                    f"x.appendleft({v})",
                    "x.pop()",
                    "x.popleft()",
                    f"x.extend({numbers(r)})",
                    f"x.extendleft({numbers(r)})",
                    f"x.rotate({i})",
                    f"x[{i}]",
                    f"x[{i}] = {v}",
                    f"del x[{i}]",
                    f"x.insert({i},{v})",
                    f"x.remove({v})",
                    f"x.index({v})",
                    f"x.count({v})",
                    "x.reverse()",
                    "x.copy()",
                    f"{v} in x",
                    "list(x)",
                    "list(reversed(x))",
                    f"x * {r.randrange(4)}",
                    f"x *= {r.randrange(4)}",
                    "x + x",
                    f"x += {numbers(r)}",
                    "x == x.copy()",
                    "x",
                    "len(x)",
                    "x < deque([1,2])",
                )
            )
        )
        if r.random() < 0.3:
            out.append("x")
    return out


def heaps(r: random.Random) -> list[str]:
    style = r.randrange(5)

    def item() -> str:
        k = r.randrange(30)
        return (str(k), repr(k / 4), f"({k},{r.choice((repr('a'), '1'))})", f"Item({k})", repr("abc"[k % 3] * (k % 4)))[style]

    out = ["x = narrow([" + ",".join(item() for _ in range(r.randrange(20))) + "])", "heapify(x)", "x", "trace()"]
    if style == 0 and r.random() < 0.2:
        n = r.choice((2600, 5001))
        out = ["x = list(map(Item,[" + ",".join(str(r.randrange(n)) for _ in range(n)) + "]))", "heapify(x)", "len(trace())", "list(map(repr,x))[0:300]"]
    for _ in range(30):
        out.append(
            r.choice((f"heappush(x,{item()})", "heappop(x)", f"heapreplace(x,{item()})", f"heappushpop(x,{item()})", "x"))
            if style != 3 or len(out) < 15
            else "x"
        )
        if style == 3:
            out.append("trace()")
    out += [
        "x.sort()",
        f"bisect_left(x,{item()})",
        f"bisect_right(x,{item()})",
        f"insort(x,{item()})",
        f"insort_left(x,{item()})",
        "x",
        f"bisect(x,{item()},2,5)",
        "bisect(x,1,-1)",
        "bisect([3,2,1],2,key=abs)",
    ]
    return out
