# SPDX-License-Identifier: MIT
"""Who is meant by a speaker's phrase: as it is written, or left open."""

import re

from workstation.domain.actors import ActorKind
from workstation.domain.spans import Piece
from workstation.extraction.cast import Actor, Cast
from workstation.extraction.languages.patterns import Patterns

_SPACES = re.compile(r"\s+")
_ENDING = 3  # letters in which two cases of a word may differ


def named(text: str, piece: Piece, p: Patterns, cast: Cast) -> tuple[Actor | None, str]:
    """The actor of a phrase and the reason, or None and why it stays open.

    Pronouns and offices without a name are left open.
    """
    phrase = text[slice(*piece)]
    match = p.named.fullmatch(phrase)
    if match is not None and match.lastgroup is not None:
        name = match[match.lastgroup]
        actor = cast.find(_plain(name)) or cast.add(_plain(name), ActorKind.PERSON)
        at = piece[0] + match.start(match.lastgroup)
        return _meant(actor, (at, at + len(name)))
    if p.pronouns.fullmatch(phrase) or p.office.fullmatch(phrase):
        return None, f"“{_plain(phrase)}” is left open"
    article = p.article.match(phrase)
    start = piece[0] + (article.end() if article else 0)
    name = _plain(text[start : piece[1]])
    return _meant(cast.find(name) or cast.add(name), (start, piece[1]))


def known_in_another_case(
    text: str, piece: Piece, p: Patterns, cast: Cast
) -> tuple[Actor | None, str]:
    """The only actor whose name has the same words with other endings, if there is one."""
    phrase = _plain(text[slice(*piece)])
    if phrase.isupper():  # abbreviations have no endings
        return named(text, piece, p, cast)
    if p.pronouns.fullmatch(phrase) or p.office.fullmatch(phrase):
        return None, f"“{phrase}” is left open"
    alike = [a for a in cast.actors.values() if _is_alike(phrase.split(), a.name.split())]
    if len(alike) == 1:
        alike[0].pieces.append(piece)
        return alike[0], "named in another case"
    return None, f"“{phrase}” stands in another case"


def _meant(actor: Actor, piece: Piece) -> tuple[Actor, str]:
    actor.reason = actor.reason or "named as the speaker"
    actor.pieces.append(piece)
    return actor, "named"


def _plain(name: str) -> str:
    return _SPACES.sub(" ", name)


def _is_alike(phrase: list[str], name: list[str]) -> bool:
    """Whether the last words agree up to their endings, and the others at least begin alike."""
    if not name or len(phrase) < len(name):
        return False
    pairs = list(zip(phrase[-len(name) :], name, strict=True))
    last, other = pairs[-1]
    size = max(len(last), len(other)) - _ENDING
    same = last[: max(2, size)].lower() == other[: max(2, size)].lower()
    return same and all(a[0].lower() == b[0].lower() for a, b in pairs)
