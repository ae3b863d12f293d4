"""The native compiler from source to object file: every stage in order, as one function of its inputs."""

from __future__ import annotations

import ast
import os
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from aipy.diagnostics.codes import LEFT_WITH_THE_REST
from aipy.diagnostics.coverage import FunctionReport, Reason, Tier
from aipy.infer.engine import Engine
from aipy.infer.program import Obstacle
from aipy.ir.function import Function, FunctionKind
from aipy.ir.module import MirModule
from aipy.session import Session
from aipy.syntax.deep import with_deep_stack
from aipy.syntax.source import SourceFile


@dataclass(slots=True)
class Result:
    """What became of a program; `code` is None when CPython has to run it."""

    code: bytes | None
    needs_python: bool
    functions: list[FunctionReport]
    types: list[dict[str, object]] = field(default_factory=list)
    inputs: list[Path] = field(default_factory=list)


@dataclass(slots=True)
class Front:
    """The program after inference and specialisation."""

    engine: Engine
    modules: dict[str, Function]
    files: dict[str, Path]
    obstacles: list[Obstacle]
    mir: MirModule | None


def compile_to_object(session: Session, path: Path) -> Result:
    """Compiles a program to one object file, or says why it is left to CPython."""
    return with_deep_stack(lambda: _compile(session, path))


def _compile(session: Session, path: Path) -> Result:
    from aipy.infer.report import type_records

    front = analyze(path)
    functions = _reports(front)
    types = type_records(front.engine, {name: str(file) for name, file in front.files.items()})
    inputs = list(front.files.values())
    if front.mir is None or front.obstacles:
        return Result(None, True, functions, types, inputs)
    level = session.options.optimization
    code = _generate(front.mir, session.options.target.triple, level)
    return Result(code, False, functions, types, inputs)


def analyze(path: Path) -> Front:
    """Runs the stages up to MIR."""
    from aipy.build.module import build_module
    from aipy.infer.transfer.builtins import RULES
    from aipy.infer.transfer.table import TRANSFERS
    from aipy.library.load import load_builtins, load_module
    from aipy.names.modules import find_modules
    from aipy.specialize.program import specialize

    graph = find_modules(path)
    modules: dict[str, Function] = {}
    sources: dict[str, list[str]] = {}
    shown: dict[str, str] = {}  # as tracebacks name the files
    observed = any(_sees_releases(source.text) for source in graph.sources.values())
    for name, source in graph.sources.items():
        modules[name] = build_module(source, name, observe_release=observed)
        shown[name] = os.path.join(os.getcwd(), graph.files[name])
        sources[shown[name]] = source.text.splitlines()
    engine = Engine(
        modules,
        load_builtins(),
        load_module,
        TRANSFERS,
        packages=graph.packages,
        known_builtins=frozenset(RULES),
        load_text=text_loader(source.tree for source in graph.sources.values()),
    )
    for name, source in graph.sources.items():
        if warns(source):
            engine.obstacle(modules[name], None, "R075", "CPython has a warning about the text of this module")
    engine.check_function(modules["__main__"])
    engine.run()
    obstacles = list(engine.obstacles)
    mir = None
    if not obstacles:
        mir, obstacles = specialize(engine, shown, sources)
    return Front(engine, modules, graph.files, obstacles, mir)


def warns(source: SourceFile) -> bool:
    """Whether compiling a module makes CPython print a warning."""
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        compile(source.text, str(source.path), "exec", dont_inherit=True)
    return any(issubclass(warning.category, SyntaxWarning) for warning in seen)


def _sees_releases(text: str) -> bool:
    """Whether a program may notice when a value is dropped: by `__del__`, weak references, or a generator's `finally`."""
    return "__del__" in text or "weakref" in text or ("yield" in text and ("finally" in text or "with " in text or "except" in text))


