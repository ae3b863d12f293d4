"""sys: the running program. A function marked `property` is an attribute read at the moment it is used."""

from __future__ import annotations

from typing import Any, NoReturn

from aipy.library.marks import MISSING, Length, i64, runtime

maxsize = 9223372036854775807
maxunicode = 1114111
hexversion = 51052528
api_version = 1013
copyright = ""
dont_write_bytecode = False
float_repr_style = "short"
prefix = ""
exec_prefix = ""
base_prefix = ""
platlibdir = "lib"


class structure:
    """`version_info`, `float_info` and their kin: a tuple with names."""

    @runtime("reads")
    def __len__(self) -> Length: ...
    @runtime("calls")
    def __getitem__(self, index: Any, /) -> Any: ...
    @runtime("calls")
    def __iter__(self) -> Any: ...
    @runtime("calls")
    def __eq__(self, other: Any, /) -> Any: ...
    @runtime("calls")
    def __ne__(self, other: Any, /) -> Any: ...
    @runtime("calls")
    def __lt__(self, other: Any, /) -> Any: ...
    @runtime("calls")
    def __le__(self, other: Any, /) -> Any: ...
    @runtime("calls")
    def __gt__(self, other: Any, /) -> Any: ...
    @runtime("calls")
    def __ge__(self, other: Any, /) -> Any: ...
    @runtime("calls")
    def __repr__(self) -> str: ...


@property
@runtime("reads")
def stdin() -> Any: ...


@property
@runtime("reads")
def stdout() -> Any: ...


@property
@runtime("reads")
def stderr() -> Any: ...


@property
@runtime("reads", symbol="aipy_sys_original_stdin")
def __stdin__() -> Any: ...


@property
@runtime("reads", symbol="aipy_sys_original_stdout")
def __stdout__() -> Any: ...


@property
@runtime("reads", symbol="aipy_sys_original_stderr")
def __stderr__() -> Any: ...


@property
@runtime("reads allocates")
def argv() -> list[str]: ...


@property
@runtime("reads allocates")
def path() -> list[str]: ...


@property
@runtime("reads allocates")
def modules() -> dict[str, Any]: ...


@property
@runtime("reads allocates")
def platform() -> str: ...


@property
@runtime("reads allocates")
def byteorder() -> str: ...


@property
@runtime("reads allocates")
def executable() -> str: ...


@property
@runtime("reads allocates")
def version() -> str: ...


@property
@runtime("reads allocates")
def version_info() -> Any: ...


@property
@runtime("reads allocates")
def float_info() -> Any: ...


@property
@runtime("reads allocates")
def int_info() -> Any: ...


@property
@runtime("reads allocates")
def hash_info() -> Any: ...


@property
@runtime("reads allocates")
def flags() -> Any: ...


@runtime("raises allocates")
def exit(status: Any = None, /) -> NoReturn: ...
@runtime("allocates")
def getdefaultencoding() -> str: ...
@runtime("allocates")
def getfilesystemencoding() -> str: ...
@runtime("writes allocates")
def intern(string: str, /) -> str: ...
@runtime("calls")
def getsizeof(object: Any, default: Any = MISSING) -> Any: ...
@runtime("reads")
def getrecursionlimit() -> Length: ...
@runtime("writes raises")
def setrecursionlimit(limit: i64, /) -> None: ...
@runtime("reads allocates")
def exc_info() -> tuple: ...
@runtime("reads")
def exception() -> Any: ...
@runtime("reads")
def get_int_max_str_digits() -> Length: ...
@runtime("writes raises")
def set_int_max_str_digits(maxdigits: i64) -> None: ...
@runtime("reads")
def getrefcount(object: Any, /) -> Length: ...
