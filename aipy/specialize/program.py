"""Lowers a whole program: instances to MIR functions, classes to layouts, globals to slots."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast

from aipy.infer import lattice as L
from aipy.infer import queries
from aipy.infer.engine import Engine, Unsupported
from aipy.infer.lattice import Atom, Fact, Family, Variable
from aipy.infer.program import ClassInfo, Closure, Instance, Obstacle
from aipy.infer.queries import is_generator
from aipy.ir import hir
from aipy.ir import types as T
from aipy.ir.effects import READS
from aipy.ir.function import Block, FunctionKind, Signature
from aipy.ir.mir import calls as mir_calls
from aipy.ir.mir import constants, control, objects
from aipy.ir.mir.calls import RuntimeFunction
from aipy.ir.module import Abi, ClassAttribute, ClassLayout, FieldLayout, FunctionData, GlobalSlot, MirFunction, MirModule
from aipy.ir.op import Edge, Op, Value
from aipy.ir.types import Kind
from aipy.library.text import module_path
from aipy.specialize import attributes, builtins, calls, classes, containers, iteration, methods, operators, runtime, variables
from aipy.specialize import control as control_rules
from aipy.specialize.iteration import Iteration
from aipy.specialize.lowering import Held, Kinds, Lowering, NotNative
from aipy.specialize.representation import (
    Layouts,
    attribute_symbol,
    builtin_type_symbol,
    class_symbol,
    global_symbol,
    needs_environment,
    representation,
    stored,
    type_symbol,
)

Rule = Callable[[Lowering, Op], None]
RULES = cast(
    "dict[type[Op], Rule]",
    {
        **variables.TABLE,
        **operators.TABLE,
        **attributes.TABLE,
        **calls.TABLE,
        **containers.TABLE,
        **iteration.TABLE,
        **control_rules.TABLE,
        **classes.TABLE,
    },
)

KINDS = Kinds(
    truth=operators.truth,
    get_held=attributes.get_held,
    call_named=builtins.call_named,
    call_builtin_method=methods.call_builtin_method,
)


def specialize(engine: Engine, files: dict[str, str], sources: dict[str, list[str]]) -> tuple[MirModule, list[Obstacle]]:
    """The program in MIR. `files` maps modules to their paths, for tracebacks. Obstacles found make it unusable."""
    return ProgramLowering(engine, files, sources).run()


class ProgramLowering:
    """What the lowering of all functions shares."""

    def __init__(self, engine: Engine, files: dict[str, str], sources: dict[str, list[str]]) -> None:
        self.engine = engine
        self.files = files
        self.module = MirModule(sources=sources)
        self.layouts = Layouts(engine)
        self.iteration = Iteration()
        self.kinds = KINDS
        self.delayed_items: dict[Op, Value] = {}
        self.obstacles: list[Obstacle] = []
        self.complex_new = RuntimeFunction("aipy_core_complex", (T.FLOAT, T.FLOAT), T.ANY, READS.with_(allocates=True))
        self.default_setters: list[tuple[Closure, Block, list[Op]]] = []  # for those function objects that are used
        self._symbols: dict[Instance, str] = {}
        self._function_data: dict[Closure, str] = {}
        self._adapted: dict[tuple[Closure, Instance], str] = {}
        self._globals: dict[str, GlobalSlot] = {}
        self._queue: list[Instance] = []
        self._boxed: dict[Closure, None] = {}
        self._kept: dict[ClassInfo, None] = {}

    def run(self) -> tuple[MirModule, list[Obstacle]]:
        for closure in self.engine.closures:
            closure.constant_defaults = closure.owner is not None or self._made_once(closure)
        main = self.engine.module_instances[self.engine.main]
        self.module.main = self.symbol(main)
        for info in self.engine.classes:
            self._keep_attributes(info)
        while self._queue:
            self._lower(self._queue.pop(0))
        for closure, block, ops in self.default_setters:
            if closure not in self._function_data:
                block.ops = [op for op in block.ops if op not in ops]
        for info in self.engine.classes:
            self._lay_out(info)
        return self.module, self.obstacles

    def _made_once(self, closure: Closure) -> bool:
        """Whether the function statement runs at most once: in a module or class body, or it has no defaults."""
        if not closure.defaults and not closure.keyword_defaults:
            return True
        for instance in self.engine.instances:
            if closure in instance.closures.values():
                return instance.function.kind is FunctionKind.MODULE and not _in_loop(instance, closure)
        return False

    # --- symbols ------------------------------------------------------------------------------------

    def symbol(self, instance: Instance) -> str:
        """The symbol of an instance's function, which is lowered if it was not yet."""
        while instance.replaced_by is not None:
            instance = instance.replaced_by
        found = self._symbols.get(instance)
        if found is None:
            function = instance.function
            found = f"aipy.{function.module}.{function.qualified or function.name}.{instance.serial}"
            self._symbols[instance] = found
            self._queue.append(instance)
        return found

    def function_symbol(self, closure: Closure) -> str:
        """The symbol of the static data behind a closure's function objects."""
        function = closure.function
        return f"aipy.function.{function.module}.{function.qualified or function.name}.{closure.serial}"

    def function_data(self, closure: Closure) -> str:
        """The symbol of the static data behind a closure's function objects; its boxed entry where it can be called
        with anything."""
        found = self._function_data.get(closure)
        if found is None:
            function = closure.function
            found = self.function_symbol(closure)
            self._function_data[closure] = found
            boxed = next((i for i in closure.instances if i.boxed), None)
            entry = self._boxed_entry(found + ".entry", closure, boxed)
            self.module.function_data.append(
                FunctionData(
                    found,
                    function.name.rpartition(".")[2],
                    function.qualified or function.name,
                    function.module,
                    function.signature,
                    entry,
                    function.docstring,
                )
            )
        return found

    def _check_receiver(self, lowering: Lowering, receiver: Value, known: Fact, name: str) -> None:
        """A method reached through ANY may be given a `self` of any class: only its own are taken."""
        classes = [L.class_of_atom(item) for item in known.atoms if item.family is Family.INSTANCE]
        if not classes or len(classes) != len(known.atoms):
            return
        right, wrong = lowering.new_block("receiver"), lowering.new_block("wrong receiver")
        for info in classes:
            following = lowering.new_block()
            test = lowering.emit(objects.AnyHasType(receiver, class_symbol(info)), T.BOOL)
            lowering.branch(test, right, following, 1)
            lowering.start(following)
        lowering.jump(wrong)
        lowering.start(wrong)
        lowering.raise_now(runtime.TYPE_ERROR, lowering.text(f"{name}() got a receiver of an unexpected class"))
        lowering.start(right)

    def _boxed_entry(self, symbol: str, closure: Closure, instance: Instance | None) -> str:
        """A function that takes ANYs, enters an instance and gives an ANY."""
        function = closure.function
        made = MirFunction(
            symbol, function.name, function.module, self.files.get(function.module, "?"), function.line, T.ANY, Abi.BOXED,
            needs_environment(closure), False,
        )  # fmt: skip
        self.module.functions.append(made)
        owner = instance if instance is not None else Instance(function, closure, -1, [])
        lowering = Lowering(self, owner, made)
        block = Block("entry")
        made.blocks.append(block)
        lowering.start(block)
        params = [lowering.param(block, T.ANY, name) for name in function.signature.names()]
        if instance is None:
            message = lowering.text(f"{function.name}() was not expected to be called this way")
            lowering.raise_now(RuntimeFunction("aipy_core_type_error", (T.STR,), T.NONE, READS.with_(raises=True)), message)
            return symbol
        if instance.boxed and params:
            self._check_receiver(lowering, params[0], instance.params[0], function.name)
        values = []
        for param, known in zip(params, instance.params, strict=True):
            type = representation(known)
            value = lowering.from_any(param, type, known)
            if value is not None:
                values.append(value)
        environment = lowering.emit(objects.ClosureSelf(), T.FUNCTION) if needs_environment(closure) else None
        returns = instance.returns.root().fact
        type = T.GENERATOR if is_generator(function) else representation(returns)
        got = lowering.emit(mir_calls.CallFunction(self.symbol(instance), environment, tuple(values)), type)
        if returns.is_bottom and not is_generator(function):
            lowering.emit(control.Unreachable())
            return symbol
        fact = L.generator_fact(instance) if is_generator(function) else returns
        lowering.emit(control.Return(lowering.to_any(Held(got if type.kind is not Kind.NONE else None, fact))))
        return symbol

    def adapt_keys(self, lowering: Lowering, op: Op, args: Sequence[Held], names: Sequence[str], item: Fact) -> list[Held] | None:
        """Arguments with the `key` function as an object entered for these items alone; None if that cannot be."""
        adapted = list(args)
        for index, name in enumerate(names):
            held = adapted[index]
            if name != "key" or held.fact is L.NONE:
                continue
            only = held.fact.only
            if only is None or only.family is not Family.FUNCTION:
                continue
            closure = only.data[0]
            assert isinstance(closure, Closure)
            if item.is_bottom:
                continue
            if queries.resolve_closure(self.engine, lowering.instance, op, closure, [item], [""]) is None:
                continue
            value = self.entered_for(lowering, op, held, closure, [item])
            if value is None:
                return None
            adapted[index] = Held(lowering.emit(objects.AnyFromRef(value), T.ANY), L.ANY)
        return adapted

    def entered_for(self, lowering: Lowering, op: Op, held: Held, closure: Closure, items: list[Fact]) -> Value | None:
        """A function object that C code calls with arguments of these facts alone; None if that cannot be."""
        found = queries.resolve_closure(self.engine, lowering.instance, op, closure, items, [""] * len(items))
        if found is None:
            return None
        target, _ = found
        if any(v.has(Family.UNBOUND) for v in target.params) or closure.defaults or closure.keyword_defaults:
            return None
        key = (closure, target)
        symbol = self._adapted.get(key)
        if symbol is None:
            symbol = f"aipy.key.{closure.serial}.{target.serial}"
            self._adapted[key] = symbol
            entry = self._boxed_entry(symbol + ".entry", closure, target)
            function = closure.function
            signature = Signature(positional_only=function.signature.names())
            self.module.function_data.append(FunctionData(symbol, function.name, function.qualified, function.module, signature, entry, None))
        if not needs_environment(closure):
            return lowering.emit(constants.ConstFunction(symbol), T.FUNCTION)
        cells = tuple(lowering.emit(objects.FunctionCell(lowering.to(held, T.FUNCTION), i), T.CELL) for i in range(len(closure.cells)))
        return lowering.emit(objects.NewFunction(symbol, cells, None, None), T.FUNCTION)

    def named_symbol(self, item: Atom) -> str:
        """The runtime object of a builtin function or type."""
        module, name = str(item.data[0]), str(item.data[1])
        if module == "builtins":
            if name in ("NotImplemented", "Ellipsis"):
                return f"aipy_{name}"
            if name in self.engine.builtins.classes or name in BUILTIN_TYPES:
                return builtin_type_symbol(name)
            return f"aipy_object_builtins_{name}"
        if "." in module or module in ("descriptor", "super", "typing", "abc"):
            raise NotNative("R091", f"`{name}` as a value is not native yet")
        library = self.engine.load_module(module)
        if library is not None and name in library.classes:
            return builtin_type_symbol(name)
        return f"aipy_object_{module}_{name}"

    def library_constant(self, module: str, name: str) -> RuntimeFunction:
        """The C function that gives a library module's run-time constant."""
        return RuntimeFunction(f"aipy_constant_{module}_{name}", (), T.ANY, READS)

    # --- slots --------------------------------------------------------------------------------------

    def global_slot(self, module: str, name: str) -> GlobalSlot | None:
        """The slot of a module global; None where its fact says everything and it is bound before any use."""
        variable = self.engine.globals.get((module, name))
        if variable is None:
            return None
        known = variable.root().fact
        if known.is_bottom:
            return None
        bare = L.without(known, Family.UNBOUND)
        if representation(bare).kind is Kind.NONE and not known.has(Family.UNBOUND) and self._bound_early(module, name):
            return None
        return self._slot(global_symbol(module, name), name, stored(bare))

    def _slot(self, symbol: str, name: str, type: T.MirType) -> GlobalSlot:
        found = self._globals.get(symbol)
        if found is None:
            if type.kind is Kind.I64:
                type = T.INT  # a raw slot could not show that it is unset
            found = self._globals[symbol] = GlobalSlot(symbol, name, type)
            self.module.globals.append(found)
        return found

    def _bound_early(self, module: str, name: str) -> bool:
        """Whether a module binds a name before it runs any code that could read it."""
        instance = self.engine.module_instances.get(module)
        if instance is None:
            return False
        for op in instance.function.entry.ops:
            if isinstance(op, hir.SetGlobal) and op.variable == name:
                return True
            if isinstance(op, hir.Import | hir.ImportFrom):
                target = instance.fact(op).only
                if target is not None and target.data and str(target.data[0]) in self.engine.modules:
                    return False
            if isinstance(op, hir.MakeClass):
                if _runs_code(instance.classes[op].body):
                    return False
            elif op.effects.calls and not isinstance(op, QUIET_OPS):
                if isinstance(op, hir.Call):
                    callee = instance.fact(op.callee)
                    if all(a.family is Family.NAMED for a in callee.atoms) and not callee.is_bottom:
                        continue
                if isinstance(op, hir.GetMethod):
                    continue
                return False
        return False

    def default_slot(self, closure: Closure, index: int) -> GlobalSlot | None:
        """Where default value `index` of a function made once is kept."""
        if not closure.constant_defaults:
            return None
        values = [*closure.defaults, *closure.keyword_defaults.values()]
        known = values[index].root().fact
        symbol = f"aipy.default.{closure.function.module}.{closure.function.qualified}.{closure.serial}.{index}"
        return self._slot(symbol, "", stored(known))

    def module_flag(self, name: str) -> str:
        """The slot that is set once a module has run."""
        return self._slot(f"aipy.imported.{name}", "", T.BOOL).symbol

    # --- functions ----------------------------------------------------------------------------------

    def _lower(self, instance: Instance) -> None:
        function = instance.function
        generator = is_generator(function)
        closure = instance.closure
        made = MirFunction(
            self._symbols[instance],
            _shown_name(instance),
            function.module,
            self.files.get(function.module) or module_path(function.module),
            function.line,
            T.ANY if generator else T.NONE if function.kind in (FunctionKind.MODULE, FunctionKind.CLASS_BODY) else representation(instance.returns.root().fact),
            Abi.GENERATOR if generator else Abi.DIRECT,
            closure is not None and function.kind is not FunctionKind.CLASS_BODY and needs_environment(closure),
        )
        self.module.functions.append(made)
        lowering = Lowering(self, instance, made)
        try:
            _lower_blocks(lowering)
        except (NotNative, Unsupported) as problem:
            self.obstacles.append(Obstacle(function, lowering.span, problem.code, problem.message))

    # --- classes ------------------------------------------------------------------------------------

    def _keep_attributes(self, info: ClassInfo) -> None:
        for variable in info.attributes.values():
            for item in variable.root().fact.atoms:
                if item.family is Family.FUNCTION:
                    closure = item.data[0]
                    assert isinstance(closure, Closure)
                    if any(i.boxed for i in closure.instances) or needs_environment(closure):
                        self.function_data(closure)

    def keeps_attribute(self, info: ClassInfo, name: str) -> bool:
        """Whether a class attribute needs its slot: it is no function, or one that is called with anything."""
        atoms = info.attributes[name].root().fact.atoms
        if len(atoms) == 1 and atoms[0].family is Family.FUNCTION:
            closure = atoms[0].data[0]
            assert isinstance(closure, Closure)
            return info.escaped or needs_environment(closure) or closure.needs_object
        return True

    def descriptor(self, lowering: Lowering, known: Fact) -> Value | None:
        """The object of a property, staticmethod or classmethod where it is reached through ANY; else None."""
        only = known.only
        assert only is not None
        parts: list[Value] = []
        reached = False
        for part in only.data[2:]:
            inner = part.root().fact if isinstance(part, Variable) else part
            assert isinstance(inner, Fact)
            function = L.without(inner, Family.UNBOUND).only
            if function is None or function.family is not Family.FUNCTION:
                parts.append(lowering.none())
                continue
            closure = L.closure_of(function)
            if needs_environment(closure):
                return None
            reached = reached or any(instance.boxed for instance in closure.instances)
            reference = lowering.emit(constants.ConstFunction(self.function_data(closure)), T.FUNCTION)
            parts.append(lowering.emit(objects.AnyFromRef(reference), T.ANY))
        kinds = ("property", "staticmethod", "classmethod")
        if not reached or only.data[1] not in kinds:
            return None
        return lowering.call(runtime.DESCRIPTOR, lowering.i64(kinds.index(str(only.data[1]))), *parts)

    def _lay_out(self, info: ClassInfo) -> None:
        fields = [FieldLayout(name, type, offset) for name, (offset, type) in self.layouts.own_fields(info).items()]
        slots = []
        for name in info.attributes:
            slot = self._slot(attribute_symbol(info, name), name, T.ANY)
            slots.append(ClassAttribute(name, slot.symbol))
        bases = [base for base in info.ancestry[1:] if isinstance(base, ClassInfo)]
        base = class_symbol(bases[0]) if bases else builtin_type_symbol(info.builtin_base())
        self.module.classes.append(
            ClassLayout(
                class_symbol(info),
                info.name,
                info.qualified_name,
                info.module,
                base,
                tuple(type_symbol(part) for part in info.ancestry),
                fields,
                slots,
                self.layouts.size(info),
                info.is_exception,
                info.find_attribute("__del__") is not None,
            )
        )


