"""Writes the C side of the declarations: `aipy_generated.h` (prototypes) and `aipy_methods.c` (tables).

`python -m aipy.library.header OUTDIR` writes both. The header lets the C compiler check every `@runtime` function
against its declaration; the tables let the runtime find and call members on values of unknown type.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from aipy.library.load import (
    END,
    MISSING,
    REQUIRED,
    Default,
    LibraryModule,
    Member,
    Parameter,
    load_builtins,
    load_module,
    module_names,
)
from aipy.resources import shipped_folder

BOXED = {"int", "object", "Any", "NoneType", "Element", "Key", "Value", "None"}
SCALARS = {"i64": "int64_t", "Index": "int64_t", "Length": "int64_t", "float": "double", "bool": "bool"}
TAKES = {"int": "INT", "i64": "I64", "Index": "INDEX", "Length": "I64", "float": "FLOAT", "bool": "BOOL"}
KINDS = {
    "positional_only": "AIPY_POSITIONAL_ONLY",
    "positional": "AIPY_POSITIONAL",
    "keyword_only": "AIPY_KEYWORD_ONLY",
    "var_positional": "AIPY_VAR_POSITIONAL",
    "var_keyword": "AIPY_VAR_KEYWORD",
}


@dataclass(frozen=True, slots=True)
class Sources:
    """What the hand-written C declares and defines, by name."""

    headers: tuple[str, ...]
    declared: dict[str, str]
    """Each C type, and the struct it is another name of."""
    defined: Defined


@dataclass(frozen=True, slots=True)
class Defined:
    """The names the C sources mention, those pasted together by macros included."""

    words: frozenset[str]
    pasted: tuple[tuple[re.Pattern[str], frozenset[str]], ...]
    """Shapes such as `aipy_bytes_##name`, and the words of the file they stand in."""

    def __contains__(self, symbol: str) -> bool:
        if symbol in self.words:
            return True
        found = ((shape.fullmatch(symbol), words) for shape, words in self.pasted)
        return any(match is not None and words.issuperset(match.groups()) for match, words in found)


def write(folder: Path) -> tuple[Path, Path]:
    """Writes both files into `folder`, leaving unchanged ones alone; returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    sources = _read_sources()
    modules = [load_builtins()]
    modules += [module for name in module_names() if (module := load_module(name)) is not None]
    types = CTypes(modules, sources)
    results = []
    for name, text in (
        ("aipy_generated.h", _header(modules, types, sources)),
        ("aipy_methods.c", _methods(modules, types, sources)),
    ):
        path = folder / name
        if not path.is_file() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")
        results.append(path)
    return results[0], results[1]


def undefined(modules: list[LibraryModule] | None = None) -> list[str]:
    """Returns the symbols of `@runtime` members that no file of the runtime mentions."""
    sources = _read_sources()
    if modules is None:
        modules = [load_builtins()]
        modules += [module for name in module_names() if (module := load_module(name)) is not None]
    return sorted({m.symbol for module in modules for m in _members(module) if m.symbol and m.symbol not in sources.defined})


class CTypes:
    """Answers the C type of an annotation."""

    def __init__(self, modules: list[LibraryModule], sources: Sources) -> None:
        self.sources = sources
        self.exceptions: set[str] = set()
        self.classes: dict[str, tuple[str, ...]] = {}
        for module in modules:
            for declared in module.classes.values():
                self.classes[declared.name] = declared.bases
                if declared.name == "BaseException" or any(base in self.exceptions for base in declared.bases):
                    self.exceptions.add(declared.name)

    def stem(self, annotation: str, owner: str) -> str:
        """The annotation without type arguments, `Self` replaced."""
        if "|" in re.sub(r"\[.*\]", "", annotation):
            return "Any"
        stem = annotation.split("[", 1)[0].strip()
        return owner if stem == "Self" else stem

    def class_of(self, annotation: str, owner: str) -> str | None:
        """The class whose pointer is passed for the annotation, or None if a word or scalar is."""
        stem = self.stem(annotation, owner)
        if stem in BOXED or stem in SCALARS or stem not in self.classes:
            return None
        return stem

    def parameter(self, annotation: str, owner: str) -> str:
        """The C type a parameter or result of this annotation has, ready to be put before a name."""
        stem = self.stem(annotation, owner)
        if stem in SCALARS:
            return SCALARS[stem] + " "
        name = self.class_of(annotation, owner)
        if name is None:
            return "aipy_any "
        if name == "type":
            return "const aipy_type *"
        if name in self.exceptions:
            return "aipy_exception *"
        return f"{self._struct(name)} *"

    def _struct(self, name: str) -> str:
        """The C type of a class's instances: its own, or that of the first base with one."""
        found = self.sources.declared.get(f"aipy_{name}")
        if found is not None:
            return found
        inherited = [self._struct(base) for base in self.classes.get(name, ())]
        return next((struct for struct in inherited if struct != "aipy_object"), "aipy_object")


