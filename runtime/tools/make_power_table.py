"""Writes `runtime/src/float_powers.c`: 10^k as 128-bit numbers with the top bit set, rounded up, for shortest float repr.

python runtime/tools/make_power_table.py runtime/src/float_powers.c
"""

from __future__ import annotations

import sys
from pathlib import Path

LOWEST, HIGHEST = -292, 324


def main(output: Path) -> None:
    lines = [
        "/* Made by runtime/tools/make_power_table.py. */",
        '#include "aipy/float.h"',
        "",
        f"/* 10^{LOWEST} to 10^{HIGHEST} */",
        "const uint64_t aipy_powers_of_ten[][2] = {",
    ]
    lines += ["    {0x%016xu, 0x%016xu}," % divmod(power(k), 1 << 64) for k in range(LOWEST, HIGHEST + 1)]
    output.write_text("\n".join([*lines, "};", ""]))


def power(k: int) -> int:
    """The least integer >= 10^k * 2^n that has 128 bits for the right n."""
    if k >= 0:
        value = 10**k
        shift = value.bit_length() - 128
        return value << -shift if shift <= 0 else -(-value >> shift)
    divisor = 10**-k
    shift = divisor.bit_length() + 127
    result = -(-(1 << shift) // divisor)
    return result if result.bit_length() == 128 else -(-(1 << (shift + 128 - result.bit_length())) // divisor)


main(Path(sys.argv[1]))
