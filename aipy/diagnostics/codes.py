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
