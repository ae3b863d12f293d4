"""The lattice of facts: what inference knows about a value.

A fact is a set of atoms, at most one of each family except instances, functions and classes. The empty set
is bottom: no value reaches here. `ANY` alone is the top of native values. Atoms and facts are interned:
equal ones are the same object.

Containers carry element variables (`Variable`), one for each allocation site and caller, unified where
sites meet: a list has one element type for its whole life, so it has one representation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from aipy.infer.program import ClassInfo, Closure, Instance

INFINITY = 1 << 200
I64_MIN, I64_MAX = -(1 << 63), (1 << 63) - 1
THRESHOLDS = (-INFINITY, I64_MIN, -(1 << 31), 0, (1 << 31), I64_MAX, INFINITY)
LENGTH_MAX = (1 << 47) - 1
UNION_LIMIT = 4
INSTANCE_LIMIT = 24
TUPLE_DEPTH = 3


class Family(IntEnum):
    """The kind of an atom; two atoms of one family join into one, except where `MANY` says otherwise."""

    UNBOUND = 0
    NONE = 1
    BOOL = 2
    INT = 3
    FLOAT = 4
    COMPLEX = 5
    STR = 6
    BYTES = 7
    TUPLE = 8
    LIST = 9
    DICT = 10
    SET = 11
    BUILTIN = 12  # instance of a builtin or library type without parameters: range, slice, file ...
    INSTANCE = 13  # instance of a class of the program
    FUNCTION = 14
    CLASS = 15
    MODULE = 16
    METHOD = 17
    ITERATOR = 18
    GENERATOR = 19
    NAMED = 20  # a builtin function or type as a value
    ANY = 21


MANY = frozenset({Family.INSTANCE, Family.FUNCTION, Family.CLASS, Family.NAMED, Family.METHOD, Family.BUILTIN})


@dataclass(frozen=True, eq=False, slots=True)
class Atom:
    """One alternative of a fact; `data` depends on the family (see the constructors below)."""

    family: Family
    data: tuple[object, ...]
    serial: int

    def __repr__(self) -> str:
        return show_atom(self)


@dataclass(frozen=True, eq=False, slots=True)
class Fact:
    """A set of atoms in serial order."""

    atoms: tuple[Atom, ...]

    def __repr__(self) -> str:
        return show(self)

    @property
    def is_bottom(self) -> bool:
        """No value reaches here."""
        return not self.atoms

    @property
    def is_any(self) -> bool:
        """Nothing is known: an object of the runtime."""
        return len(self.atoms) == 1 and self.atoms[0].family is Family.ANY

    @property
    def only(self) -> Atom | None:
        """The atom of a fact that has just one."""
        return self.atoms[0] if len(self.atoms) == 1 else None

    def of(self, family: Family) -> Atom | None:
        """The first atom of a family, or None."""
        for atom in self.atoms:
            if atom.family is family:
                return atom
        return None

    def has(self, family: Family) -> bool:
        """Whether an atom of the family is there."""
        return self.of(family) is not None


_ATOMS: dict[tuple[object, ...], Atom] = {}
_FACTS: dict[tuple[Atom, ...], Fact] = {}


def atom(family: Family, *data: object) -> Atom:
    """The interned atom."""
    key = (family, *data)
    found = _ATOMS.get(key)
    if found is None:
        found = _ATOMS[key] = Atom(family, data, len(_ATOMS))
    return found


def fact(atoms: Iterable[Atom]) -> Fact:
    """The interned fact of these atoms (already joined: at most one of each family but `MANY`)."""
    key = tuple(sorted(set(atoms), key=_order))
    found = _FACTS.get(key)
    if found is None:
        found = _FACTS[key] = Fact(key)
    return found


def _order(item: Atom) -> tuple[int, int]:
    return (item.family, item.serial)


BOTTOM = fact(())
UNBOUND = fact((atom(Family.UNBOUND),))
NONE = fact((atom(Family.NONE),))
BOOL = fact((atom(Family.BOOL, None),))
TRUE = fact((atom(Family.BOOL, True),))
FALSE = fact((atom(Family.BOOL, False),))
FLOAT = fact((atom(Family.FLOAT),))
COMPLEX = fact((atom(Family.COMPLEX),))
STR = fact((atom(Family.STR),))
BYTES = fact((atom(Family.BYTES),))
ANY = fact((atom(Family.ANY),))


def int_fact(low: int = -INFINITY, high: int = INFINITY) -> Fact:
    """Integers of an interval; bounds beyond 64 bits become infinite."""
    if low < I64_MIN:
        low = -INFINITY
    if high > I64_MAX:
        high = INFINITY
    if low > high:
        return BOTTOM
    return fact((atom(Family.INT, min(low, I64_MAX), max(high, I64_MIN)),))


INT = int_fact()
LENGTH = int_fact(0, LENGTH_MAX)


@dataclass(eq=False, slots=True)
class Variable:
    """What a mutable place may hold: container elements, fields, globals, cells. Only grows.

    `readers` are analysed again when it does. `parent` makes unified variables one (union-find).
    """

    name: str
    fact: Fact = BOTTOM
    parent: Variable | None = None
    readers: dict[Instance, None] = field(default_factory=dict)
    growth: int = 0
    forced_any: bool = False

    def root(self) -> Variable:
        """The representative of the unified variables."""
        variable = self
        while variable.parent is not None:
            if variable.parent.parent is not None:
                variable.parent = variable.parent.parent
            variable = variable.parent
        return variable


def list_fact(element: Variable) -> Fact:
    """Lists of one site, with what they hold."""
    return fact((atom(Family.LIST, element),))


def dict_fact(key: Variable, value: Variable, kind: str = "dict") -> Fact:
    """Dicts of one site; `kind` names the subclass, such as "defaultdict"."""
    return fact((atom(Family.DICT, key, value, kind),))


def set_fact(element: Variable, frozen: bool = False) -> Fact:
    """Sets of one site."""
    return fact((atom(Family.SET, element, frozen),))


def tuple_fact(items: Iterable[Fact]) -> Fact:
    """Tuples of known length."""
    return fact((atom(Family.TUPLE, tuple(items)),))


def tuple_of_fact(element: Variable) -> Fact:
    """Tuples of unknown length."""
    return fact((atom(Family.TUPLE, element),))


def instance_fact(info: ClassInfo) -> Fact:
    """Instances of a class of the program, not of its subclasses."""
    return fact((atom(Family.INSTANCE, info),))


def builtin_fact(name: str) -> Fact:
    """An instance of builtin type `name` that has no parameters (range, slice, file, an exception ...)."""
    return fact((atom(Family.BUILTIN, name),))


def function_fact(closure: Closure) -> Fact:
    """A function of the program."""
    return fact((atom(Family.FUNCTION, closure),))


def class_fact(info: ClassInfo) -> Fact:
    """A class of the program as a value."""
    return fact((atom(Family.CLASS, info),))


def module_fact(name: str) -> Fact:
    """A module as a value."""
    return fact((atom(Family.MODULE, name),))


def named_fact(module: str, name: str) -> Fact:
    """A builtin or library function or type as a value: `len`, `int`, `math.sqrt`."""
    return fact((atom(Family.NAMED, module, name),))


def iterator_fact(kind: str, *sources: object) -> Fact:
    """An iterator of a builtin kind; sources are facts (see infer/transfer/iteration.py)."""
    return fact((atom(Family.ITERATOR, kind, *sources),))


def generator_fact(instance: Instance) -> Fact:
    """Generators that run one instance of a generator function."""
    return fact((atom(Family.GENERATOR, instance),))


def method_fact(receiver: Fact, name: str, target: object) -> Fact:
    """A bound method: of a closure, or of a builtin type (target None)."""
    return fact((atom(Family.METHOD, receiver, name, target),))


def interval_of(item: Atom) -> tuple[int, int]:
    """The bounds of an int atom."""
    assert item.family is Family.INT
    return cast("tuple[int, int]", item.data)


def element_of(item: Atom) -> Variable:
    """What a list or set holds; of a dict, its keys."""
    assert item.family in (Family.LIST, Family.SET, Family.DICT)
    return cast(Variable, item.data[0])


def value_of(item: Atom) -> Variable:
    """What a dict's keys lead to."""
    assert item.family is Family.DICT
    return cast(Variable, item.data[1])


