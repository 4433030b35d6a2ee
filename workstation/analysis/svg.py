# SPDX-License-Identifier: MIT
"""A picture as SVG: plain shapes and text, readable by browsers, word processors and Typst.

No style sheet, no script, no link: names and words come from documents, so whatever is not text is
taken out of them. Which way a text runs is the renderer's business.
"""

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from workstation.domain.picture_colours import THEMES, Colours, PictureTheme
from workstation.domain.pictures import BODY, Box, Disc, Path, Picture, Shape, Stroke, Words

_FONTS = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', sans-serif"
_DASHES = {Stroke.DASHED: "6 4", Stroke.DOTTED: "1 3"}
_BLANKS = re.compile(r"[\t\n\r\u2028\u2029]+")
# What XML forbids, what nobody sees, and what turns the words after it round.
_HOSTILE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\uffff]"
)


def svg(picture: Picture, theme: PictureTheme | str = PictureTheme.LIGHT) -> str:
    """The picture as one SVG document that needs nothing else.

    Args:
        picture: what is drawn.
        theme: in which colours.
    """
    colours = THEMES[PictureTheme(theme)]
    width, height = _number(picture.width), _number(picture.height)
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img" font-family="{_FONTS}">',
        f"<title>{_text(picture.title)}</title>",
        f"<desc>{_text(picture.description)}</desc>",
        f'<rect width="{width}" height="{height}" fill="{colours["surface"]}"/>',
        *(_shape(shape, colours) for shape in picture.shapes),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def clean(text: str) -> str:
    """The text as a picture may show it: no line breaks, nothing invisible that acts."""
    return _HOSTILE.sub("", _BLANKS.sub(" ", text))


def _shape(shape: Shape, colours: Colours) -> str:
    match shape:
        case Path():
            return _path(shape, colours)
        case Box():
            return _box(shape, colours)
        case Disc():
            return _disc(shape, colours)
        case Words():
            return _words(shape, colours)


def _path(path: Path, colours: Colours) -> str:
    points = " ".join(f"{_number(x)},{_number(y)}" for x, y in path.points)
    name = "polygon" if path.fill else "polyline"
    paint = " ".join(_paint(path.fill, path.stroke, path.style, path.width, colours))
    return f'<{name} points="{points}" stroke-linejoin="round" {paint}/>'


def _box(box: Box, colours: Colours) -> str:
    places = {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
    places |= {"rx": box.radius} if box.radius else {}
    places |= {"opacity": box.opacity} if box.opacity < 1 else {}
    return _element("rect", places, box, colours)


def _disc(disc: Disc, colours: Colours) -> str:
    return _element("circle", {"cx": disc.x, "cy": disc.y, "r": disc.radius}, disc, colours)


def _element(name: str, places: dict[str, float], shape: Box | Disc, colours: Colours) -> str:
    where = " ".join(f'{key}="{_number(value)}"' for key, value in places.items())
    paint = " ".join(_paint(shape.fill, shape.stroke, shape.style, 1.0, colours))
    if not shape.title:
        return f"<{name} {where} {paint}/>"
    return f"<{name} {where} {paint}><title>{_text(shape.title)}</title></{name}>"


def _paint(fill: str, stroke: str, style: Stroke, width: float, colours: Colours) -> Iterator[str]:
    yield f'fill="{colours[fill] if fill else "none"}"'
    if stroke:
        yield f'stroke="{colours[stroke]}" stroke-width="{_number(width)}"'
        if style in _DASHES:
            yield f'stroke-dasharray="{_DASHES[style]}" stroke-linecap="round"'


def _words(words: Words, colours: Colours) -> str:
    traits = [
        f'x="{_number(words.x)}" y="{_number(words.y)}"',
        f'font-size="{_number(words.size * BODY)}"',
        f"fill={quoteattr(colours[words.role])}",
        f'text-anchor="{words.anchor.value}"',
    ]
    traits += ['font-weight="600"'] if words.bold else []
    traits += ['text-decoration="line-through"'] if words.struck else []
    return f"<text {' '.join(traits)}>{_text(words.text)}</text>"


def _text(text: str) -> str:
    return escape(clean(text))


def _number(value: float) -> str:
    """A length in hundredths of a pixel, without needless zeros."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
