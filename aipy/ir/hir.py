"""HIR: SSA over Python's dynamic operations, before anything is known of types.

Evaluation order, short circuits, exception flow and variable scopes are explicit; what each operation
means on its operands is not. Every op may raise and run unknown code unless its effects say less.
"""

from __future__ import annotations

from enum import Enum

from aipy.ir.effects import ALLOCATES, ANYTHING, PURE, RAISES, READS, READS_RAISES, WRITES
from aipy.ir.op import Edge, Op, Value

ConstantValue = object  # None, bool, int, float, complex, str, bytes or Ellipsis


class BinaryOperator(Enum):
    """Binary operators by their special method's stem: `add` is `__add__`, `__radd__`, `__iadd__`."""

    ADD = "add"
    SUB = "sub"
    MUL = "mul"
    MATMUL = "matmul"
    TRUEDIV = "truediv"
    FLOORDIV = "floordiv"
    MOD = "mod"
    POW = "pow"
    LSHIFT = "lshift"
    RSHIFT = "rshift"
    AND = "and"
    OR = "or"
    XOR = "xor"


class UnaryOperator(Enum):
    """Unary operators by their special method's stem."""

    NEG = "neg"
    POS = "pos"
    INVERT = "invert"


class Comparison(Enum):
    """Rich comparisons by their special method's stem."""

    EQ = "eq"
    NE = "ne"
    LT = "lt"
    LE = "le"
    GT = "gt"
    GE = "ge"


# --- constants and variables ------------------------------------------------------------------------


class Constant(Op, name="const", effects=PURE):
    """A constant of the source: None, a bool, a number, text, bytes or Ellipsis."""

    value: ConstantValue


class Unbound(Op, name="unbound", effects=PURE):
    """The state of a local variable nothing has been assigned to, or that was deleted."""


class CheckBound(Op, name="check_bound", effects=RAISES):
    """Yields `value`; raises UnboundLocalError (or NameError when `free`) naming the variable if it is unbound."""

    value: Value
    variable: str
    free: bool


class EndOfLife(Op, name="end_of_life", effects=ANYTHING):
    """The point where CPython drops a local variable's reference: rebinding, `del` or leaving the frame.

    Made only in programs that mention `__del__` or weak references; elsewhere release at last use cannot
    be observed.
    """

    value: Value


class MakeCell(Op, name="make_cell", effects=ALLOCATES):
    """A new cell for a variable that inner functions share, holding `value` (which may be `unbound`)."""

    value: Value
    variable: str


class FreeCell(Op, name="free_cell", effects=PURE):
    """The cell received from the enclosing function as free variable number `index`."""

    index: int
    variable: str


class GetCell(Op, name="get_cell", effects=READS_RAISES):
    """The value in `cell`; NameError or UnboundLocalError if it is empty (`free` tells which)."""

    cell: Value
    variable: str
    free: bool


class SetCell(Op, name="set_cell", effects=WRITES):
    """Stores `value` (or `unbound`, for `del`) into `cell`."""

    cell: Value
    value: Value
    variable: str


class GetGlobal(Op, name="get_global", effects=READS_RAISES):
    """A module global, else a builtin, else NameError."""

    variable: str


class GetBuiltin(Op, name="get_builtin", effects=PURE):
    """A class of the interpreter itself, whatever the program bound to its name: `AssertionError` of
    `assert`, `StopAsyncIteration` of `async for`."""

    variable: str


class SetGlobal(Op, name="set_global", effects=ANYTHING):
    """Binds a module global."""

    variable: str
    value: Value


class DeleteGlobal(Op, name="delete_global", effects=ANYTHING):
    """Unbinds a module global; NameError if it is not bound."""

    variable: str


class GetName(Op, name="get_name", effects=ANYTHING):
    """A name in a class body: the class namespace, then `cell` if given, else globals, else builtins."""

    variable: str
    cell: Value | None


class SetName(Op, name="set_name", effects=ANYTHING):
    """Binds a name in the namespace of the class body being run."""

    variable: str
    value: Value


class DeleteName(Op, name="delete_name", effects=ANYTHING):
    """Unbinds a name in the namespace of the class body being run."""

    variable: str


class SetupAnnotations(Op, name="setup_annotations", effects=ANYTHING):
    """Binds `__annotations__` to a new dict in the namespace of the module or class body if it has none."""


# --- operators --------------------------------------------------------------------------------------


class Binary(Op, name="binary", effects=ANYTHING):
    """`left <operator> right`."""

    operator: BinaryOperator
    left: Value
    right: Value


