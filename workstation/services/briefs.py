# SPDX-License-Identifier: MIT
"""Briefs: putting one together, seeing its pages, writing and releasing it."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from workstation.analysis.history_words import field_words
from workstation.domain.markings import highest, read_marking
from workstation.domain.reports import Edition, Written
from workstation.domain.timeline import EVENTS, Lanes
from workstation.domain.views import Narrowing
from workstation.errors import UserError
from workstation.services.actors import Actors
from workstation.services.brief_conflicts import disputed_in, markings_open, refusal
from workstation.services.brief_content import Material, brief_content
from workstation.services.comparison import Comparisons
from workstation.services.exporting import write_whole
from workstation.services.naming import the_one
from workstation.services.questions import Questions
from workstation.services.sources import Sources
from workstation.services.timeline import Timelines
from workstation.storage import judgements, workspaces
from workstation.storage.open_values import values_in_conflict
from workstation.storage.row_names import name_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from workstation.briefing.content import BriefContent
    from workstation.domain.briefs import Brief
    from workstation.domain.changes import Change
    from workstation.domain.comparison import Comparison
    from workstation.domain.pictures import Picture
    from workstation.storage.editing import Door


class Briefs:
    """Everything one can do with briefs."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._store = door.store
        self._questions = Questions(door)
        self._sources = Sources(door)
        self._timelines = Timelines(door)
        self._actors = Actors(door)
        self._tables = Comparisons(door)

    def all(self) -> list[Brief]:
        """Every brief, newest first."""
        return judgements.briefs(self._store.read)

    def get(self, uid: str) -> Brief:
        """One brief.

        Raises:
            UserError: it is not here.
        """
        found = next((brief for brief in self.all() if brief.uid == uid), None)
        if found is None:
            raise UserError(f"There is no brief “{uid}” in this workspace.")
        return found

    def named(self, text: str) -> Brief:
        """The brief a person means by a uid, a part of it, or its title.

        Raises:
            UserError: none or several are meant.
        """
        every = self.all()
        exact = [brief for brief in every if text in (brief.uid, brief.title)]
        found = exact or [brief for brief in every if text.lower() in brief.uid]
        return self.get(the_one("brief", text, [(b.uid, b.title or "Untitled") for b in found]))

    def create(
        self,
        questions: Sequence[str],
        *,
        title: str = "",
        template: str = "two-page",
        audience: str = "",
        bottom_line: str = "",
        columns: Sequence[str] = (),
    ) -> Change:
        """Begin a brief on these questions; its title is the first one's wording."""
        first = self._questions.get(questions[0]).wording if questions else ""
        with self._door.change("Begin a brief") as writing:
            writing.create(
                "brief",
                title=title or first,
                template=template,
                audience=audience,
                bottom_line=bottom_line,
                questions=list(questions),
                columns=list(columns),
                made_on=_now(),
                made_by=writing.change.analyst_name,
            )
        return self._door.done

    def set(self, uid: str, **fields: object) -> Change:
        """Set title, template, audience, bottom_line, questions, columns, gaps or marking."""
        if fields.get("marking"):
            fields["marking"] = read_marking(str(fields["marking"]))
        with self._door.change(f"Set {_words(fields)} of a brief") as writing:
            for field, value in fields.items():
                writing.set("brief", uid, field, value)
        return self._door.done

    def remove(self, uid: str) -> Change:
        """Remove a brief; undo brings it back."""
        with self._door.change("Remove a brief") as writing:
            writing.delete("brief", uid)
        return self._door.done

    def content(self, uid: str, *, edition: str = "") -> BriefContent:
        """Everything the brief prints.

        Raises:
            UserError: something it cites is marked above the brief.
        """
        brief = self.get(uid)
        material = self._material(brief, edition)
        strictest = self._strictest(material)
        if brief.marking and highest((brief.marking, strictest)) != brief.marking:
            raise UserError(
                f"This brief is marked {brief.marking} but cites what is marked {strictest}; "
                "raise its marking, or take that question out."
            )
        return brief_content(replace(brief, marking=brief.marking or strictest), material)

    def pages(self, uid: str, *, ppi: float = 96) -> tuple[bytes, ...]:
        """The pages as PNG pictures."""
        from workstation.briefing.pdf import render_pages

        return render_pages(self.content(uid), self.get(uid).template, ppi)

    def disputed(self, uid: str) -> list[str]:
        """What the brief rests on that is in conflict: "credibility of “The dam held”"."""
        brief = self.get(uid)
        db = self._store.read
        return [
            f"{field_words(one.noun, one.field)} of “{name_of(db, one.noun, one.row)}”"
            for one in disputed_in(brief, self._material(brief, ""))
        ]

    def write(self, uid: str, path: Path) -> Written:
        """Write the brief by suffix: .pdf, .html or .md; what is in conflict with all its values.

        Raises:
            UserError: another suffix, or the file cannot be written.
        """
        suffix = path.suffix.lower()
        content = self.content(uid)
        pages = 0
        missing: tuple[str, ...] = ()
        if suffix == ".pdf":
            from workstation.briefing.pdf import render_pdf

            rendered = render_pdf(content, self.get(uid).template)
            data, pages = rendered.pdf, rendered.pages
            missing = rendered.missing_characters
        elif suffix in (".html", ".md"):
            data = _as_text(content, suffix).encode("utf-8")
        else:
            raise UserError(f"“{suffix}” is no format for a brief; use .pdf, .html or .md.")
        write_whole(path, lambda draft: _put(draft, data))
        return Written(path, pages, missing)

    def release(
        self, uid: str, *, approver: str = "", recipients: str = "", with_conflicts: bool = False
    ) -> Change:
        """Make an immutable edition: its PDF is kept with number, hash and history head.

        Raises:
            UserError: it rests on what is in conflict, and it was not asked to print all values.
        """
        from workstation.briefing.pdf import render_pdf

        if not with_conflicts and (phrases := self.disputed(uid)):
            raise UserError(refusal(phrases))
        brief = self.get(uid)
        number = brief.editions + 1
        content = self.content(uid, edition=f"edition {number}")
        pdf = render_pdf(content, brief.template).pdf
        head = workspaces.history_head(self._store.read)
        with self._door.change(f"Release edition {number} of “{brief.title}”") as writing:
            writing.create(
                "edition",
                brief=uid,
                number=number,
                released_at=_now(),
                cut_off=content.cut_off,
                history_head=head,
                marking=content.marking,
                author=writing.change.analyst_name,
                approver=approver,
                recipients=recipients,
                sha256=hashlib.sha256(pdf).hexdigest(),
                document=pdf,
            )
        return self._door.done

    def editions(self, uid: str) -> list[Edition]:
        """The releases of a brief, newest first."""
        return judgements.editions(self._store.read, uid)

    def _material(self, brief: Brief, edition: str) -> Material:
        table = self._tables.table(suggested=False, accepted_only=True, questions=brief.questions)
        db = self._store.read
        used = dict.fromkeys(
            one.claim.source
            for row in table.rows
            for cell in row.cells.values()
            for one in cell.placed
        )
        title, filtered = workspaces.facts(db, "title", "filtered")
        return Material(
            workspace_title=title,
            table=table,
            assessments={uid: judgements.assessments(db, uid) for uid in brief.questions},
            sources={uid: self._sources.get(uid) for uid in used},
            texts={uid: self._sources.text(uid) for uid in used},
            names=self._actors.names(),
            filtered=filtered,
            edition=edition,
            timeline=self._timeline(brief, table) if brief.template == "long" else None,
            opens=values_in_conflict(db, (brief.uid, *brief.questions)),
        )

    def _timeline(self, brief: Brief, table: Comparison) -> Picture | None:
        """What is cited along time, if at least two of it have a day; the same on any day."""
        from workstation.analysis.timeline.drawing import on_paper

        cited = {
            one.claim.uid
            for row in table.rows
            for cell in row.cells.values()
            for one in cell.placed
        }
        wanted = Narrowing(questions=brief.questions, suggested=False, accepted_only=True)
        found = self._timelines.items(lanes=Lanes.QUESTION, narrowing=wanted)
        items = tuple(one for one in found.items if one.uid in cited)
        lanes = tuple(lane for lane in found.lanes if lane.key != EVENTS)
        if found.dated < 2 or not cited:
            return None
        undated = sum(not one.dated for one in items)
        return on_paper(replace(found, items=items, lanes=lanes, undated=undated, today=0))

    def _strictest(self, material: Material) -> str:
        """The highest marking of what is cited and asked (rule 23), open ones included."""
        (default,) = workspaces.facts(self._store.read, "default_marking")
        labels = [
            one.claim.marking
            for row in material.table.rows
            for cell in row.cells.values()
            for one in cell.placed
        ]
        labels += [row.question.marking for row in material.table.rows]
        labels += markings_open(material)
        return highest((*labels, default), default)


def _as_text(content: BriefContent, suffix: str) -> str:
    if suffix == ".md":
        from workstation.briefing.markdown import render_markdown

        return render_markdown(content)
    from workstation.briefing.page import render_html

    return render_html(content)


def _put(draft: Path, data: bytes) -> None:
    draft.write_bytes(data)


def _words(fields: dict[str, object]) -> str:
    return " and ".join(name.replace("_", " ") for name in fields)


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
