"""The program as inference sees it: classes, closures, and one `Instance` for each function and context."""

from __future__ import annotations

from dataclasses import dataclass, field

from aipy.infer.lattice import BOTTOM, Atom, Fact, Variable
from aipy.ir.function import Block, Function
from aipy.ir.op import Op, Span, Value


@dataclass(eq=False, slots=True, repr=False)
class ClassInfo:
    """A class statement run in one context. `bases` are other classes of the program or names of builtin ones."""

    name: str
    qualified_name: str
    module: str
    serial: int
    bases: tuple[ClassInfo | str, ...]
    ancestry: tuple[ClassInfo | str, ...]  # the MRO, self first, "object" last
    attributes: dict[str, Variable] = field(default_factory=dict)
    fields: dict[str, Variable] = field(default_factory=dict)
    pending: dict[str, Variable] = field(default_factory=dict)  # fields read before any store made them
    subclasses: list[ClassInfo] = field(default_factory=list)
    constructed: bool = False  # instances are made
    escaped: bool = False  # instances flow into ANY or to runtime code that calls special methods
    value_escaped: bool = False  # the class object itself does
    body: Instance | None = None
    line: int = 0
    markers: tuple[str, ...] = ()  # bases that change construction only: "ABC"

    @property
    def is_exception(self) -> bool:
        """Whether the class derives from a builtin exception."""
        return any(isinstance(base, str) and base in ("BaseException", "Exception") for base in self.ancestry)

    def find_attribute(self, name: str) -> tuple[ClassInfo, Variable] | None:
        """The class attribute seen by instances, along the MRO."""
        for info in self.ancestry:
            if isinstance(info, ClassInfo) and name in info.attributes:
                return info, info.attributes[name]
        return None

    def find_field(self, name: str) -> tuple[ClassInfo, Variable] | None:
        """The instance field of that name and the class that declares it: the topmost one."""
        found = None
        for info in self.ancestry:
            if isinstance(info, ClassInfo) and name in info.fields:
                found = (info, info.fields[name])
        return found

    def abstract_names(self) -> list[str]:
        """Names of abstract methods that no class of the MRO implements, sorted."""
        names = {name for info in self.ancestry if isinstance(info, ClassInfo) for name in info.attributes}
        found = []
        for name in sorted(names):
            attribute = self.find_attribute(name)
            assert attribute is not None
            if any(_is_abstract(item) for item in attribute[1].root().fact.atoms):
                found.append(name)
        return found if "ABC" in {base for info in self.ancestry if isinstance(info, ClassInfo) for base in info.markers} else []

    def builtin_base(self) -> str:
        """The first builtin class in the MRO."""
        return next(base for base in self.ancestry if isinstance(base, str))


@dataclass(eq=False, slots=True, repr=False)
class Closure:
    """A function object made by one `make_function` op in one instance: code, cells, defaults."""

    function: Function
    serial: int
    cells: tuple[Variable, ...] = ()
    defaults: tuple[Variable, ...] = ()  # of the last positional parameters
    keyword_defaults: dict[str, Variable] = field(default_factory=dict)
    owner: ClassInfo | None = None
    instances: list[Instance] = field(default_factory=list)
    merged: bool = False  # more contexts than allowed: one instance for all
    escaped: bool = False  # may be called with anything
    needs_object: bool = False  # a function object with a boxed entry is made
    constant_defaults: bool = True
    abstract: bool = False  # decorated with `abc.abstractmethod`


def _is_abstract(item: Atom) -> bool:
    for part in item.data:
        if isinstance(part, Closure) and part.abstract:
            return True
        if isinstance(part, Fact) and any(_is_abstract(inner) for inner in part.atoms):
            return True
    return False


@dataclass(eq=False, slots=True, repr=False)
class Instance:
    """A function analysed in one context."""

    function: Function
    closure: Closure | None
    serial: int
    params: list[Fact]
    boxed: bool = False  # entered through the boxed entry with anything
    facts: dict[Value, Fact] = field(default_factory=dict)
    reachable: set[Block] = field(default_factory=set)
    returns: Variable = field(default_factory=lambda: Variable("return"))
    yields: Variable = field(default_factory=lambda: Variable("yield"))
    sends: Variable = field(default_factory=lambda: Variable("send"))
    callers: dict[Instance, None] = field(default_factory=dict)
    calls: dict[Op, list[object]] = field(default_factory=dict)  # op -> resolved targets, for specialize
    variables: dict[tuple[object, ...], Variable] = field(default_factory=dict)  # allocation sites of this instance
    closures: dict[Op, Closure] = field(default_factory=dict)
    classes: dict[Op, ClassInfo] = field(default_factory=dict)
    namespace: ClassInfo | None = None  # the class whose body this is
    growth: dict[Value, int] = field(default_factory=dict)
    param_growth: int = 0
    visits: int = 0
    raised: dict[Block, Fact] = field(default_factory=dict)
    replaced_by: Instance | None = None

    def fact(self, value: Value) -> Fact:
        """What is known of a value; bottom before it is reached."""
        return self.facts.get(value, BOTTOM)


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why a function cannot be native yet: a row for `aipy check`."""

    function: Function
    span: Span | None
    code: str
    message: str
