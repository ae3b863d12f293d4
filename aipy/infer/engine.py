"""The fixed point: analyses instances until no fact grows.

A call analyses its callee's instance at once unless that is under way; whoever read something that grew is
queued again. After the queue is empty, `settle` turns what escaped into instances entered with anything,
and the rounds go on until nothing is new. Everything is ordered by first encounter, so the answer depends
on the program alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from aipy.infer import lattice as L
from aipy.infer.annotations import remove_annotation_stores
from aipy.infer.lattice import BOTTOM, Atom, Fact, Family, Joiner, Variable
from aipy.infer.program import ClassInfo, Closure, Instance, Obstacle
from aipy.infer.refine import insert_refinements
from aipy.ir import hir
from aipy.ir.function import Block, Function, FunctionKind, reverse_postorder
from aipy.ir.op import Edge, Op, Span, Value
from aipy.library.load import LibraryModule

CONTEXT_LIMIT = 8
SWEEP_LIMIT = 60
Transfer = Callable[["Engine", Instance, Op], Fact]


@dataclass(frozen=True, slots=True)
class Transfers:
    """What happens to facts, op by op; and what calls ask of the files that know a kind of callee, which themselves call."""

    of_op: dict[type[Op], Transfer]
    call_named: Callable[[Engine, Instance, Op, Atom, Sequence[Fact], Sequence[str]], Fact]
    call_builtin_method: Callable[[Engine, Instance, Op, Atom, str, Sequence[Fact], Sequence[str]], Fact]
    get_attribute: Callable[[Engine, Instance, Op, Atom, str], Fact]
    bind: Callable[[Engine, Instance, Op, Fact, ClassInfo, Atom], Fact]
    plain_store: Callable[[Engine, Instance, Fact, str, Fact], Fact]


class Unsupported(Exception):
    """Raised by a transfer function: the op cannot be native yet."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


