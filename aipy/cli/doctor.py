"""`aipy doctor`: looks at everything aipy relies on."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from aipy import __version__
from aipy.cli import options
from aipy.cli.show import show_json


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at; `detail` is its version or what is wrong."""

    what: str
    sound: bool
    detail: str


@click.command("doctor")
@options.as_json
def command(as_json: bool) -> int:
    """Check this installation; exit code 1 if something is wrong."""
    findings = [_look(what, ask) for what, ask in _QUESTIONS]
    if as_json:
        show_json([{"what": f.what, "ok": f.sound, "detail": f.detail} for f in findings])
    else:
        for finding in findings:
            click.echo(f"{'ok  ' if finding.sound else 'BAD '} {finding.what:<12} {finding.detail}")
    return 0 if all(finding.sound for finding in findings) else 1


def _look(what: str, ask: Callable[[], str]) -> Finding:
    """Any failure is a finding: this command is for broken installations."""
    try:
        return Finding(what, True, ask())
    except Exception as error:
        return Finding(what, False, f"{type(error).__name__}: {error}")


def _llvm() -> str:
    import llvmlite
    from llvmlite import binding

    return f"llvmlite {llvmlite.__version__}, LLVM {'.'.join(map(str, binding.llvm_version_info))}"


def _zig() -> str:
    from aipy.link.zig import find_zig

    zig = find_zig()
    return f"{subprocess.run([zig, 'version'], capture_output=True, text=True, check=True).stdout.strip()} ({zig})"


def _runtime() -> str:
    from aipy.resources import shipped_folder

    return str(shipped_folder("runtime"))


def _targets() -> str:
    from aipy.targets.target import host_target_name, load_target, target_names

    load_target(host_target_name())
    return f"{len(target_names())}, this machine is {host_target_name()}"


def _cache() -> str:
    from aipy.cache.store import default_limit, default_root

    root = default_root()
    root.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=root):
        return f"{root}, limit {default_limit() >> 20} MiB"


def _whole_way() -> str:
    from aipy import driver
    from aipy.session import open_session

    with tempfile.TemporaryDirectory(prefix="aipy-") as folder:
        source, output = Path(folder) / "hello.py", Path(folder) / "hello"
        source.write_text("print('hello')\n")
        driver.compile_program(open_session(), source, output)
        answer = subprocess.run([output], capture_output=True, text=True, check=True).stdout
        if answer != "hello\n":
            raise RuntimeError(f"the program printed {answer!r}")
    return "a program was compiled and run"


_QUESTIONS: list[tuple[str, Callable[[], str]]] = [
    ("aipy", lambda: f"{__version__} ({Path(__file__).parent.parent})"),
    ("python", lambda: f"{sys.version.split()[0]} ({sys.executable})"),
    ("llvm", _llvm),
    ("zig", _zig),
    ("runtime", _runtime),
    ("targets", _targets),
    ("cache", _cache),
    ("hello", _whole_way),
]
