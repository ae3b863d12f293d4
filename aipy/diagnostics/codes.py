"""THE table of everything aipy tells its user: code, title, help page, exit code.

`E` codes stop a compilation, `W` codes do not, `R` codes are the reasons of `aipy check`.
A row's page is what `aipy explain CODE` prints; write it for somebody who met the code for the first time.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from textwrap import dedent


class Severity(StrEnum):
    """What a diagnostic does to the compilation."""

    ERROR = "error"
    WARNING = "warning"
    REASON = "reason"


_SEVERITY_OF_LETTER = {"E": Severity.ERROR, "W": Severity.WARNING, "R": Severity.REASON}


@dataclass(frozen=True, slots=True)
class Code:
    """One row: `name` such as `E0101`, a title, the page, and the exit code of a run that ends with it."""

    name: str
    title: str
    page: str
    exit_code: int = 1

    @property
    def severity(self) -> Severity:
        """Told by the first letter."""
        return _SEVERITY_OF_LETTER[self.name[0]]


CODES: dict[str, Code] = {}


def _row(name: str, title: str, page: str, exit_code: int = 1) -> Code:
    assert name not in CODES, name
    code = Code(name, title, dedent(page).strip(), exit_code)
    CODES[name] = code
    return code


FILE_NOT_FOUND = _row(
    "E0001",
    "file not found",
    """
    The file given on the command line does not exist.

    Check the spelling and the current directory. To run an installed module write `aipy run -m MODULE`.
    """,
    exit_code=2,
)
FILE_IS_DIRECTORY = _row(
    "E0002",
    "a directory where a file is needed",
    """
    aipy compiles one file, the one Python would be started with, and finds what it imports by itself.

    For a package or a directory with a `__main__.py`, name that file or write `aipy run -m PACKAGE`.
    """,
    exit_code=2,
)
FILE_UNREADABLE = _row(
    "E0003",
    "file cannot be read",
    """
    The file exists, but the system does not let aipy read it. The message gives the system's reason.
    """,
    exit_code=2,
)
SOURCE_UNDECODABLE = _row(
    "E0004",
    "source is not text in its encoding",
    """
    Python source is UTF-8 unless its first or second line declares another encoding:

        # -*- coding: latin-1 -*-

    Save the file as UTF-8, or declare the encoding it has.
    """,
)
SOURCE_HAS_NUL = _row(
    "E0005",
    "source contains null bytes",
    """
    A Python source file may not contain a zero byte. The file is probably not Python source (a compiled `.pyc`,
    an executable), or it is text in UTF-16: save it as UTF-8.
    """,
)
OUTPUT_UNWRITABLE = _row(
    "E0006",
    "output cannot be written",
    """
    The file or folder given with `-o` cannot be written. The message gives the system's reason.
    Nothing was left behind: aipy writes beside the output and renames at the end.
    """,
    exit_code=2,
)
DISK_FULL = _row(
    "E0007",
    "no space left",
    """
    The disk that holds the output, or the temporary files beside it, is full. Nothing was left behind.

    `aipy cache clear` frees what earlier runs kept; `aipy cache info` says how much that is.
    """,
)
OUTPUT_IS_SOURCE = _row(
    "E0008",
    "output would replace the source",
    """
    The executable would get the name of the source file. Choose another name with `-o`.
    """,
    exit_code=2,
)
SYNTAX_ERROR = _row(
    "E0101",
    "syntax error",
    """
    The file is not valid Python for the version the program is compiled for. Message and position are CPython's own.

    `--python 3.13` compiles for another version than the one aipy runs on.
    """,
)
NEEDS_CPYTHON = _row(
    "E0201",
    "program needs CPython",
    """
    `--standalone` asks for an executable that runs where no Python is installed, and this place of the program can
    only be run by CPython. The message names the place and the reason.

    Rewrite the place as the help line says, or compile without `--standalone`: the executable then starts the CPython
    it was built for and behaves the same.
    """,
)
UNKNOWN_TARGET = _row(
    "E0301",
    "unknown target",
    """
    `--target` takes one of the names that `aipy targets` lists, such as `linux-x86_64` or `windows-aarch64`.
    """,
    exit_code=2,
)
TARGET_WITHOUT_CPYTHON = _row(
    "E0302",
    "target cannot start CPython from here",
    """
    The program needs CPython, and aipy cannot yet make an executable that starts CPython on another system than the
    one it runs on. `aipy check` lists the functions that need CPython.
    """,
)
ZIG_MISSING = _row(
    "E0303",
    "zig is missing",
    """
    aipy links with the zig that the Python package `ziglang` brings; no system compiler is needed. The package, or the
    program in it, is not there. Install aipy again, or only that package:

        python -m pip install --force-reinstall ziglang

    `aipy doctor` checks the whole installation.
    """,
)
TOOL_FAILED = _row(
    "E0304",
    "zig failed",
    """
    Compiling aipy's C runtime, or linking, failed. The message carries zig's own words. The usual causes are a full
    disk, a cache folder that cannot be written, and an installation that was changed by hand.
    `aipy doctor` checks these; if it finds nothing, this is a bug of aipy.
    """,
)
UNKNOWN_PYTHON = _row(
    "E0401",
    "no such Python",
    """
    `--python` takes a version such as `3.12`, found as `python3.12` on `PATH`, or the path of an interpreter.
    aipy supports CPython 3.11 to 3.14.
    """,
    exit_code=2,
)
UNKNOWN_OPTION = _row(
    "E0501",
    "unknown option",
    """
    The command has no such option. `aipy COMMAND --help` lists those it has. Options of the program itself come after
    the file: `aipy run FILE --option`.
    """,
    exit_code=2,
)
UNKNOWN_COMMAND = _row(
    "E0502",
    "unknown command",
    """
    `aipy --help` lists the commands. To run a file write `aipy run FILE`.
    """,
    exit_code=2,
)
UNKNOWN_CODE = _row(
    "E0503",
    "unknown code",
    """
    `aipy explain` takes a code that aipy printed, such as `E0101`. `aipy explain --list` lists all.
    """,
    exit_code=2,
)
WRONG_USAGE = _row(
    "E0504",
    "wrong usage",
    """
    An argument is missing, one too many, or has a value that is not allowed. `aipy COMMAND --help` shows the form.
    """,
    exit_code=2,
)
STAGE_UNAVAILABLE = _row(
    "E0505",
    "stage has nothing to show",
    """
    `aipy dump` shows a stage of the native compilation. For this program, or this function, the stage was not reached:
    `aipy check` tells why.
    """,
)
INTERNAL_ERROR = _row(
    "E0901",
    "internal error",
    """
    aipy has a bug. It wrote a report: one file with the source, the command and where it failed, nothing else.
    Please look through it and attach it to an issue. The program itself can be run meanwhile with `python`.
    """,
    exit_code=3,
)
CACHE_UNUSABLE = _row(
    "W0001",
    "cache cannot be used",
    """
    The cache folder cannot be written, so everything is compiled anew each time. Set `AIPY_CACHE_DIR` to a folder that
    can be written, or free space on its disk.
    """,
)
NATIVE_BROKEN = _row(
    "W0002",
    "native compiler failed",
    """
    The native compiler has a bug that this program meets. The program is run through CPython instead: the result is the
    same, the speed is CPython's. A report was written; please look through it and attach it to an issue.
    """,
)
NOT_YET_NATIVE = _row(
    "R001",
    "not compiled natively yet",
    """
    aipy has no native code for this function in this version and runs it through CPython: the result is the same, the
    speed is CPython's.
    """,
)
OTHER_PYTHON = _row(
    "R002",
    "another Python version",
    """
    `--python` asks for another version of CPython than the one aipy runs on. Native code is only made for the latter, so
    the program runs through the CPython that was asked for. Install aipy for that version to have native code.
    """,
)
LEFT_WITH_THE_REST = _row(
    "R003",
    "left with the rest of the program",
    """
    Nothing in this function stands in the way, but another place of the program does, and in this version one such place
    leaves the whole program to CPython. The message names its line. Once that is gone, this function is native.
    """,
)
_row(
    "R010",
    "captured variable that may be unbound",
    """
    An inner function, a lambda or a comprehension uses a variable of the function around it, and on some way through that
    function the variable has no value yet, or is made anew. Native code keeps captured variables in cells that are made
    once, with a value.

    Assign the variable before the inner function is defined, on every path.
    """,
)
_row(
    "R011",
    "name deleted in a class body",
    """
    `del` inside a `class` statement removes an attribute while the class is being made. Native classes have a fixed set of
    attributes. Give the helper a name that starts with an underscore and leave it, or define it outside the class.
    """,
)
_row(
    "R012",
    "coroutine",
    """
    `async def`, `await`, `async for` and `async with` have no native code in this version. A program that computes between
    its awaits can keep them in one module and the computing in another; calling that one from an ordinary program is native.
    """,
)
_row(
    "R013",
    "type parameters",
    """
    `def f[T]`, `class C[T]` and `type X = ...` make objects that describe types at run time, which native code does not
    have yet. aipy needs no annotations: write `def f` without the parameters, or `T = TypeVar("T")` as before Python 3.12.
    """,
)
_row(
    "R020",
    "class with its own `__new__`",
    """
    `__new__` may return anything, so constructing the class could no longer be known to give an instance of it. Set
    the fields in `__init__`, or write a function that makes the object.
    """,
)
_row(
    "R021",
    "`__init__` that is not a plain function",
    """
    The class attribute `__init__` holds something other than one function defined with `def` in the class body, such as the
    result of a decorator, or one of two functions. Define it plainly and call the other code from it.
    """,
)
_row(
    "R022",
    "reading attributes through a hook",
    """
    `__getattribute__` is asked for every attribute, also those that native code reads from a fixed place in the
    object; `__getattr__` beside a field that is sometimes missing has to be asked at each read of it. Assign all fields in
    `__init__`, and use a property for those that are computed.
    """,
)
_row(
    "R023",
    "writing attributes through a hook",
    """
    `__setattr__` and `__delattr__` are native where each is one function defined with `def` in a class. Inside them,
    `object.__setattr__(self, "name", value)` is native for a field of an instance whose name is written in the call.

    Define them plainly, and use a property with a setter for the attributes that need more.
    """,
)
_row(
    "R024",
    "library module or type changed",
    """
    The program assigns to an attribute of a module or type that is not its own, such as `math.pi = 3`. Native code
    calls the library directly and would not see the change. Keep the value in a variable of your own module.
    """,
)
_row(
    "R025",
    "attribute of a class, module or function deleted",
    """
    `del C.name` makes an attribute disappear that native code reads from a fixed place. Assign `None`, or use a dict.
    """,
)
_row(
    "R026",
    "`super()` that is not known beforehand",
    """
    Native code finds the method behind `super().method()` while compiling. That takes `super()` without arguments, inside
    a method, of an instance, and a method that a class of the program defines as a plain function (or `__init__`,
    `__str__`, `__repr__` of a builtin exception). Name the class instead: `Base.method(self)`.
    """,
)
_row(
    "R027",
    "class made by `type()`",
    """
    `type(name, bases, members)` makes a class while the program runs, whose methods and fields native code cannot know.
    Write a `class` statement. `type(x)` with one argument is native.
    """,
)
_row(
    "R028",
    "builtin that is not native in this form",
    """
    The builtin function has no native code in this version, or not for these arguments: attributes by computed name
    (`getattr(x, name)`, `setattr`, `hasattr`) are the usual case. Write the attribute, `x.name`, or keep the values in
    a dict with the names as keys.
    """,
)
_row(
    "R029",
    "code or variables that only exist at run time",
    """
    `eval`, `exec`, `compile` and `__import__` run code that is not there when aipy compiles; `globals`, `locals`, `vars`,
    `dir` and `breakpoint` show variables by name, which native code does not keep. Call functions from a dict instead of
    building source text, and keep what is looked up by name in a dict.
    """,
)
_row(
    "R030",
    "module that runs in CPython",
    """
    aipy has no native version of this module, and its source is not part of the program. The program runs
    through CPython with the module as it is: the result is the same. Computing that does not need the module can
    be native in a program of its own.
    """,
)
_row(
    "R031",
    "name of a standard module that is not native yet",
    """
    The module is native, this function, class or constant of it is not in this version. Use another one of the module, or
    write the few lines yourself: what stands in the program is compiled.
    """,
)
_row(
    "R032",
    "library function without native code",
    """
    The builtin or standard function is known to aipy, but its code is not there in this version. Use another
    function, or write the few lines yourself: what stands in the program is compiled.
    """,
)
_row(
    "R033",
    "typing construct used as a value",
    """
    Things of `typing`, `abc` and `collections.abc` are understood in annotations and as bases. Here one is called or
    otherwise used while the program runs, such as `NewType("Name", int)`. Leave it out or keep it to annotations.
    """,
)
_row(
    "R040",
    "mapping pattern",
    """
    `case {"key": value}` has no native code in this version. Write `if "key" in x:` and read the value with `x["key"]`.
    """,
)
_row(
    "R041",
    "class pattern",
    """
    `case Point(x=0)` has no native code in this version. Write `if isinstance(p, Point) and p.x == 0:`.
    """,
)
_row(
    "R042",
    "`with` on an unknown kind of value",
    """
    The methods `__enter__` and `__exit__` must be known when the program is compiled: those of one class of
    the program, or of a file. Write `try` and `finally`, or make the value's class known, for instance by not mixing several
    classes in one variable.
    """,
)
_row(
    "R043",
    "`yield from` that cannot be native",
    """
    `yield from` hands values, `send` and exceptions through to another generator. Native code does so for the values of an
    iterable whose type is known. Write `for x in g: yield x` where only the values matter, and call `send` on the inner
    generator itself.
    """,
)
_row(
    "R044",
    "`except*`",
    """
    Exception groups have no native code in this version. Catch the group with `except ExceptionGroup as group` in a
    part of the program that may run through CPython, or raise one exception at a time.
    """,
)
_row(
    "R050",
    "class with keywords or starred bases",
    """
    `class C(Base, metaclass=M)` hands the making of the class to other code, and `class C(*bases)` has bases that are only
    known at run time. Write the bases out. `metaclass=ABCMeta` can be written as the base `ABC`.
    """,
)
_row(
    "R051",
    "base class that is not native",
    """
    A class can be native whose bases are classes of the program, `object` or builtin exceptions. This one has another base: a
    builtin container, a class of a module that runs in CPython, or a value that may be several classes.

    Keep the container in a field, `self.items = []`, in place of inheriting from it.
    """,
)
_row(
    "R052",
    "special method that changes how classes work",
    """
    `__new__`, `__init_subclass__`, `__set_name__` and the like change how a class or its instances are made. Native classes
    are laid out when the program is compiled. Do the work in `__init__` or in a function.
    """,
)
_row(
    "R053",
    "bases without a consistent order",
    """
    CPython raises `TypeError: Cannot create a consistent method resolution order (MRO) for bases` when it runs this class
    statement: one base comes before another in one place and after it in another. Put derived classes before their bases.
    """,
)
_row(
    "R054",
    "`from module import *`",
    """
    Which names it binds depends on what the module holds at that moment. Name what you import.
    """,
)
_row(
    "R055",
    "class inside a function that uses its variables",
    """
    Each call of the function makes another class, and its methods see the variables of that call. Move the class out of the
    function and pass the values to `__init__`.
    """,
)
_row(
    "R060",
    "descriptor that is not a plain function",
    """
    `property`, `staticmethod` and `classmethod` are native around a function that is defined with `def` in a class at the top
    of a module. Here it captures variables of a function around it, or is the result of another decorator.
    """,
)
_row(
    "R061",
    "field deleted",
    """
    `del self.name` takes a field away that native code holds as a plain number, or that lives outside the object's fixed
    layout. Assign `None` and test for it.
    """,
)
_row(
    "R062",
    "class method as a value",
    """
    A class method is passed on without being called. Pass a function that calls it: `lambda: C.method()`.
    """,
)
_row(
    "R063",
    "method of a builtin type called on the type",
    """
    `str.maketrans` and others that are called on the type itself have native code for some forms of arguments only. Call it
    with arguments of the types in its documentation, by position.
    """,
)
_row(
    "R070",
    "class with `__del__`",
    """
    A class defines `__del__`, so the program sees the very moment at which each value is dropped. Native code does not keep
    that order in all places yet (parameters, temporaries, exceptions). Use a context manager (`with`) or a `close` method.
    """,
)
_row(
    "R071",
    "the interpreter's own data",
    """
    The program reads or changes what only the interpreter has: `__dict__`, `__class__`, `__code__` and the like. Use plain
    attributes, or a table of your own.
    """,
)
_row(
    "R072",
    "codec that is not native",
    """
    Text is encoded or decoded with a codec other than UTF-8, UTF-16, UTF-32, ASCII and Latin-1. Use one of these.
    """,
)
_row(
    "R073",
    "range beyond 64 bits",
    """
    A `range` has a bound that does not fit 64 bits. Count from zero and add the large number inside the loop.
    """,
)
_row(
    "R074",
    "name that is never bound",
    """
    A function reads a name that nothing in the program binds and that is no builtin. CPython raises NameError there, with
    suggestions of similar names. Check the spelling.
    """,
)
_row(
    "R075",
    "text that CPython warns about",
    """
    CPython prints a SyntaxWarning when it compiles this module, such as for `x is 1`. Mend what the warning names.
    """,
)
_row(
    "R090",
    "value that cannot change its form",
    """
    A value is held in a form of its own, such as a tuple in registers, and comes to a place that holds it in another one
    which aipy cannot convert it to yet. Use one kind of value for one variable; a variable that is sometimes a
    number and sometimes a container is the usual cause. Please report it: it is a gap of aipy, not of the program.
    """,
)
_row(
    "R091",
    "value without an object",
    """
    Something that native code only knows how to call or iterate over at once (a builtin function, a constant of a rare type)
    is stored or passed on. Wrap it in a function of your own: `lambda x: len(x)`.
    """,
)
_row(
    "R092",
    "operation without native code",
    """
    The operation has no native code in this version. Please report it, with the line: it is a gap of aipy.
    """,
)
_row(
    "R099",
    "function that inference did not reach",
    """
    aipy found a way to call this function that its analysis had not seen. Nothing is wrong with the program. Please
    report it: it is a bug of aipy that costs speed, not correctness.
    """,
)
