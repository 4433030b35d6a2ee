# SPDX-License-Identifier: MIT
"""Other names that a text gives: "Long Name of a Body (LNB)"."""

import re

from workstation.domain.actors import ActorKind
from workstation.domain.spans import Piece
from workstation.extraction.cast import Cast, kind_of
from workstation.extraction.gazetteer import known
from workstation.extraction.sentences import Paragraph
from workstation.extraction.words import NO_NAME_STARTS

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:[-.’'‑][^\W_]+)*")
_ALIAS = re.compile(
    r"\(\s*(?:or |the |also known as |known as |formerly )?[“\"]?([^()\d“”\"]{2,40}?)[”\"]?\s*\)"
)


_KNOWN_AS = re.compile(
    r",? (?:also |better |commonly |locally |widely )?known (?:locally |widely )?as (?:the )?"
    r"[“\"]?(?P<alias>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})"
)
_CAPITALS = re.compile(r"(?:[A-Z][\w’'-]*(?: of(?: the)?)? )*[A-Z][\w’'-]*$")


def define_aliases(text: str, block: Paragraph, cast: Cast) -> None:
    """Read "Long Name of a Body (LNB)" and "Karim Vell, also known as Abu Said"."""
    for match in _KNOWN_AS.finditer(text, block.start, block.end):
        named = _CAPITALS.search(text, max(block.start, match.start() - 80), match.start())
        if named is not None and " " in named.group():
            name = re.sub(r"^(?:The|A) ", "", named.group())
            kind = kind_of(name.split()) or ActorKind.UNKNOWN
            cast.call(cast.add(name, kind, f"“{named.group()}{match.group()}”"), match["alias"])
    for match in _ALIAS.finditer(text, block.start, block.end):
        piece = _spelt_out(text, block.start, match.start(), match.group(1).strip())
        if piece is not None:
            _spell_out(text, piece, match.group(1).strip(), cast)


def _spell_out(text: str, piece: Piece, alias: str, cast: Cast) -> None:
    name = text[slice(*piece)]
    fixed = known().get(name) or known().get(alias)
    kind = fixed[1] if fixed else kind_of(name.split()) or ActorKind.UNKNOWN
    actor = cast.find(alias) or cast.add(name, kind, f"“{name} ({alias})”")
    cast.call(actor, alias)
    cast.call(actor, name)
    actor.reason = actor.reason or f"“{name} ({alias})”"
    actor.pieces.append(piece)
    cast.places.append((*piece, actor.name))


def _spelt_out(text: str, low: int, at: int, alias: str) -> Piece | None:
    """The words before a parenthesis whose initials spell the alias."""
    letters = alias.replace(".", "")
    if not (
        letters.isalpha() and 2 <= len(letters) <= 10 and sum(c.isupper() for c in letters) >= 2
    ):
        return None
    words = [m.span() for m in _WORD.finditer(text, max(low, at - 160), at)]
    if not words or text[words[-1][1] : at].strip():
        return None
    for count in range(1, min(len(words), len(letters) + 4) + 1):
        chosen = words[-count:]
        if (
            not text[chosen[0][0]].isupper()
            or text[chosen[0][0] : chosen[0][1]].lower() in NO_NAME_STARTS
        ):
            continue
        parts = [p for a, b in chosen for p in re.split(r"[-‑’']", text[a:b]) if p]
        if _spells([p[0] for p in parts], letters) and len(parts) >= min(2, len(letters)):
            return chosen[0][0], chosen[-1][1]
    return None


def _spells(initials: list[str], letters: str) -> bool:
    """Whether the letters are the initials, up to small words left out."""
    if not initials or initials[0].lower() != letters[0].lower():
        return False
    at = 0
    for initial in initials:
        if at < len(letters) and initial.lower() == letters[at].lower():
            at += 1
        elif initial.isupper():
            return False
    return at == len(letters)
