"""What an op may do besides yielding a value, as one flat record that passes ask questions of."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Effects:
    """`reads` and `writes` are about mutable memory; `calls` is unknown code, which may do all of it."""

    reads: bool = False
    writes: bool = False
    raises: bool = False
    allocates: bool = False
    calls: bool = False

    @property
    def removable_if_unused(self) -> bool:
        """Dropping an unused op of this kind changes nothing anybody can see."""
        return not (self.writes or self.raises or self.calls)

    @property
    def movable(self) -> bool:
        """The op may be computed earlier or later, or twice, with the same result."""
        return self.removable_if_unused and not self.reads and not self.allocates

    def with_(self, **changes: bool) -> Effects:
        """The same effects with some changed."""
        return replace(self, **changes)


PURE = Effects()
READS = Effects(reads=True)
WRITES = Effects(reads=True, writes=True)
RAISES = Effects(raises=True)
READS_RAISES = Effects(reads=True, raises=True)
WRITES_RAISES = Effects(reads=True, writes=True, raises=True)
ALLOCATES = Effects(allocates=True)
ALLOCATES_RAISES = Effects(allocates=True, raises=True)
ANYTHING = Effects(reads=True, writes=True, raises=True, allocates=True, calls=True)
