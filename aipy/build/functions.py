"""`def` and `lambda`: the inner function's own graph, and the op that makes the function object."""

from __future__ import annotations

import ast

from aipy.build.builder import Builder
from aipy.build.variables import cell_of, make_cells, store
from aipy.ir.function import Function, FunctionKind, Signature
from aipy.ir.hir import Call, MakeFunction, Unpack, UnpackItem, Unsupported
from aipy.ir.op import Span, Value
from aipy.names.scopes import Scope


def build_function_definition(builder: Builder, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
    """`def name(...): ...` with its decorators."""
    decorators = [(builder.value(decorator), builder.span(decorator)) for decorator in node.decorator_list]
    result: Value
    if getattr(node, "type_params", ()):
        result = builder.emit(Unsupported("R013"), builder.span(node))
    else:
        result = _make_function(builder, node)
    result = apply_decorators(builder, decorators, result)
    store(builder, builder.mangled(node.name), result, builder.span(node))


def apply_decorators(builder: Builder, decorators: list[tuple[Value, Span]], value: Value) -> Value:
    """Calls the decorators from the innermost outwards."""
    for decorator, span in reversed(decorators):
        value = builder.emit(Call(decorator, (value,), ("",)), span)
    return value


def _make_function(builder: Builder, node: ast.FunctionDef | ast.AsyncFunctionDef) -> Value:
    arguments = node.args
    defaults, keyword_defaults, keyword_names = build_defaults(builder, arguments)
    names, annotations = _annotations(builder, node)
    scope = builder.module.scopes.of[node]
    index = build_function(builder, node, scope)
    cells = tuple([cell_of(builder, name) for name in scope.free])
    return builder.emit(MakeFunction(index, defaults, keyword_defaults, keyword_names, cells, annotations, names), builder.span(node))


def build_defaults(builder: Builder, arguments: ast.arguments) -> tuple[tuple[Value, ...], tuple[Value, ...], tuple[str, ...]]:
    """Values of positional defaults, of keyword-only defaults, and the names of the latter."""
    defaults = tuple([builder.value(default) for default in arguments.defaults])
    keyword_defaults = []
    keyword_names = []
    for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        if default is not None:
            keyword_names.append(builder.mangled(argument.arg))
            keyword_defaults.append(builder.value(default))
    return defaults, tuple(keyword_defaults), tuple(keyword_names)


def _annotations(builder: Builder, node: ast.FunctionDef | ast.AsyncFunctionDef) -> tuple[tuple[str, ...], tuple[Value, ...]]:
    arguments = node.args
    annotated = [
        (builder.mangled(argument.arg), argument.annotation)
        for argument in (
            *arguments.posonlyargs,
            *arguments.args,
            *((arguments.vararg,) if arguments.vararg else ()),
            *arguments.kwonlyargs,
            *((arguments.kwarg,) if arguments.kwarg else ()),
        )
        if argument.annotation is not None
    ]
    if node.returns is not None:
        annotated.append(("return", node.returns))
    if not annotated:
        return (), ()
    names = tuple([name for name, _ in annotated])
    return names, tuple([build_annotation(builder, annotation) for _, annotation in annotated])


def build_annotation(builder: Builder, node: ast.expr) -> Value:
    """An annotation's value, or its text under `from __future__ import annotations`."""
    if builder.module.scopes.future_annotations:
        return builder.constant(ast.unparse(node), builder.span(node))
    if isinstance(node, ast.Starred):
        unpacked = builder.emit(Unpack(builder.value(node.value), 1, -1), builder.span(node))
        return builder.emit(UnpackItem(unpacked, 0), builder.span(node))
    return builder.value(node)


def build_function(builder: Builder, node: ast.FunctionDef | ast.AsyncFunctionDef, scope: Scope) -> int:
    """Builds the inner function and returns its number."""
    kind = _kind(scope, isinstance(node, ast.AsyncFunctionDef), FunctionKind.FUNCTION)
    line = node.decorator_list[0].lineno if node.decorator_list else node.lineno
    inner = open_function(builder, node.name, kind, signature_of(scope, node.args), line, scope)
    inner.function.parameter_annotations = _annotation_texts(node)
    body = node.body
    if is_docstring(body[0]):
        inner.function.docstring = docstring_of(builder, body[0])
        body = body[1:]
    inner.body(body)
    return close_function(builder, inner)


def build_lambda(builder: Builder, node: ast.Lambda) -> Value:
    """`lambda ...: value`."""
    defaults, keyword_defaults, keyword_names = build_defaults(builder, node.args)
    scope = builder.module.scopes.of[node]
    kind = _kind(scope, False, FunctionKind.LAMBDA)
    inner = open_function(builder, "<lambda>", kind, signature_of(scope, node.args), node.lineno, scope)
    value = inner.value(node.body)
    if not inner.dead:
        inner.return_value(value)
    index = close_function(builder, inner)
    cells = tuple([cell_of(builder, name) for name in scope.free])
    return builder.emit(MakeFunction(index, defaults, keyword_defaults, keyword_names, cells, (), ()), builder.span(node))


def open_function(builder: Builder, name: str, kind: FunctionKind, signature: Signature, line: int, scope: Scope) -> Builder:
    """A builder for an inner function, its parameters and cells in place."""
    function = Function(name_inside(builder, name), builder.module.name, kind, signature, line)
    function.qualified = qualified_inside(builder, name)
    inner = Builder(builder.module, function, scope, builder)
    block = inner.current
    for parameter in signature.names():
        block.definitions[parameter] = block.block.add_param(parameter)
    make_cells(inner)
    return inner


def close_function(builder: Builder, inner: Builder) -> int:
    """Ends the inner function with `return None` where its end is reached; returns its number."""
    if not inner.dead:
        inner.return_value(inner.constant(None))
    builder.function.inner.append(inner.finish())
    return len(builder.function.inner) - 1


def name_inside(builder: Builder, name: str) -> str:
    """The dotted name of something defined in the function being built."""
    return name if builder.is_module else f"{builder.function.name}.{name}"


def qualified_inside(builder: Builder, name: str) -> str:
    """`__qualname__` of something defined in the function being built."""
    if builder.mangled(name) in builder.scope.globals:
        return name
    frames = ""
    inline = builder.inline
    while inline is not None and builder.module.version < (3, 12):
        frames = f"{inline.frame}.{frames}"
        inline = inline.outer
    if builder.is_module:
        return frames + name
    around = builder.function.qualified
    if builder.is_class or around.endswith("<genexpr>"):
        return f"{around}.{frames}{name}"
    return f"{around}.<locals>.{frames}{name}"


def _kind(scope: Scope, is_async: bool, plain: FunctionKind) -> FunctionKind:
    if is_async:
        return FunctionKind.ASYNC_GENERATOR if scope.is_generator else FunctionKind.COROUTINE
    return FunctionKind.GENERATOR if scope.is_generator else plain


def signature_of(scope: Scope, arguments: ast.arguments) -> Signature:
    """The parameters, named as they are stored."""
    names = iter(scope.parameters)
    positional_only = tuple([next(names) for _ in arguments.posonlyargs])
    positional = tuple([next(names) for _ in arguments.args])
    keyword_only = tuple([next(names) for _ in arguments.kwonlyargs])
    return Signature(
        positional_only,
        positional,
        next(names) if arguments.vararg else None,
        keyword_only,
        next(names) if arguments.kwarg else None,
    )


def is_docstring(statement: ast.stmt) -> bool:
    """The statement is a str constant alone."""
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant) and isinstance(statement.value.value, str)


