# SPDX-License-Identifier: MIT
"""Fields about which nobody disagrees: circumstances of how a row came about.

Where two files have different ones, one of them stands and no conflict is made of it.
"""

_QUIET: dict[str, frozenset[str]] = {
    "source": frozenset(
        (
            *("name", "added_at", "accessed_on", "encoding", "media_type", "headers", "thread"),
            *("read_by", "standing_on"),
        )
    ),
    "claim": frozenset(("standing_on", "engine", "version", "rule", "confidence", "reason")),
    "position": frozenset(("reason", "score")),
    "link": frozenset(("reason", "named_after")),
    "disagreement": frozenset(("claims", "decided_on", "decided_by", "subject", "rule")),
    "workspace": frozenset(("created_at", "filtered")),
}


def is_quiet(noun: str, field: str) -> bool:
    """Whether different values of a field are no conflict."""
    return field in _QUIET.get(noun, ())
