# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905 (tables of words read better as words)
"""Documents that say something: "a UN report", "the commission's study, Borrowed Faces"."""

import re

from workstation.domain.actors import ActorKind
from workstation.domain.spans import Piece
from workstation.extraction.bodies import body_actor
from workstation.extraction.cast import Actor, bare
from workstation.extraction.references import described
from workstation.extraction.scene import Resolved, Scene
from workstation.extraction.words import DETERMINERS

_K = ActorKind
# Those that may be known by the name before them: "UN report".
_NAMED = frozenset("report study survey poll dossier assessment review audit".split())
_NOUNS = _NAMED | frozenset(
    "document memo letter paper communique communiqué bulletin statement ruling "
    "filing database analysis modelling".split()
)
_OWNED = re.compile(r"['’]s? ")
_HIDDEN = frozenset("unpublished leaked draft internal confidential secret classified".split())
_BRACKETS = re.compile(r" ?\([^()]*\)$")
_PARTICIPLE = re.compile(
    r" (?:published|released|issued|seen|obtained|dated|leaked|made) "
    r"(?=by |on |in |last |this |earlier |today|yesterday)"
)
_WRITTEN = re.compile(
    rf"\b(?:an?|the) (?:[\w’'-]+ ){{0,3}}?(?:{'|'.join(sorted(_NOUNS))})(?: \w+){{0,3}} by $", re.I
)
_FROM = re.compile(r" (?:by|of|from) (?=(?:the )?[A-Z])")


def with_document(scene: Scene, piece: Piece) -> Piece:
    """The phrase with the document before it: "a study by the institute" for "the institute"."""
    match = _WRITTEN.search(scene.text, max(scene.start, piece[0] - 80), piece[0])
    return (match.start(), piece[1]) if match else piece


def document(scene: Scene, piece: Piece) -> Resolved | None:
    """The document of a phrase with the body whose it is, or None when it is none.

    It has a name when it stands in apposition or the phrase has one ("UN report"); "the report"
    alone is looked for further up.
    """
    head, _, title = _BRACKETS.sub("", scene.text[slice(*piece)]).partition(", ")
    source = _FROM.search(head)
    words = _PARTICIPLE.split(head[: source.start()] if source else head)[0].split()
    while words and words[0].lower() in DETERMINERS:
        words.pop(0)
    if len(words) < 2 - bool(source) or words[-1].lower() not in _NOUNS:
        return None
    body = _body(scene, head[source.end() :] if source else "", words[:-1])
    pieces = (piece,) if body else ()
    name = title if title[:1].isupper() else _own_name(words)
    if not name:
        who = Resolved(None, "a document without a name", _K.DOCUMENT)
        return who.spoken_for(body.name if body else None, pieces)
    actor = scene.cast.add(name, _K.DOCUMENT, "a document that says something")
    actor.pieces.append(piece)
    actor.body, actor.body_pieces = body.name if body else None, pieces
    return Resolved(actor.name, "a document", _K.DOCUMENT)


def _own_name(words: list[str]) -> str:
    """The name in the words of a document: "UN report" of "recent UN report"; "" without one."""
    own = [i for i, word in enumerate(words) if word[0].isupper() and not _owns(word)]
    if not own or words[-1].lower() not in _NAMED or {w.lower() for w in words} & _HIDDEN:
        return ""
    return " ".join(words[own[0] :])


def _owns(word: str) -> bool:
    return word.endswith(("'s", "’s", "s'", "s’"))


def _body(scene: Scene, source: str, words: list[str]) -> Actor | None:
    """Whose it is: after "by", a possessive, or a name before the noun."""
    if source:
        return body_actor(scene.cast, _OWNED.split(source.removeprefix("the "))[0])
    owner = next((i for i, word in enumerate(words) if _owns(word)), None)
    if owner is not None:
        name = bare(" ".join(words[: owner + 1]))
        found = body_actor(scene.cast, name)
        if found is None and name.islower():
            meant = described(scene, ["the", *name.split()], ())
            found = scene.cast.actors.get(meant.key or "")
        return found
    return next(
        filter(None, (body_actor(scene.cast, word) for word in words if word[0].isupper())), None
    )