def tuple_items(item: Atom) -> tuple[Fact, ...] | None:
    """The items of a tuple of known length."""
    assert item.family is Family.TUPLE
    items = item.data[0]
    return cast("tuple[Fact, ...]", items) if isinstance(items, tuple) else None


def iterator_source(item: Atom, index: int) -> Fact:
    """What a builtin iterator draws from: the fact of its items for `reversed` and the like."""
    assert item.family is Family.ITERATOR
    return cast(Fact, item.data[1 + index])


def class_of_atom(item: Atom) -> ClassInfo:
    """The class of an instance, or the class that is the value."""
    assert item.family in (Family.INSTANCE, Family.CLASS)
    return cast("ClassInfo", item.data[0])


def closure_of(item: Atom) -> Closure:
    """The closure that is the value."""
    assert item.family is Family.FUNCTION
    return cast("Closure", item.data[0])


def without(value: Fact, *families: Family) -> Fact:
    """The fact less the atoms of some families."""
    return fact(item for item in value.atoms if item.family not in families)


def bounds(value: Fact) -> tuple[int, int] | None:
    """The interval of a fact that is only int (or bool), else None."""
    item = value.only
    if item is None:
        return None
    if item.family is Family.INT:
        low, high = item.data
        assert isinstance(low, int) and isinstance(high, int)
        return low, high
    if item.family is Family.BOOL:
        return (0, 1) if item.data[0] is None else (int(bool(item.data[0])),) * 2
    return None