def _read_sources() -> Sources:
    runtime = shipped_folder("runtime")
    headers = sorted((runtime / "include" / "aipy").glob("*.h"))
    declared: dict[str, str] = {}
    for path in headers:
        text = path.read_text("utf-8")
        names = re.findall(r"\}\s*(aipy_\w+)\s*;", text) + re.findall(r"typedef struct aipy_\w+ (aipy_\w+)\s*;", text)
        declared.update((name, name) for name in names)
    for path in headers:
        for struct, aliases in re.findall(r"typedef (aipy_\w+) (aipy_\w+(?:, aipy_\w+)*);", path.read_text("utf-8")):
            declared.update((alias, declared.get(struct, struct)) for alias in aliases.split(", "))
    defined: set[str] = set()
    pasted: list[tuple[re.Pattern[str], frozenset[str]]] = []
    for path in sorted((runtime / "src").rglob("*.c")):
        text = path.read_text("utf-8")
        defined |= set(re.findall(r"\baipy_\w+", text))
        shapes = set(re.findall(r"\baipy_\w*(?:##\w+)+", text))
        words = frozenset(re.findall(r"\w+", text)) if shapes else frozenset()
        pasted += [(_shape(shape), words) for shape in sorted(shapes)]
    for path in headers:
        defined |= set(re.findall(r"static inline[^;{(]*?(aipy_\w+)\(", path.read_text("utf-8")))
    for macro in re.findall(r"X\((\w+),", (runtime / "include" / "aipy" / "exception_types.h").read_text("utf-8")):
        defined.add(f"aipy_{macro}_type")
    return Sources(tuple(path.name for path in headers), declared, Defined(frozenset(defined), tuple(pasted)))


def _shape(pasted: str) -> re.Pattern[str]:
    """The names of one pasting: a part that begins like a name's middle is itself, any other is a macro's parameter."""
    first, *rest = pasted.split("##")
    return re.compile(re.escape(first) + "".join(re.escape(part) if part.startswith("_") else r"(\w+?)" for part in rest))


def _members(module: LibraryModule) -> Iterator[Member]:
    for declared in module.classes.values():
        for overloads in declared.members.values():
            yield from overloads
    for overloads in module.functions.values():
        yield from overloads


def _is_function(member: Member, module: LibraryModule) -> bool:
    return member.owner not in module.classes


def _c_parameters(member: Member, types: CTypes) -> list[str]:
    result = ["aipy_thread *thread"]
    for parameter in member.parameters:
        if parameter.kind == "var_positional":
            result += [f"const aipy_any *{parameter.name}", f"int64_t {parameter.name}_count"]
        elif parameter.kind == "var_keyword":
            result.append(f"aipy_dict *{parameter.name}")
        else:
            result.append(f"{types.parameter(parameter.annotation, member.owner)}{_c_name(parameter.name)}")
    return result


def _c_name(name: str) -> str:
    return f"{name}_" if name in {"default", "thread", "out", "int", "double", "bool", "signed", "char", "long"} else name


def _result(member: Member, types: CTypes) -> str:
    if member.returns in ("None", "NoReturn", "Never"):
        return ""
    return types.parameter(member.returns, member.owner)


def _prototype(member: Member, types: CTypes) -> str:
    parameters = _c_parameters(member, types)
    result = _result(member, types)
    if member.effects.raises:
        if result:
            parameters.append(f"{result}*out")
        return f"aipy_status {member.symbol}({', '.join(parameters)});"
    return f"{result or 'void '}{member.symbol}({', '.join(parameters)});"


def _header(modules: list[LibraryModule], types: CTypes, sources: Sources) -> str:
    lines = [
        "/* Made by aipy.library.header from the declarations in aipy/library. */",
        "#ifndef AIPY_GENERATED_H",
        "#define AIPY_GENERATED_H",
        *(f'#include "aipy/{name}"' for name in sources.headers),
    ]
    seen: dict[str, str] = {}
    for module in modules:
        lines.append(f"\n/* {module.name} */")
        lines += [f"extern aipy_type aipy_{name}_type;" for name in module.classes]
        for member in _members(module):
            if member.symbol is None:
                continue
            prototype = _prototype(member, types)
            if seen.setdefault(member.symbol, prototype) != prototype:
                raise ValueError(f"two prototypes for {member.symbol}: {seen[member.symbol]} {prototype}")
            lines.append(prototype)
    lines.append("#endif\n")
    return "\n".join(lines)


