"""Scope analysis: for every name of a module, where its variable lives (CPython's symtable.c).

One walk without recursion collects what each scope binds and uses; a second, from the innermost scopes
outwards, decides which variables inner functions share. A comprehension has a scope of its own and is
built inside its function: what it does not bind is used by the function around it, and lives in a cell
only if a real inner function shares it.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from enum import Enum

FUTURE_ANNOTATIONS = "annotations"


class ScopeKind(Enum):
    """What made the scope."""

    MODULE = "module"
    CLASS = "class"
    FUNCTION = "function"  # def, lambda and generator expression
    COMPREHENSION = "comprehension"  # list, set and dict: built in the function around it
    TYPE_PARAMETERS = "type parameters"  # PEP 695: between a generic definition and what is around it


class Access(Enum):
    """How a name is read and written in a scope."""

    LOCAL = "local"
    CELL = "cell"  # own variable that inner functions share
    FREE = "free"  # variable of a function outside
    GLOBAL = "global"
    NAME = "name"  # in the namespace of a class body
    NAME_OR_FREE = "name or free"  # in the namespace of a class body, else a function's variable


class Scope:
    """The names of one scope; `cells` and `free` are sorted, as in a code object."""

    __slots__ = (
        "access",
        "bound",
        "cells",
        "class_cell",
        "free",
        "globals",
        "has_annotations",
        "is_async",
        "is_generator",
        "kind",
        "nonlocals",
        "parameters",
        "parent",
        "private",
        "shared",
        "used",
        "wanted",
    )

    def __init__(self, kind: ScopeKind, parent: Scope | None, private: str | None) -> None:
        self.kind = kind
        self.parent = parent
        self.private = private  # the class whose name mangles `__names`
        self.bound: set[str] = set()
        self.used: set[str] = set()
        self.globals: set[str] = set()
        self.nonlocals: set[str] = set()
        self.parameters: tuple[str, ...] = ()
        self.is_generator = False
        self.is_async = False
        self.has_annotations = False
        self.class_cell = False  # a method uses `__class__` or `super`
        self.shared: set[str] = set()
        self.wanted: dict[str, list[Scope]] = {}
        self.access: dict[str, Access] = {}
        self.cells: tuple[str, ...] = ()
        self.free: tuple[str, ...] = ()

    def mangle(self, name: str) -> str:
        """A name as it is stored: `__name` inside class `private` is `_private__name`."""
        return _mangle(self.private, name) if name[:2] == "__" else name


class Scopes:
    """The scopes of a module by the tree node that opens each."""

    __slots__ = ("future_annotations", "module", "of", "of_type_parameters")

    def __init__(self, module: Scope, future_annotations: bool) -> None:
        self.module = module
        self.future_annotations = future_annotations
        self.of: dict[ast.AST, Scope] = {}
        self.of_type_parameters: dict[ast.AST, Scope] = {}

    @staticmethod
    def analyze(tree: ast.Module) -> Scopes:
        """Finds every scope of a module that CPython's compiler accepts."""
        return _analyze(tree)


def _analyze(tree: ast.Module) -> Scopes:
    module = Scope(ScopeKind.MODULE, None, None)
    scopes = Scopes(module, _imports_future(tree, FUTURE_ANNOTATIONS))
    scopes.of[tree] = module
    walk = _Walk(scopes)
    walk.pending.append((module, list(tree.body)))
    for scope, nodes in walk.pending:
        walk.scope(scope, nodes)
    order = [scope for scope, _ in walk.pending]
    for scope in reversed(order):
        _resolve(scope)
    for scope in order:
        _finish(scope)
    return scopes


def _mangle(private: str | None, name: str) -> str:
    """`__name` inside class `private` is `_private__name`."""
    if private is None or name[:2] != "__" or name[-2:] == "__" or "." in name:
        return name
    stripped = private.lstrip("_")
    return f"_{stripped}{name}" if stripped else name


def _imports_future(tree: ast.Module, feature: str) -> bool:
    for index, statement in enumerate(tree.body):
        if isinstance(statement, ast.ImportFrom) and statement.module == "__future__" and statement.level == 0:
            if any(alias.name == feature for alias in statement.names):
                return True
        elif not (index == 0 and isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)):
            return False
    return False