def fits_i64(value: Fact) -> bool:
    """Whether a fact is an int of an interval within 64 bits."""
    limits = bounds(value)
    return limits is not None and limits[0] >= I64_MIN and limits[1] <= I64_MAX


def widen(old: tuple[int, int], new: tuple[int, int]) -> tuple[int, int]:
    """The next threshold outside for each bound that moved."""
    low, high = new
    if low < old[0]:
        low = max(limit for limit in THRESHOLDS if limit <= low)
    if high > old[1]:
        high = min(limit for limit in THRESHOLDS if limit >= high)
    return low, high


class Joiner:
    """Joins facts; unifies the variables of containers that meet and reports atoms lost in ANY."""

    def __init__(self, changed: Callable[[Variable], None], escaped: Callable[[Atom], None]) -> None:
        self._changed = changed
        self._escaped = escaped

    def join(self, left: Fact, right: Fact, widening: bool = False, depth: int = 0) -> Fact:
        """The least fact above both. With `widening`, intervals that grew jump to a threshold."""
        if left is right or not right.atoms:
            return left if not left.atoms or _canonical(left) else self._refresh(left)
        if not left.atoms:
            return right if _canonical(right) else self._refresh(right)
        if left.is_any or right.is_any:
            for item in (right if left.is_any else left).atoms:
                self._escaped(item)
            return ANY if not (left.has(Family.UNBOUND) or right.has(Family.UNBOUND)) else fact((*ANY.atoms, *UNBOUND.atoms))
        by_family: dict[Family, Atom] = {}
        many: dict[Atom, None] = {}
        for item in left.atoms:
            if item.family in MANY:
                many[item] = None
            else:
                by_family[item.family] = _fresh(item)
        for item in right.atoms:
            if item.family in MANY:
                many[item] = None
            elif item.family in by_family:
                joined = self._join_atoms(by_family[item.family], _fresh(item), widening, depth)
                if joined is None:
                    return self._top((*left.atoms, *right.atoms))
                by_family[item.family] = joined
            else:
                by_family[item.family] = _fresh(item)
        atoms = [*by_family.values(), *many]
        return self._limit(atoms)

    def _limit(self, atoms: list[Atom]) -> Fact:
        plain = sum(1 for item in atoms if item.family not in (Family.UNBOUND, Family.INSTANCE, Family.FUNCTION, Family.CLASS))
        rest = len(atoms) - plain
        if plain + (1 if rest else 0) > UNION_LIMIT or rest > INSTANCE_LIMIT or any(a.family is Family.ANY for a in atoms):
            return self._top(tuple(atoms))
        return fact(atoms)

    def _top(self, atoms: tuple[Atom, ...]) -> Fact:
        for item in atoms:
            self._escaped(item)
        return fact((*ANY.atoms, *UNBOUND.atoms)) if any(a.family is Family.UNBOUND for a in atoms) else ANY

    def _refresh(self, value: Fact) -> Fact:
        return fact(_fresh(item) for item in value.atoms)

    def _join_atoms(self, left: Atom, right: Atom, widening: bool, depth: int) -> Atom | None:
        if left is right:
            return left
        match left.family:
            case Family.BOOL:
                return BOOL.atoms[0]
            case Family.INT:
                old, more = interval_of(left), interval_of(right)
                new = (min(old[0], more[0]), max(old[1], more[1]))
                low, high = widen(old, new) if widening else new
                return int_fact(low, high).atoms[0]
            case Family.LIST | Family.SET | Family.DICT:
                if left.data[-1] != right.data[-1] and left.family is not Family.LIST:
                    return None
                for mine, other in zip(left.data, right.data, strict=True):
                    if isinstance(mine, Variable) and isinstance(other, Variable):
                        self.unify(mine, other)
                return _fresh(left)
            case Family.TUPLE:
                return self._join_tuples(left, right, widening, depth)
            case Family.ITERATOR:
                if left.data[0] != right.data[0] or len(left.data) != len(right.data):
                    return None
                return atom(
                    Family.ITERATOR,
                    left.data[0],
                    *(
                        self.join(a, b, widening, depth) if isinstance(a, Fact) and isinstance(b, Fact) else a
                        for a, b in zip(left.data[1:], right.data[1:], strict=True)
                    ),
                )
            case _:
                return None

    def _join_tuples(self, left: Atom, right: Atom, widening: bool, depth: int) -> Atom | None:
        mine, other = left.data[0], right.data[0]
        if isinstance(mine, tuple) and isinstance(other, tuple) and len(mine) == len(other):
            if depth >= TUPLE_DEPTH:
                items = tuple(a if a is b else self._any_of(a, b) for a, b in zip(mine, other, strict=True))
            else:
                items = tuple(self.join(a, b, widening, depth + 1) for a, b in zip(mine, other, strict=True))
            return atom(Family.TUPLE, items)
        variable = mine if isinstance(mine, Variable) else other if isinstance(other, Variable) else Variable("tuple items")
        for side in (mine, other):
            if isinstance(side, Variable):
                self.unify(variable, side)
            else:
                assert isinstance(side, tuple)
                for item in side:
                    self.grow(variable, item)
        return atom(Family.TUPLE, variable.root())

    def _any_of(self, left: Fact, right: Fact) -> Fact:
        for item in (*left.atoms, *right.atoms):
            self._escaped(item)
        return ANY

    def grow(self, variable: Variable, value: Fact) -> None:
        """Adds a fact to what a variable may hold."""
        variable = variable.root()
        old = variable.fact
        new = self.join(old, value, widening=variable.growth > 2)
        if new is not variable.root().fact:
            variable = variable.root()
            variable.fact = self.join(variable.fact, new) if variable.fact is not old else new
            variable.growth += 1
            self._changed(variable)

    def unify(self, left: Variable, right: Variable) -> None:
        """Makes two variables one from now on."""
        left, right = left.root(), right.root()
        if left is right:
            return
        right.parent = left
        left.readers.update(right.readers)
        left.growth = max(left.growth, right.growth)
        before = left.fact
        joined = self.join(left.fact, right.fact)
        root = left.root()
        root.fact = self.join(root.fact, joined) if root.fact is not before else joined
        self._changed(root)
        self._changed(right)

    def force_any(self, variable: Variable) -> None:
        """Makes a variable hold anything: its container is reached by code that knows no element type."""
        variable = variable.root()
        if not variable.forced_any:
            variable.forced_any = True
            self.grow(variable, ANY)


