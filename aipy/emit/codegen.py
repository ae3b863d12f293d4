"""LLVM IR to object files, in a worker process: an abort of LLVM there becomes an exception here."""

from __future__ import annotations

import os
import pickle
import struct
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import llvmlite.binding as llvm

_OBJECT, _ERROR = b"O", b"E"
_LOADING = threading.Lock()


class CodegenError(Exception):
    """LLVM refused the code or died of it; the message is what it said."""


@dataclass(frozen=True, slots=True)
class Job:
    """One module to compile."""

    ir: str
    triple: str
    level: int
    cpu: str = ""


def prepare() -> None:
    """Starts to load LLVM in the background (0.1 s), so that it is there when `compile_ir` comes to need it."""
    threading.Thread(target=_load, name="aipy-load-llvm", daemon=True).start()


def _load() -> None:
    with _LOADING:
        import llvmlite.binding as llvm

        llvm.initialize_all_targets()
        llvm.initialize_all_asmprinters()


def compile_ir(ir_text: str, triple: str, level: int, cpu: str = "") -> bytes:
    """Compiles a module to an object file for `triple` at O`level`; raises `CodegenError`."""
    job = Job(ir_text, triple, level, cpu)
    if hasattr(os, "fork"):
        _load()  # here, once, and not in each child
    return _in_fork(job) if hasattr(os, "fork") else _in_subprocess(job)


def compile_here(job: Job) -> bytes:
    """Compiles in this process; raises `CodegenError` for what LLVM reports, and dies with LLVM when it aborts."""
    machine, module = _optimized(job)
    return bytes(machine.emit_object(module))


def optimize_here(job: Job) -> str:
    """The module's IR after LLVM's passes, to look at; as `compile_here`."""
    return str(_optimized(job)[1])


def assembly_here(job: Job) -> str:
    """The module's assembly, to look at; as `compile_here`."""
    machine, module = _optimized(job)
    return str(machine.emit_assembly(module))


def _optimized(job: Job) -> tuple[llvm.TargetMachine, llvm.ModuleRef]:
    import llvmlite.binding as llvm

    _load()
    try:
        target = llvm.Target.from_triple(job.triple)
        machine = target.create_target_machine(cpu=job.cpu or _default_cpu(job.triple), opt=job.level, reloc="pic", codemodel="small")
        module = llvm.parse_assembly(job.ir)
        module.data_layout = str(machine.target_data)
        options = llvm.create_pipeline_tuning_options(speed_level=job.level)
        options.loop_vectorization = options.slp_vectorization = job.level >= 2
        options.loop_interleaving = options.loop_unrolling = job.level >= 2
        builder = llvm.create_pass_builder(machine, options)
        builder.getModulePassManager().run(module, builder)
    except RuntimeError as error:
        raise CodegenError(str(error)) from error
    return machine, module


def _default_cpu(triple: str) -> str:
    return "x86-64" if triple.startswith("x86_64") else "generic"


def _in_fork(job: Job) -> bytes:
    """In a copy of this process: nothing has to be imported again."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        status = 1
        try:
            with os.fdopen(writing, "wb") as pipe:
                _answer(job, pipe.write)
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        answer = pipe.read()
    _, status = os.waitpid(child, 0)
    return _open(answer, f"LLVM died with signal {status & 0x7F}" if status & 0x7F else f"LLVM ended with exit code {status >> 8}")


def _in_subprocess(job: Job) -> bytes:
    result = subprocess.run([sys.executable, "-m", "aipy.emit.codegen"], input=pickle.dumps(job), capture_output=True, check=False)
    words = result.stderr.decode("utf-8", "replace").strip()
    return _open(result.stdout, f"LLVM ended with exit code {result.returncode}: {words}")


def _answer(job: Job, write: Callable[[bytes], int]) -> None:
    try:
        kind, content = _OBJECT, compile_here(job)
    except CodegenError as error:
        kind, content = _ERROR, str(error).encode()
    write(kind + struct.pack("<Q", len(content)) + content)


def _open(answer: bytes, otherwise: str) -> bytes:
    if len(answer) < 9 or len(answer) != 9 + struct.unpack("<Q", answer[1:9])[0]:
        raise CodegenError(otherwise)
    if answer[:1] == _ERROR:
        raise CodegenError(answer[9:].decode())
    return answer[9:]


if __name__ == "__main__":
    _answer(pickle.loads(sys.stdin.buffer.read()), sys.stdout.buffer.write)