class InplaceBinary(Op, name="inplace", effects=ANYTHING):
    """`left <operator>= right`: `__iadd__` and its kin, else the binary operator."""

    operator: BinaryOperator
    left: Value
    right: Value


class Unary(Op, name="unary", effects=ANYTHING):
    """`-x`, `+x`, `~x`."""

    operator: UnaryOperator
    operand: Value


class Not(Op, name="not", effects=ANYTHING):
    """`not x`: the inverted truth value, a bool."""

    operand: Value


class Truth(Op, name="truth", effects=ANYTHING):
    """The truth value of `operand`, a bool: `__bool__`, else `__len__`, else true."""

    operand: Value


class Compare(Op, name="compare", effects=ANYTHING):
    """A rich comparison; yields whatever the special method returns, a bool for builtin types."""

    comparison: Comparison
    left: Value
    right: Value


class Is(Op, name="is", effects=PURE):
    """`left is right`, a bool."""

    left: Value
    right: Value


class Contains(Op, name="contains", effects=ANYTHING):
    """`item in container`, a bool."""

    container: Value
    item: Value


# --- attributes and items ---------------------------------------------------------------------------


class GetAttribute(Op, name="get_attribute", effects=ANYTHING):
    """`object.attribute` (private names already mangled)."""

    object: Value
    attribute: str


class SetAttribute(Op, name="set_attribute", effects=ANYTHING):
    """`object.attribute = value`."""

    object: Value
    attribute: str
    value: Value


class DeleteAttribute(Op, name="delete_attribute", effects=ANYTHING):
    """`del object.attribute`."""

    object: Value
    attribute: str


class GetItem(Op, name="get_item", effects=ANYTHING):
    """`object[index]`."""

    object: Value
    index: Value


class SetItem(Op, name="set_item", effects=ANYTHING):
    """`object[index] = value`."""

    object: Value
    index: Value
    value: Value


class DeleteItem(Op, name="delete_item", effects=ANYTHING):
    """`del object[index]`."""

    object: Value
    index: Value


class MakeSlice(Op, name="make_slice", effects=ALLOCATES):
    """`slice(start, stop, step)`, each None when left out."""

    start: Value
    stop: Value
    step: Value


# --- calls ------------------------------------------------------------------------------------------


class Call(Op, name="call", effects=ANYTHING):
    """`callee(args)`. `names` runs parallel to `args`: "" positional, "*" unpacked iterable, "**" unpacked
    mapping, anything else a keyword. As in CPython's CALL_FUNCTION_EX iterables are unpacked first, left to
    right, then mappings are merged; but a single `*` with no other positional argument is unpacked last."""

    callee: Value
    args: tuple[Value, ...]
    names: tuple[str, ...]


class GetMethod(Op, name="get_method", effects=ANYTHING):
    """Looks up `object.method` for a `call_method` that follows once the arguments are evaluated. Its value is
    used by that op alone; where the method is known nothing remains of it."""

    object: Value
    method: str


class CallMethod(Op, name="call_method", effects=ANYTHING):
    """`object.method(args)`: calls what `lookup`, a `get_method` before the arguments, has found."""

    object: Value
    method: str
    args: tuple[Value, ...]
    names: tuple[str, ...]
    lookup: Value


class Super(Op, name="super", effects=ANYTHING):
    """Zero-argument `super()` in a method: `cell` is `__class__`, `first` the first parameter."""

    cell: Value
    first: Value


# --- displays ---------------------------------------------------------------------------------------


class MakeTuple(Op, name="make_tuple", effects=ALLOCATES):
    """A tuple of the items."""

    items: tuple[Value, ...]


class MakeList(Op, name="make_list", effects=ALLOCATES):
    """A new list of the items."""

    items: tuple[Value, ...]


class MakeSet(Op, name="make_set", effects=ANYTHING):
    """A new set of the items, added in order; hashing may run code."""

    items: tuple[Value, ...]


class MakeDict(Op, name="make_dict", effects=ANYTHING):
    """A new dict of the items: key, value, key, value ..., stored in order."""

    items: tuple[Value, ...]


class Append(Op, name="append", effects=WRITES):
    """Appends to a list under construction (a display with `*`, or a comprehension)."""

    list: Value
    item: Value


class Extend(Op, name="extend", effects=ANYTHING):
    """Appends all items of an iterable to a list under construction (`[*a]`, `f(*a)`)."""

    list: Value
    iterable: Value


class Add(Op, name="add", effects=ANYTHING):
    """Adds to a set under construction."""

    set: Value
    item: Value