class Engine:
    """Whole-program inference. `modules` maps names of the program's modules to their HIR; `main` is run first."""

    def __init__(
        self,
        modules: dict[str, Function],
        builtins: LibraryModule,
        load_module: Callable[[str], LibraryModule | None],
        transfers: Transfers,
        main: str = "__main__",
        packages: frozenset[str] = frozenset(),
        known_builtins: frozenset[str] = frozenset(),
        load_text: Callable[[str], Function | None] = lambda name: None,
    ) -> None:
        self.load_text = load_text  # the compiled part of a library module
        self.known_builtins = known_builtins  # those whose calls have a rule of their own
        self.modules = modules
        self.packages = packages
        self.builtins = builtins
        self.load_module = load_module
        self.transfers = transfers
        self.main = main
        self.joiner = Joiner(self._variable_changed, self.escape)
        self.globals: dict[tuple[str, str], Variable] = {}
        self.module_instances: dict[str, Instance] = {}
        self.classes: list[ClassInfo] = []
        self.closures: list[Closure] = []
        self.instances: list[Instance] = []
        self.obstacles: list[Obstacle] = []
        self.any_names: dict[str, None] = {}  # attributes read, and methods called, on ANY
        self.asks_any_name = False  # `getattr` with a computed name
        self.any_stores: dict[str, None] = {}  # attributes stored on ANY
        self.exposed: dict[Variable, None] = {}
        self.escaped_atoms: dict[Atom, None] = {}
        self.class_parts: dict[Function, ClassInfo] = {}
        self.frozen = False  # the fixed point stands: lookups make nothing new
        self._queue: dict[Instance, None] = {}
        self._active: dict[Instance, None] = {}
        self._orders: dict[Function, list[Block]] = {}
        self._obstacle_keys: set[tuple[Function, str, str]] = set()

    # --- the driver ---------------------------------------------------------------------------------

    def run(self) -> None:
        """Analyses the program from its main module to the fixed point."""
        self.import_module(self.main)
        while True:
            while self._queue:
                instance = next(iter(self._queue))
                del self._queue[instance]
                if instance.replaced_by is None:
                    self.analyse(instance)
            if not self._settle():
                break
        self.frozen = True

    def import_module(self, name: str) -> Instance:
        """The instance of a module's body, analysed on first import."""
        found = self.module_instances.get(name)
        if found is None:
            function = self.modules[name]
            found = self.new_instance(function, None, [])
            self.module_instances[name] = found
            self.analyse(found)
        return found

    def new_instance(self, function: Function, closure: Closure | None, params: list[Fact]) -> Instance:
        """A new analysis of a function in one context."""
        instance = Instance(function, closure, len(self.instances), params)
        self.instances.append(instance)
        return instance

    def order(self, function: Function) -> list[Block]:
        """Blocks in reverse postorder, with refinements inserted on first use."""
        found = self._orders.get(function)
        if found is None:
            remove_annotation_stores(function)
            insert_refinements(function)
            found = self._orders[function] = reverse_postorder(function)
        return found

    def check_function(self, function: Function) -> None:
        """Records what the front end found no HIR for."""
        for code, _, span in function.unsupported:
            self.obstacle(function, span if isinstance(span, Span) else None, code, "this construct is not native yet")

    def analyse(self, instance: Instance) -> None:
        """Sweeps an instance's blocks until its facts stand still."""
        if instance in self._active:
            self._queue[instance] = None
            return
        self._active[instance] = None
        self._queue.pop(instance, None)
        order = self.order(instance.function)
        entry = order[0]
        instance.reachable.add(entry)
        for _ in range(SWEEP_LIMIT):
            instance.visits += 1
            changed = self._bind_params(instance, entry)
            for block in order:
                if block in instance.reachable:
                    changed |= self._visit_block(instance, block)
            if not changed:
                break
        del self._active[instance]

    def _bind_params(self, instance: Instance, entry: Block) -> bool:
        changed = False
        for param, value in zip(entry.params, instance.params, strict=False):
            changed |= self._grow_value(instance, param, value)
        return changed

    def _visit_block(self, instance: Instance, block: Block) -> bool:
        changed = False
        facts = instance.facts
        if block.unwind is not None:
            changed |= self.take_edge(instance, block.unwind, L.builtin_fact("BaseException"))
        for op in block.ops:
            transfer = self.transfers.of_op.get(type(op))
            if transfer is None:
                raise AssertionError(f"no transfer function for {op.name}")
            try:
                value = transfer(self, instance, op)
            except Unsupported as problem:
                self.obstacle(instance.function, op.span, problem.code, problem.message)
                value = L.ANY
            if op.is_terminator:
                changed |= value is not BOTTOM
                return changed
            old = facts.get(op, BOTTOM)
            if value is not old:
                value = self.joiner.join(old, value, widening=instance.growth.get(op, 0) > 4)
                if value is not old:
                    facts[op] = value
                    instance.growth[op] = instance.growth.get(op, 0) + 1
                    changed = True
            if value is BOTTOM:
                return changed
        return changed

    def take_edge(self, instance: Instance, edge: Edge, *first: Fact) -> bool:
        """Flows an edge's arguments into its target; true if anything grew."""
        target = edge.target
        changed = target not in instance.reachable
        instance.reachable.add(target)
        values = [*first, *(instance.facts.get(arg, BOTTOM) for arg in edge.args)]
        for param, value in zip(target.params, values, strict=True):
            changed |= self._grow_value(instance, param, value)
        return changed

    def _grow_value(self, instance: Instance, value: Value, new: Fact) -> bool:
        old = instance.facts.get(value, BOTTOM)
        if new is old:
            return False
        growth = instance.growth.get(value, 0)
        joined = self.joiner.join(old, new, widening=growth > 2)
        if joined is old:
            return False
        instance.facts[value] = joined
        instance.growth[value] = growth + 1
        return True

    # --- dependencies -------------------------------------------------------------------------------

    def read(self, instance: Instance, variable: Variable) -> Fact:
        """What a variable holds; the reader is analysed again when that grows."""
        variable = variable.root()
        variable.readers[instance] = None
        return variable.fact

    def grow(self, variable: Variable, value: Fact) -> None:
        """Adds a fact to a variable."""
        self.joiner.grow(variable, value)

    def _variable_changed(self, variable: Variable) -> None:
        for reader in variable.readers:
            self._queue[reader] = None

    def enqueue(self, instance: Instance) -> None:
        """Has an instance analysed again."""
        self._queue[instance] = None

    def variable(self, instance: Instance, op: object, role: str) -> Variable:
        """The variable of an allocation site in one instance, made on first use."""
        key = (op, role)
        found = instance.variables.get(key)
        if found is None:
            found = instance.variables[key] = Variable(f"{instance.function.name}.{role}")
        return found.root()

    def global_variable(self, module: str, name: str) -> Variable:
        """The variable of a module's global, made on first use."""
        key = (module, name)
        found = self.globals.get(key)
        if found is None:
            found = self.globals[key] = Variable(f"{module}.{name}")
        return found

    # --- calls --------------------------------------------------------------------------------------

    def instance_for(self, closure: Closure, params: list[Fact]) -> Instance:
        """The instance of a closure for parameter facts, joined into an existing one when their keys agree or the
        limit of contexts is reached."""
        if closure.merged:
            instance = closure.instances[0]
            self._join_params(instance, params)
            return instance
        keys = [context_key(value) for value in params]
        for instance in closure.instances:
            if not instance.boxed and [context_key(value) for value in instance.params] == keys:
                self._join_params(instance, params)
                return instance
        plain = [i for i in closure.instances if not i.boxed]
        if self.frozen:
            return self._covering(closure, params)
        if len(plain) >= CONTEXT_LIMIT:
            return self._merge_contexts(closure, plain, params)
        instance = self.new_instance(closure.function, closure, list(params))
        instance.namespace = None
        closure.instances.append(instance)
        return instance

    def _covering(self, closure: Closure, params: list[Fact]) -> Instance:
        """After the fixed point: an instance whose parameters are above these."""
        for instance in closure.instances:
            if instance.visits and all(self.joiner.join(own, value) is own for own, value in zip(instance.params, params, strict=True)):
                return instance
        raise Unsupported("R099", f"no specialisation of `{closure.function.name}` takes these arguments")

    def _merge_contexts(self, closure: Closure, instances: list[Instance], params: list[Fact]) -> Instance:
        merged = self.new_instance(closure.function, closure, list(params))
        boxed = [i for i in closure.instances if i.boxed]
        closure.instances = [merged, *boxed]
        closure.merged = True
        for instance in instances:
            self._join_params(merged, instance.params)
            instance.replaced_by = merged
            for caller in instance.callers:
                self._queue[caller] = None
            for reader in instance.returns.root().readers:
                self._queue[reader] = None
        return merged

    def _join_params(self, instance: Instance, params: list[Fact]) -> None:
        if self.frozen:
            return
        changed = False
        for index, value in enumerate(params):
            old = instance.params[index]
            if value is not old:
                joined = self.joiner.join(old, value, widening=instance.param_growth > 4)
                if joined is not old:
                    instance.params[index] = joined
                    changed = True
        if changed:
            instance.param_growth += 1
            self._queue[instance] = None

    def enter(self, caller: Instance, target: Instance) -> Fact:
        """Analyses a callee if it is new or waits, and gives what it returns so far."""
        target.callers[caller] = None
        if not self.frozen and target not in self._active and (target.visits == 0 or target in self._queue):
            self.analyse(target)
        return self.read(caller, target.returns)

    # --- escape -------------------------------------------------------------------------------------

    def escape(self, item: Atom) -> None:
        """Notes that a value is known only as ANY from here on."""
        if item in self.escaped_atoms:
            return
        self.escaped_atoms[item] = None
        match item.family:
            case Family.LIST | Family.SET | Family.DICT | Family.TUPLE:
                for part in item.data:
                    if isinstance(part, Variable):
                        self.joiner.force_any(part)
                    elif isinstance(part, tuple):
                        for inner in part:
                            self.escape_fact(inner)
            case Family.INSTANCE:
                info = item.data[0]
                assert isinstance(info, ClassInfo)
                info.escaped = True
            case Family.CLASS:
                info = item.data[0]
                assert isinstance(info, ClassInfo)
                info.value_escaped = info.escaped = info.constructed = True
            case Family.FUNCTION:
                closure = item.data[0]
                assert isinstance(closure, Closure)
                closure.escaped = closure.needs_object = True
            case Family.METHOD | Family.ITERATOR:
                for part in item.data:
                    if isinstance(part, Fact):
                        self.escape_fact(part)
                    elif isinstance(part, Closure):
                        part.escaped = part.needs_object = True
            case Family.GENERATOR:
                target = item.data[0]
                assert isinstance(target, Instance)
                self._escape_generator(target)
            case _:
                pass

    def escape_fact(self, value: Fact) -> None:
        """Notes that a value is known only as ANY from here on, whichever of its atoms it is."""
        for item in value.atoms:
            self.escape(item)

    def expose(self, value: Fact) -> None:
        """Notes that the runtime may call special methods of instances inside a value."""
        for item in value.atoms:
            if item.family is Family.INSTANCE:
                info = item.data[0]
                assert isinstance(info, ClassInfo)
                info.escaped = True
            for part in item.data:
                if isinstance(part, Variable):
                    part = part.root()
                    if part not in self.exposed:
                        self.exposed[part] = None
                        self.expose(part.fact)
                elif isinstance(part, tuple):
                    for inner in part:
                        if isinstance(inner, Fact):
                            self.expose(inner)

    def _settle(self) -> bool:
        """One round over what escaped; true if it made work."""
        before = self._escape_count()
        for variable in list(self.exposed):
            root = variable.root()
            self.exposed[root] = None
            self.expose(root.fact)
        for item in list(self.escaped_atoms):
            if item.family is Family.GENERATOR:
                target = item.data[0]
                assert isinstance(target, Instance)
                self._escape_generator(target)
        for closure in list(self.closures):
            if closure.escaped:
                self.boxed_instance(closure, None)
            for instance in closure.instances:
                if instance.boxed:
                    self._box_ends(closure, instance)
        for info in list(self.classes):
            if not info.escaped:
                continue
            every = (*info.attributes, *info.fields) if self.asks_any_name else ()
            for name in (*self.any_names, *SPECIAL_METHODS, *every):
                field = info.find_field(name)
                if field is not None:
                    self.escape_fact(field[1].root().fact)  # read through ANY it gives ANY
                found = info.find_attribute(name)
                if found is not None:
                    self._box_attribute(found[1], info)
            if info.value_escaped:
                found = info.find_attribute("__init__")
                if found is not None:
                    self._box_attribute(found[1], info)
            if self.any_stores and info.find_attribute("__setattr__") and info.body is not None:
                message = f"`{info.name}.__setattr__` may be asked by a store whose object is not known"
                self.obstacle(info.body.function, None, "R023", message)
            for name in self.any_stores:
                found = info.find_attribute(name)
                if found is not None:
                    self._box_attribute(found[1], info)  # a property's setter
                    if any(is_property(item) for item in found[1].root().fact.atoms):
                        continue
                    if info.value_escaped:
                        self.joiner.force_any(found[1])
                field = info.find_field(name)
                self.joiner.force_any(field[1] if field else self.new_field(info, name))
        return bool(self._queue) or self._escape_count() != before

    def new_field(self, owner: ClassInfo, name: str) -> Variable:
        """The variable of a field that no class above `owner` has; those who read it before are analysed again."""
        variable = owner.fields[name] = Variable(f"{owner.name}.{name}")
        stack = [owner]
        while stack:
            related = stack.pop()
            for below in related.subclasses:
                if name in below.fields:
                    self.joiner.unify(variable, below.fields[name])
                stack.append(below)
            waiting = related.pending.pop(name, None)
            if waiting is not None:
                for reader in waiting.readers:
                    self.enqueue(reader)
        return variable

    def _escape_count(self) -> int:
        return len(self.escaped_atoms) + sum(info.escaped + info.value_escaped for info in self.classes)

    def _box_attribute(self, variable: Variable, info: ClassInfo) -> None:
        """Makes what a class attribute holds reachable through ANY, from instances of `info`."""
        for item in variable.root().fact.atoms:
            receiver: Fact | None = L.instance_fact(info)
            if item.family is Family.NAMED and item.data[0] == "descriptor":
                kind = item.data[1]
                receiver = None if kind == "staticmethod" else L.class_fact(info) if kind == "classmethod" else receiver
            elif item.family is not Family.FUNCTION:
                self.escape(item)
            for closure in closures_of(item):
                self.boxed_instance(closure, receiver)

    def _box_ends(self, closure: Closure, instance: Instance) -> None:
        """What enters and leaves a boxed instance beside its arguments is known only as ANY on the other side."""
        for variable in (*closure.defaults, *closure.keyword_defaults.values()):
            self.escape_fact(variable.root().fact)
        self.escape_fact(instance.returns.root().fact)
        if is_generator(closure.function):
            self._escape_generator(instance)

    def _escape_generator(self, instance: Instance) -> None:
        """A generator's items are known only as ANY from here on, and anything may be sent into it."""
        self.joiner.force_any(instance.sends)
        if not instance.yields.root().fact.is_bottom:
            self.joiner.force_any(instance.yields)

    def boxed_instance(self, closure: Closure, receiver: Fact | None) -> Instance:
        """The instance of a closure entered with anything; `receiver` joins what `self` may be."""
        closure.needs_object = True
        names = closure.function.signature.names()
        signature = closure.function.signature
        for instance in closure.instances:
            if instance.boxed:
                break
        else:
            params = [L.ANY] * len(names)
            if signature.var_positional:
                index = names.index(signature.var_positional)
                items = Variable("args")
                self.grow(items, L.ANY)
                params[index] = L.tuple_of_fact(items)
            if signature.var_keyword:
                key, value = Variable("kwargs key"), Variable("kwargs value")
                self.grow(key, L.STR)
                self.grow(value, L.ANY)
                params[names.index(signature.var_keyword)] = L.dict_fact(key, value)
            if receiver is not None and params and signature.var_positional != names[0]:
                params[0] = receiver
            instance = self.new_instance(closure.function, closure, params)
            instance.boxed = True
            closure.instances.append(instance)
            self._queue[instance] = None
            return instance
        if names:
            new = receiver if receiver is not None else L.ANY
            if signature.var_positional != names[0]:
                self._join_params(instance, [new, *instance.params[1:]])
        return instance

    # --- obstacles ----------------------------------------------------------------------------------

    def obstacle(self, function: Function, span: Span | None, code: str, message: str) -> None:
        """Records why a function cannot be native, once a reason."""
        key = (function, code, message)
        if key not in self._obstacle_keys:
            self._obstacle_keys.add(key)
            self.obstacles.append(Obstacle(function, span, code, message))


