"""The rules of the code's shape that a machine can check: who imports whom, sizes, names."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from conftest import ROOT

PACKAGE = ROOT / "aipy"
STAGES = ["syntax", "names", "build", "infer", "specialize", "passes", "emit"]
OPEN_TO_STAGES = {"ir", "session", "diagnostics", "resources"}
MAY_ALSO_IMPORT = {"passes": {"analysis"}, "specialize": {"library", "analysis"}, "infer": {"library"}, "build": {"library"}, "emit": {"library", "analysis"}}
DATA_MODULES = {"aipy.infer.lattice"}  # the values of the analysis and their operations, no part of its engine
QUERIES = {"aipy.infer.queries"}  # what inference answers once the fixed point stands: docs/decisions/0001-inference-queries.md
LONGEST = 700
FORBIDDEN = {"utils", "util", "helpers", "helper", "common", "misc"}


def modules() -> dict[str, Path]:
    """Every module of the package by its dotted name."""
    found = {}
    for path in PACKAGE.rglob("*.py"):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = modules()


@cache
def tree_of(name: str) -> ast.Module:
    return ast.parse(MODULES[name].read_bytes(), str(MODULES[name]))


def trees() -> dict[str, ast.Module]:
    return {name: tree_of(name) for name in MODULES}


def imports(tree: ast.AST, *, deferred: bool) -> Iterator[tuple[str, str | None, int]]:
    """Yields (module, name or None, line) of the package's own imports; `deferred` also those inside functions."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, None, node.lineno) for alias in node.names if alias.name.split(".")[0] == "aipy")
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "aipy":
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield (inner, None, node.lineno) if inner in MODULES else (node.module, alias.name, node.lineno)
        elif isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING"):
            continue
        elif deferred or not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield from imports(node, deferred=deferred)


def is_data_type(module: str, name: str | None) -> bool:
    """Whether a name is a class, an alias or a constant of its module, not something that does work."""
    if name is None or module not in MODULES:
        return False
    for node in tree_of(module).body:
        if isinstance(node, ast.ClassDef) and node.name == name:
            return True
        targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        if any(isinstance(target, ast.Name) and target.id == name for target in targets):
            return True
    return False


@pytest.mark.parametrize("stage", STAGES)
def test_stage_imports_only_what_it_may(stage: str) -> None:
    wrong = []
    for name in [name for name in MODULES if name.split(".")[:2] == ["aipy", stage]]:
        for module, imported, line in imports(tree_of(name), deferred=True):
            part = module.split(".")[1] if "." in module else ""
            if part in {stage, ""} | OPEN_TO_STAGES | MAY_ALSO_IMPORT.get(stage, set()):
                continue
            earlier = part in STAGES and STAGES.index(part) < STAGES.index(stage)
            if not (earlier and (module in DATA_MODULES | QUERIES or is_data_type(module, imported))):
                wrong.append(f"{MODULES[name].relative_to(ROOT)}:{line} imports {module} {imported or ''}")
    assert wrong == []


def test_no_import_cycles() -> None:
    """Imports inside functions count in the stages; around them (api, driver, cli) they keep `import aipy` cheap."""
    inner = {*STAGES, "analysis", "ir", "library"}
    edges = {
        name: {module for module, _, _ in imports(tree, deferred=bool(inner & set(name.split(".")[1:2]))) if module in MODULES and module != name}
        for name, tree in trees().items()
    }
    done: set[str] = set()
    path: list[str] = []

    def visit(name: str) -> None:
        assert name not in path, "import cycle: " + " -> ".join([*path[path.index(name) :], name])
        if name in done:
            return
        path.append(name)
        for module in sorted(edges[name]):
            visit(module)
        path.pop()
        done.add(name)

    for name in sorted(edges):
        visit(name)


def source_files() -> list[Path]:
    folders = ("aipy", "runtime", "tests", "editors", "benchmarks", "compat-tests", "examples")
    files = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.suffix in {".py", ".c", ".h", ".ts"}]
    return [path for path in files if not {"node_modules", "data", "sources"} & set(path.parts)]


def test_files_are_short() -> None:
    """Tables that a program writes, which say so in their first line, may be as long as they must."""
    long = {}
    for path in source_files():
        lines = path.read_bytes().splitlines()
        if len(lines) >= LONGEST and not re.search(rb"([Gg]enerated|Made) by", lines[0]):
            long[str(path.relative_to(ROOT))] = len(lines)
    assert long == {}


def test_names_say_something() -> None:
    """Programs of `tests/programs` are named as their authors would."""
    files = [path for path in source_files() if "programs" not in path.parts]
    wrong = [str(path.relative_to(ROOT)) for path in files if FORBIDDEN & {path.stem, *path.relative_to(ROOT).parts[:-1]}]
    assert wrong == []


def test_every_package_has_its_purpose() -> None:
    assert [name for name, tree in trees().items() if not ast.get_docstring(tree)] == []


def test_every_code_has_a_test() -> None:
    """A case in tests/diagnostics/, or a test that names the code, for what a case cannot bring about."""
    from aipy.diagnostics.codes import CODES

    texts = [path.read_text() for pattern in ("diagnostics/*.md", "test_*.py", "types/*.md") for path in (ROOT / "tests").glob(pattern)]
    tested = set(re.findall(r"\b[EWR]\d{3,4}\b", "\n".join(texts)))
    assert sorted(set(CODES) - tested) == []


