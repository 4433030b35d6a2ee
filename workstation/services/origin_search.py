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
    from collections.abc import Iterable, Iterator

    from workstation.analysis.origins.same_statement import Said
    from workstation.jobs import Ticket
    from workstation.storage.editing import Door

_GROUP = 200  # texts signed before they are kept

OF_TEXTS = (LinkKind.SAME_TEXT, LinkKind.VERSION_OF)


class OriginSearch:
    """One pass over the workspace, or over what some new sources touch.

    Args:
        door: where what is found is recorded.
        ticket: progress out, cancellation in.
        new: uids of the sources whose speakers' statements are compared; all without.
    """

    def __init__(self, door: Door, ticket: Ticket, new: Iterable[str] | None = None) -> None:
        self._door = door
        self._store = door.store
        self._ticket = ticket
        self._new = None if new is None else list(new)

    def run(self) -> int:
        """Find every tie there is; how many are new."""
        self._sign()
        texts = list(self._of_texts())
        said = self._said()
        statements = list(self._statements(said))
        information = list(self._information())
        among = None if self._new is None else [one.uid for one in said]
        with self._door.record() as record:
            db = record.db
            return (
                origins.replace(db, OF_TEXTS, texts)
                + origins.replace(db, (LinkKind.SAME_STATEMENT,), statements, among)
                + origins.replace(db, (LinkKind.SAME_INFORMATION,), information)
            )

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

    def _said(self) -> list[Said]:
        from workstation.analysis.origins.same_statement import Said

        return [Said(*row) for row in origins.said(self._store.read, self._new)]

    def _statements(self, said: Iterable[Said]) -> Iterator[Alike]:
        from workstation.analysis.origins.same_statement import same_statements

        apart = origins.apart(self._store.read, (LinkKind.SAME_STATEMENT,))
        return same_statements(said, apart, self._ticket)

    def _information(self) -> Iterator[Alike]:
        from workstation.analysis.origins.same_information import Cited, same_information

        db = self._store.read
        cited = [Cited(*row) for row in origins.cited(db)]
        return same_information(cited, origins.apart(db, (LinkKind.SAME_INFORMATION,)))
