"""Writes out `@dataclass`: the methods that CPython's `dataclasses` makes become methods in the class body.

    @dataclass                        class Item:
    class Item:                           name: str
        name: str                         price: float = 0.0
        price: float = 0.0      ->        __match_args__ = ("name", "price")
                                          def __init__(self, name, price=0.0): ...
                                          def __repr__(self): ...
                                          def __eq__(self, other): ...

Source: Lib/dataclasses.py, `_process_class`. A class that needs anything else (unknown bases, arguments that are
not constants, introspection) keeps its decorator.
"""

from __future__ import annotations

import ast
import copy
import sys
from dataclasses import dataclass, field, replace

from aipy.build.expand.bindings import Bindings

FACTORY = "_aipy_dataclass_factory"
FACTORY_CLASS = "_aipy_dataclass_factory_class"
FROZEN_ERROR = "_aipy_dataclass_frozen"
REPR_RUNNING = "_aipy_dataclass_repr"
_HIDDEN = {
    FACTORY_CLASS: "_HAS_DEFAULT_FACTORY_CLASS",
    FROZEN_ERROR: "FrozenInstanceError",
}
_INTROSPECTION = frozenset({"__dataclass_fields__", "__dataclass_params__", "__annotations__", "__doc__", "__signature__"})
_OPTIONS = {"init": True, "repr": True, "eq": True, "order": False, "unsafe_hash": False, "frozen": False, "kw_only": False, "match_args": True}
_ORDERING = {"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}


class _Refused(Exception):
    """The class is left to CPython."""


@dataclass(frozen=True, slots=True)
class _Field:
    """One field: how `__init__` gets it and which methods look at it."""

    name: str
    default: ast.expr | None = None
    factory: ast.expr | None = None
    init: bool = True
    repr: bool = True
    compare: bool = True
    hash: bool | None = None
    kw_only: bool = False
    is_init_only: bool = False

    @property
    def has_default(self) -> bool:
        return self.default is not None or self.factory is not None


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is known of a class of the file: its fields if it is a dataclass, and the names bound in it and above."""

    fields: dict[str, _Field]
    names: frozenset[str]
    is_dataclass: bool = False
    frozen: bool = False


@dataclass(slots=True)
class _Expansion:
    bindings: Bindings
    plans: dict[str, _Plan] = field(default_factory=dict)
    used: dict[str, None] = field(default_factory=dict)
    guards: list[str] = field(default_factory=list)
    expanded: int = 0


def expand_dataclasses(tree: ast.Module) -> bool:
    """Writes out the dataclasses of a tree in place; false if there are none that can be."""
    bindings = Bindings(tree)
    if any(_looks_inside(node) for node in ast.walk(tree)):
        return False
    expansion = _Expansion(bindings)
    for node in ast.walk(tree):  # bases at the top of the file come before classes inside functions
        if isinstance(node, ast.ClassDef):
            _expand_class(expansion, node)
    if not expansion.expanded:
        return False
    _settle_imports(expansion, tree)
    return True


def _looks_inside(node: ast.AST) -> bool:
    match node:
        case ast.Attribute(attr=name) | ast.Name(id=name) | ast.Constant(value=str(name)):
            return name in _INTROSPECTION
        case ast.FunctionDef(name="__setattr__") | ast.FunctionDef(name="__class__"):
            return True
        case _:
            return False


def _expand_class(expansion: _Expansion, node: ast.ClassDef) -> None:
    options = _decorator_options(expansion, node)
    known = expansion.bindings.classes.get(node.name) is node and expansion.bindings.counts[node.name] == 1
    try:
        bases = [_base_plan(expansion, base) for base in node.bases]
        names = frozenset(_bound_names(node)).union(*(base.names for base in bases))
        if options is None:
            if any(base.is_dataclass and base.frozen for base in bases):
                raise _Refused
            fields: dict[str, _Field] = {}
            for base in reversed(bases):
                fields.update(base.fields)
            plan = _Plan(fields, names)
        else:
            plan = _write_out(expansion, node, options, bases, names)
            expansion.expanded += 1
    except _Refused:
        return
    if known:
        expansion.plans[node.name] = plan


def _decorator_options(expansion: _Expansion, node: ast.ClassDef) -> dict[str, bool] | None:
    """The arguments of the innermost decorator if it is `dataclass` with constant arguments."""
    if not node.decorator_list:
        return None
    decorator = node.decorator_list[-1]
    call = decorator if isinstance(decorator, ast.Call) else None
    if expansion.bindings.library_member(call.func if call else decorator) != ("dataclasses", "dataclass"):
        return None
    options = dict(_OPTIONS)
    if call is not None:
        if call.args:
            return None
        for keyword in call.keywords:
            match keyword:
                case ast.keyword(arg=str(name), value=ast.Constant(value=bool(value))) if name in options:
                    options[name] = value
                case _:
                    return None
    return options


def _base_plan(expansion: _Expansion, base: ast.expr) -> _Plan:
    plan = expansion.plans.get(base.id) if isinstance(base, ast.Name) else None
    if plan is not None:
        return plan
    if isinstance(base, ast.Name) and expansion.bindings.is_builtin(base.id):
        return _Plan({}, frozenset())
    if expansion.bindings.library_member(base) == ("abc", "ABC"):
        return _Plan({}, frozenset())
    raise _Refused


def _bound_names(node: ast.ClassDef) -> list[str]:
    """Names bound by the statements of a class body, once for each binding; refuses bindings inside `if` and loops."""
    found: list[str] = []
    for statement in node.body:
        match statement:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                found.append(name)
            case ast.AnnAssign(target=ast.Name(id=name), value=value):
                if value is not None:
                    found.append(name)
            case ast.Assign(targets=targets):
                found.extend(part.id for target in targets for part in ast.walk(target) if isinstance(part, ast.Name))
            case ast.Expr() | ast.Pass():
                pass
            case _:
                raise _Refused
    return found


def _write_out(expansion: _Expansion, node: ast.ClassDef, options: dict[str, bool], bases: list[_Plan], names: frozenset[str]) -> _Plan:
    if node.keywords or any(base.is_dataclass and base.frozen != options["frozen"] for base in bases):
        raise _Refused
    if sum(bool(base.fields) for base in bases) > 1 or getattr(node, "type_params", None):
        raise _Refused
    own_names = _bound_names(node)
    inherited = frozenset[str]().union(*(base.names for base in bases))
    fields: dict[str, _Field] = {}
    for base in bases:
        fields.update(base.fields)
    if any(item.default is not None and not _is_plain(item.default) for item in fields.values()):
        raise _Refused
    body: list[ast.stmt] = []
    kw_only = options["kw_only"]
    for statement in node.body:
        if not isinstance(statement, ast.AnnAssign):
            body.append(statement)
            continue
        assert isinstance(statement.target, ast.Name)
        name = statement.target.id
        kind = _annotation_kind(expansion.bindings, statement.annotation)
        if kind == "KW_ONLY":
            kw_only = True
            continue
        if kind == "ClassVar":
            if statement.value is not None:
                body.append(ast.copy_location(ast.Assign([statement.target], statement.value), statement))
            continue
        if own_names.count(name) > 1 or (name.startswith("__") and not name.endswith("__")) or name == "self":
            raise _Refused
        if statement.value is None and (name in inherited or name in own_names):
            raise _Refused
        made = _field_of(expansion, name, statement.value, kw_only)
        fields[name] = replace(made, is_init_only=kind == "InitVar")
        if kind == "InitVar":
            if made.factory is not None or not made.init:
                raise _Refused
            if made.default is not None:
                body.append(ast.copy_location(ast.Assign([statement.target], made.default), statement))
            continue
        body.append(ast.copy_location(ast.AnnAssign(statement.target, statement.annotation, made.default, statement.simple), statement))
    seen_default = False
    for item in fields.values():
        if item.init and not item.kw_only:
            if seen_default and not item.has_default:
                raise _Refused
            seen_default = seen_default or item.has_default
    text = _methods(expansion, options, fields, frozenset(own_names), names)
    node.decorator_list = node.decorator_list[:-1]
    node.body = body
    made_body = ast.parse(text).body
    position: dict[str, ast.expr] = {item.name: item.default for item in fields.values() if item.default is not None}
    factories = {item.name: item.factory for item in fields.values() if item.factory is not None}
    for made_statement in made_body:
        for inner in ast.walk(made_statement):
            _place(inner, node)
        _Filler(position, factories).visit(made_statement)
    node.body.extend(made_body)
    if not node.body:
        node.body.append(ast.copy_location(ast.Pass(), node))
    return _Plan(fields, names, True, options["frozen"])


def _annotation_kind(bindings: Bindings, annotation: ast.expr) -> str | None:
    """`ClassVar`, `InitVar` or `KW_ONLY` if the annotation says so; a string is read as CPython reads it."""
    if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
        try:
            annotation = ast.parse(annotation.value.strip(), mode="eval").body
        except SyntaxError:
            raise _Refused from None
    whole = annotation.value if isinstance(annotation, ast.Subscript) else annotation
    member = bindings.library_member(whole)
    if member in (("typing", "ClassVar"), ("dataclasses", "InitVar"), ("dataclasses", "KW_ONLY")):
        assert member is not None
        return member[1]
    for part in ast.walk(annotation):
        if isinstance(part, ast.Name) and part.id in ("ClassVar", "InitVar", "KW_ONLY"):
            raise _Refused
    return None


def _field_of(expansion: _Expansion, name: str, value: ast.expr | None, kw_only: bool) -> _Field:
    if value is None:
        return _Field(name, kw_only=kw_only)
    if not isinstance(value, ast.Call) or expansion.bindings.library_member(value.func) != ("dataclasses", "field"):
        if not _is_hashable(expansion.bindings, value):
            raise _Refused
        return _Field(name, default=value, kw_only=kw_only)
    made = _Field(name, kw_only=kw_only)
    if value.args:
        raise _Refused
    for keyword in value.keywords:
        match keyword:
            case ast.keyword(arg="default", value=default) if _is_hashable(expansion.bindings, default):
                made = replace(made, default=default)
            case ast.keyword(arg="default_factory", value=factory):
                made = replace(made, factory=_factory_call(expansion.bindings, factory))
            case ast.keyword(arg="init", value=ast.Constant(value=bool(on))):
                made = replace(made, init=on)
            case ast.keyword(arg="repr", value=ast.Constant(value=bool(on))):
                made = replace(made, repr=on)
            case ast.keyword(arg="compare", value=ast.Constant(value=bool(on))):
                made = replace(made, compare=on)
            case ast.keyword(arg="kw_only", value=ast.Constant(value=bool(on))):
                made = replace(made, kw_only=on)
            case ast.keyword(arg="hash", value=ast.Constant(value=bool() | None as on)):
                made = replace(made, hash=on)
            case _:
                raise _Refused
    if (made.default is not None and made.factory is not None) or (made.kw_only and not made.init):
        raise _Refused
    return made


def _is_plain(node: ast.expr) -> bool:
    """A constant that is the same wherever it is written."""
    match node:
        case ast.Constant():
            return True
        case ast.UnaryOp(op=ast.USub() | ast.UAdd(), operand=ast.Constant()):
            return True
        case ast.Tuple(elts=items):
            return all(_is_plain(item) for item in items)
        case _:
            return False


def _is_hashable(bindings: Bindings, node: ast.expr) -> bool:
    """Whether a default is surely of a class with a hash: CPython refuses others when it makes the class."""
    match node:
        case ast.Constant() | ast.Tuple() | ast.JoinedStr() | ast.Compare():
            return True
        case ast.UnaryOp(operand=operand):
            return _is_hashable(bindings, operand)
        case ast.BinOp(left=left, right=right):
            return _is_number(left) and _is_number(right)
        case ast.Attribute(value=ast.Name(id=name)):
            return bindings.modules.get(name) == "math" and bindings.counts[name] == 1
        case ast.Call(func=ast.Name(id="float" | "int" | "str" | "frozenset" | "tuple" as name)):
            return bindings.is_builtin(name)
        case _:
            return False


def _is_number(node: ast.expr) -> bool:
    match node:
        case ast.Constant(value=int() | float()):
            return True
        case ast.BinOp(left=left, right=right):
            return _is_number(left) and _is_number(right)
        case ast.UnaryOp(operand=operand):
            return _is_number(operand)
        case _:
            return False


def _factory_call(bindings: Bindings, factory: ast.expr) -> ast.expr:
    """The expression that calls a factory, if it means the same inside `__init__`."""
    match factory:
        case ast.Name(id=name) if bindings.is_builtin(name) or bindings.is_top_callable(factory):
            return ast.copy_location(ast.Call(factory, [], []), factory)
        case ast.Attribute() if bindings.library_member(factory) is not None:
            return ast.copy_location(ast.Call(factory, [], []), factory)
        case ast.Lambda(args=ast.arguments(posonlyargs=[], args=[], vararg=None, kwonlyargs=[], kwarg=None), body=body):
            for part in ast.walk(body):
                if isinstance(part, ast.Yield | ast.YieldFrom | ast.Await | ast.NamedExpr):
                    raise _Refused
            return body
        case _:
            raise _Refused


def _methods(
    expansion: _Expansion,
    options: dict[str, bool],
    fields: dict[str, _Field],
    own: frozenset[str],
    names: frozenset[str],
) -> str:
    """The text of the methods, with `_aipy_default_NAME` and `_aipy_make_NAME` where expressions of the program go."""
    parts: list[str] = []
    real = [item for item in fields.values() if not item.is_init_only]
    compared = [item for item in real if item.compare]
    if options["match_args"] and "__match_args__" not in own:
        listed = [item.name for item in fields.values() if item.init and not item.kw_only]
        parts.append(f"__match_args__ = {tuple(listed)!r}")
    if options["init"] and "__init__" not in own:
        parts.append(_init(expansion, list(fields.values()), options["frozen"], "__post_init__" in names))
    if options["repr"] and "__repr__" not in own:
        parts.append(_repr(expansion, [item for item in real if item.repr]))
    mine, other = (_as_tuple(side, compared) for side in ("self", "other"))
    if options["eq"] and "__eq__" not in own:
        parts.append(_equality(compared, mine, other))
    if options["order"]:
        if not options["eq"] or own & _ORDERING.keys():
            raise _Refused
        for name, operator in _ORDERING.items():
            parts.append(_comparison(name, f"{mine} {operator} {other}"))
    if options["frozen"]:
        parts.append(_frozen(fields))
        expansion.used[FROZEN_ERROR] = None
    if options["unsafe_hash"] and "__hash__" in own:
        raise _Refused
    if "__hash__" not in own:
        if options["unsafe_hash"] or (options["eq"] and options["frozen"]):
            hashed = [item for item in real if (item.compare if item.hash is None else item.hash)]
            parts.append(f"def __hash__(self):\n    return hash({_as_tuple('self', hashed)})")
        elif options["eq"] and "__eq__" in own:
            pass  # the class statement has set it to None
    return "\n".join(parts)


def _as_tuple(owner: str, fields: list[_Field]) -> str:
    return "(" + "".join(f"{owner}.{item.name}, " for item in fields) + ")"


def _init(expansion: _Expansion, fields: list[_Field], frozen: bool, has_post_init: bool) -> str:
    if frozen and not expansion.bindings.is_builtin("object"):
        raise _Refused
    taken = {item.name for item in fields} | {"self"}
    for item in fields:
        if item.factory is not None and any(isinstance(part, ast.Name) and part.id in taken for part in ast.walk(item.factory)):
            raise _Refused
    parameters = ["self"]
    given = [item for item in fields if item.init]
    parameters += [_parameter(expansion, item) for item in given if not item.kw_only]
    if any(item.kw_only for item in given):
        parameters += ["*", *(_parameter(expansion, item) for item in given if item.kw_only)]
    if taken & {"isinstance", "object", FACTORY_CLASS} or not expansion.bindings.is_builtin("isinstance"):
        raise _Refused
    lines = [f"def __init__({', '.join(parameters)}):"]
    for item in fields:
        if item.is_init_only:
            continue
        if item.factory is not None:
            value = f"_aipy_make_{item.name}"
            if item.init:
                value = f"{value} if isinstance({item.name}, {FACTORY_CLASS}) else {item.name}"
        elif item.init:
            value = item.name
        else:
            continue
        lines.append(f"    object.__setattr__(self, {item.name!r}, {value})" if frozen else f"    self.{item.name} = {value}")
    if has_post_init:
        lines.append(f"    self.__post_init__({', '.join(item.name for item in fields if item.is_init_only)})")
    if len(lines) == 1:
        lines.append("    pass")
    return "\n".join(lines)


def _parameter(expansion: _Expansion, item: _Field) -> str:
    if item.factory is not None:
        expansion.used[FACTORY_CLASS] = None
        return f"{item.name}={FACTORY}"
    return item.name if item.default is None else f"{item.name}=_aipy_default_{item.name}"


def _repr(expansion: _Expansion, fields: list[_Field]) -> str:
    shown = ", ".join(f"{item.name}={{self.{item.name}!r}}" for item in fields)
    guard = f"{REPR_RUNNING}_{len(expansion.guards)}"
    expansion.guards.append(guard)
    if not expansion.bindings.is_builtin("id"):
        raise _Refused
    return f"""\
def __repr__(self):
    key = id(self)
    if key in {guard}:
        return "..."
    {guard}.add(key)
    try:
        return f"{{self.__class__.__qualname__}}({shown})"
    finally:
        {guard}.discard(key)"""


def _equality(compared: list[_Field], mine: str, other: str) -> str:
    if sys.version_info < (3, 13):
        return _comparison("__eq__", f"{mine} == {other}")
    pairs = " and ".join(f"self.{item.name} == other.{item.name}" for item in compared) or "True"
    return _comparison("__eq__", pairs).replace("):\n", "):\n    if self is other:\n        return True\n", 1)


def _comparison(name: str, result: str) -> str:
    return f"""\
def {name}(self, other):
    if other.__class__ is self.__class__:
        return {result}
    return NotImplemented"""


def _frozen(fields: dict[str, _Field]) -> str:
    listed = tuple(fields)
    return f"""\
def __setattr__(self, name, value):
    if type(self) is __class__ or name in {listed!r}:
        raise {FROZEN_ERROR}(f"cannot assign to field {{name!r}}")
    object.__setattr__(self, name, value)
def __delattr__(self, name):
    if type(self) is __class__ or name in {listed!r}:
        raise {FROZEN_ERROR}(f"cannot delete field {{name!r}}")
    object.__delattr__(self, name)"""


class _Filler(ast.NodeTransformer):
    """Puts expressions of the program where the text has a name for them."""

    def __init__(self, defaults: dict[str, ast.expr], factories: dict[str, ast.expr]) -> None:
        self.defaults = defaults
        self.factories = factories

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if node.id.startswith("_aipy_default_"):
            name = node.id.removeprefix("_aipy_default_")
            default = self.defaults[name]
            return copy.deepcopy(default) if _is_plain(default) else ast.copy_location(ast.Name(name, ast.Load()), node)
        if node.id.startswith("_aipy_make_"):
            return copy.deepcopy(self.factories[node.id.removeprefix("_aipy_make_")])
        return node


def _place(node: ast.AST, owner: ast.ClassDef) -> None:
    """Gives a node that stands nowhere in the source the place of its class."""
    if "lineno" in node._attributes:
        ast.copy_location(node, owner)
        node.end_lineno, node.end_col_offset = owner.lineno, owner.col_offset + len("class")  # type: ignore[attr-defined]


def _settle_imports(expansion: _Expansion, tree: ast.Module) -> None:
    """Drops imported names that nothing mentions any more and imports what the methods use."""
    mentioned = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    body: list[ast.stmt] = []
    added = False
    for statement in tree.body:
        match statement:
            case ast.ImportFrom(module="dataclasses", level=0, names=names):
                kept = [alias for alias in names if alias.name == "*" or (alias.asname or alias.name) in mentioned]
                if kept:
                    body.append(ast.copy_location(ast.ImportFrom("dataclasses", kept, 0), statement))
            case ast.Import(names=names) if any(alias.name == "dataclasses" for alias in names):
                body.append(statement)
            case _:
                body.append(statement)
                continue
        if not added:
            added = True
            new: list[ast.stmt] = []
            if expansion.used:
                aliases = [ast.alias(_HIDDEN[name], name) for name in expansion.used]
                new.append(ast.ImportFrom("dataclasses", aliases, 0))
            if FACTORY_CLASS in expansion.used:
                new.extend(ast.parse(f"{FACTORY} = {FACTORY_CLASS}()").body)
            for guard in expansion.guards:
                new.extend(ast.parse(f"{guard} = set()").body)
            for each in new:
                for inner in ast.walk(each):
                    if "lineno" in inner._attributes:
                        ast.copy_location(inner, statement)
                        inner.lineno, inner.col_offset = statement.lineno, statement.col_offset  # type: ignore[attr-defined]
                        inner.end_lineno, inner.end_col_offset = statement.end_lineno, statement.end_col_offset  # type: ignore[attr-defined]
            body.extend(new)
    tree.body = body
