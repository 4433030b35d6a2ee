# SPDX-License-Identifier: MIT
"""Finding common origins as a job: sign what is new, compare, and keep what was found.

Computing is long, writing short: nothing is locked while texts are compared, and a search that
is cancelled leaves the ties as they were, with the signatures made so far.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workstation.domain.origins import Alike, LinkKind
from workstation.storage import origins, signatures, sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workstation.jobs import Ticket
    from workstation.storage.editing import Door

_GROUP = 200  # texts signed before they are kept

OF_TEXTS = (LinkKind.SAME_TEXT, LinkKind.VERSION_OF)
OF_CLAIMS = (LinkKind.SAME_STATEMENT, LinkKind.SAME_INFORMATION)


class OriginSearch:
    """One pass over the workspace."""

    def __init__(self, door: Door, ticket: Ticket) -> None:
        self._door = door
        self._store = door.store
        self._ticket = ticket

    def run(self) -> int:
        """Find every tie there is; how many are new."""
        self._sign()
        of_texts = list(self._of_texts())
        of_claims = list(self._of_claims())
        with self._door.record() as record:
            new = origins.replace(record.db, OF_TEXTS, of_texts)
            return new + origins.replace(record.db, OF_CLAIMS, of_claims)

    def _sign(self) -> None:
        from workstation.analysis.origins.signatures import VERSION, signature

        waiting = signatures.unsigned(self._store.read, VERSION)
        for start in range(0, len(waiting), _GROUP):
            made = []
            for number, text in enumerate(waiting[start : start + _GROUP], start):
                self._ticket.step(number, len(waiting), "reading texts")
                made.append((text, signature(signatures.body(self._store.read, text))))
            with self._door.record() as record:
                signatures.keep(record.db, VERSION, made)

    def _of_texts(self) -> Iterator[Alike]:
        from workstation.analysis.origins.same_text import Outline, same_texts
        from workstation.analysis.origins.signatures import VERSION
        from workstation.analysis.origins.versions import by_address

        db = self._store.read
        outlines = [Outline(*row) for row in signatures.signed(db, VERSION)]
        known = origins.computed(db, OF_TEXTS)
        apart = origins.apart(db, OF_TEXTS)
        yield from by_address(outlines)
        yield from same_texts(outlines, self._body, known, apart, self._ticket)

    def _body(self, source: str) -> str:
        text = sources.text_of(self._store.read, source)
        return text.text if text is not None else ""

    def _of_claims(self) -> Iterator[Alike]:
        from workstation.analysis.origins.same_information import Cited, same_information
        from workstation.analysis.origins.same_statement import Said, same_statements

        db = self._store.read
        self._ticket.step(0, None, "comparing statements")
        said = (Said(*row) for row in origins.said(db))
        yield from same_statements(said, origins.apart(db, OF_CLAIMS), self._ticket)
        cited = (Cited(*row) for row in origins.cited(db))
        yield from same_information(cited, origins.apart(db, OF_CLAIMS))