def _fresh(item: Atom) -> Atom:
    """The atom with its variables replaced by their representatives."""
    if item.family in (Family.LIST, Family.SET, Family.DICT, Family.TUPLE):
        data = tuple(part.root() if isinstance(part, Variable) else part for part in item.data)
        if any(a is not b for a, b in zip(data, item.data, strict=True)):
            return atom(item.family, *data)
    return item


def _canonical(value: Fact) -> bool:
    return all(_fresh(item) is item for item in value.atoms)


def show_atom(item: Atom) -> str:
    """A short name for dumps."""
    match item.family:
        case Family.INT:
            low, high = interval_of(item)
            if low == -INFINITY and high == INFINITY:
                return "int"
            return f"int[{'' if low == -INFINITY else low}..{'' if high == INFINITY else high}]"
        case Family.BOOL:
            return "bool" if item.data[0] is None else str(item.data[0])
        case Family.LIST:
            return f"list#{id(element_of(item).root()) % 9973}"
        case Family.TUPLE:
            items = item.data[0]
            return f"tuple[{', '.join(map(show, items))}]" if isinstance(items, tuple) else "tuple[...]"
        case Family.INSTANCE:
            return class_of_atom(item).name
        case Family.CLASS:
            return f"type[{class_of_atom(item).name}]"
        case Family.FUNCTION:
            return f"function {closure_of(item).function.name}"
        case Family.BUILTIN:
            return str(item.data[0])
        case Family.NAMED | Family.MODULE:
            return ".".join(map(str, item.data))
        case Family.ITERATOR:
            return f"iterator of {item.data[0]}"
        case family:
            return family.name.lower()


def show(value: Fact) -> str:
    """A fact as text, without what is inside containers."""
    return " | ".join(show_atom(item) for item in value.atoms) or "never"
