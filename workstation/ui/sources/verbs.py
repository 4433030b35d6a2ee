# SPDX-License-Identifier: MIT
"""What each key and button of the Sources tab does, by the name of its verb."""

from collections.abc import Callable
from functools import partial

from workstation.ui.sources.inspector import ClaimInspector
from workstation.ui.sources.placing import Placing
from workstation.ui.sources.reader import Reader
from workstation.ui.sources.review import Review

PICKED = ("speaker", "act", "statement_date", "figures", "relays", "standing")


def verbs(
    review: Review,
    placing: Placing,
    reader: Reader,
    inspector: ClaimInspector,
    pick: Callable[[str], None],
) -> dict[str, Callable[[], object]]:
    """The table that `keys.verb_of` and the inspector's buttons name the entries of."""
    table: dict[str, Callable[[], object]] = {
        "accept": review.accept,
        "reject": review.reject,
        "park": review.park,
        "join": review.join,
        "split": lambda: review.split(reader.caret()),
        "next": partial(review.step, 1),
        "previous": partial(review.step, -1),
        "place": lambda: placing.ask(inspector.place),
        "compare": review.compare,
        "leave": placing.leave,
        "mark_read": review.mark_read,
        "start_back": partial(review.move, "start", -1),
        "start_on": partial(review.move, "start", 1),
        "end_back": partial(review.move, "end", -1),
        "end_on": partial(review.move, "end", 1),
    }
    table |= {field: partial(pick, field) for field in PICKED}
    for digit in range(1, 7):
        table[f"credibility_{digit}"] = partial(review.set, credibility=digit)
    return table
