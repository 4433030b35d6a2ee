# SPDX-License-Identifier: MIT
"""The pickers of a claim's fields: what each offers, and what choosing does."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workstation.domain.actors import Actor
from workstation.domain.claims import Act, Capacity, CapacityKind, Claim, Relay
from workstation.domain.gradings import CREDIBILITY
from workstation.domain.markings import TLP
from workstation.ui.kit.actor_picker import NewActor, actor_uid, candidates
from workstation.ui.kit.dating import date_words
from workstation.ui.kit.picker import Choice, Picker, fixed
from workstation.ui.kit.standing_dialog import StandingDialog
from workstation.ui.kit.words import day
from workstation.ui.sources.review import Review

if TYPE_CHECKING:
    from workstation.domain.changes import Change
    from workstation.ui.session import Session
    from workstation.workspace import Workspace

_SHOWN = 40
_CLEAR = ""


def listed(values: Sequence[str], current: str) -> list[Choice]:
    """Plain words to choose from, the current one marked."""
    return [Choice(value, value, checked=value == current) for value in values]


def credibilities(current: int) -> list[Choice]:
    """The six digits with their words."""
    return [
        Choice(
            digit, f"{digit} · {words}" if digit != 6 else "6 · Not assessed", "", digit == current
        )
        for digit, words in CREDIBILITY.items()
    ]


def dates(typed: str, claim: Claim, written: str) -> list[Choice]:
    """What a date may be set to: what was typed, publication day, nothing."""
    found = [Choice(typed, typed, "as you write it")] if typed and typed != written else []
    if claim.published_on:
        found.append(Choice(claim.published_on, day(claim.published_on), "publication"))
    if written:
        found.append(Choice(_CLEAR, "Not dated", "take it away"))
    return found or [Choice(None, "Type a date as people write it", "12 Nov 2026, last week")]


def actor_choices(
    actors: Sequence[Actor], near: Sequence[str], typed: str, current: Sequence[str]
) -> list[Choice]:
    """Actors that answer to what is typed; those heard in this source first; a new one last."""
    found = candidates(actors, typed, _SHOWN)
    if not typed:
        found.sort(key=lambda actor: near.index(actor.uid) if actor.uid in near else len(near))
    choices = [
        Choice(actor.uid, actor.name, _about(actor, near), actor.uid in current) for actor in found
    ]
    known = any(actor.name.casefold() == typed.casefold() for actor in found)
    if typed and not known:
        choices.append(Choice(NewActor(typed), f"New actor “{typed}”"))
    return choices


def _about(actor: Actor, near: Sequence[str]) -> str:
    return "in this source" if actor.uid in near else actor.kind.value


class Picking(QObject):
    """Opens the picker of a field at its value in the inspector."""

    def __init__(self, session: "Session", review: Review, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._review, self._parent = session, review, parent
        self.opened: Picker | None = None
        self._pickers: dict[str, Callable[[QWidget, Claim], None]] = {
            "speaker": self._speaker,
            "capacity": self._capacity,
            "act": self._act,
            "statement_date": lambda at, claim: self._date(at, claim, "statement_date"),
            "event_date": lambda at, claim: self._date(at, claim, "event_date"),
            "about": self._about,
            "figures": self._figures,
            "relays": self._relays,
            "standing": self._standing,
            "credibility": self._credibility,
            "marking": self._marking,
        }

    def open(self, field: str, at: QWidget) -> None:
        """Open the picker of this field at this widget."""
        claim = self._review.claim
        if claim is not None and not self._session.workspace.read_only:
            self._pickers[field](at, claim)

    def _pick(  # noqa: PLR0913 - hands on to the picker
        self,
        at: QWidget,
        heading: str,
        offer: Callable[[str], Sequence[Choice]],
        then: Callable[[object], object],
        *,
        searchable: bool = True,
        placeholder: str = "Type to narrow",
        text: str = "",
    ) -> None:
        self.opened = Picker.open_at(
            at, heading, offer, then, searchable=searchable, placeholder=placeholder, text=text
        )

    # who

    def _near(self) -> list[str]:
        speakers = [claim.speaker for claim in self._review.queue.claims if claim.speaker]
        return list(dict.fromkeys(speakers))

    def _actor(
        self,
        at: QWidget,
        heading: str,
        act: "Callable[[Workspace, str], Change]",
        current: Sequence[str] = (),
    ) -> None:
        """Choose or make an actor, then do something with its uid, all in one write."""
        actors, near = self._session.workspace.actors.all(), self._near()

        def choose(value: object) -> None:
            picked = str(value) if not isinstance(value, NewActor) else value
            self._session.write(lambda workspace: act(workspace, actor_uid(workspace, picked)))

        self._pick(
            at,
            heading,
            lambda typed: actor_choices(actors, near, typed, current),
            choose,
            placeholder="Search, or type a new name",
        )

    def _speaker(self, at: QWidget, claim: Claim) -> None:
        heading = "Who says this?"
        if claim.speaker_as_written:
            heading += f"  Written: “{claim.speaker_as_written}”"
        self._actor(
            at,
            heading,
            lambda workspace, uid: workspace.claims.set(claim.uid, speaker=uid),
            [claim.speaker] if claim.speaker else [],
        )

    def _capacity(self, at: QWidget, claim: Claim) -> None:
        ties = self._session.workspace.actors.affiliations(claim.speaker) if claim.speaker else []
        bodies = {tie.body: tie.body_name for tie in ties if tie.actor == claim.speaker}
        if claim.capacity.body and claim.capacity.body not in bodies:
            names = self._session.workspace.actors.names()
            bodies[claim.capacity.body] = names.get(claim.capacity.body, "a body unknown")
        now = claim.capacity
        choices = [
            Choice(Capacity(CapacityKind.FOR, uid), f"For {name}", "", now.body == uid)
            for uid, name in bodies.items()
        ]
        for kind, words in (
            (CapacityKind.PERSONAL, "Personally"),
            (CapacityKind.UNCLEAR, "Unclear"),
        ):
            choices.append(Choice(Capacity(kind), words, "", now.kind is kind))
        choices.append(Choice(None, "For somebody else…"))

        def choose(value: object) -> None:
            if value is None:
                self._actor(
                    at,
                    "Speaks for",
                    lambda workspace, uid: workspace.claims.set(
                        claim.uid, capacity=Capacity(CapacityKind.FOR, uid)
                    ),
                )
            else:
                self._review.set(capacity=value)

        self._pick(at, "In whose name?", fixed(choices), choose, searchable=False)

    def _about(self, at: QWidget, claim: Claim) -> None:
        def toggle(workspace: "Workspace", uid: str) -> "Change":
            about = [one for one in claim.about if one != uid]
            if uid not in claim.about:
                about.append(uid)
            return workspace.claims.set(claim.uid, about=tuple(about))

        self._actor(at, "About whom? Choose to add or take away", toggle, claim.about)

    def _relays(self, at: QWidget, claim: Claim) -> None:
        names = self._session.workspace.actors.names()
        held = [relay.actor or relay.as_written for relay in claim.relays]

        def toggle(workspace: "Workspace", uid: str) -> "Change":
            kept = [r for r in claim.relays if uid not in (r.actor, r.as_written)]
            if len(kept) == len(claim.relays):
                kept.append(Relay(names.get(uid) or workspace.actors.get(uid).name, actor=uid))
            return workspace.claims.set(claim.uid, relays=tuple(kept))

        self._actor(at, "Came through whom? Choose to add or take away", toggle, held)

    # what

    def _act(self, at: QWidget, claim: Claim) -> None:
        acts = listed([act.value for act in Act], claim.act.value)
        self._pick(
            at, "What does the speaker do?", fixed(acts), lambda act: self._review.set(act=act)
        )

    def _standing(self, at: QWidget, claim: Claim) -> None:
        StandingDialog.open_for(at.window(), self._session, "claim", claim.uid)

    def _credibility(self, at: QWidget, claim: Claim) -> None:
        self._pick(
            at,
            "How credible is the content?",
            fixed(credibilities(claim.credibility)),
            lambda digit: self._review.set(credibility=digit),
            searchable=False,
        )

    def _marking(self, at: QWidget, claim: Claim) -> None:
        choices = listed(TLP, claim.marking)
        self._pick(
            at,
            "Marking",
            fixed(choices),
            lambda marking: self._review.set(marking=marking),
            searchable=False,
        )

    def _date(self, at: QWidget, claim: Claim, field: str) -> None:
        date = claim.statement_date if field == "statement_date" else claim.event_date
        written = date.as_written if date else ""

        def choose(value: object) -> None:
            if value is not None:
                self._review.set(**{field: str(value)})

        self._pick(
            at,
            f"When? Now: {date_words(date)}",
            lambda typed: dates(typed, claim, written),
            choose,
            placeholder="12 Nov 2026, in October, last week",
            text=written,
        )

    def _figures(self, at: QWidget, claim: Claim) -> None:
        from workstation.ui.sources.figure_dialog import FiguresDialog

        figures = FiguresDialog.ask(at.window(), claim)
        if figures is not None:
            self._review.set(figures=figures)
