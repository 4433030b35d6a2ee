# SPDX-License-Identifier: MIT
"""Merges and conflicts in sentences."""

from collections.abc import Iterable, Mapping

from workstation.analysis.elsewhere_words import given_back_words
from workstation.analysis.thing_words import INNER, listing, things
from workstation.domain.history import NOUN_WORDS, moment
from workstation.domain.sharing import (
    Conflict,
    GivenBack,
    Merge,
    NounPreview,
    Outcome,
    Preview,
    Uses,
)
from workstation.ui.kit.words import count

TAKEN_BACK = "The merge of “{file}” was taken back."
SAFE = "A copy of this workspace is made first; the merge can be taken back."
SAFE_EACH = "A copy of this workspace is made before each; merges are taken back last one first."
HEADINGS = ("New", "Changed there", "Changed here", "Deleted there", "In conflict", "Same")


def touched(found: Preview) -> list[NounPreview]:
    """The kinds of thing of which a merge would bring, change or contest any."""
    return [one for one in found.nouns if one.noun != INNER and any(numbers(one)[:-1])]


def numbers(one: NounPreview) -> tuple[int, ...]:
    """The numbers of a kind of thing, as they stand under `HEADINGS`."""
    return (
        *(one.new, one.changed_there, one.changed_here, one.deleted_there),
        *(one.conflicts, one.same),
    )


def in_all(nouns: Iterable[NounPreview]) -> tuple[int, ...]:
    """The numbers of all kinds of thing together."""
    each = [numbers(one) for one in nouns if one.noun != INNER]
    return tuple(map(sum, zip(*each, strict=True))) if each else (0,) * len(HEADINGS)


def kind_words(found: Preview) -> str:
    """What the file is: a copy of this workspace, or another one."""
    if found.same_workspace:
        return f"“{found.file}” is a copy of this workspace, called “{found.title}”."
    return f"“{found.file}” holds another workspace, called “{found.title}”."


def conflict_count(number: int) -> str:
    """How many fields wait: "2 fields are in conflict"."""
    return f"{count(number, 'field')} {'is' if number == 1 else 'are'} in conflict"


def brought_words(
    brought: Mapping[str, int], changed: int, conflicts: int, back: GivenBack | None = None
) -> str:
    """What a merge has done, like "12 claims and 3 sources brought in; 2 fields are in conflict".

    Args:
        brought: rows by noun.
        changed: things held before that the other file has changed.
        conflicts: fields that are in conflict now.
        back: what was withheld here and has come back.
    """
    parts = []
    if told := [things(n, noun) for noun, n in brought.items() if noun != INNER]:
        parts.append(f"{listing(told)} brought in")
    if changed:
        parts.append(f"{count(changed, 'thing')} had been changed there")
    if back:
        parts.append(f"it {given_back_words(back, 'gave back')}")
    if conflicts:
        parts.append(conflict_count(conflicts))
    return f"{'; '.join(parts) or 'Nothing new came over'}."


def outcome_words(one: Outcome) -> str:
    """What came of one of several files, in a sentence."""
    if one.merge is not None:
        told = brought_words(one.merge.counts, one.merge.changed, 0, one.merge.given_back)
        return f"“{one.file}”: {told[0].lower()}{told[1:]}"
    return one.refused or f"“{one.file}” was left alone, because you stopped before it."


def place_words(one: Conflict, field: str) -> str:
    """Which field of what kind of thing: "question · scope"."""
    return f"{NOUN_WORDS[one.noun]} · {field}"


def uses_words(uses: Uses) -> str:
    """Where it is used: "Used in the comparison on “Did the dam hold?” and in 3 briefs."."""
    parts = []
    if uses.questions:
        more = len(uses.questions) - 1
        others = f" and {count(more, 'other question')}" if more else ""
        parts.append(f"in the comparison on “{uses.questions[0]}”{others}")
    if uses.briefs:
        title = f" (“{uses.briefs[0]}”)" if len(uses.briefs) == 1 and uses.briefs[0] else ""
        parts.append(f"in {count(len(uses.briefs), 'brief')}{title}")
    return f"Used {listing(parts)}." if parts else ""


def merge_tip(made: Merge | None) -> str:
    """What would be taken back; empty when nothing would."""
    if made is None:
        return ""
    return f"“{made.file}”, merged by {made.analyst}, {moment(made.made_at)}"
