"""Attributes of instances, classes, modules and builtin values."""

from __future__ import annotations

from aipy.infer import lattice as L
from aipy.infer.annotations import ANNOTATIONS
from aipy.infer.engine import Engine, Unsupported
from aipy.infer.lattice import BOTTOM, Atom, Fact, Family, Variable
from aipy.infer.program import ClassInfo, Closure, Instance
from aipy.infer.transfer import calls, declared, methods, variables
from aipy.ir import hir
from aipy.ir.op import Op


def get_attribute(engine: Engine, instance: Instance, op: hir.GetAttribute) -> Fact:
    result = BOTTOM
    for item in instance.fact(op.object).atoms:
        result = engine.joiner.join(result, get_atom(engine, instance, op, item, op.attribute))
    return result


def get_atom(engine: Engine, instance: Instance, op: Op, item: Atom, name: str) -> Fact:
    """What `value.name` gives for one kind of value; bottom for an AttributeError."""
    if name in HIDDEN and not (item.family is Family.INSTANCE and L.class_of_atom(item).find_field(name)):
        raise Unsupported("R071", f"`{name}` shows the interpreter's own data, which native code does not keep")
    if name == ANNOTATIONS:
        raise Unsupported("R029", "`__annotations__` is read at run time")
    match item.family:
        case Family.INSTANCE:
            info = item.data[0]
            assert isinstance(info, ClassInfo)
            return _instance_attribute(engine, instance, op, item, info, name)
        case Family.CLASS:
            info = item.data[0]
            assert isinstance(info, ClassInfo)
            return _class_attribute(engine, instance, op, info, name)
        case Family.MODULE:
            return module_attribute(engine, instance, str(item.data[0]), name)
        case Family.NAMED:
            return _named_attribute(engine, item, name)
        case Family.FUNCTION:
            if name in ("__name__", "__qualname__", "__module__"):
                return L.STR
            engine.escape(item)
            return L.ANY
        case Family.ANY:
            engine.any_names[name] = None
            return L.ANY
        case Family.COMPLEX if name in ("real", "imag"):
            return L.FLOAT
        case Family.INT | Family.BOOL if name in ("real", "numerator"):
            return L.int_fact(*(L.bounds(L.fact((item,))) or (-L.INFINITY, L.INFINITY)))
        case Family.NONE if name.startswith("__"):
            return L.ANY
        case Family.UNBOUND | Family.NONE:
            return BOTTOM
    member = methods.property_of(engine, item, name)
    if member is not None:
        return declared.from_annotation(engine, instance, op, member.returns, item)
    if methods.has_method(engine, item, name):
        return L.method_fact(L.fact((item,)), name, None)
    if item.family is Family.ITERATOR:
        raise Unsupported("R031", f"`{name}` of an iterator or view is not native yet")
    engine.escape(item)
    engine.any_names[name] = None
    return L.ANY


def _instance_attribute(engine: Engine, instance: Instance, op: Op, item: Atom, info: ClassInfo, name: str) -> Fact:
    result = BOTTOM
    if name == "__class__":
        return L.class_fact(info)
    field = info.find_field(name)
    if field is None:
        # a field that a later store makes must bring this reader back
        field_variable = pending_field(info, name)
        engine.read(instance, field_variable)
    else:
        result = engine.read(instance, field[1])
    attribute = info.find_attribute(name)
    if attribute is not None:
        for part in engine.read(instance, attribute[1]).atoms:
            if part.family is not Family.UNBOUND:
                result = engine.joiner.join(result, bind_read(engine, instance, op, L.fact((item,)), info, part))
    elif field is None:
        getter = info.find_attribute("__getattr__")
        if getter is not None:
            return calls.call_special(engine, instance, op, item, "__getattr__", [L.STR])
        if info.is_exception or info.builtin_base() != "object" or is_special_name(name):
            engine.escape(item)
            engine.any_names[name] = None
            return L.ANY
    if info.find_attribute("__getattribute__"):
        raise Unsupported("R022", f"`{info.name}.__getattribute__` is not native yet")
    return L.without(result, Family.UNBOUND)