BUILTIN_TYPES = frozenset({"int", "float", "str", "bool", "list", "dict", "set", "tuple", "object", "type", "bytes", "frozenset", "complex", "range", "slice"})
QUIET_OPS = (
    hir.SetGlobal,
    hir.MakeDict,
    hir.MakeSet,
    hir.Import,
    hir.ImportFrom,
    hir.ImportName,
    hir.GetMethod,
    hir.SetupAnnotations,
    hir.Store,
    hir.Add,
)


def _shown_name(instance: Instance) -> str:
    return instance.function.name.rpartition(".")[2] or instance.function.name


def _runs_code(body: Instance | None) -> bool:
    if body is None:
        return True
    return any(isinstance(op, hir.Call | hir.CallMethod | hir.MakeClass) for op in body.function.ops())


def _in_loop(instance: Instance, closure: Closure) -> bool:
    for op, made in instance.closures.items():
        if made is closure:
            return op.block is not instance.function.entry
    return True


def _lower_blocks(lowering: Lowering) -> None:
    """Lowers the reachable blocks of an instance in order."""
    instance = lowering.instance
    if not instance.visits:
        raise NotNative("R099", "inference has not reached this function")
    order = [block for block in lowering.engine.order(instance.function) if block in instance.reachable]
    for block in order:
        for op in block.ops:
            for value in op.uses():
                lowering.uses.setdefault(value, []).append(op)
    for block in order:
        lowering.blocks[block] = Block(block.label)
    for block in order:
        made = lowering.blocks[block]
        lowering.function.blocks.append(made)
        lowering.start(made)
        params = block.params
        for param in params:
            known = instance.fact(param)
            type = representation(known)
            if type.kind is Kind.NONE:
                lowering.values[param] = Held(None, known)
            else:
                lowering.values[param] = Held(lowering.param(made, type, param.name), known)
        if block is order[0] and instance.function.name.endswith("<genexpr>"):
            source = params[0]
            lowering.plans[source] = lowering.program.iteration.plan(lowering, calls.SPECIAL_SITE, lowering.values[source])
        _set_unwind(lowering, block)
        for op in block.ops:
            lowering.span = op.span or lowering.span
            rule = RULES.get(type_of(op))
            if rule is None:
                raise NotNative("R092", f"`{op.name}` is not native yet")
            rule(lowering, op)
            if lowering.terminated:
                break
            if not op.is_terminator and instance.fact(op).is_bottom and not isinstance(op, hir.Refine):
                lowering.emit(control.Unreachable())
                break


def type_of(op: Op) -> type[Op]:
    return type(op)


def _set_unwind(lowering: Lowering, block: Block) -> None:
    """Gives the block its handler; arguments that change representation are converted in a block before."""
    edge = block.unwind
    if edge is None or edge.target not in lowering.instance.reachable:
        return
    target = edge.target
    values: list[Value] = []
    for param, arg in zip(target.params[1:], edge.args, strict=True):
        type = representation(lowering.fact(param))
        if type.kind is Kind.NONE:
            continue
        values.append(lowering.to(lowering.program.iteration.settled(lowering, lowering.held(arg)), type))
    guarded = lowering.new_block("guarded")
    lowering.jump(guarded)
    guarded.unwind = Edge(lowering.blocks[target], tuple(values))
    lowering.start(guarded)
