"""All patterns of `match`."""

from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


class Colour:
    red = "R"
    green = "G"


def kind(value):
    match value:
        case None | True | False:
            return "singleton", value
        case 0 | 1.5 | -3 | 2 + 3j:
            return "number"
        case "a" | b"b":
            return "text"
        case Colour.red:
            return "red"
        case []:
            return "empty"
        case [one]:
            return "one", one
        case [1, second, *_]:
            return "starts with one", second
        case [*start, 9]:
            return "ends with nine", start
        case [first, *_, "z"]:
            return "z", first
        case (Point(x=0) | Point(y=0)) as p, *rest if rest:
            return "points", p, rest
        case [[a, b], {"k": c}]:
            return "nested", a, b, c
        case [_, _]:
            return "pair"
        case {}:
            return mapping(value)
        case Point(0, 0):
            return "origin"
        case Point(x, 0) | Point(0, x):
            return "axis", x
        case Point(x, y) if x == y:
            return "diagonal", x
        case Point():
            return "point"
        case int(n) if n > 100:
            return "big", n
        case int() | float():
            return "other number"
        case str() as s:
            return "str", s
        case _:
            return "other"


def mapping(value):
    match value:
        case {"type": "circle", "radius": r, **rest} if not rest:
            return "circle", r
        case {"type": "circle", "radius": r, **rest}:
            return "circle and", r, rest
        case {Colour.green: x}:
            return "green", x
        case {"a": 1 | 2 as n, "b": [*_, last]}:
            return n, last
        case {"a": _}:
            return "has a"
        case {**everything}:
            return everything


values = [
    None, True, 0, 1.5, -3, 2 + 3j, "a", b"b", "R", [], (), [5], [1, 2, 3], [1, 2], [4, 5, 9], ["q", 1, "z"],
    [Point(0, 1), 2, 3], [Point(1, 0)], [[1, 2], {"k": 3}], [7, 8], {}, {"type": "circle", "radius": 2},
    {"type": "circle", "radius": 2, "c": 1}, {"G": 5}, {"a": 2, "b": [1, 2]}, {"a": 3}, {"z": 1}, Point(0, 0),
    Point(3, 0), Point(0, 4), Point(5, 5), Point(5, 6), 1000, 7, 2.25, "text", bytearray(b"x"), range(2), {1}, "z",
]  # fmt: skip
for value in values:
    print(repr(value), kind(value))


class Noisy:
    __match_args__ = ("a", "b")

    def __getattr__(self, name):
        print("get", name)
        if name == "missing":
            raise AttributeError(name)
        return name

    def __eq__(self, other):
        print("eq", other)
        return False


def noisy(value):
    match value:
        case Noisy("x", b="y"):
            return 1
        case Noisy(a=first, missing=_):
            return 2
        case 5:
            return 3
        case Noisy(p, q, c=r):
            return p, q, r


print(noisy(Noisy()))


class Sequence(list):
    def __len__(self):
        print("len")
        return super().__len__()

    def __getitem__(self, index):
        print("item", index)
        return super().__getitem__(index)

    def __iter__(self):
        print("iter")
        return super().__iter__()


def sequence(value):
    match value:
        case [1, 2, 3, 4]:
            return "four"
        case [_, _]:
            return "any two"
        case [a, *_, b] if a == b:
            return "guarded"
        case [a, *_]:
            return a, b


print(sequence(Sequence([1, 2, 3])))


class BadArgs:
    __match_args__ = ("a",)


def errors(value, how):
    try:
        match value:
            case BadArgs(1, 2) if how == 0:
                pass
            case int(1, 2) if how == 1:
                pass
    except TypeError as error:
        print(error)


errors(BadArgs(), 0)
errors(1, 1)


def captures_survive(value):
    match value:
        case [a, b] if b > 5:
            return "big"
        case [a, b, c]:
            pass
        case {"q": a}:
            return a
    return a, b


print(captures_survive([1, 2, 3]), captures_survive([1, 9]), captures_survive({"q": 0}))
try:
    captures_survive(5)
except UnboundLocalError as error:
    print(error)
print(captures_survive([1, 2]))


def in_loop(values):
    for value in values:
        match value:
            case 0:
                continue
            case 9:
                break
            case n:
                yield n


print(list(in_loop([1, 0, 2, 9, 3])))


class InClass:
    match [1, 2]:
        case [first, second]:
            third = first + second


print(InClass.first, InClass.third)
