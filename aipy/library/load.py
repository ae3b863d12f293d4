"""Reads the declaration files of builtins and standard modules into frozen records.

`parameters` of a method begin with its receiver (annotation: the class's name unless written); `cls` of a
class method and of `__new__` is left out, the C functions do not get it. A `__new__` marked as a static method
keeps it: it makes instances of subclasses too.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Final, Literal

from aipy.ir.effects import ANYTHING, Effects
from aipy.resources import shipped_folder

LIBRARY = Path(__file__).parent


class DefaultMark(Enum):
    """Defaults that are not constants of Python."""

    REQUIRED = "required"
    END = "end"
    MISSING = "missing"


REQUIRED: Final = DefaultMark.REQUIRED
END: Final = DefaultMark.END
MISSING: Final = DefaultMark.MISSING

Constant = None | bool | int | float | str | bytes
Default = Constant | DefaultMark
ParameterKind = Literal["positional", "positional_only", "keyword_only", "var_positional", "var_keyword"]


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a declared function; `annotation` is its text, "Any" when there is none."""

    name: str
    annotation: str
    kind: ParameterKind
    default: Default = REQUIRED


@dataclass(frozen=True, slots=True, eq=False)
class Member:
    """One declared function: a method, module function or one overload of either.

    `owner` is the class, or for a function the module. `symbol` is the C function of an `@runtime` member and
    `body` the text of one written in Python. `overload` counts the definitions of one name from 0.
    """

    owner: str
    name: str
    parameters: tuple[Parameter, ...]
    returns: str
    effects: Effects
    intrinsic: str | None
    symbol: str | None
    body: ast.FunctionDef | None
    overload: int
    is_static: bool = False
    is_classmethod: bool = False
    is_property: bool = False
    is_method: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class LibraryClass:
    """A declared class; `members` lists the overloads of each name in order."""

    name: str
    bases: tuple[str, ...]
    members: dict[str, tuple[Member, ...]]
    type_parameters: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class LibraryModule:
    """A declared module; `constants` holds the annotated or plain constants with their values.

    A constant written `name: type = ...` has a value only at run time: its value is `MISSING`, and
    `constant_types` gives the annotation.
    """

    name: str
    classes: dict[str, LibraryClass]
    functions: dict[str, tuple[Member, ...]]
    constants: dict[str, Default]
    constant_types: dict[str, str]


class DeclarationError(Exception):
    """A declaration file says something this reader does not understand."""


@cache
def load_builtins() -> LibraryModule:
    """Returns the module `builtins`: all files of `library/builtins/` together."""
    return _read_module("builtins", sorted((LIBRARY / "builtins").glob("*.py")))


@cache
def load_module(name: str) -> LibraryModule | None:
    """Returns the declarations of a standard module, or None if there are none."""
    if name == "builtins":
        return load_builtins()
    path = LIBRARY.joinpath("stdlib", *name.split("."))
    for file in (path.with_name(path.name + ".py"), path / "__init__.py"):
        if file.is_file():
            return _read_module(name, [file])
    return None


def module_names() -> tuple[str, ...]:
    """Returns the names of all declared standard modules, sorted."""
    root = LIBRARY / "stdlib"
    names = set()
    for file in root.rglob("*.py"):
        parts = file.relative_to(root).with_suffix("").parts
        if parts[-1] == "__init__":
            parts = parts[:-1]
        if parts:
            names.add(".".join(parts))
    return tuple(sorted(names))


@cache
def core_functions() -> frozenset[str]:
    """Returns the names of the functions that `runtime.h` declares."""
    text = (shipped_folder("runtime") / "include" / "aipy" / "runtime.h").read_text("utf-8")
    return frozenset(re.findall(r"\b(aipy_\w+)\s*\(", text))


def _read_module(name: str, files: list[Path]) -> LibraryModule:
    classes: dict[str, LibraryClass] = {}
    functions: dict[str, list[Member]] = {}
    constants: dict[str, Default] = {}
    constant_types: dict[str, str] = {}
    for file in files:
        tree = ast.parse(file.read_text("utf-8"), str(file))
        for node in tree.body:
            match node:
                case ast.ClassDef() if node.name in classes:
                    raise DeclarationError(f"{file}:{node.lineno}: class {node.name} is declared twice")
                case ast.ClassDef():
                    classes[node.name] = _read_class(name, node, file)
                case ast.FunctionDef():
                    overloads = functions.setdefault(node.name, [])
                    overloads.append(_read_function(name, None, node, len(overloads), file))
                case ast.AnnAssign(target=ast.Name(id=constant), value=value):
                    constant_types[constant] = ast.unparse(node.annotation)
                    constants[constant] = MISSING if value is None else _constant(value, file)
                case ast.Assign(targets=[ast.Name(id=constant)], value=value):
                    constants[constant] = _constant(value, file)
                case _:
                    pass
    return LibraryModule(name, classes, {k: tuple(v) for k, v in functions.items()}, constants, constant_types)


def _read_class(module: str, node: ast.ClassDef, file: Path) -> LibraryClass:
    members: dict[str, list[Member]] = {}
    parameters: tuple[str, ...] = ()
    bases = []
    for base in node.bases:
        if isinstance(base, ast.Subscript) and ast.unparse(base.value) == "Generic":
            items = base.slice.elts if isinstance(base.slice, ast.Tuple) else [base.slice]
            parameters = tuple(ast.unparse(item) for item in items)
        else:
            bases.append(ast.unparse(base))
    for statement in node.body:
        if isinstance(statement, ast.FunctionDef):
            overloads = members.setdefault(statement.name, [])
            overloads.append(_read_function(module, node.name, statement, len(overloads), file))
    if not parameters:
        used = {
            name.id for statement in node.body if isinstance(statement, ast.FunctionDef) for name in ast.walk(statement.args) if isinstance(name, ast.Name)
        } | {
            name.id
            for statement in node.body
            if isinstance(statement, ast.FunctionDef) and statement.returns is not None
            for name in ast.walk(statement.returns)
            if isinstance(name, ast.Name)
        }
        parameters = tuple(name for name in ("Element", "Key", "Value") if name in used)
    return LibraryClass(node.name, tuple(bases), {k: tuple(v) for k, v in members.items()}, parameters)


