"""The runtime as a shared library, driven from CPython: Python values in, Python values or `Raised` out.

Build all of `runtime/src`, `aipy_methods.c` and empty `aipy_program_main` and `aipy_program_finish` with -fPIC -shared, and give
the library's path to `Runtime`.
"""

from __future__ import annotations

import ctypes
import struct
from dataclasses import dataclass

Word = ctypes.c_uint64
MASK = (1 << 64) - 1
SMALL = 1 << 62


@dataclass(frozen=True)
class Raised:
    """An exception by its type's name and its text."""

    type: str
    text: str


class _Complex(ctypes.Structure):
    _fields_ = [("real", ctypes.c_double), ("imag", ctypes.c_double)]


PROTOTYPES: dict[str, tuple[object, list[object]]] = {
    "aipy_exceptions_start": (None, []),
    "aipy_main_thread": (ctypes.c_void_p, []),
    "aipy_live_objects": (ctypes.c_int64, []),
    "aipy_int_from_magnitude": (Word, [ctypes.c_char_p, ctypes.c_int64, ctypes.c_bool]),
    "aipy_float_new": (Word, [ctypes.c_double]),
    "aipy_complex_new": (Word, [_Complex]),
    "aipy_str_from_code_points": (Word, [ctypes.c_char_p, ctypes.c_int64]),
    "aipy_bytes_from": (Word, [ctypes.c_char_p, ctypes.c_int64]),
    "aipy_bytearray_from": (Word, [ctypes.c_char_p, ctypes.c_int64]),
    "aipy_list_new": (Word, [ctypes.c_int64, ctypes.c_int64]),
    "aipy_list_append_any": (None, [Word, Word]),
    "aipy_list_get": (Word, [Word, ctypes.c_int64]),
    "aipy_tuple_from_array": (Word, [ctypes.c_void_p, ctypes.c_int64]),
    "aipy_tuple_get": (Word, [Word, ctypes.c_int64]),
    "aipy_dict_new": (Word, [ctypes.c_int64]),
    "aipy_dict_store_any": (ctypes.c_int32, [ctypes.c_void_p, Word, Word, Word]),
    "aipy_dict_next": (ctypes.c_int64, [Word, ctypes.c_int64]),
    "aipy_slice_new": (Word, [Word, Word, Word]),
    "aipy_intern": (Word, [ctypes.c_char_p]),
    "aipy_catch": (Word, [ctypes.c_void_p]),
    "aipy_destroy": (None, [Word]),
    "aipy_module_member": (Word, [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p]),
    "aipy_call": (ctypes.c_int32, [ctypes.c_void_p, Word, ctypes.c_void_p, ctypes.c_int64, Word, ctypes.c_void_p]),
    "aipy_call_method": (ctypes.c_int32, [ctypes.c_void_p, Word, Word, ctypes.c_void_p, ctypes.c_int64, Word, ctypes.c_void_p]),
    "aipy_binary": (ctypes.c_int32, [ctypes.c_void_p, ctypes.c_int32, Word, Word, ctypes.c_void_p]),
    "aipy_unary": (ctypes.c_int32, [ctypes.c_void_p, ctypes.c_int32, Word, ctypes.c_void_p]),
    "aipy_compare": (ctypes.c_int32, [ctypes.c_void_p, ctypes.c_int32, Word, Word, ctypes.c_void_p]),
    "aipy_get_item": (ctypes.c_int32, [ctypes.c_void_p, Word, Word, ctypes.c_void_p]),
    "aipy_repr": (ctypes.c_int32, [ctypes.c_void_p, Word, ctypes.c_void_p]),
    "aipy_str_of": (ctypes.c_int32, [ctypes.c_void_p, Word, ctypes.c_void_p]),
    "aipy_format": (ctypes.c_int32, [ctypes.c_void_p, Word, Word, ctypes.c_void_p]),
    "aipy_hash": (ctypes.c_int32, [ctypes.c_void_p, Word, ctypes.c_void_p]),
}


