"""Every construct that evaluates several expressions, with a trace of the order."""


class Trace:
    def __init__(self, name):
        self.name = name

    def __getattr__(self, attribute):
        if attribute.startswith("__"):
            raise AttributeError(attribute)
        print("get", self.name, attribute)
        return Trace(f"{self.name}.{attribute}")

    def __setattr__(self, attribute, value):
        if attribute == "name":
            object.__setattr__(self, attribute, value)
        else:
            print("set", self.name, attribute, value)

    def __delattr__(self, attribute):
        print("del", self.name, attribute)

    def __getitem__(self, index):
        print("getitem", self.name, index)
        return Trace(f"{self.name}[]")

    def __setitem__(self, index, value):
        print("setitem", self.name, index, value)

    def __delitem__(self, index):
        print("delitem", self.name, index)

    def __add__(self, other):
        print("add", self.name, other)
        return Trace(f"({self.name}+)")

    def __iadd__(self, other):
        print("iadd", self.name, other)
        return Trace(f"({self.name}+=)")

    def __lt__(self, other):
        print("lt", self.name, other)
        return Trace(f"({self.name}<)")

    def __bool__(self):
        print("bool", self.name)
        return not self.name.startswith("F")

    def __call__(self, *args, **kwargs):
        print("call", self.name, args, kwargs)
        return Trace(f"{self.name}()")

    def __hash__(self):
        print("hash", self.name)
        return hash(self.name)

    def __eq__(self, other):
        print("eq", self.name, other)
        return isinstance(other, Trace) and self.name == other.name

    def __iter__(self):
        print("iter", self.name)
        return iter([1, 2])

    def keys(self):
        print("keys", self.name)
        return ["k1", "k2"]

    def __contains__(self, item):
        print("contains", self.name, item)
        return False

    def __repr__(self):
        return f"<{self.name}>"

    def __format__(self, spec):
        print("format", self.name, repr(spec))
        return self.name

    def __neg__(self):
        print("neg", self.name)
        return self


def t(name):
    print("make", name)
    return Trace(name)


def section(name):
    print("---", name)


section("assignments")
t("a").x, t("b")[t("c")] = t("d"), t("e")
t("a").x = t("b")[t("i")] = t("v")
[t("a").p, [t("b").q, *t("c").r]] = 1, (2, 3, 4)
t("a").x += t("v")
t("a")[t("i")] += t("v")
t("a")[t("i") : t("j") : t("k")] = t("v")
t("a").b.c.d = t("v")
x = y = t("v")
x += t("w")
print(x, y)

section("delete")
del t("a").x, t("b")[t("i")], (t("c").y, [t("d")[1:t("e")]])

section("operators")
t("a") + t("b") + t("c")
-t("a")
t("a") < t("b") < t("c")
t("F1") < t("b") < t("c")
t("i") in t("c")
t("i") not in t("c")
t("a") is not t("b")

section("boolean")
t("F") and t("b")
t("a") and t("b")
t("F") or t("b")
t("F") or t("a") and t("c")
(t("F") and t("a")) or t("c")
(t("a") or t("F")) and t("c")
not t("F")
not (t("F") and t("a"))
print(t("a") if t("F") else t("b"))
print(1 if t("F") and t("a") or t("c") else 2)
if t("F") or not t("a"):
    print("then")
elif not (t("F") or t("F2")):
    print("elif")
while t("F") and t("a"):
    pass
else:
    print("while else")
if (t("a") if t("F") else t("F2")) or t("b"):
    print("if")
assert t("a") and t("b"), t("c")
try:
    assert t("F"), t("message")
except AssertionError as error:
    print(error.args)

section("calls")
t("f")(t("a"), t("b"), k=t("c"), j=t("d"))
t("f").method(t("a"), k=t("c"))
t("f").m(t("a"), *t("b"), t("c"), k=t("d"), **t("e"), j=t("g"))
t("f")(*t("a"))
t("f")(*t("a"), **t("b"))
t("f")(t("z"), *t("a"), **t("b"))
t("f")(k=t("k"), *t("a"))
t("f")(**t("a"), z=t("b"))
t("f")(*t("a"), t("b"), *t("c"))
u, v = t("u"), t("v")
t("f")(u, *u, v, **v)
try:
    t("f")(**t("a"), k1=1)
except TypeError as error:
    print(str(error).split("()")[-1])
try:
    t("f").nothing(*1)
except TypeError as error:
    print(str(error)[-40:])
try:
    t("f")(0, *1, t("later"))
except TypeError as error:
    print(error)
try:
    t("f")(1, **t, k=t("later"))
except TypeError as error:
    print(str(error)[-30:])

section("displays")
(t("a"), t("b"))
[t("a"), *t("b"), t("c"), *t("d")]
(t("a"), *t("b"), t("c"))
{t("a"), t("b")}
{t("a"), *t("b"), t("c")}
{t("a"): t("b"), t("c"): t("d")}
{t("a"): t("b"), **t("m"), t("c"): t("d")}
{**t("m")}
{
    t("k0"): 0, t("k1"): 1, t("k2"): 2, t("k3"): 3, t("k4"): 4, t("k5"): 5, t("k6"): 6, t("k7"): 7, t("k8"): 8,
    t("k9"): 9, t("k10"): 10, t("k11"): 11, t("k12"): 12, t("k13"): 13, t("k14"): 14, t("k15"): 15,
    t("k16"): 16, t("k17"): 17, t("k18"): 18,
}
t("a")[t("b"), t("c") : t("d")]
t("a")[*t("b"), t("c")]

section("f-strings")
print(f"{t('a')} and {t('b')!r:>{t('w')}} {t('c')=} {t('d'):x{t('e')}y}")
print(f"{'solo'}", f"", f"{1}{2}", "im" f"plicit{3}" "concat")

section("definitions")


@t("outer")
@t("inner")
def function(p: t("ap") = t("dp"), *args: t("aargs"), q: t("aq") = t("dq"), **kw: t("akw")) -> t("return"):
    pass


@t("d1")
@t("d2").deco(t("arg"))
class Class(*(), **{}):
    attribute: t("annotation") = t("value")
    other: t("only annotation")
    print("body")


try:

    class Keywords(t, metaclass=t("meta"), **t("more")):
        pass
except TypeError as error:
    print(type(error))

section("annotations")
t("a").x: t("annotation") = t("v")
t("a")[t("i")]: t("annotation") = t("v")
t("a").y: t("annotation")
t("a")[t("i"), t("j")]: t("annotation")
z: t("annotation") = t("v")
(w): t("annotation") = t("v")
print(sorted(__annotations__))

section("comprehensions")
[t("e") for i in t("a") if t("c") if t("F") or t("d")]
{t("k"): t("v") for i in t("a") for j in t("b")}
{t("e") for i in (t("x"), t("y")) if i}
list(t("e") for i in t("first") for j in t("second"))
[(last := i) for i in t("a")]
print(last)

section("statements")
for t("a").loop in t("it"):
    pass
for t("a")[t("i")], y in [(1, 2)]:
    pass
try:
    raise t("exception") from t("cause")
except TypeError as error:
    print(error)
with_value = (name := t("walrus")).attribute
print(f"{(inner := t('in'))}", inner)