def _read_function(module: str, owner: str | None, node: ast.FunctionDef, overload: int, file: Path) -> Member:
    effects: Effects | None = None
    symbol: str | None = None
    op: str | None = None
    marks = set()
    for decorator in node.decorator_list:
        match decorator:
            case ast.Name(id=("staticmethod" | "classmethod" | "property") as mark):
                marks.add(mark)
            case ast.Call(func=ast.Name(id="intrinsic"), args=[ast.Constant(value=str(name))]):
                op = name
            case ast.Call(func=ast.Name(id="runtime"), args=[ast.Constant(value=str(words))], keywords=keywords):
                effects = _effects(words, file, node)
                symbol = _symbol(module, owner, node.name, overload)
                for keyword in keywords:
                    if keyword.arg == "symbol" and isinstance(keyword.value, ast.Constant):
                        symbol = str(keyword.value.value)
            case ast.Name(id="overload"):
                pass
            case _:
                raise DeclarationError(f"{file}:{node.lineno}: unknown mark {ast.unparse(decorator)}")
    without_class = owner is not None and "staticmethod" not in marks and ("classmethod" in marks or node.name == "__new__")
    is_method = owner is not None and not without_class and "staticmethod" not in marks
    parameters = _parameters(node.args, owner if is_method else None, file)
    body = None if _is_stub(node) else node
    if effects is None:
        effects = ANYTHING
    return Member(
        owner=owner or module,
        name=node.name,
        parameters=parameters[1:] if without_class else parameters,
        returns="Any" if node.returns is None else _annotation(node.returns),
        effects=effects,
        intrinsic=op,
        symbol=symbol,
        body=body,
        overload=overload,
        is_static="staticmethod" in marks,
        is_classmethod="classmethod" in marks,
        is_property="property" in marks,
        is_method=is_method,
    )


def _effects(words: str, file: Path, node: ast.FunctionDef) -> Effects:
    """`calls` is unknown code, so it includes the others; `writes` includes `reads`."""
    given = set(words.split())
    if unknown := given - {"reads", "writes", "raises", "allocates", "calls"}:
        raise DeclarationError(f"{file}:{node.lineno}: unknown effects {sorted(unknown)}")
    if "calls" in given:
        return ANYTHING
    return Effects(
        reads="reads" in given or "writes" in given,
        writes="writes" in given,
        raises="raises" in given,
        allocates="allocates" in given,
    )


def _symbol(module: str, owner: str | None, name: str, overload: int) -> str:
    stem = name[2:-2] if name.startswith("__") and name.endswith("__") and len(name) > 4 else name
    symbol = f"aipy_{owner or module.replace('.', '_')}_{stem}"
    if symbol in core_functions():
        symbol += "_method"
    return symbol if overload == 0 else f"{symbol}_{overload + 1}"


def _parameters(args: ast.arguments, owner: str | None, file: Path) -> tuple[Parameter, ...]:
    result = []
    positional = [*args.posonlyargs, *args.args]
    defaults: list[ast.expr | None] = [None] * (len(positional) - len(args.defaults))
    defaults.extend(args.defaults)
    for index, (argument, default) in enumerate(zip(positional, defaults, strict=True)):
        kind: ParameterKind = "positional_only" if index < len(args.posonlyargs) else "positional"
        result.append(_parameter(argument, kind, default, owner if index == 0 else None, file))
    if args.vararg is not None:
        result.append(_parameter(args.vararg, "var_positional", None, None, file))
    for argument, default in zip(args.kwonlyargs, args.kw_defaults, strict=True):
        result.append(_parameter(argument, "keyword_only", default, None, file))
    if args.kwarg is not None:
        result.append(_parameter(args.kwarg, "var_keyword", None, None, file))
    return tuple(result)


def _parameter(argument: ast.arg, kind: ParameterKind, default: ast.expr | None, owner: str | None, file: Path) -> Parameter:
    annotation = owner or "Any"
    if argument.annotation is not None:
        annotation = _annotation(argument.annotation)
    return Parameter(argument.arg, annotation, kind, REQUIRED if default is None else _constant(default, file))


def _annotation(node: ast.expr) -> str:
    """The annotation's text; one written as a string is taken out of its quotes."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ast.unparse(node)


def _constant(node: ast.expr, file: Path) -> Default:
    match node:
        case ast.Name(id="END"):
            return END
        case ast.Name(id="MISSING"):
            return MISSING
        case ast.Constant(value=value) if value is ...:
            return MISSING
        case ast.Constant(value=None | bool() | int() | float() | str() | bytes() as value):
            return value
        case ast.Call(func=ast.Name(id="float"), args=[ast.Constant(value=str(text))]):
            return float(text)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            negated = _constant(operand, file)
            if isinstance(negated, int | float):
                return -negated
        case _:
            pass
    raise DeclarationError(f"{file}:{node.lineno}: not a constant: {ast.unparse(node)}")


def _is_stub(node: ast.FunctionDef) -> bool:
    """True for a body of nothing but a docstring and `...`."""
    return all(isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant) for statement in node.body)
