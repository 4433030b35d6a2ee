# SPDX-License-Identifier: MIT
"""Gaps: where nothing is held, whether somebody is heard elsewhere, and who has searched.

An empty cell means that nothing is held, never that nothing was said (rule 10).
"""

from dataclasses import dataclass, field

MOST_COUNTED = 100  # counting further would tell nobody more, and cost


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A search that found nothing: what was searched, where, for which question, from whom.

    `actor` is None when nobody in particular was looked for.
    """

    uid: str
    question: str
    words: str
    actor: str | None = None
    actor_name: str = ""
    made_on: str = ""  # ISO time
    made_by: str = ""
    marking: str = ""


@dataclass(frozen=True, slots=True)
class Heard:
    """How often somebody is heard, counted up to `MOST_COUNTED`, and since when.

    `since` is the ISO day by which the first dated statement had been made.
    """

    times: int = 0
    since: str | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """What is held of one column on one question, and where nothing is, what else is known.

    `elsewhere` is what is heard of the column on other questions; None where that is not looked
    up, because something is held here or because the column stands for nobody identified. `part`
    says that the workspace is a filtered copy.
    """

    question: str
    column: str
    held: Heard = field(default_factory=Heard)
    elsewhere: Heard | None = None
    inquiries: tuple[Inquiry, ...] = ()
    part: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing is held here."""
        return not self.held.times
