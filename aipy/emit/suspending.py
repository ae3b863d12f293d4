"""Emission of the body of a generator: it suspends, and returns by ending."""

from __future__ import annotations

from aipy.emit.prelude import TBAA_THREAD
from aipy.emit.program import param_type
from aipy.emit.representation import is_nothing
from aipy.emit.wide import LeavingEmitter
from aipy.ir.op import Value
from aipy.ir.types import Kind

_STOP, _RAISED = 3, 1


class BodyEmitter(LeavingEmitter):
    """Emission of a generator's body: it suspends, and returns by ending."""

    def line(self, text: str) -> None:
        """Adds an instruction; one that names the thread takes that of the latest resume."""
        super().line(self._with_thread(text))

    def emit(self, text: str) -> str:
        """Adds an instruction with a result and returns its register."""
        return super().emit(self._with_thread(text))

    def _with_thread(self, text: str) -> str:
        return text.replace("%thread", super().emit("load ptr, ptr %promise, align 16")) if "%thread" in text else text

    def field(self, index: int) -> str:
        """The address of a field of the generator object."""
        return self.emit(f"getelementptr %aipy.generator, ptr %generator, i32 0, i32 {index}")

    def suspend(self, status: int) -> None:
        """Gives control back with a status and goes on at the next resume."""
        self.line(f"store i32 {status}, ptr %status.at")
        state = self.emit(f"call i8 @{self.program.runtime('llvm.coro.suspend')}(token none, i1 false)")
        resumed = self.new_label()
        self.line(f"switch i8 {state}, label %suspended [ i8 0, label %{resumed} i8 1, label %free ]")
        self.start(resumed)
        self.load_depth()

    def load_depth(self) -> None:
        """Notes how many Python frames there are; calls of other code may leave a higher number in the thread."""
        address = self.emit("getelementptr %aipy.thread, ptr %thread, i32 0, i32 1")
        outside = self.emit(f"load i64, ptr {address}{TBAA_THREAD}")
        self.line(f"store i64 {self.emit(f'add i64 {outside}, 1')}, ptr %depth.slot")

    @property
    def depth(self) -> str:
        """The number of Python frames, with the running one."""
        return self.emit("load i64, ptr %depth.slot")

    def publish_depth(self) -> None:
        """Tells code that is not part of the program how many frames there are."""
        address = self.emit("getelementptr %aipy.thread, ptr %thread, i32 0, i32 1")
        self.line(f"store i64 {self.depth}, ptr {address}{TBAA_THREAD}")

    def return_value(self, value: Value) -> None:
        """Ends with a result."""
        type = param_type(value.type)
        word = f"ptrtoint (ptr @{self.program.object('aipy_None')} to i64)" if is_nothing(type) else self.use(value)
        if type.kind is Kind.REF:
            word = self.emit(f"ptrtoint ptr {word} to i64")
        self.line(f"store i64 {word}, ptr {self.field(3)}")
        self.line(f"store i32 {_STOP}, ptr %status.at")
        self.line("br label %finish")

    def return_raised(self) -> None:
        """Ends with the exception in the thread."""
        self.line(f"store i32 {_RAISED}, ptr %status.at")
        self.line("br label %finish")
