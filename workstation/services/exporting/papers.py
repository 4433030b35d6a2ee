# SPDX-License-Identifier: MIT
"""Writing a paper into a file, in the format of its suffix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workstation.errors import UserError
from workstation.services.exporting.files import write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from workstation.domain.papers import Paper

FORMATS = (".pdf", ".html", ".md", ".txt")


def write_paper(paper: Paper, target: Path) -> Path:
    """Write it whole or not at all.

    Raises:
        UserError: there is no such format, or the file cannot be written.
    """
    made = _rendered(paper, target.suffix.lower())
    write_whole(target, lambda draft: _put(draft, made))
    return target


def _rendered(paper: Paper, suffix: str) -> bytes:
    from workstation.briefing import papers

    if suffix == ".pdf":
        return papers.paper_pdf(paper)
    words = {".html": papers.paper_html, ".md": papers.paper_markdown, ".txt": papers.paper_text}
    if suffix not in words:
        raise UserError(f"A report is written as {', '.join(FORMATS[:-1])} or {FORMATS[-1]}.")
    return words[suffix](paper).encode("utf-8")


def _put(draft: Path, made: bytes) -> None:
    draft.write_bytes(made)
