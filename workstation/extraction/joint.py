# SPDX-License-Identifier: MIT
"""The parts of a source phrase that names several: "A, B and C", "both"."""

import re

from workstation.domain.spans import Piece
from workstation.extraction.cast import bare, kind_of
from workstation.extraction.naming import is_proper, without_article
from workstation.extraction.offices import parse
from workstation.extraction.scene import Scene

_CUT = re.compile(r",? (?:and|as well as|along with|together with) |, ")


def parts_of(scene: Scene, piece: Piece) -> list[Piece] | None:
    """Each of those named, or none for one name; None when not all of them have a name.

    "Ministry of Health and Sport" is one name; "Lena Dorn, the minister, and Karim Vell" are two.
    """
    text = scene.text
    if text[slice(*piece)].lower() == "both":
        return _both(scene, piece)
    cuts = [m.span() for m in _CUT.finditer(text, *piece)]
    if not any(text[slice(*cut)] != ", " for cut in cuts) or _is_known(scene, piece):
        return []
    edges = [piece[0], *(edge for cut in cuts for edge in cut), piece[1]]
    parts = _without_appositions(scene, list(zip(edges[::2], edges[1::2], strict=True)))
    if len(parts) < 2 or not _has_name(scene, parts[0]) or _is_one_body(scene, parts):
        return []
    return parts if all(_has_name(scene, part) for part in parts) else None


def _both(scene: Scene, piece: Piece) -> list[Piece] | None:
    """The two that the sentence names before "both"."""
    places = {key: (a, b) for a, b, key in scene.cast.between(scene.start, piece[0])}
    return list(places.values()) if len(places) == 2 else []


def _without_appositions(scene: Scene, parts: list[Piece]) -> list[Piece]:
    """Parts without a name joined to the name before or after a mere comma."""
    out: list[Piece] = []
    for part in parts:
        comma = bool(out) and scene.text[out[-1][1] : part[0]] == ", "
        if comma and _has_name(scene, part) is not _has_name(scene, out[-1]):
            out[-1] = (out[-1][0], part[1])
        else:
            out.append(part)
    return out


def _is_one_body(scene: Scene, parts: list[Piece]) -> bool:
    """Whether "and" stands inside one name: "Ministry of Health and Sport"."""
    first = scene.text[slice(*parts[0])]
    last = scene.text[slice(*parts[-1])].split()
    body = " of " in first and kind_of(first.split()) is not None
    return len(parts) == 2 and body and kind_of(last) is None and not _is_known(scene, parts[1])


def _is_known(scene: Scene, piece: Piece) -> bool:
    return scene.cast.find(bare(without_article(scene.text[slice(*piece)]))) is not None


def _has_name(scene: Scene, part: Piece) -> bool:
    if _is_known(scene, part) or parse(scene.text, part).person:
        return True
    words = without_article(scene.text[slice(*part)]).split()
    return len(words) > 1 and is_proper(words)