HIDDEN = frozenset(
    {"__code__", "__closure__", "__globals__", "__builtins__", "__abstractmethods__", "__dict__", "__subclasses__",
     "__weakref__", "gi_frame", "gi_code", "gi_yieldfrom", "f_locals", "f_globals", "f_code", "f_back", "tb_frame", "__type_params__"}
)  # fmt: skip
FIXED = frozenset({"__class__", "__dict__", "__code__", "__defaults__", "__kwdefaults__", "__bases__", "__mro__", "__abstractmethods__"})


def is_special_name(name: str) -> bool:
    """Whether a name has two underscores on both sides."""
    return name.startswith("__") and name.endswith("__")


def pending_field(info: ClassInfo, name: str) -> Variable:
    """The variable readers of a field wait on before any store has made it."""
    return info.fields.get(name) or info.pending.setdefault(name, Variable(f"{info.name}.{name}?"))


def bind_read(engine: Engine, instance: Instance, op: Op, receiver: Fact, info: ClassInfo, part: Atom) -> Fact:
    """Reads a class attribute through an instance: functions bind, properties are called."""
    if part.family is Family.NAMED and part.data[0] == "descriptor" and part.data[1] in ("property", "cached_property"):
        return calls.call_fact(engine, instance, op, _fact(part.data[2]), [receiver], [""])
    return bind(engine, instance, op, receiver, info, part)


def _fact(value: object) -> Fact:
    assert isinstance(value, Fact)
    return value


def bind(engine: Engine, instance: Instance, op: Op, receiver: Fact, info: ClassInfo, part: Atom) -> Fact:
    """A class attribute's value as seen through an instance."""
    if part.family is Family.FUNCTION:
        closure = part.data[0]
        assert isinstance(closure, Closure)
        closure.needs_object = True
        return L.method_fact(receiver, closure.function.name.rsplit(".", 1)[-1], closure)
    if part.family is Family.NAMED and part.data[0] == "descriptor":
        inner = _fact(part.data[2])
        if part.data[1] == "staticmethod":
            return inner
        if part.data[1] == "classmethod":
            result = BOTTOM
            for item in inner.atoms:
                if item.family is Family.FUNCTION:
                    result = engine.joiner.join(result, L.method_fact(L.class_fact(info), "", item.data[0]))
            return result
        return calls.call_fact(engine, instance, op, inner, [receiver], [""])
    return L.fact((part,))


def _class_attribute(engine: Engine, instance: Instance, op: Op, info: ClassInfo, name: str) -> Fact:
    if name in ("__name__", "__qualname__", "__module__"):
        return L.STR
    found = info.find_attribute(name)
    if found is None:
        for base in info.ancestry:
            if isinstance(base, str) and base != "object" and methods.class_has_method(engine, base, name):
                return L.named_fact(f"builtins.{base}", name)
        if name in ("__init__", "__new__", "__repr__", "__str__", "__eq__", "__hash__", "__setattr__", "__getattribute__"):
            return L.named_fact("builtins.object", name)
        engine.escape(L.class_fact(info).atoms[0])
        return L.ANY if is_special_name(name) or name == "mro" else BOTTOM
    result = BOTTOM
    for part in engine.read(instance, found[1]).atoms:
        if part.family is Family.NAMED and part.data[0] == "descriptor":
            if part.data[1] == "staticmethod":
                result = engine.joiner.join(result, _fact(part.data[2]))
            elif part.data[1] == "classmethod":
                for item in _fact(part.data[2]).atoms:
                    if item.family is Family.FUNCTION:
                        result = engine.joiner.join(result, L.method_fact(L.class_fact(info), "", item.data[0]))
            else:
                engine.escape(part)
                result = engine.joiner.join(result, L.ANY)
        elif part.family is not Family.UNBOUND:
            result = engine.joiner.join(result, L.fact((part,)))
    return result


INTERPRETER = frozenset({
    "path", "modules", "executable", "version", "version_info", "hexversion", "prefix", "exec_prefix", "base_prefix",
    "base_exec_prefix", "implementation", "flags", "meta_path", "path_hooks", "orig_argv", "copyright", "_getframe",
    "settrace", "setprofile", "platlibdir", "api_version", "warnoptions", "dont_write_bytecode",
})  # fmt: skip