def _methods(modules: list[LibraryModule], types: CTypes, sources: Sources) -> str:
    lines = [
        "/* Made by aipy.library.header from the declarations in aipy/library. */",
        '#include "aipy_generated.h"',
        '#include "aipy/native.h"',
        "#include <math.h>",
        "extern aipy_type aipy_method_descriptor_type, aipy_getset_type;",
        "",
    ]
    type_rows: list[str] = []
    module_rows: list[str] = []
    number = 0
    for module in modules:
        tables: list[tuple[str, bool, dict[str, tuple[Member, ...]]]] = [(declared.name, False, declared.members) for declared in module.classes.values()]
        tables.append((module.name, True, module.functions))
        for owner, is_function, members in tables:
            names = []
            for overloads in members.values():
                present = [m for m in overloads if m.symbol is not None and m.symbol in sources.defined]
                previous = "0"
                for member in reversed(present):
                    lines += _native(member, number, previous, is_function, types)
                    previous = f"&native_{number}"
                    number += 1
                if present and is_function:
                    symbol = f"aipy_object_{owner.replace('.', '_')}_{present[0].name}"  # compiled code names it
                    lines[-1] = lines[-1].replace(f"static aipy_native native_{number - 1} ", f"aipy_native {symbol} ")
                    previous = f"&{symbol}"
                if present:
                    names.append(previous)
            table = f"{owner.replace('.', '_')}_natives"
            if names:
                lines.append(f"static aipy_native *const {table}[] = {{{', '.join(names)}}};")
            if is_function:
                module_rows.append(_module_row(module, table if names else "0", len(names), lines, sources))
            elif names and f"aipy_{owner}_type" in sources.defined.words:
                type_rows.append(f"    {{&aipy_{owner}_type, {table}, {len(names)}}},")
    lines += ["const aipy_native_type aipy_native_types[] = {", *type_rows, "    {0, 0, 0}};"]
    lines.append(f"const int32_t aipy_native_type_count = {len(type_rows)};")
    lines += ["const aipy_native_module aipy_native_modules[] = {", *module_rows, "    {0, 0, 0, 0, 0, 0, 0}};"]
    lines.append(f"const int32_t aipy_native_module_count = {len(module_rows)};")
    return "\n".join(lines) + "\n"


def _module_row(module: LibraryModule, table: str, count: int, lines: list[str], sources: Sources) -> str:
    stem = module.name.replace(".", "_")
    constants = [
        f'    {{"{name}", {_parameter_row(Parameter(name, "Any", "positional", value), "", None)}}},'
        for name, value in module.constants.items()
        if value is not MISSING
    ]
    classes = [name for name in module.classes if f"aipy_{name}_type" in sources.defined.words]
    if constants:
        lines += [f"static const aipy_constant {stem}_constants[] = {{", *constants, "};"]
    if classes:
        listed = ", ".join(f"&aipy_{name}_type" for name in classes)
        lines.append(f"static const aipy_type *const {stem}_types[] = {{{listed}}};")
    return (
        f'    {{"{module.name}", {table}, {count}, {f"{stem}_constants" if constants else "0"}, {len(constants)}, '
        f"{f'{stem}_types' if classes else '0'}, {len(classes)}}},"
    )


def _native(member: Member, number: int, overload: str, is_function: bool, types: CTypes) -> list[str]:
    arguments = ["thread"]
    position = 0
    rows = []
    for parameter in member.parameters:
        rows.append(f"    {_parameter_row(parameter, member.owner, types)},")
        if parameter.kind == "var_positional":
            arguments += [f"a[{position}].many", f"a[{position + 1}].raw"]
            position += 2
            continue
        c_type = types.parameter(parameter.annotation, member.owner).strip()
        if parameter.kind == "var_keyword":
            arguments.append(f"a[{position}].pointer")
        elif c_type == "aipy_any":
            arguments.append(f"a[{position}].any")
        elif c_type == "double":
            arguments.append(f"a[{position}].number")
        elif c_type in ("int64_t", "bool"):
            arguments.append(f"a[{position}].raw")
        else:
            arguments.append(f"a[{position}].pointer")
        position += 1
    flags = (
        ("AIPY_NATIVE_METHOD" if member.is_method else "")
        or ("AIPY_NATIVE_CLASS" if member.is_classmethod else "")
        or ("AIPY_NATIVE_STATIC" if not is_function else "0")
    )
    if member.is_property:
        flags = "AIPY_NATIVE_GETTER | AIPY_NATIVE_METHOD" if member.is_method else "AIPY_NATIVE_GETTER"
    kind = (
        "aipy_builtin_type"
        if is_function or member.is_static or member.name == "__new__"
        else ("aipy_getset_type" if member.is_property else "aipy_method_descriptor_type")
    )
    result = []
    if rows:
        result += [f"static const aipy_parameter parameters_{number}[] = {{", *rows, "};"]
    result += _thunk(member, number, arguments, types)
    result.append(
        f'static aipy_native native_{number} = {{{{AIPY_IMMORTAL, &{kind}}}, "{member.name}", 0, "{member.owner}", '
        f"{flags}, {int(is_function)}, {len(rows)}, {f'parameters_{number}' if rows else '0'}, call_{number}, {overload}}};"
    )
    return result


