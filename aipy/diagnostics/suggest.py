"""Finds what the user probably meant."""

from __future__ import annotations

from collections.abc import Iterable


def did_you_mean(word: str, possibilities: Iterable[str]) -> str | None:
    """Returns "did you mean `X`?" for the nearest possibility, or None when nothing is near."""
    from difflib import get_close_matches

    nearest = get_close_matches(word, list(possibilities), n=1, cutoff=0.5)
    return f"did you mean `{nearest[0]}`?" if nearest else None
