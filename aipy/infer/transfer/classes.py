"""Class statements and imports."""

from __future__ import annotations

from aipy.infer import lattice as L
from aipy.infer.engine import Engine, Unsupported
from aipy.infer.lattice import BOTTOM, Fact, Family, Variable
from aipy.infer.program import ClassInfo, Closure, Instance
from aipy.infer.transfer import attributes, calls, variables
from aipy.ir import hir


def make_class(engine: Engine, instance: Instance, op: hir.MakeClass) -> Fact:
    if any(op.names):
        raise Unsupported("R050", f"class `{op.class_name}` with keywords or starred bases is not native yet")
    body = instance.function.inner[op.index]
    info = instance.classes.get(op)
    if info is None:
        bases: list[ClassInfo | str] = []
        markers: list[str] = []
        for value in op.bases:
            only = instance.fact(value).only
            if only is None:
                return BOTTOM
            if only.family is Family.CLASS:
                bases.append(L.class_of_atom(only))
            elif only.family is Family.NAMED and only.data[0] == "builtins" and _may_derive(engine, str(only.data[1])):
                bases.append(str(only.data[1]))
            elif only.family is Family.NAMED and only.data == ("abc", "ABC"):
                markers.append("ABC")
            else:
                raise Unsupported("R051", f"class `{op.class_name}` has a base that is not native yet")
        info = ClassInfo(
            op.class_name,
            body.qualified or body.name,
            instance.function.module,
            len(engine.classes),
            tuple(bases),
            (),
            line=op.span.line if op.span else 0,
        )
        info.ancestry = linearize(engine, info)
        info.markers = tuple(markers)
        engine.classes.append(info)
        instance.classes[op] = info
        for base in info.ancestry[1:]:
            if isinstance(base, ClassInfo):
                base.subclasses.append(info)
        engine.check_function(body)
        closure = None
        if op.cells:
            closure = Closure(body, len(engine.closures))
            closure.cells = tuple(variables.cell_variable(engine, instance, cell) for cell in op.cells)
        info.body = engine.new_instance(body, closure, [])
        info.body.namespace = info
    assert info.body is not None
    result = engine.enter(instance, info.body)
    made = L.class_fact(info)
    for block in body.blocks:
        for inner in block.ops:
            if isinstance(inner, hir.MakeCell) and inner.variable == "__class__":
                engine.grow(engine.variable(info.body, inner, "cell"), made)
    if "__del__" in info.attributes:
        raise Unsupported("R070", f"`{op.class_name}.__del__` can see when values are dropped, which is not exact yet")
    for name in ("__getattribute__", "__new__", "__init_subclass__", "__set_name__", "__class_getitem__", "__getstate__"):
        if name in info.attributes:
            raise Unsupported("R052", f"`{op.class_name}.{name}` is not native yet")
    if "__eq__" in info.attributes and "__hash__" not in info.attributes:
        info.attributes["__hash__"] = Variable("__hash__", L.NONE)
    return BOTTOM if result.is_bottom and not info.body.visits else made


def _may_derive(engine: Engine, name: str) -> bool:
    return name == "object" or calls.is_exception_name(engine, name)


def linearize(engine: Engine, info: ClassInfo) -> tuple[ClassInfo | str, ...]:
    """The method resolution order by C3; builtin exceptions bring their own bases."""
    sequences: list[list[ClassInfo | str]] = [_ancestry(engine, base) for base in info.bases]
    sequences.append(list(info.bases))
    order: list[ClassInfo | str] = [info]
    if not info.bases:
        return (info, "object")
    while any(sequences):
        sequences = [sequence for sequence in sequences if sequence]
        for sequence in sequences:
            head = sequence[0]
            if not any(head in other[1:] for other in sequences):
                break
        else:
            raise Unsupported("R053", f"the bases of `{info.name}` have no consistent order")
        order.append(head)
        for sequence in sequences:
            if sequence[0] == head:
                del sequence[0]
    return tuple(order)


def _ancestry(engine: Engine, base: ClassInfo | str) -> list[ClassInfo | str]:
    if isinstance(base, ClassInfo):
        return list(base.ancestry)
    found: list[ClassInfo | str] = [base]
    while base in engine.builtins.classes and engine.builtins.classes[base].bases:
        base = engine.builtins.classes[base].bases[0]
        found.append(base)
    if found[-1] != "object":
        found.append("object")
    return found


def resolve_module(engine: Engine, instance: Instance, module: str, level: int) -> str:
    """The absolute name of an imported module."""
    if level == 0:
        return module
    package = instance.function.module
    if package not in engine.packages:
        package = package.rpartition(".")[0]
    for _ in range(level - 1):
        package = package.rpartition(".")[0]
    return f"{package}.{module}" if module else package


TYPING_MODULES = frozenset({"typing", "collections.abc", "abc", "__future__"})  # their names are only told apart


def import_module(engine: Engine, instance: Instance, name: str) -> Fact:
    """Imports a module and its parents; a library module is known by its declarations."""
    if name in engine.modules:
        parent = name.rpartition(".")[0]
        if parent and parent in engine.modules:
            engine.import_module(parent)
            engine.grow(engine.global_variable(parent, name.rpartition(".")[2]), L.module_fact(name))
        body = engine.import_module(name)
        body.callers[instance] = None
        return L.module_fact(name)
    if name in TYPING_MODULES:
        return L.module_fact(name)
    library = engine.load_module(name)
    if library is None:
        raise Unsupported("R030", f"module `{name}` runs in CPython")
    text = engine.load_text(name)
    if text is not None:
        engine.modules[name] = text
        engine.check_function(text)
        return import_module(engine, instance, name)
    return L.module_fact(name)


def import_(engine: Engine, instance: Instance, op: hir.Import) -> Fact:
    name = resolve_module(engine, instance, op.module, op.level)
    found = import_module(engine, instance, name)
    return found if op.leaf else L.module_fact(name.split(".")[0])


def import_from(engine: Engine, instance: Instance, op: hir.ImportFrom) -> Fact:
    name = resolve_module(engine, instance, op.module, op.level)
    if name == "__future__":
        return L.module_fact(name)
    found = import_module(engine, instance, name)
    for part in op.names:
        if f"{name}.{part}" in engine.modules:
            import_module(engine, instance, f"{name}.{part}")
    return found


def import_name(engine: Engine, instance: Instance, op: hir.ImportName) -> Fact:
    only = instance.fact(op.module).only
    if only is None or only.family is not Family.MODULE:
        return BOTTOM
    if only.data[0] == "__future__":
        return L.NONE
    if only.data[0] in TYPING_MODULES:
        return L.named_fact(str(only.data[0]), op.variable)
    return attributes.module_attribute(engine, instance, str(only.data[0]), op.variable)


def import_star(engine: Engine, instance: Instance, op: hir.ImportStar) -> Fact:
    raise Unsupported("R054", "`from module import *` is not native yet")


TABLE = {
    hir.MakeClass: make_class,
    hir.Import: import_,
    hir.ImportFrom: import_from,
    hir.ImportName: import_name,
    hir.ImportStar: import_star,
}
