# SPDX-License-Identifier: MIT
"""RTF: the text, then its notes and text boxes; title and author from the info group."""

import re
import warnings

from workstation.domain.documents import Document
from workstation.domain.spans import clean_text
from workstation.errors import UserError
from workstation.intake.limits import damaged

MEDIA_TYPE = "application/rtf"
_ASIDE = ("footnote", "shptxt")  # groups the reader would pass over, with text of people's in them
_FAULTS = (ValueError, TypeError, IndexError, KeyError, LookupError, OverflowError, RecursionError)


def read_rtf(name: str, data: bytes, sha256: str) -> Document:
    """A rich text.

    Raises:
        UserError: it is damaged or holds no text.
    """
    markup = _ascii(data)
    title, author = (_fact(markup, word) for word in ("title", "author"))
    asides: list[str] = []
    for word in _ASIDE:
        markup, lifted = _lift(markup, word)
        asides += lifted
    head = re.match(r"\s*\{\\rtf(?:\d*)(?:\s*\\[a-z]+-?\d*)*", markup)
    opening = (head[0] if head else "{\\rtf1") + _fonts(markup)
    parts = [_plain(markup), *(_plain(f"{opening} {aside}}}") for aside in asides)]
    text = clean_text("\n".join(part.strip() for part in parts if part.strip()))
    text = re.sub(r"\n{3,}", "\n\n", text)
    if not text.strip():
        raise UserError("The RTF file holds no text; if it is a picture, add a text version.")
    return Document(
        name=name,
        media_type=MEDIA_TYPE,
        original=data,
        sha256=sha256,
        text=text,
        title=title,
        author=author,
    )


def _ascii(data: bytes) -> str:
    """The markup with bytes beyond ASCII escaped, as the format wants them."""
    try:
        return re.sub(
            r"[^\x00-\x7f]",
            lambda found: "".join(f"{{\\uc1\\u{unit} ?}}" for unit in _units(found[0])),
            data.decode("utf-8"),
        )
    except UnicodeDecodeError:
        return re.sub(
            r"[\x80-\xff]", lambda found: f"\\'{ord(found[0]):02x}", data.decode("latin-1")
        )


def _units(character: str) -> list[int]:
    raw = character.encode("utf-16-le")
    return [int.from_bytes(raw[at : at + 2], "little") for at in range(0, len(raw), 2)]


def _plain(markup: str) -> str:
    from striprtf.striprtf import rtf_to_text

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            text: str = rtf_to_text(markup, errors="replace")  # type: ignore[no-untyped-call]
    except _FAULTS as problem:
        raise damaged("RTF file") from problem
    # Characters beyond the first plane arrive as two halves.
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text.replace("|\n", "\n").replace("|", "\t") if "\\cell" in markup else text


def _lift(markup: str, word: str) -> tuple[str, list[str]]:
    """The markup without its groups of that control word, and what was in them."""
    kept, lifted, at = [], [], 0
    for start in re.finditer(rf"\{{(?:\\\*)?\\{word}(?![a-z])", markup):
        if start.start() < at:
            continue
        end = _group_end(markup, start.start())
        kept.append(markup[at : start.start()])
        lifted.append(markup[start.end() : end - 1])
        at = end
    return "".join((*kept, markup[at:])), lifted


def _group_end(markup: str, start: int) -> int:
    """Just after the brace that closes the group opened at `start`."""
    depth = 0
    for brace in re.compile(r"\\.|[{}]", re.DOTALL).finditer(markup, start):
        depth += {"{": 1, "}": -1}.get(brace[0], 0)
        if depth == 0:
            return brace.end()
    return len(markup)


def _fonts(markup: str) -> str:
    """The font table, which says how escaped bytes are to be read."""
    found = re.search(r"\{\\fonttbl", markup)
    return markup[found.start() : _group_end(markup, found.start())] if found else ""


def _fact(markup: str, word: str) -> str:
    """A property of the info group."""
    info = re.search(r"\{\\info\b", markup)
    if not info:
        return ""
    group = markup[info.start() : _group_end(markup, info.start())]
    found = re.search(rf"\{{\\{word}(?![a-z])", group)
    if not found:
        return ""
    inner = group[found.end() : _group_end(group, found.start()) - 1]
    return clean_text(_plain(f"{markup[: info.start()]}{inner}}}")).strip()
