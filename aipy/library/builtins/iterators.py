"""Iterators over builtin containers, and enumerate, zip, map, filter, reversed."""

from __future__ import annotations

from typing import Any, Generic

from aipy.library.marks import Element, Length, runtime


class list_iterator(Generic[Element]):
    @runtime("", symbol="aipy_iterator_iter")
    def __iter__(self: Any) -> Any: ...
    @runtime("calls", symbol="aipy_iterator_next")
    def __next__(self) -> Element: ...
    @runtime("reads", symbol="aipy_iterator_length_hint")
    def __length_hint__(self) -> Length: ...


class list_reverseiterator(Generic[Element]):
    @runtime("", symbol="aipy_iterator_iter")
    def __iter__(self: Any) -> Any: ...
    @runtime("calls", symbol="aipy_iterator_next")
    def __next__(self) -> Element: ...
    @runtime("reads", symbol="aipy_iterator_length_hint")
    def __length_hint__(self) -> Length: ...


class tuple_iterator(Generic[Element]):
    @runtime("", symbol="aipy_iterator_iter")
    def __iter__(self: Any) -> Any: ...
    @runtime("calls", symbol="aipy_iterator_next")
    def __next__(self) -> Element: ...
    @runtime("reads", symbol="aipy_iterator_length_hint")
    def __length_hint__(self) -> Length: ...


class str_iterator(Generic[Element]):
    @runtime("", symbol="aipy_iterator_iter")
    def __iter__(self: Any) -> Any: ...
    @runtime("calls", symbol="aipy_iterator_next")
    def __next__(self) -> Element: ...
    @runtime("reads", symbol="aipy_iterator_length_hint")
    def __length_hint__(self) -> Length: ...


class bytes_iterator(Generic[Element]):
    @runtime("", symbol="aipy_iterator_iter")
    def __iter__(self: Any) -> Any: ...
    @runtime("calls", symbol="aipy_iterator_next")
    def __next__(self) -> Element: ...
    @runtime("reads", symbol="aipy_iterator_length_hint")
    def __length_hint__(self) -> Length: ...


class range_iterator(Generic[Element]):
    @runtime("", symbol="aipy_iterator_iter")
    def __iter__(self: Any) -> Any: ...
    @runtime("calls", symbol="aipy_iterator_next")
    def __next__(self) -> Element: ...


class longrange_iterator(Generic[Element]):
    @runtime("", symbol="aipy_iterator_iter")
    def __iter__(self: Any) -> Any: ...
    @runtime("calls", symbol="aipy_iterator_next")
    def __next__(self) -> Element: ...


class dict_keyiterator(Generic[Element]):
    @runtime("", symbol="aipy_iterator_iter")
    def __iter__(self: Any) -> Any: ...
    @runtime("calls", symbol="aipy_iterator_next")
    def __next__(self) -> Element: ...


class dict_valueiterator(Generic[Element]):
    @runtime("", symbol="aipy_iterator_iter")
    def __iter__(self: Any) -> Any: ...
    @runtime("calls", symbol="aipy_iterator_next")
    def __next__(self) -> Element: ...


class dict_itemiterator(Generic[Element]):
    @runtime("", symbol="aipy_iterator_iter")
    def __iter__(self: Any) -> Any: ...
    @runtime("calls", symbol="aipy_iterator_next")
    def __next__(self) -> Element: ...


class dict_reversekeyiterator(Generic[Element]):
    @runtime("", symbol="aipy_iterator_iter")
    def __iter__(self: Any) -> Any: ...
    @runtime("calls", symbol="aipy_iterator_next")
    def __next__(self) -> Element: ...


class dict_reversevalueiterator(Generic[Element]):
    @runtime("", symbol="aipy_iterator_iter")
    def __iter__(self: Any) -> Any: ...
    @runtime("calls", symbol="aipy_iterator_next")
    def __next__(self) -> Element: ...


class dict_reverseitemiterator(Generic[Element]):
    @runtime("", symbol="aipy_iterator_iter")
    def __iter__(self: Any) -> Any: ...
    @runtime("calls", symbol="aipy_iterator_next")
    def __next__(self) -> Element: ...


class set_iterator(Generic[Element]):
    @runtime("", symbol="aipy_iterator_iter")
    def __iter__(self: Any) -> Any: ...
    @runtime("calls", symbol="aipy_iterator_next")
    def __next__(self) -> Element: ...


class iterator(Generic[Element]):
    @runtime("", symbol="aipy_iterator_iter")
    def __iter__(self: Any) -> Any: ...
    @runtime("calls", symbol="aipy_iterator_next")
    def __next__(self) -> Element: ...


class callable_iterator(Generic[Element]):
    @runtime("", symbol="aipy_iterator_iter")
    def __iter__(self: Any) -> Any: ...
    @runtime("calls", symbol="aipy_iterator_next")
    def __next__(self) -> Element: ...


class enumerate(Generic[Element]):
    @runtime("allocates calls", symbol="aipy_enumerate_new")
    def __new__(cls, iterable: Any, start: Any = 0) -> enumerate: ...
    @runtime("", symbol="aipy_iterator_iter")
    def __iter__(self: Any) -> Any: ...
    @runtime("calls", symbol="aipy_iterator_next")
    def __next__(self) -> Element: ...


class zip(Generic[Element]):
    @runtime("allocates calls", symbol="aipy_zip_new")
    def __new__(cls, *iterables: Any, strict: bool = False) -> zip: ...
    @runtime("", symbol="aipy_iterator_iter")
    def __iter__(self: Any) -> Any: ...
    @runtime("calls", symbol="aipy_iterator_next")
    def __next__(self) -> Element: ...


class map(Generic[Element]):
    @runtime("allocates calls", symbol="aipy_map_new")
    def __new__(cls, *args: Any) -> map: ...
    @runtime("", symbol="aipy_iterator_iter")
    def __iter__(self: Any) -> Any: ...
    @runtime("calls", symbol="aipy_iterator_next")
    def __next__(self) -> Element: ...


class filter(Generic[Element]):
    @runtime("allocates calls", symbol="aipy_filter_new")
    def __new__(cls, function: Any, iterable: Any, /) -> filter: ...
    @runtime("", symbol="aipy_iterator_iter")
    def __iter__(self: Any) -> Any: ...
    @runtime("calls", symbol="aipy_iterator_next")
    def __next__(self) -> Element: ...


class reversed(Generic[Element]):
    @runtime("allocates calls", symbol="aipy_reversed_new")
    def __new__(cls, sequence: Any, /) -> Any: ...
    @runtime("", symbol="aipy_iterator_iter")
    def __iter__(self: Any) -> Any: ...
    @runtime("calls", symbol="aipy_iterator_next")
    def __next__(self) -> Element: ...