class AddAll(Op, name="add_all", effects=ANYTHING):
    """Adds all items of an iterable to a set under construction."""

    set: Value
    iterable: Value


class Store(Op, name="store", effects=ANYTHING):
    """Stores a key and value into a dict under construction."""

    dict: Value
    key: Value
    value: Value


class Merge(Op, name="merge", effects=ANYTHING):
    """Stores all items of a mapping into a dict under construction (`{**a}`)."""

    dict: Value
    mapping: Value


class MergeKeywords(Op, name="merge_keywords", effects=ANYTHING):
    """Stores all items of a mapping into the keyword arguments under construction of a call of `callee`
    (None: of a class statement); TypeError for a key that is there or that is no str."""

    dict: Value
    mapping: Value
    callee: Value | None


class ListToTuple(Op, name="list_to_tuple", effects=ALLOCATES):
    """The tuple of a list under construction (`(*a, b)`)."""

    list: Value


class Format(Op, name="format", effects=ANYTHING):
    """`format(value, spec)` after the conversion "", "s", "r" or "a": one field of an f-string."""

    value: Value
    conversion: str
    spec: Value | None


class JoinText(Op, name="join_text", effects=ALLOCATES):
    """The concatenation of an f-string's parts, all str."""

    parts: tuple[Value, ...]


# --- iteration and unpacking ------------------------------------------------------------------------


class GetIterator(Op, name="get_iterator", effects=ANYTHING):
    """`iter(iterable)`."""

    iterable: Value


class ForNext(Op, name="for_next", effects=ANYTHING, terminator=True):
    """Takes the next item: to `body`, whose first parameter is the item, or to `done` when there is none."""

    iterator: Value
    body: Edge
    done: Edge
    provides = {"body": 1}


class Unpack(Op, name="unpack", effects=ANYTHING):
    """Checks that `value` has exactly `count` items (with `star >= 0`: at least `count - 1`, the item at
    `star` taking the rest as a list); ValueError or TypeError with CPython's text. `unpack_item` reads them."""

    value: Value
    count: int
    star: int


class UnpackItem(Op, name="unpack_item", effects=PURE):
    """Item number `index` of an `unpack`, or of the tuple that `with_enter`, `split_group`, `match_keys` or `match_class` gives."""

    unpacked: Value
    index: int


# --- functions, classes, modules --------------------------------------------------------------------


class MakeFunction(Op, name="make_function", effects=ALLOCATES):
    """A function object for inner function number `index`, with default values and cells of free variables.

    `defaults` belong to the last positional parameters; `keyword_defaults` to `keyword_names`.
    """

    index: int
    defaults: tuple[Value, ...]
    keyword_defaults: tuple[Value, ...]
    keyword_names: tuple[str, ...]
    cells: tuple[Value, ...]
    annotations: tuple[Value, ...]
    annotation_names: tuple[str, ...]


class MakeClass(Op, name="make_class", effects=ANYTHING):
    """Runs class body `index` in a new namespace and calls the metaclass. `names` is parallel to `bases` as
    in `call`; keywords follow. The body function returns the `__class__` cell or None."""

    index: int
    class_name: str
    bases: tuple[Value, ...]
    names: tuple[str, ...]
    cells: tuple[Value, ...]


class Import(Op, name="import", effects=ANYTHING):
    """`import module`: the top package of a dotted name, or with `leaf` (`import a.b as c`) the last one.

    `level` is the number of leading dots of a relative import.
    """

    module: str
    level: int
    leaf: bool


class ImportFrom(Op, name="import_from", effects=ANYTHING):
    """`from module import names`: the module object whose names `import_name` reads."""

    module: str
    level: int
    names: tuple[str, ...]


class ImportName(Op, name="import_name", effects=ANYTHING):
    """A name of an imported module: its attribute, else its submodule, else ImportError."""

    module: Value
    variable: str


class ImportStar(Op, name="import_star", effects=ANYTHING):
    """`from module import *` into the module's globals."""

    module: str
    level: int


# --- exceptions -------------------------------------------------------------------------------------


class EnterHandler(Op, name="enter_handler", effects=WRITES):
    """Makes `exception` the one being handled (`sys.exc_info`, `__context__` of what is raised next)."""

    exception: Value


class LeaveHandler(Op, name="leave_handler", effects=WRITES):
    """Ends handling: the exception handled before becomes current again. Matches one `enter_handler`."""


class MatchException(Op, name="match_exception", effects=ANYTHING):
    """`except types:` on `exception`: a bool; TypeError if `types` holds a non-exception."""

    exception: Value
    types: Value


