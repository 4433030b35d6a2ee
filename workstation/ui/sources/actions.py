# SPDX-License-Identifier: MIT
"""What the tab offers in the Here menu and the palette."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from workstation.ui.sources.ordering import NAMES, Order

if TYPE_CHECKING:
    from workstation.ui.sources.tab import SourcesTab


def actions(tab: "SourcesTab") -> list[QAction]:
    """The commands of the tab; those that write are grey where nothing can be written."""
    made = []
    for words, act, writes in _entries(tab):
        action = QAction(words, tab)
        action.setEnabled(not (writes and tab.read_only))
        action.triggered.connect(lambda _=False, act=act: act())
        made.append(action)
    return made


def _entries(tab: "SourcesTab") -> Iterator[tuple[str, Callable[[], object], bool]]:
    review = tab.review
    yield "Mark the source as read to the end", review.mark_read, True
    yield "Fill in facts of the selected sources…", lambda: tab.fill(tab.list.selected()), True
    yield "Suggest the publication's own statements…", tab.suggest_own, True
    yield "Find common origins", tab.find_origins, True
    yield "Remove the selected sources", lambda: tab.remove(tab.list.selected()), True
    yield "Share the selected sources…", tab.list.share, False
    yield "Purge the selected sources…", tab.list.purge, True
    yield "Purge the claim in hand…", review.purge, True
    yield "Join with the next claim", review.join, True
    yield "Make this suggestion again", tab.reset, True
    yield "Why this?\tE", tab.inspector.why.toggle, False
    folded = "Show or fold away what is below your threshold"
    yield folded, lambda: review.unfold(not review.unfolded), False
    yield "Show the original beside the text\tO", tab.toggle_original, False
    for order in Order:
        name = NAMES[order][0].lower()
        yield f"Review: {name}", partial(review.set_order, order), False