def text_loader(trees: Iterable[ast.Module]) -> Callable[[str], Function | None]:
    """Gives the compiled part of a library module in HIR, as far as a program of these trees can use it."""
    from aipy.build.module import build_module
    from aipy.library.text import mentioned_names, module_tree

    wanted: set[str] = set()
    for tree in trees:
        wanted |= mentioned_names(tree)

    def load(name: str) -> Function | None:
        tree = module_tree(name, frozenset(wanted))
        if tree is None:
            return None
        wanted.update(mentioned_names(tree))
        return build_module(tree, name)

    return load


def _generate(mir: MirModule, triple: str, level: int) -> bytes:
    from aipy.emit.codegen import compile_ir
    from aipy.emit.module import emit
    from aipy.passes.pipeline import run

    run(mir, level)
    return compile_ir(emit(mir, level, triple), triple, level)


def dump(session: Session, path: Path, stage: str, function: str | None) -> str | None:
    """The text of one stage for the program or one function; None where the program did not get so far."""
    return with_deep_stack(lambda: _dump(session, path, stage, function))


def _dump(session: Session, path: Path, stage: str, wanted: str | None) -> str | None:
    from aipy.infer.report import show_facts
    from aipy.ir.show import show

    front = analyze(path)
    if stage == "hir":
        shown = [show(f) for f in _all_functions(front.modules) if wanted in (None, f.name, f.qualified)]
        return "\n\n".join(shown) or None
    if stage == "facts":
        return show_facts(front.engine, wanted)
    if front.mir is None or front.obstacles:
        return None
    from aipy.passes.pipeline import run

    level = session.options.optimization
    run(front.mir, level)
    if stage == "mir":
        shown = [show(f) for f in front.mir.functions if wanted is None or wanted in (f.name, f.symbol) or f".{wanted}." in f.symbol]
        return "\n\n".join(shown) or None
    from aipy.emit.module import emit

    triple = session.options.target.triple
    text = emit(front.mir, level, triple)
    if stage == "llvm":
        return text
    from aipy.emit.codegen import Job, assembly_here

    return assembly_here(Job(text, triple, level))


def _all_functions(modules: dict[str, Function]) -> list[Function]:
    found: list[Function] = []
    stack = list(reversed(modules.values()))
    while stack:
        function = stack.pop()
        found.append(function)
        stack.extend(reversed(function.inner))
    return found


def _reports(front: Front) -> list[FunctionReport]:
    """One row a function of the main module's file and its siblings, as `aipy check` prints them."""
    by_function: dict[Function, list[Reason]] = {}
    around = {inner: function for function in _all_functions(front.modules) for inner in function.inner}
    for obstacle in front.obstacles:
        span = obstacle.span
        shown = obstacle.function
        while _has_no_row(shown):
            shown = around[shown]
        by_function.setdefault(shown, []).append(
            Reason(
                span.line if span else obstacle.function.line,
                span.column + 1 if span else 1,
                obstacle.code,
                obstacle.message,
                "nothing to do: CPython runs it with the same result",
            )
        )
    left = bool(front.obstacles)
    first = front.obstacles[0] if left else None
    rows = []
    for function in _all_functions({name: front.modules[name] for name in front.files}):
        if _has_no_row(function):
            continue
        reasons = by_function.get(function, [])
        if left and not reasons and first is not None:
            line = first.span.line if first.span else first.function.line
            reasons = [Reason(function.line, 1, LEFT_WITH_THE_REST.name, f"the program is left to CPython because of line {line}", first.message)]
        tier = Tier.INTERPRETED if left else Tier.NATIVE
        rows.append(FunctionReport(function.qualified or function.name, function.line, tier, tuple(reasons)))
    return rows


def _has_no_row(function: Function) -> bool:
    """Code that its user sees as part of the function around it."""
    return function.kind in (FunctionKind.CLASS_BODY, FunctionKind.COMPREHENSION) or function.name.endswith("<genexpr>")