class _Walk:
    """The scope being walked and its nodes still to visit; `pending` grows while scopes are found."""

    __slots__ = ("current", "pending", "scopes", "stack")

    def __init__(self, scopes: Scopes) -> None:
        self.scopes = scopes
        self.pending: list[tuple[Scope, list[ast.AST]]] = []
        self.current = scopes.module
        self.stack: list[ast.AST] = []

    def scope(self, scope: Scope, nodes: list[ast.AST]) -> None:
        self.current = scope
        self.stack = stack = nodes
        used = scope.used
        bound = scope.bound
        private = scope.private
        while stack:
            node = stack.pop()
            kind = node.__class__
            if kind is ast.Name:
                name: str = node.id  # type: ignore[attr-defined]
                if name[:2] == "__":
                    name = _mangle(private, name)
                if node.ctx.__class__ is ast.Load:  # type: ignore[attr-defined]
                    used.add(name)
                    if name == "super" and scope.kind is not ScopeKind.MODULE and scope.kind is not ScopeKind.CLASS:
                        used.add("__class__")
                else:
                    bound.add(name)
                continue
            special = _SPECIAL.get(kind)
            if special is not None:
                special(self, node)
                continue
            for field in _CHILD_FIELDS[kind]:
                child = getattr(node, field)
                if child.__class__ is list:
                    stack.extend(child)
                elif child is not None:
                    stack.append(child)

    def bind(self, name: str) -> None:
        self.current.bound.add(_mangle(self.current.private, name))

    def push(self, nodes: list[ast.expr | None] | list[ast.expr] | list[ast.stmt] | list[ast.keyword]) -> None:
        self.stack.extend(node for node in nodes if node is not None)

    def open(self, kind: ScopeKind, node: ast.AST, nodes: list[ast.AST], parent: Scope, private: str | None) -> Scope:
        scope = Scope(kind, parent, private)
        self.scopes.of[node] = scope
        self.pending.append((scope, nodes))
        return scope


_NOT_CHILDREN = {
    *("op", "ops", "ctx", "id", "attr", "kind", "type_comment", "name", "names", "level", "module", "conversion"),
    *("simple", "is_async", "arg", "type_ignores", "asname", "rest", "kwd_attrs", "tag", "str"),
}
_CHILD_FIELDS = {
    kind: tuple([field for field in kind._fields if field not in _NOT_CHILDREN])
    for kind in vars(ast).values()
    if isinstance(kind, type) and issubclass(kind, ast.AST)
}


# --- definitions ------------------------------------------------------------------------------------


