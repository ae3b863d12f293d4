"""Every file of `toolchains/` is whole, and the launcher and the C runtime compile for each target."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import ROOT

from aipy.library.header import write
from aipy.link.runtime import runtime_sources
from aipy.link.zig import compile_c
from aipy.session import open_session
from aipy.targets.target import host_target_name, load_target, target_names

_MAGIC = {"elf": b"\x7fELF", "macho": b"\xcf\xfa\xed\xfe", "coff": (b"\x64\x86", b"\x64\xaa"), "wasm": b"\0asm"}


@pytest.mark.parametrize("name", target_names())
def test_target_is_whole(name: str) -> None:
    target = load_target(name)
    assert target.object_format in _MAGIC
    assert target.triple.split("-")[0] in {"x86_64", "aarch64", "arm64", "wasm32"}
    assert (target.exe_suffix == ".exe") == (target.system == "windows")


def test_this_machine_is_a_target() -> None:
    assert host_target_name() in target_names()


@pytest.mark.parametrize("name", target_names())
def test_runtime_compiles(name: str, tmp_path: Path) -> None:
    session = open_session(target=name)
    generated = tmp_path / "generated"
    write(generated)
    for source in [*runtime_sources(session), *generated.glob("*.c")]:
        output = tmp_path / f"{source.stem}.o"
        compile_c(session, source, output, [ROOT / "runtime" / "include", generated], ["-Werror"])
        assert output.read_bytes().startswith(_MAGIC[session.options.target.object_format])
