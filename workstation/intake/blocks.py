# SPDX-License-Identifier: MIT
"""Collects paragraphs and table rows in reading order, for word-processor formats."""

import re


class Blocks:
    """Paragraphs, and rows whose cells are set apart by tabs, nested as the document has them.

    Open and close each as it starts and ends; `write` adds to the paragraph that is open and
    is ignored between paragraphs.
    """

    def __init__(self) -> None:
        self._containers: list[list[str]] = [[]]
        self._paragraphs: list[list[str]] = []

    def write(self, words: str | None) -> None:
        """Adds words to the innermost open paragraph."""
        if words and self._paragraphs:
            self._paragraphs[-1].append(words)

    def open_paragraph(self) -> None:
        """A paragraph starts, perhaps inside another one (a text box)."""
        self._paragraphs.append([])

    def close_paragraph(self) -> str:
        """The innermost paragraph ends; returns its text."""
        text = "".join(self._paragraphs.pop()).strip()
        if text:
            self._containers[-1].append(text)
        return text

    def open_group(self) -> None:
        """A row or a cell starts."""
        self._containers.append([])

    def close_cell(self) -> None:
        """The innermost group ends and becomes one cell of the row around it."""
        cell = " ".join(self._containers.pop())
        self._containers[-1].append(re.sub(r"\s+", " ", cell))

    def close_row(self) -> None:
        """The innermost group ends and becomes one line."""
        row = "\t".join(self._containers.pop()).strip()
        if row:
            self._containers[-1].append(row)

    def text(self) -> str:
        """All blocks, one a line."""
        return "\n".join(self._containers[0])
