# SPDX-License-Identifier: MIT
"""What kind of thing a field is when two files differ on it: a circumstance, words, or a choice."""

# Circumstances of how a row came about: one of them stands, and no conflict is made of it.
_QUIET: dict[str, frozenset[str]] = {
    "source": frozenset(
        (
            *("name", "added_at", "accessed_on", "encoding", "media_type", "headers", "thread"),
            *("read_by", "standing_on", "language"),
        )
    ),
    "claim": frozenset(("standing_on", "engine", "version", "rule", "confidence", "reason")),
    "position": frozenset(("reason", "score")),
    "link": frozenset(("reason", "named_after")),
    "disagreement": frozenset(("claims", "decided_on", "decided_by", "subject", "rule")),
    "workspace": frozenset(("created_at",)),
}
# Words of a person's own: whoever settles them may write a third wording.
_WORDS: dict[str, frozenset[str]] = {
    "workspace": frozenset(("title",)),
    "source": frozenset(("title", "author", "descriptor")),
    "actor": frozenset(("name", "note")),
    "alias": frozenset(("name",)),
    "affiliation": frozenset(("office",)),
    "event": frozenset(("title", "place_name")),
    "question": frozenset(("wording", "definition", "scope", "grouping")),
    "disagreement": frozenset(("reason",)),
    "view": frozenset(("name",)),
    "inquiry": frozenset(("words",)),
    "assessment": frozenset(("judgement", "why", "reasons", "outcome")),
    "note": frozenset(("words",)),
    "brief": frozenset(("title", "audience", "bottom_line")),
}


def is_quiet(noun: str, field: str) -> bool:
    """Whether different values of a field are no conflict."""
    return field in _QUIET.get(noun, ())


def quiet_places() -> list[tuple[str, str]]:
    """Noun and field of every circumstance."""
    return [(noun, field) for noun, fields in _QUIET.items() for field in sorted(fields)]


def is_words(noun: str, field: str) -> bool:
    """Whether a field holds a person's own words, so that any others would do."""
    return field in _WORDS.get(noun, ())
