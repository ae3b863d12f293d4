"""What several tests need: a cache that outlives the run, and ways to run CPython and aipy alike."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Outcome:
    """How a process ended and what it wrote."""

    code: int
    out: bytes
    err: bytes

    @property
    def last_line(self) -> bytes:
        """The last line of standard error: the exception."""
        return self.err.rstrip(b"\n").rpartition(b"\n")[2]


def execute(
    command: list[str | Path],
    *,
    executable: Path | None = None,
    stdin: bytes = b"",
    cwd: Path | None = None,
    timeout: float = 60,
    **variables: str,
) -> Outcome:
    """Runs a command to its end; `executable` is the file where that is not the first word, `variables` go into the environment."""
    words = [str(word) for word in command]
    environment = {**os.environ, **variables}
    result = subprocess.run(words, executable=executable, input=stdin, capture_output=True, cwd=cwd, timeout=timeout, env=environment)
    return Outcome(result.returncode, result.stdout, result.stderr)


def aipy(*arguments: str | Path, stdin: bytes = b"", cwd: Path | None = None, timeout: float = 120, **variables: str) -> Outcome:
    """Runs the command line in a process of its own."""
    return execute([sys.executable, "-m", "aipy", *arguments], stdin=stdin, cwd=cwd, timeout=timeout, **variables)


def other_pythons() -> list[str]:
    """The supported CPython versions other than this one that the machine has: on PATH, or installed by pyenv."""
    found = []
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    for minor in (11, 12, 13, 14):
        candidates = [f"python3.{minor}", *(str(path) for path in sorted(pyenv.glob(f"3.{minor}.*/bin/python")))]
        usable = [name for name in candidates if shutil.which(name) and execute([name, "-c", "pass"]).code == 0]
        if minor != sys.version_info.minor and usable:
            found.append(usable[0])
    return found


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds `--update`, for the tests whose expected text is written by the program."""
    parser.addoption("--update", action="store_true", help="write expected texts anew; read them before you commit them")


@pytest.fixture(scope="session", autouse=True)
def cache(pytestconfig: pytest.Config) -> Path:
    """The cache of all tests; kept between runs, because building zig's C library takes seconds."""
    folder = Path(os.environ.get("AIPY_TEST_CACHE_DIR") or pytestconfig.rootpath / ".pytest_cache" / "aipy")
    os.environ["AIPY_CACHE_DIR"] = str(folder)
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [_checkout_on_path(), os.environ.get("PYTHONPATH")]))
    if not os.environ["PYTHONPATH"]:
        del os.environ["PYTHONPATH"]
    return folder


def _checkout_on_path() -> str:
    """The checkout, when aipy is not installed: child processes start in other folders."""
    outside = subprocess.run([sys.executable, "-c", "import aipy"], cwd="/", capture_output=True)
    return "" if outside.returncode == 0 else str(ROOT)