def module_attribute(engine: Engine, instance: Instance, module: str, name: str) -> Fact:
    """A name of a module of the program or of the library."""
    if module in engine.modules:
        if name == "__name__":
            return L.STR
        value = engine.read(instance, engine.global_variable(module, name))
        if value.is_bottom and f"{module}.{name}" in engine.modules:
            return L.module_fact(f"{module}.{name}")
        if value.is_bottom:
            declared_part = engine.load_module(module)
            if declared_part is not None and variables.is_declared(declared_part, name):
                return L.named_fact(module, name)
            if declared_part is not None and not _binds(engine, module, name):
                raise Unsupported("R031", f"`{module}.{name}` is not native yet")
        return L.without(value, Family.UNBOUND)
    if module in ("typing", "collections.abc", "abc"):
        return L.named_fact(module, name)
    library = engine.load_module(module)
    if library is None:
        raise Unsupported("R030", f"module `{module}` runs in CPython")
    if module == "sys" and name in INTERPRETER:
        raise Unsupported("R071", f"`sys.{name}` describes the interpreter")
    if name in library.functions and library.functions[name][0].is_property:
        site = methods.library_op(library, name)
        return declared.from_annotation(engine, engine.module_instances[engine.main], site, library.functions[name][0].returns, None)
    if name in library.functions or name in library.classes:
        return L.named_fact(module, name)
    if name in library.constants:
        return methods.constant_fact(engine, instance, library, name)
    raise Unsupported("R031", f"`{module}.{name}` is not native yet")


def _binds(engine: Engine, module: str, name: str) -> bool:
    """Whether a statement of the module's body binds a name."""
    return any(isinstance(op, hir.SetGlobal) and op.variable == name for op in engine.modules[module].ops())


def _named_attribute(engine: Engine, item: Atom, name: str) -> Fact:
    if item.data[0] == "descriptor":
        if item.data[1] == "property" and name in ("setter", "getter", "deleter"):
            return L.fact((L.atom(Family.NAMED, "descriptor", f"property.{name}", *item.data[2:]),))
        return L.ANY
    if item.data[0] == "super":
        raise Unsupported("R026", f"`super().{name}` that is not called is not native yet")
    module, cls = str(item.data[0]), str(item.data[1])
    if name in ("__name__", "__qualname__", "__module__"):
        return L.STR
    if methods.class_has_method(engine, cls, name, module):
        return L.named_fact(f"{module}.{cls}", name)
    if name in ("__init__", "__repr__", "__str__", "__eq__", "__hash__", "__setattr__"):
        return L.named_fact(f"{module}.{cls}", name)
    return BOTTOM


def set_attribute(engine: Engine, instance: Instance, op: hir.SetAttribute) -> Fact:
    value = instance.fact(op.value)
    if value.is_bottom:
        return BOTTOM
    reached = False
    for item in instance.fact(op.object).atoms:
        reached |= _set_atom(engine, instance, op, item, value)
    return L.NONE if reached else BOTTOM


