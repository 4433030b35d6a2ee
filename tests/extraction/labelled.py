# SPDX-License-Identifier: MIT
"""The own-written labelled texts of `gold/`: read, and every label located in its text.

One TOML file a text; `gold/README.md` tells its fields. Words are labelled as they stand in the
text; a content piece must occur once, a speaker or cue is taken where it stands nearest.
Run as a program it checks all files and prints what they hold.
"""

import sys
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from workstation.domain.claims import Act, Modality, Recurrence
from workstation.domain.figures import Qualifier

FOLDER = Path(__file__).parent / "gold"
Piece = tuple[int, int]


@dataclass(frozen=True, slots=True)
class GoldFigure:
    """A number of a claim's content and what it counts; bounds None are open."""

    written: str
    low: float | None
    high: float | None
    qualifier: Qualifier
    counted: str = ""
    place: str = ""
    part_of: str = ""


@dataclass(frozen=True, slots=True)
class GoldDate:
    """A date's wording and bounds as ISO days, None being open."""

    written: str
    earliest: str | None
    latest: str | None


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """One claim as a careful reader marks it."""

    content: tuple[Piece, ...]
    speaker: Piece | None
    cue: Piece | None
    actor: str
    act: Act
    negated: bool
    modality: Modality
    hedge: tuple[str, ...]
    recurrence: Recurrence
    capacity: str
    relays: tuple[str, ...]
    figures: tuple[GoldFigure, ...]
    said: GoldDate | None
    happened: GoldDate | None
    within: int | None


@dataclass(frozen=True, slots=True)
class GoldText:
    """One text with its claims in document order."""

    name: str
    title: str
    published_on: str
    kind: str
    text: str
    actors: dict[str, list[str]] = field(default_factory=dict)
    claims: tuple[GoldClaim, ...] = ()

    @property
    def held_out(self) -> bool:
        """Whether it belongs to the half that nobody tunes on: those with an even number."""
        return int(self.name.split("-")[0]) % 2 == 0


class LabelError(ValueError):
    """A label that does not fit its text."""


def gold_texts(*, held_out: bool | None = None, folder: Path = FOLDER) -> list[GoldText]:
    """All labelled texts, or one half of them."""
    found = [read(path) for path in sorted(folder.glob("*.toml"))]
    return [one for one in found if held_out is None or one.held_out is held_out]


def read(path: Path) -> GoldText:
    """One labelled text.

    Raises:
        LabelError: a label does not fit.
    """
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    text = data["text"].strip("\n")
    claims: list[GoldClaim] = []
    for number, entry in enumerate(data.get("claims", []), start=1):
        try:
            claims.append(_claim(text, entry, len(data["claims"])))
        except (KeyError, ValueError, TypeError) as error:
            raise LabelError(f"{path.name}, claim {number}: {error}") from error
    return GoldText(
        path.stem,
        data["title"],
        data.get("published_on", ""),
        data["kind"],
        text,
        data.get("actors", {}),
        tuple(claims),
    )


_FIELDS = frozenset(GoldClaim.__dataclass_fields__)


def _claim(text: str, entry: dict[str, Any], count: int) -> GoldClaim:
    unknown = set(entry) - _FIELDS
    if unknown:
        raise LabelError(f"unknown fields {sorted(unknown)}")
    content = tuple(_only(text, piece) for piece in entry["content"])
    if not content:
        raise LabelError("a claim without content")
    where = content[0]
    within = entry.get("within")
    if within is not None and not 1 <= within <= count:
        raise LabelError(f"within = {within} is no claim")
    for hedge in entry.get("hedge", []):
        _near(text, hedge, where)
    figures = tuple(_figure(text, content, one) for one in entry.get("figures", []))
    return GoldClaim(
        content=content,
        speaker=_near(text, entry["speaker"], where) if entry.get("speaker") else None,
        cue=_near(text, entry["cue"], where) if entry.get("cue") else None,
        actor=entry.get("actor", ""),
        act=Act(entry.get("act", "states")),
        negated=bool(entry.get("negated", False)),
        modality=Modality(entry.get("modality", "actual")),
        hedge=tuple(entry.get("hedge", [])),
        recurrence=Recurrence(entry.get("recurrence", "once")),
        capacity=entry.get("capacity", ""),
        relays=tuple(entry.get("relays", [])),
        figures=figures,
        said=_date(text, entry.get("said")),
        happened=_date(text, entry.get("happened")),
        within=within,
    )


def _only(text: str, words: str) -> Piece:
    at = text.find(words)
    if not words or at < 0:
        raise LabelError(f"“{words}” is not in the text")
    if text.find(words, at + 1) >= 0:
        raise LabelError(f"“{words}” is in the text twice; label more words")
    return at, at + len(words)


def _near(text: str, words: str, where: Piece) -> Piece:
    found = []
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        cut_before = words[0].isalnum() and text[at - 1 : at].isalnum()
        cut_behind = words[-1].isalnum() and text[end : end + 1].isalnum()
        if not cut_before and not cut_behind:
            found.append((at, end))
        at = text.find(words, at + 1)
    if not found:
        raise LabelError(f"“{words}” is not in the text")
    return min(found, key=lambda p: max(p[0] - where[1], where[0] - p[1], 0))


def _figure(text: str, content: tuple[Piece, ...], one: dict[str, Any]) -> GoldFigure:
    if not any(one["written"] in text[a:b] for a, b in content):
        raise LabelError(f"figure “{one['written']}” is not in the content")
    return GoldFigure(
        one["written"],
        one.get("low"),
        one.get("high"),
        Qualifier(one.get("qualifier", "exact")),
        one.get("counted", ""),
        one.get("place", ""),
        one.get("part_of", ""),
    )


def _date(text: str, one: dict[str, Any] | None) -> GoldDate | None:
    if one is None:
        return None
    if one["written"] not in text:
        raise LabelError(f"date “{one['written']}” is not in the text")
    return GoldDate(one["written"], one.get("earliest"), one.get("latest"))


def main() -> None:
    """Check the files named, or all."""
    paths = [Path(name) for name in sys.argv[1:]] or sorted(FOLDER.glob("*.toml"))
    claims = 0
    for path in paths:
        try:
            found = read(path)
        except (LabelError, KeyError, tomllib.TOMLDecodeError) as error:
            sys.stdout.write(f"WRONG {path.name}: {error}\n")
            continue
        claims += len(found.claims)
        words = len(found.text.split())
        sys.stdout.write(f"{path.name}: {words} words, {len(found.claims)} claims\n")
    sys.stdout.write(f"{len(paths)} texts, {claims} claims\n")


if __name__ == "__main__":
    main()