def text_without_codes() -> str:
    return "\n".join(path.read_text() for name, path in MODULES.items() if name != "aipy.diagnostics.codes")


def test_every_code_is_used() -> None:
    """A row of the table that nothing reports is a promise nobody keeps. Reasons are named by their code alone."""
    text = text_without_codes()
    rows = {}
    for node in tree_of("aipy.diagnostics.codes").body:
        if isinstance(node, (ast.Assign, ast.Expr)) and isinstance(node.value, ast.Call) and isinstance(node.value.args[0], ast.Constant):
            rows[node.value.args[0].value] = node.targets[0].id if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) else None
    assert [code for code, name in rows.items() if f'"{code}"' not in text and not (name and re.search(rf"\b{name}\b", text))] == []


def test_every_reason_has_a_row() -> None:
    from aipy.diagnostics.codes import CODES

    assert sorted(set(re.findall(r'"(R\d{3})"', text_without_codes())) - set(CODES)) == []


# Guards of gaps that no program is known to reach. One that does is a case for tests/diagnostics/reasons.md in place of its row here.
GUARDS = {
    "R010": "a cell that is not made at its function's start",
    "R013": "needs Python 3.12 for its syntax: tests/build/test_build.py builds it",
    "R020": "R052 refuses the class before it is constructed",
    "R032": "a declaration whose C function is not written",
    "R063": "a type's own method with arguments that its declarations do not take",
    "R070": "tests/programs/classes/del_order_on_rebinding.py and others",
    "R071": "tests/programs/dynamic/class_assignment_changes_type.py and others",
    "R072": "tests/programs/strings/encode_decode.py",
    "R073": "tests/programs/containers/range_objects.py",
    "R074": "tests/programs/exceptions/did_you_mean_suggestion.py",
    "R075": "tests/test_launcher.py: syntax_warning",
    "R090": "two representations without a conversion",
    "R092": "an op without a lowering rule",
    "R099": "a call that the fixed point did not see",
}


def test_guards_have_pages() -> None:
    from aipy.diagnostics.codes import CODES

    cases = (ROOT / "tests" / "diagnostics" / "reasons.md").read_text()
    assert [code for code in GUARDS if not CODES[code].page or f"## {code} " in cases] == []


# Ops of HIR that no native code exists for: their transfer function reports the reason.
OBSTACLES = {
    "DeleteName": "R011",
    "ImportStar": "R054",
    "SplitGroup": "R044",
    "RaiseGroup": "R044",
    "Await": "R012",
    "AsyncIterator": "R012",
    "AsyncNext": "R012",
    "MatchKeys": "R040",
    "MatchRest": "R040",
    "MatchClass": "R041",
    "Unsupported": "R013",
}
# Ops of MIR that are operands where they are used, not instructions: emit/constants.py and emit/function.py write them.
WRITTEN_IN_PLACE = {"ConstNone", "ConstBool", "ConstInt", "ConstBigInt", "ConstFloat", "ConstStr", "ConstBytes", "ConstAny", "ConstFunction", "TupleItem"}


def ops_of(prefix: str) -> set[type]:
    """The ops declared in a module or package."""
    import importlib

    from aipy.ir.op import OPS

    for name in MODULES:
        if name.startswith(prefix):
            importlib.import_module(name)
    return {op for op in OPS.values() if op.__module__.startswith(prefix)}


def tables_of(package: str, table: str) -> list[type]:
    """The keys of every module's table in a package, with repetitions."""
    import importlib

    modules = [importlib.import_module(name) for name in MODULES if name.startswith(package + ".")]
    return [op for module in modules for op in getattr(module, table, {})]


def test_every_op_of_hir_has_one_transfer_function() -> None:
    found = tables_of("aipy.infer.transfer", "TABLE")
    assert sorted(op.__name__ for op in found) == sorted(op.__name__ for op in ops_of("aipy.ir.hir"))


def test_every_op_of_hir_has_one_lowering_rule_or_is_an_obstacle() -> None:
    from aipy.diagnostics.codes import CODES

    found = [op.__name__ for op in tables_of("aipy.specialize", "TABLE")]
    assert sorted([*found, *OBSTACLES]) == sorted(op.__name__ for op in ops_of("aipy.ir.hir"))
    assert set(OBSTACLES.values()) <= set(CODES)


def test_every_op_of_mir_has_one_emitter() -> None:
    found = [op.__name__ for op in tables_of("aipy.emit.ops", "EMITTERS")]
    assert sorted([*found, *WRITTEN_IN_PLACE]) == sorted(op.__name__ for op in ops_of("aipy.ir.mir"))


def test_every_op_is_documented() -> None:
    assert [op.__name__ for op in ops_of("aipy.ir") if not op.__doc__] == []


@pytest.mark.parametrize("name", ["aipy", "aipy.cli.main"])
def test_importing_stays_cheap(name: str) -> None:
    """Neither `import aipy` nor the command line loads LLVM, and the former loads nothing else of note."""
    import subprocess
    import sys

    heavy = {"llvmlite", "rich", "numpy"} | ({"click", "ast", "subprocess", "inspect"} if name == "aipy" else set())
    code = f"import sys; before = set(sys.modules); import {name}; print(*sorted(set(sys.modules) - before))"
    loaded = set(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split())
    assert heavy & loaded == set()