def _set_atom(engine: Engine, instance: Instance, op: hir.SetAttribute, item: Atom, value: Fact) -> bool:
    name = op.attribute
    if name in FIXED or (item.family is Family.CLASS and name in ("__name__", "__qualname__", "__module__")):
        raise Unsupported("R071", f"assignment to `{name}` changes what native code has fixed")
    match item.family:
        case Family.INSTANCE:
            info = item.data[0]
            assert isinstance(info, ClassInfo)
            if info.find_attribute("__setattr__"):
                _only_functions(info, "__setattr__")
                return not calls.call_special(engine, instance, op, item, "__setattr__", [L.STR, value]).is_bottom
            attribute = info.find_attribute(name)
            if attribute is not None:
                for part in engine.read(instance, attribute[1]).atoms:
                    if part.family is Family.NAMED and part.data[0] == "descriptor" and part.data[1] == "property":
                        assert isinstance(part.data[3], Variable)
                        setter = engine.read(instance, part.data[3])
                        if not setter.is_bottom:
                            calls.call_fact(engine, instance, op, setter, [L.fact((item,)), value], ["", ""])
                        return True
            engine.grow(declare_field(engine, instance, info, name), value)
            return True
        case Family.CLASS:
            info = item.data[0]
            assert isinstance(info, ClassInfo)
            found = info.attributes.get(name)
            if found is None:
                found = info.attributes[name] = Variable(f"{info.name}.{name}")
                for reader in list(engine.instances):
                    engine.enqueue(reader)
            engine.grow(found, value)
            return True
        case Family.MODULE if str(item.data[0]) in engine.modules:
            engine.grow(engine.global_variable(str(item.data[0]), name), value)
            return True
        case Family.ANY:
            engine.any_stores[name] = None
            engine.escape_fact(value)
            return True
        case Family.FUNCTION:
            engine.escape(item)
            engine.escape_fact(value)
            return True
        case Family.BUILTIN if calls.is_exception_name(engine, str(item.data[0])):
            engine.escape_fact(value)
            return True
        case Family.UNBOUND | Family.NONE | Family.INT | Family.STR | Family.FLOAT | Family.BOOL | Family.TUPLE | Family.LIST:
            return False
        case _:
            raise Unsupported("R024", f"assignment to `{name}` of a builtin value, library module or type")


def declare_field(engine: Engine, instance: Instance, info: ClassInfo, name: str) -> Variable:
    """The variable of a field for a store: where an ancestor has it, there; else in the class whose method stores."""
    found = info.find_field(name)
    if found is not None:
        return found[1].root()
    owner = info
    closure = instance.closure
    if closure is not None and closure.owner in info.ancestry:
        assert closure.owner is not None
        owner = closure.owner
    return engine.new_field(owner, name)


def _only_functions(info: ClassInfo, name: str) -> None:
    """Refuses a hook that is not a plain function."""
    found = info.find_attribute(name)
    assert found is not None
    if any(item.family is not Family.FUNCTION for item in found[1].root().fact.atoms):
        raise Unsupported("R023", f"`{info.name}.{name}` is not a plain function")


def plain_store(engine: Engine, instance: Instance, owner: Fact, name: str, value: Fact) -> Fact:
    """Stores a field of instances without asking their class."""
    if owner.is_bottom or value.is_bottom:
        return BOTTOM
    for item in owner.atoms:
        if item.family is not Family.INSTANCE:
            raise Unsupported("R023", "`object.__setattr__` of something else than an instance of the program's classes")
        info = L.class_of_atom(item)
        attribute = info.find_attribute(name)
        if attribute is not None:
            for part in engine.read(instance, attribute[1]).atoms:
                if part.family is Family.NAMED and part.data[0] == "descriptor":
                    raise Unsupported("R023", f"`object.__setattr__` of the descriptor `{name}`")
        engine.grow(declare_field(engine, instance, info, name), value)
    return L.NONE


def delete_attribute(engine: Engine, instance: Instance, op: hir.DeleteAttribute) -> Fact:
    for item in instance.fact(op.object).atoms:
        if item.family is Family.INSTANCE:
            info = item.data[0]
            assert isinstance(info, ClassInfo)
            if info.find_attribute("__delattr__"):
                _only_functions(info, "__delattr__")
                if calls.call_special(engine, instance, op, item, "__delattr__", [L.STR]).is_bottom and instance.fact(op.object).only:
                    return BOTTOM
        elif item.family is not Family.ANY:
            raise Unsupported("R025", "`del` of an attribute of a class, module or function")
    return L.NONE


def super_(engine: Engine, instance: Instance, op: hir.Super) -> Fact:
    cls = L.without(engine.read(instance, variables.cell_variable(engine, instance, op.cell)), Family.UNBOUND).only
    receiver = instance.fact(op.first)
    if cls is None or cls.family is not Family.CLASS:
        return BOTTOM if cls is None else L.ANY
    return L.fact((L.atom(Family.NAMED, "super", cls.data[0], receiver),))


TABLE = {
    hir.GetAttribute: get_attribute,
    hir.SetAttribute: set_attribute,
    hir.DeleteAttribute: delete_attribute,
    hir.Super: super_,
}