def docstring_of(builder: Builder, statement: ast.stmt) -> str:
    """The text of a docstring statement; from 3.13 on CPython removes its indentation."""
    assert isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    text = statement.value.value
    assert isinstance(text, str)
    return clean_docstring(text) if builder.module.version >= (3, 13) else text


def clean_docstring(text: str) -> str:
    """As `_PyCompile_CleanDoc` of CPython 3.13: `inspect.cleandoc` that keeps blank lines at both ends."""
    lines = text.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.lstrip(" ")), default=0)
    return "\n".join([lines[0].lstrip(" "), *(line[margin:] for line in lines[1:])])


def _annotation_texts(node: ast.FunctionDef | ast.AsyncFunctionDef) -> dict[str, str]:
    arguments = node.args
    texts = {
        argument.arg: _annotation_text(argument.annotation)
        for argument in (
            *arguments.posonlyargs,
            *arguments.args,
            *arguments.kwonlyargs,
            *((arguments.vararg,) if arguments.vararg else ()),
            *((arguments.kwarg,) if arguments.kwarg else ()),
        )
        if argument.annotation is not None
    }
    if node.returns is not None:
        texts["return"] = _annotation_text(node.returns)
    return texts


def _annotation_text(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else repr(node.value)
    return ast.unparse(node)
