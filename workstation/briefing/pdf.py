# SPDX-License-Identifier: MIT
"""A brief as PDF and as page pictures, set by Typst with the shipped fonts and templates only."""

import json
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any

from workstation.briefing.content import BriefContent
from workstation.briefing.layout import as_data
from workstation.briefing.markdown import render_markdown
from workstation.briefing.page import render_html
from workstation.briefing.runs import Setter
from workstation.errors import UserError
from workstation.resources import resource

if TYPE_CHECKING:
    import typst

__all__ = ["TEMPLATES", "Rendered", "render_html", "render_markdown", "render_pages", "render_pdf"]

TEMPLATES = ("two-page", "long")
_STANDARDS = ["a-3a", "ua-1"]
# Typst forgets laid-out parts ten compilations after their last use, some 80 MB for 45 pages.
# Empty ones between keep two renderings warm for the preview instead of ten.
_AGEING = 4
# One compiler keeps fonts and laid-out parts warm; it is not made for two threads at once.
_compiling = Lock()


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished PDF. `missing_characters` are printed as boxed code points in it."""

    pdf: bytes
    pages: int
    missing_characters: tuple[str, ...] = ()


def render_pdf(
    content: BriefContent, template: str = "two-page", *, made_at: datetime | None = None
) -> Rendered:
    """The brief as PDF/A-3a and PDF/UA-1, tagged, with bookmarks.

    Args:
        content: everything that is printed.
        template: "two-page" or "long".
        made_at: the time written into the file, with its zone; now, if not given. The same
            content and time give the same bytes.

    Raises:
        UserError: there is no such template.
    """
    import pypdfium2  # type: ignore[import-untyped]

    _check(template)
    setter = Setter()
    (pdf,) = compiled(
        as_data(content, setter),
        template,
        format="pdf",
        timestamp=made_at,
    )
    with pypdfium2.PdfDocument(pdf) as document:
        pages = len(document)
    return Rendered(pdf, pages, tuple(map(chr, sorted(setter.missing))))


def render_pages(
    content: BriefContent, template: str = "two-page", ppi: float = 96
) -> tuple[bytes, ...]:
    """The pages as PNG pictures, for the live preview.

    Raises:
        UserError: there is no such template.
    """
    _check(template)
    return tuple(compiled(as_data(content, Setter()), template, format="png", ppi=ppi))


def _check(template: str) -> None:
    if template not in TEMPLATES:
        raise UserError(f"There is no template “{template}”; choose {' or '.join(TEMPLATES)}.")


def compiled(data: dict[str, Any], template: str, **options: Any) -> list[bytes]:  # noqa: ANN401
    """What Typst makes of the data: one file that keeps to the standards, or a picture a page."""
    if options.get("format") == "pdf":
        options["pdf_standards"] = _STANDARDS
    with _compiling:
        compiler = _compiler()
        made = compiler.compile(
            input=resource("briefs", f"{template}.typ"),
            sys_inputs={"brief": json.dumps(data, ensure_ascii=False)},
            **options,
        )
        for _ in range(_AGEING):
            compiler.compile(input=b"", format="svg")
    return [made] if isinstance(made, bytes) else list(made or ())


@cache
def _compiler() -> "typst.Compiler":
    """The one compiler: its root holds the templates only, its fonts are the shipped ones."""
    import typst

    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(resource("fonts"))],
    )
    nowhere = str(resource("briefs", "no-packages"))
    return typst.Compiler(
        root=str(resource("briefs")),
        font_paths=fonts,
        ignore_system_fonts=True,
        package_path=nowhere,
        package_cache_path=nowhere,
    )