def _function(walk: _Walk, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
    walk.bind(node.name)
    walk.push(node.decorator_list)
    around = walk.current
    arguments = node.args
    walk.push(arguments.defaults)
    walk.push(arguments.kw_defaults)
    annotations = [argument.annotation for argument in _arguments(arguments)]
    annotations.append(node.returns)
    parent = _type_parameters(walk, node, [] if walk.scopes.future_annotations else annotations)
    if parent is around and not walk.scopes.future_annotations:
        walk.push(annotations)
    scope = walk.open(ScopeKind.FUNCTION, node, list(node.body), parent, around.private)
    _bind_parameters(scope, arguments)
    scope.is_async = node.__class__ is ast.AsyncFunctionDef


def _lambda(walk: _Walk, node: ast.Lambda) -> None:
    walk.push(node.args.defaults)
    walk.push(node.args.kw_defaults)
    scope = walk.open(ScopeKind.FUNCTION, node, [node.body], walk.current, walk.current.private)
    _bind_parameters(scope, node.args)


def _arguments(arguments: ast.arguments) -> list[ast.arg]:
    """In the order of `co_varnames`."""
    every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    if arguments.vararg is not None:
        every.append(arguments.vararg)
    if arguments.kwarg is not None:
        every.append(arguments.kwarg)
    return every


def _bind_parameters(scope: Scope, arguments: ast.arguments) -> None:
    scope.parameters = tuple(_mangle(scope.private, argument.arg) for argument in _arguments(arguments))
    scope.bound.update(scope.parameters)


def _class(walk: _Walk, node: ast.ClassDef) -> None:
    walk.bind(node.name)
    walk.push(node.decorator_list)
    around = walk.current
    bases: list[ast.AST | None] = [*node.bases, *node.keywords]
    parent = _type_parameters(walk, node, bases)
    if parent is around:
        walk.push([*node.bases])
        walk.push([*node.keywords])
    walk.open(ScopeKind.CLASS, node, list(node.body), parent, node.name)


def _type_parameters(walk: _Walk, node: ast.stmt, nodes: list[ast.AST | None] | list[ast.expr | None]) -> Scope:
    """The scope of PEP 695 type parameters, in which `nodes` are evaluated; the current one if there are none."""
    parameters: list[ast.AST] = getattr(node, "type_params", [])
    around = walk.current
    if not parameters:
        return around
    private = node.name if isinstance(node, ast.ClassDef) else around.private
    scope = Scope(ScopeKind.TYPE_PARAMETERS, around, private)
    walk.scopes.of_type_parameters[node] = scope
    walk.pending.append((scope, [child for child in nodes if child is not None]))
    if isinstance(node, ast.ClassDef):
        scope.bound.update((".type_params", ".generic_base"))
    for parameter in parameters:
        scope.bound.add(_mangle(private, parameter.name))  # type: ignore[attr-defined]
        for part in ("bound", "default_value"):
            lazy = getattr(parameter, part, None)
            if lazy is not None:
                walk.open(ScopeKind.FUNCTION, lazy, [lazy], scope, private)
    return scope


def _type_alias(walk: _Walk, node: ast.stmt) -> None:
    target: ast.expr = node.name  # type: ignore[attr-defined]
    walk.stack.append(target)
    parent = _type_parameters(walk, node, [])
    value: ast.expr = node.value  # type: ignore[attr-defined]
    walk.open(ScopeKind.FUNCTION, value, [value], parent, walk.current.private)


# --- comprehensions ---------------------------------------------------------------------------------


def _comprehension(walk: _Walk, node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp) -> None:
    first = node.generators[0]
    walk.stack.append(first.iter)
    nodes: list[ast.AST] = [first.target, *first.ifs]
    for generator in node.generators[1:]:
        nodes += (generator.iter, generator.target, *generator.ifs)
    if isinstance(node, ast.DictComp):
        nodes += (node.key, node.value)
    else:
        nodes.append(node.elt)
    is_function = node.__class__ is ast.GeneratorExp
    kind = ScopeKind.FUNCTION if is_function else ScopeKind.COMPREHENSION
    scope = walk.open(kind, node, nodes, walk.current, walk.current.private)
    if is_function:
        scope.parameters = (".0",)
        scope.bound.add(".0")
        scope.is_generator = True
    scope.is_async = any(generator.is_async for generator in node.generators)


def _named_expression(walk: _Walk, node: ast.NamedExpr) -> None:
    """The target belongs to the function around all comprehensions and generator expressions."""
    name = _mangle(walk.current.private, node.target.id)
    scope = walk.current
    while scope.kind is ScopeKind.COMPREHENSION or scope.parameters == (".0",):
        assert scope.parent is not None
        if scope.parameters == (".0",):
            scope.nonlocals.add(name)
        scope = scope.parent
    if scope is not walk.current:
        scope.bound.add(name)
        if scope.kind is ScopeKind.MODULE or name in scope.globals:
            inner = walk.current
            while inner is not scope:
                if name in inner.nonlocals:
                    inner.nonlocals.discard(name)
                    inner.globals.add(name)
                assert inner.parent is not None
                inner = inner.parent
        else:
            walk.current.used.add(name)
    else:
        scope.bound.add(name)
    walk.stack.append(node.value)


# --- statements -------------------------------------------------------------------------------------


def _import(walk: _Walk, node: ast.Import | ast.ImportFrom) -> None:
    for alias in node.names:
        if alias.name != "*":
            walk.bind(alias.asname or alias.name.partition(".")[0])


def _global(walk: _Walk, node: ast.Global) -> None:
    scope = walk.current
    scope.globals.update(_mangle(scope.private, name) for name in node.names)


def _nonlocal(walk: _Walk, node: ast.Nonlocal) -> None:
    scope = walk.current
    scope.nonlocals.update(_mangle(scope.private, name) for name in node.names)


def _handler(walk: _Walk, node: ast.ExceptHandler) -> None:
    if node.name is not None:
        walk.bind(node.name)
    if node.type is not None:
        walk.stack.append(node.type)
    walk.push(node.body)


def _annotated(walk: _Walk, node: ast.AnnAssign) -> None:
    walk.current.has_annotations = True
    if node.value is not None or node.simple or node.target.__class__ is not ast.Name:
        walk.stack.append(node.target)
    if node.value is not None:
        walk.stack.append(node.value)
    if not walk.scopes.future_annotations:
        walk.stack.append(node.annotation)


def _capture(walk: _Walk, node: ast.MatchAs | ast.MatchStar) -> None:
    if node.name is not None:
        walk.bind(node.name)
    if isinstance(node, ast.MatchAs) and node.pattern is not None:
        walk.stack.append(node.pattern)


def _match_mapping(walk: _Walk, node: ast.MatchMapping) -> None:
    if node.rest is not None:
        walk.bind(node.rest)
    walk.stack.extend(node.keys)
    walk.stack.extend(node.patterns)


def _dict(walk: _Walk, node: ast.Dict) -> None:
    walk.push(node.keys)
    walk.push(node.values)


def _yield(walk: _Walk, node: ast.Yield | ast.YieldFrom) -> None:
    walk.current.is_generator = True
    if node.value is not None:
        walk.stack.append(node.value)


def _await(walk: _Walk, node: ast.Await) -> None:
    walk.current.is_async = True
    walk.stack.append(node.value)


def _nothing(walk: _Walk, node: ast.AST) -> None:
    pass


_SPECIAL: dict[type[ast.AST], Callable[..., None]] = {
    ast.Constant: _nothing,
    ast.MatchSingleton: _nothing,
    ast.FunctionDef: _function,
    ast.AsyncFunctionDef: _function,
    ast.Lambda: _lambda,
    ast.ClassDef: _class,
    ast.ListComp: _comprehension,
    ast.SetComp: _comprehension,
    ast.DictComp: _comprehension,
    ast.GeneratorExp: _comprehension,
    ast.NamedExpr: _named_expression,
    ast.Import: _import,
    ast.ImportFrom: _import,
    ast.Global: _global,
    ast.Nonlocal: _nonlocal,
    ast.ExceptHandler: _handler,
    ast.AnnAssign: _annotated,
    ast.MatchAs: _capture,
    ast.MatchStar: _capture,
    ast.MatchMapping: _match_mapping,
    ast.Dict: _dict,
    ast.Yield: _yield,
    ast.YieldFrom: _yield,
    ast.Await: _await,
}
if hasattr(ast, "TypeAlias"):
    _SPECIAL[ast.TypeAlias] = _type_alias


# --- resolution -------------------------------------------------------------------------------------


def _resolve(scope: Scope) -> None:
    """Settles what inner scopes want of this one and passes the rest on; inner scopes come before outer ones."""
    parent = scope.parent
    if parent is None:
        return
    kind = scope.kind
    wanted = scope.wanted
    if kind is ScopeKind.COMPREHENSION:
        _resolve_comprehension(scope, parent)
        return
    passed = parent.wanted
    if kind is ScopeKind.CLASS:
        for inner in wanted.pop("__class__", ()):
            scope.class_cell = True
            inner.access["__class__"] = Access.FREE
        for name, wanting in wanted.items():
            passed.setdefault(name, []).extend((*wanting, scope))
    else:
        own = scope.bound - scope.globals - scope.nonlocals
        for name, wanting in wanted.items():
            if name in own:
                scope.shared.add(name)
                for inner in wanting:
                    inner.access[name] = Access.FREE
            elif name not in scope.globals:
                passed.setdefault(name, []).extend((*wanting, scope))
    for name in scope.used - scope.bound - scope.globals - wanted.keys() | scope.nonlocals:
        passed.setdefault(name, []).append(scope)


def _resolve_comprehension(scope: Scope, parent: Scope) -> None:
    for name, wanting in scope.wanted.items():
        if name in scope.bound:
            scope.shared.add(name)
            for inner in wanting:
                inner.access[name] = Access.FREE
        elif name == "__class__" and parent.kind is ScopeKind.CLASS:
            parent.class_cell = True
            for inner in wanting:
                inner.access[name] = Access.FREE
        else:
            parent.wanted.setdefault(name, []).extend(wanting)
    outside = scope.used - scope.bound
    if parent.kind is not ScopeKind.CLASS:
        parent.used |= outside
    else:
        if "__class__" in outside:
            outside.discard("__class__")
            parent.class_cell = True
        for name in outside:
            parent.wanted.setdefault(name, []).append(parent)
    if scope.is_async and (parent.kind is ScopeKind.COMPREHENSION or parent.parameters == (".0",)):
        parent.is_async = True


def _finish(scope: Scope) -> None:
    """Turns the sets into `access`, `cells` and `free`; `access` already holds the free names."""
    access = scope.access
    scope.free = tuple(sorted(access))
    scope.cells = tuple(sorted(scope.shared))
    if scope.kind is ScopeKind.CLASS:
        for name in scope.free:
            if name not in scope.nonlocals:
                used = name in scope.used and name not in scope.bound
                access[name] = Access.NAME_OR_FREE if used else Access.NAME
    elif scope.kind is not ScopeKind.MODULE:
        for name in sorted(scope.bound - scope.nonlocals):
            access[name] = Access.LOCAL
        for name in scope.shared:
            access[name] = Access.CELL
    for name in sorted(scope.globals):
        access[name] = Access.GLOBAL
    scope.wanted = {}
