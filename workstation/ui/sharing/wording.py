# SPDX-License-Identifier: MIT
"""Merges and conflicts in sentences."""

from collections.abc import Iterable, Mapping

from workstation.domain.history import NOUN_WORDS, moment
from workstation.domain.sharing import Conflict, Merge, NounPreview, Preview
from workstation.ui.kit.words import count

TAKEN_BACK = "The merge of “{file}” was taken back."
SAFE = "A copy of this workspace is made first; the merge can be taken back."
HEADINGS = ("New", "Changed there", "Changed here", "Deleted there", "In conflict", "Same")
_PLURALS = {"alias": "aliases", "inquiry": "searches in vain"}
_TABLES = {"aliases": "alias", "inquiries": "inquiry", "workspace": "workspace"}
_INNER = "text"  # comes and goes with its source


def things(number: int, noun: str) -> str:
    """So many things of a kind: "1 claim", "12 claims", "2 judgements"."""
    return count(number, NOUN_WORDS[noun], plural(noun))


def plural(noun: str) -> str:
    """What several things of a kind are called."""
    return _PLURALS.get(noun) or f"{NOUN_WORDS[noun]}s"


def listing(parts: Iterable[str]) -> str:
    """Parts as one reads them out: "1 source, 2 claims and 1 note"."""
    told = list(parts)
    return " and ".join((", ".join(told[:-1]), told[-1])) if len(told) > 1 else "".join(told)


def touched(found: Preview) -> list[NounPreview]:
    """The kinds of thing of which a merge would bring, change or contest any."""
    return [one for one in found.nouns if one.noun != _INNER and any(numbers(one)[:-1])]


def numbers(one: NounPreview) -> tuple[int, ...]:
    """The numbers of a kind of thing, as they stand under `HEADINGS`."""
    return (
        *(one.new, one.changed_there, one.changed_here, one.deleted_there),
        *(one.conflicts, one.same),
    )


def kind_words(found: Preview) -> str:
    """What the file is: a copy of this workspace, or another one."""
    if found.same_workspace:
        return f"“{found.file}” is a copy of this workspace, called “{found.title}”."
    return f"“{found.file}” holds another workspace, called “{found.title}”."


def conflict_count(number: int) -> str:
    """How many fields wait: "2 fields are in conflict"."""
    return f"{count(number, 'field')} {'is' if number == 1 else 'are'} in conflict"


def brought_words(brought: Mapping[str, int], changed: int, conflicts: int) -> str:
    """What a merge has done, like "12 claims and 3 sources brought in; 2 fields are in conflict".

    Args:
        brought: rows by table.
        changed: things held before that the other file has changed.
        conflicts: fields that are in conflict now.
    """
    nouns = {_TABLES.get(table) or table.removesuffix("s"): n for table, n in brought.items()}
    parts = []
    if told := [things(n, noun) for noun, n in nouns.items() if n and noun != _INNER]:
        parts.append(f"{listing(told)} brought in")
    if changed:
        parts.append(f"{count(changed, 'thing')} had been changed there")
    if conflicts:
        parts.append(conflict_count(conflicts))
    return f"{'; '.join(parts) or 'Nothing new came over'}."


def place_words(one: Conflict, field: str) -> str:
    """Which field of what kind of thing: "question · scope"."""
    return f"{NOUN_WORDS[one.noun]} · {field}"


def merge_tip(made: Merge | None) -> str:
    """What would be taken back; empty when nothing would."""
    if made is None:
        return ""
    return f"“{made.file}”, merged by {made.analyst}, {moment(made.made_at)}"
