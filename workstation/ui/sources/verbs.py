# SPDX-License-Identifier: MIT
"""What each key and button of the Sources tab does, by the name of its verb."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workstation.ui.sources.tab import SourcesTab

LOOKS = frozenset(("next", "previous", "compare", "original", "why", "unfold"))  # write nothing
PICKED = ("speaker", "act", "statement_date", "figures", "relays", "standing")


def verbs(tab: "SourcesTab") -> dict[str, Callable[[], object]]:
    """The table that `keys.verb_of` and the inspector's buttons name the entries of."""
    review = tab.review
    table: dict[str, Callable[[], object]] = {
        "accept": review.accept,
        "reject": review.reject,
        "park": review.park,
        "join": review.join,
        "split": lambda: review.split(tab.reader.caret()),
        "next": partial(review.step, 1),
        "previous": partial(review.step, -1),
        "place": lambda: tab.placing.ask(tab.inspector.foot.place),
        "compare": review.compare,
        "accept_all": review.accept_all,
        "reject_all": review.reject_all,
        "why": tab.inspector.why.toggle,
        "unfold": lambda: review.unfold(not review.unfolded),
        "original": tab.toggle_original,
        "leave": tab.leave,
        "mark_read": review.mark_read,
        "start_back": partial(review.move, "start", -1),
        "start_on": partial(review.move, "start", 1),
        "end_back": partial(review.move, "end", -1),
        "end_on": partial(review.move, "end", 1),
    }
    table |= {field: partial(tab.pick, field) for field in PICKED}
    for digit in range(1, 7):
        table[f"credibility_{digit}"] = partial(review.set, credibility=digit)
    return table