def _thunk(member: Member, number: int, arguments: list[str], types: CTypes) -> list[str]:
    result = _result(member, types)
    unused = "" if len(arguments) > 1 else " (void)a;"
    head = f"static aipy_status call_{number}(aipy_thread *thread, const aipy_argument *a, aipy_any *out) {{{unused}"
    box = {
        "": "aipy_none()",
        "int64_t": "aipy_int_from_i64(r)",
        "double": "aipy_float_new(r)",
        "bool": "aipy_from_bool(r)",
        "aipy_any": "r",
    }.get(result.strip(), "aipy_from_pointer(r)")
    if result.strip() == "bool" or not result:
        box = f"aipy_new_any({box})"
    if member.effects.raises:
        if not result:
            return [f"{head} aipy_status s = {member.symbol}({', '.join(arguments)}); if (s == AIPY_OK) *out = {box}; return s; }}"]
        call = f"{member.symbol}({', '.join([*arguments, '&r'])})"
        return [f"{head} {result}r; aipy_status s = {call}; if (s == AIPY_OK) *out = {box}; return s; }}"]
    call = f"{member.symbol}({', '.join(arguments)})"
    return [f"{head} {f'{result}r = ' if result else ''}{call}; *out = {box}; return AIPY_OK; }}"]


def _parameter_row(parameter: Parameter, owner: str, types: CTypes | None) -> str:
    take, type_address, type_name = "AIPY_TAKE_ANY", "0", "0"
    if types is not None and parameter.kind not in ("var_positional", "var_keyword"):
        stem = types.stem(parameter.annotation, owner)
        name = types.class_of(parameter.annotation, owner)
        if stem in TAKES:
            take = f"AIPY_TAKE_{TAKES[stem]}"
        elif name is not None and f"aipy_{name}_type" in types.sources.defined.words:
            take, type_address, type_name = "AIPY_TAKE_OBJECT", f"&aipy_{name}_type", f'"{name}"'
    default, integer, number, text = _default(parameter.default)
    return f'{{"{parameter.name}", {KINDS[parameter.kind]}, {take}, {default}, {integer}, {number}, {text}, {type_address}, {type_name}}}'


def _default(value: Default) -> tuple[str, str, str, str]:
    """The default's kind, integer, number and text as C expressions."""
    if value is REQUIRED:
        return "AIPY_DEFAULT_REQUIRED", "0", "0", "0"
    if value is MISSING:
        return "AIPY_DEFAULT_MISSING", "0", "0", "0"
    if value is END:
        return "AIPY_DEFAULT_INT", "INT64_MAX", "0", "0"
    if value is None:
        return "AIPY_DEFAULT_NONE", "0", "0", "0"
    if isinstance(value, bool):
        return "AIPY_DEFAULT_BOOL", str(int(value)), "0", "0"
    if isinstance(value, int):
        if not -(2**63) <= value < 2**63:
            raise ValueError(f"the default {value} does not fit 64 bits")
        return "AIPY_DEFAULT_INT", "INT64_MIN" if value == -(2**63) else f"INT64_C({value})", "0", "0"
    if isinstance(value, float):
        text = "INFINITY" if value == float("inf") else "-INFINITY" if value == -float("inf") else repr(value)
        return "AIPY_DEFAULT_FLOAT", "0", "NAN" if value != value else text, "0"
    data = value.encode("utf-8") if isinstance(value, str) else value
    text = '"' + "".join(f"\\{byte:03o}" if not 32 <= byte < 127 or byte in b'"\\?' else chr(byte) for byte in data) + '"'
    return ("AIPY_DEFAULT_STR" if isinstance(value, str) else "AIPY_DEFAULT_BYTES"), str(len(data)), "0", text


if __name__ == "__main__":
    write(Path(sys.argv[1]))
