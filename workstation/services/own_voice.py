# SPDX-License-Identifier: MIT
"""What a publication says itself, on its way into the workspace under the publisher's name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from workstation.domain.spans import overlap
from workstation.services.extracting import Suggesting
from workstation.storage import sources
from workstation.storage.rereading import standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workstation.domain.attributions import Attribution, Extraction
    from workstation.services.tasks import Task
    from workstation.storage.editing import Record


class OwnVoice(Suggesting):
    """One text's own statements; sentences in which somebody is reported to speak stay out."""

    def __init__(self, record: Record, task: Task, found: Extraction) -> None:
        shown = [one for one in standing(record.db, task.text_uid) if one.shown and not one.asked]
        apart = tuple(
            one
            for one in found.attributions
            if not any(overlap(one.content, claim.pieces) > 0 for claim in shown)
        )
        super().__init__(record, task, replace(found, attributions=apart))
        self._publisher = sources.publisher_of(record.db, task.source)

    @override
    def _values(self, one: Attribution, uids: Sequence[str]) -> dict[str, Any]:
        return super()._values(one, uids) | {"speaker": self._publisher}