class Runtime:
    """Calls into the library; every method takes and answers Python values."""

    def __init__(self, path: str) -> None:
        self.library = ctypes.CDLL(path, mode=ctypes.RTLD_GLOBAL)
        for name, (result, arguments) in PROTOTYPES.items():
            function = getattr(self.library, name)
            function.restype, function.argtypes = result, arguments
        self.library.aipy_exceptions_start()
        self.thread = self.library.aipy_main_thread()
        self.none, self.true, self.false = (self.address(f"aipy_{n}") for n in ("None", "True", "False"))

    def address(self, symbol: str) -> int:
        return ctypes.addressof(ctypes.c_char.in_dll(self.library, symbol))

    def member(self, module: str, name: str) -> int:
        """A function of a declared module, for `call`."""
        return self.library.aipy_module_member(self.thread, module.encode(), name.encode())

    def type(self, name: str) -> int:
        return self.address(f"aipy_{name}_type")

    # --- operations ---

    def call(self, callee: int, *args: object) -> object:
        return self._run(args, lambda words, array, out: self.library.aipy_call(self.thread, callee, array, len(words), 0, out))

    def method(self, value: object, name: str, *args: object, **keywords: object) -> object:
        """The result; for a bytearray a pair of it and what the value became."""
        receiver = self.to(value)
        names = self.to(tuple(keywords)) if keywords else 0
        interned = self.library.aipy_intern(name.encode())
        answer = self._run(
            (*args, *keywords.values()),
            lambda words, array, out: self.library.aipy_call_method(self.thread, receiver, interned, array, len(args), names, out),
        )
        became = self.from_word(receiver) if isinstance(value, bytearray) else None
        self.release(receiver)
        if names:
            self.release(names)
        return answer if became is None else (answer, became)

    def binary(self, operator: int, left: object, right: object) -> object:
        return self._run((left, right), lambda w, _, out: self.library.aipy_binary(self.thread, operator, w[0], w[1], out))

    def unary(self, operator: int, operand: object) -> object:
        return self._run((operand,), lambda w, _, out: self.library.aipy_unary(self.thread, operator, w[0], out))

    def compare(self, comparison: int, left: object, right: object) -> object:
        return self._run((left, right), lambda w, _, out: self.library.aipy_compare(self.thread, comparison, w[0], w[1], out))

    def item(self, value: object, index: object) -> object:
        return self._run((value, index), lambda w, _, out: self.library.aipy_get_item(self.thread, w[0], w[1], out))

    def repr(self, value: object) -> object:
        return self._run((value,), lambda w, _, out: self.library.aipy_repr(self.thread, w[0], out))

    def str(self, value: object) -> object:
        return self._run((value,), lambda w, _, out: self.library.aipy_str_of(self.thread, w[0], out))

    def format(self, value: object, spec: str) -> object:
        return self._run((value, spec), lambda w, _, out: self.library.aipy_format(self.thread, w[0], w[1], out))

    def hash(self, value: object) -> int:
        word, out = self.to(value), ctypes.c_int64()
        status = self.library.aipy_hash(self.thread, word, ctypes.byref(out))
        self.release(word)
        assert status == 0
        return out.value

    def _run(self, args, operation):
        words = [self.to(a) for a in args]
        array, out = (Word * max(1, len(words)))(*words), Word()
        status = operation(words, array, ctypes.byref(out))
        answer = self.taken(out.value) if status == 0 else self._raised()
        for word in words:
            self.release(word)
        return answer

    def _raised(self) -> Raised:
        exception, out = self.library.aipy_catch(self.thread), Word()
        assert self.library.aipy_str_of(self.thread, exception, ctypes.byref(out)) == 0
        raised = Raised(self.type_name(exception), self.taken(out.value))
        self.release(exception)
        return raised

    # --- values ---

    def release(self, word: int) -> None:
        if word & 1:
            return
        count = ctypes.c_int64.from_address(word)
        count.value -= 1
        if count.value == 0:
            self.library.aipy_destroy(word)

    def type_name(self, word: int) -> str:
        kind = Word.from_address(word + 8).value
        return ctypes.string_at(Word.from_address(kind + 16).value).decode()

    def to(self, value: object) -> int:
        """A new reference."""
        match value:
            case None | True | False:
                word = self.none if value is None else self.true if value else self.false
                ctypes.c_int64.from_address(word).value += 1
                return word
            case int() if -SMALL <= value < SMALL:
                return (value << 1 | 1) & MASK
            case int():
                limbs = (abs(value).bit_length() + 63) // 64
                return self.library.aipy_int_from_magnitude(abs(value).to_bytes(limbs * 8, "little"), limbs, value < 0)
            case float():
                return self.library.aipy_float_new(value)
            case complex():
                return self.library.aipy_complex_new(_Complex(value.real, value.imag))
            case str():
                return self.library.aipy_str_from_code_points(value.encode("utf-32-le", "surrogatepass"), len(value))
            case bytes():
                return self.library.aipy_bytes_from(value, len(value))
            case bytearray():
                return self.library.aipy_bytearray_from(bytes(value), len(value))
            case list():
                word = self.library.aipy_list_new(3, 0)
                for item in value:
                    self.library.aipy_list_append_any(word, self.to(item))
                return word
            case tuple():
                return self._gather(value, lambda items: self.library.aipy_tuple_from_array((Word * max(1, len(items)))(*items), len(items)))
            case slice():
                return self._gather((value.start, value.stop, value.step), lambda items: self.library.aipy_slice_new(*items))
            case dict():
                word = self.library.aipy_dict_new(3)
                for key, item in value.items():
                    self._gather((key, item), lambda pair: self.library.aipy_dict_store_any(self.thread, word, *pair))
                return word
        raise TypeError(value)

    def _gather(self, values, make):
        words = [self.to(v) for v in values]
        made = make(words)
        for word in words:
            self.release(word)
        return made

    def taken(self, word: int) -> object:
        value = self.from_word(word)
        self.release(word)
        return value

    def from_word(self, word: int) -> object:
        """The Python value of a borrowed word; checks that numbers and text are in their normal form."""
        if word & 1:
            return (word if word < 1 << 63 else word - (1 << 64)) >> 1
        if word in (self.none, self.true, self.false):
            return {self.none: None, self.true: True, self.false: False}[word]
        name = self.type_name(word)
        field = lambda offset: ctypes.c_int64.from_address(word + offset).value  # noqa: E731
        match name:
            case "int":
                size = field(16)
                magnitude = int.from_bytes(ctypes.string_at(word + 24, abs(size) * 8), "little")
                value = -magnitude if size < 0 else magnitude
                assert magnitude.bit_length() > 64 * (abs(size) - 1) and not -SMALL <= value < SMALL
                return value
            case "float":
                return ctypes.c_double.from_address(word + 16).value
            case "complex":
                return complex(*struct.unpack("dd", ctypes.string_at(word + 16, 16)))
            case "str":
                return self._text(word, field(16))
            case "bytes":
                return ctypes.string_at(word + 32, field(16))
            case "bytearray":
                return bytearray(ctypes.string_at(field(16), field(24)) if field(24) else b"")
            case "list":
                return [self.taken(self.library.aipy_list_get(word, i)) for i in range(field(24))]
            case "tuple":
                return tuple(self.taken(self.library.aipy_tuple_get(word, i)) for i in range(field(16)))
            case "dict":
                return self._dict(word, field(24))
            case "NotImplementedType":
                return NotImplemented
        return f"<{name}>"

    def _text(self, word: int, length: int) -> str:
        kind, ascii_only = ctypes.string_at(word + 32, 2)
        data = word + (40 if ascii_only else 56)
        points = struct.unpack(f"={length}{ {1: 'B', 2: 'H', 4: 'I'}[kind] }", ctypes.string_at(data, length * kind))
        largest = max(points, default=0)
        assert kind == (1 if largest < 256 else 2 if largest < 65536 else 4) and ascii_only == (largest < 128)
        assert ctypes.string_at(data + length * kind, kind) == bytes(kind)
        return "".join(map(chr, points))

    def _dict(self, word: int, entries: int) -> dict[object, object]:
        result, at = {}, 0
        while (at := self.library.aipy_dict_next(word, at)) >= 0:
            key, value = (Word.from_address(entries + 24 * at + offset).value for offset in (8, 16))
            result[self.from_word(key)] = self.from_word(value)
            at += 1
        return result