class SplitGroup(Op, name="split_group", effects=ANYTHING):
    """`except* types:`: a pair (matching part or None, rest or None) of an exception or group."""

    exception: Value
    types: Value


class RaiseGroup(Op, name="raise_group", effects=ANYTHING):
    """Ends an `except*` statement: raises what is left and what the handlers raised (a list), combined; else
    nothing. Like `reraise` it adds no traceback entry."""

    original: Value
    rest: Value
    raised: Value


class CurrentException(Op, name="current_exception", effects=READS):
    """The exception being handled; RuntimeError's cause for a bare `raise` when None."""


class Raise(Op, name="raise", effects=ANYTHING, terminator=True):
    """`raise exception from cause`; `cause` None when there is no `from`. A class is instantiated.
    With `exception` None: a bare `raise` of the exception being handled."""

    exception: Value | None
    cause: Value | None


class Reraise(Op, name="reraise", effects=ANYTHING, terminator=True):
    """Continues an exception as it is, with its traceback (end of `finally`, unmatched `except`)."""

    exception: Value


class WithEnter(Op, name="with_enter", effects=ANYTHING):
    """`__enter__` of a context manager (looked up on its type); `asynchronous` for `async with`.

    Yields a pair (bound `__exit__`, entered value), read by `unpack_item`; with `asynchronous` both give
    awaitables, which an `await` follows.
    """

    manager: Value
    asynchronous: bool


class WithExit(Op, name="with_exit", effects=ANYTHING):
    """Calls the bound `__exit__`: with (None, None, None) if `exception` is None, else its type, itself
    and its traceback. Yields what it returned."""

    exit: Value
    exception: Value | None


# --- generators and coroutines ----------------------------------------------------------------------


class Yield(Op, name="yield", effects=ANYTHING):
    """Suspends with `value`; yields what is sent, or raises what is thrown in."""

    value: Value


class YieldFrom(Op, name="yield_from", effects=ANYTHING):
    """Delegates to `iter(iterable)` (a generator or coroutine itself) until it is exhausted; yields its StopIteration value."""

    iterable: Value


class Await(Op, name="await", effects=ANYTHING):
    """`await value`. `source` is "" or, in `async with`, the method whose result it is, for the message
    of the TypeError."""

    value: Value
    source: str


class AsyncIterator(Op, name="async_iterator", effects=ANYTHING):
    """`aiter(value)` of an `async for`."""

    value: Value


class AsyncNext(Op, name="async_next", effects=ANYTHING):
    """The awaitable of the next item of an `async for`; TypeError if `__anext__` gives none."""

    iterator: Value


# --- pattern matching -------------------------------------------------------------------------------


class MatchSequence(Op, name="match_sequence", effects=READS):
    """Whether a value is a sequence for `match` (not str, bytes, bytearray): a bool."""

    value: Value


class GetLength(Op, name="get_length", effects=ANYTHING):
    """`len(value)` of a `match` subject."""

    value: Value


class MatchMapping(Op, name="match_mapping", effects=READS):
    """Whether a value is a mapping for `match`: a bool."""

    value: Value


class MatchKeys(Op, name="match_keys", effects=ANYTHING):
    """A tuple of the mapping's values for `keys`, or None if one is missing."""

    mapping: Value
    keys: tuple[Value, ...]


class MatchRest(Op, name="match_rest", effects=ANYTHING):
    """A dict of the mapping's items but those of `keys` (`**rest`)."""

    mapping: Value
    keys: tuple[Value, ...]


class MatchClass(Op, name="match_class", effects=ANYTHING):
    """A tuple of attributes if `value` is an instance of `cls`, else None: `count` positional ones by `__match_args__`, then those named."""

    value: Value
    cls: Value
    count: int
    attributes: tuple[str, ...]


# --- control ----------------------------------------------------------------------------------------


class Jump(Op, name="jump", effects=PURE, terminator=True):
    """Goes to `target`."""

    target: Edge


class Branch(Op, name="branch", effects=PURE, terminator=True):
    """Goes by a bool."""

    condition: Value
    then: Edge
    otherwise: Edge


class Return(Op, name="return", effects=PURE, terminator=True):
    """Leaves the function with `value`."""

    value: Value


class Unsupported(Op, name="unsupported", effects=ANYTHING):
    """A construct HIR does not express yet: the function stays with CPython. `reason` is a diagnostic code."""

    reason: str


class Refine(Op, name="refine", effects=PURE):
    """`value` where `condition` is known to have come out `positive`; made before inference, for narrowing."""

    value: Value
    condition: Value
    positive: bool