SPECIAL_METHODS = (
    "__repr__", "__str__", "__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__hash__", "__len__", "__bool__",
    "__iter__", "__next__", "__contains__", "__getitem__", "__call__", "__format__", "__index__", "__del__", "__int__", "__float__",
    "__complex__", "__round__", "__floor__", "__ceil__", "__trunc__", "__reversed__", "__bytes__", "__length_hint__", "__missing__",
)  # fmt: skip


def is_property(item: Atom) -> bool:
    """Whether a class attribute's atom is a property."""
    return item.family is Family.NAMED and item.data[0] == "descriptor" and item.data[1] == "property"


def closures_of(item: Atom) -> Iterator[Closure]:
    """The closures a class attribute's atom stands for: a function, or the functions inside a descriptor."""
    for part in item.data:
        if isinstance(part, Closure):
            yield part
        elif isinstance(part, Fact) and item.family is Family.NAMED:
            for inner in part.atoms:
                yield from closures_of(inner)
        elif isinstance(part, Variable) and item.family is Family.NAMED:
            for inner in part.root().fact.atoms:
                yield from closures_of(inner)


def context_key(value: Fact) -> tuple[object, ...]:
    """What of a fact distinguishes contexts: types cut at depth 3; of constants only bools, None, functions,
    classes."""
    return tuple(_atom_key(item, 0) for item in value.atoms if item.family is not Family.UNBOUND)


def _atom_key(item: Atom, depth: int) -> object:
    match item.family:
        case Family.INT:
            return Family.INT
        case Family.TUPLE:
            items = item.data[0]
            if isinstance(items, tuple):
                if depth >= L.TUPLE_DEPTH:
                    return (Family.TUPLE, len(items))
                return (Family.TUPLE, *(tuple(_atom_key(a, depth + 1) for a in part.atoms) for part in items))
            assert isinstance(items, Variable)
            return (Family.TUPLE, items.root())
        case Family.LIST | Family.SET | Family.DICT:
            return (item.family, *(part.root() if isinstance(part, Variable) else part for part in item.data))
        case Family.ITERATOR:
            return (
                item.family,
                *(tuple(_atom_key(a, depth + 1) for a in part.atoms) if isinstance(part, Fact) else part for part in item.data),
            )
        case Family.ANY:
            return Family.ANY
        case _:
            return item


def is_generator(function: Function) -> bool:
    return function.kind is FunctionKind.GENERATOR


__all__ = ["CONTEXT_LIMIT", "Engine", "Transfer", "Unsupported", "closures_of", "context_key", "hir"]
