# SPDX-License-Identifier: MIT
"""The verbs by which a comparison leaves the workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workstation.analysis.exports import as_json, as_table
from workstation.analysis.imprints import banner
from workstation.analysis.table_html import html_table
from workstation.analysis.table_picture import table_picture
from workstation.domain.picture_colours import PictureTheme
from workstation.services.exporting.comparisons import export
from workstation.services.exporting.gathering import gathered, known_of
from workstation.services.exporting.plain import csv_text, tsv_text

if TYPE_CHECKING:
    from pathlib import Path

    from workstation.domain.comparison import Comparison
    from workstation.domain.pictures import Picture
    from workstation.domain.views import View
    from workstation.storage.database import Store


class ComparisonExports:
    """What is seen of a comparison, as files, for the clipboard, as a picture.

    `view` is how it is looked at; without one, plainly along the axis of the comparison.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def export(
        self,
        comparison: Comparison,
        path: Path,
        form: str = "",
        view: View | None = None,
        theme: PictureTheme | str = PictureTheme.LIGHT,
    ) -> Path:
        """Write what is seen as csv, tsv, xlsx, html, json or svg; by suffix if no form is given.

        Raises:
            UserError: another form, or the file cannot be written.
        """
        known = known_of(self._store, comparison)
        seen = gathered(self._store, comparison, view)
        export(seen, path, form, known=known, theme=theme)
        return path

    def as_json(self, comparison: Comparison, view: View | None = None) -> dict[str, Any]:
        """The comparison as one JSON document (design section 7)."""
        return as_json(gathered(self._store, comparison, view))

    def as_csv(self, comparison: Comparison, view: View | None = None) -> str:
        """The comparison as CSV."""
        return csv_text(gathered(self._store, comparison, view))

    def as_tsv(self, comparison: Comparison, view: View | None = None) -> str:
        """The comparison as a spreadsheet takes it from the clipboard."""
        return tsv_text(gathered(self._store, comparison, view))

    def as_html(self, comparison: Comparison, view: View | None = None) -> str:
        """The comparison as a word processor takes it from the clipboard."""
        return html_table(gathered(self._store, comparison, view))

    def as_table(self, comparison: Comparison, view: View | None = None) -> list[list[str]]:
        """Header and rows as plain words."""
        return as_table(gathered(self._store, comparison, view))

    def picture(self, comparison: Comparison, view: View | None = None) -> Picture:
        """The table drawn: a window saves it as PNG."""
        return table_picture(gathered(self._store, comparison, view))

    def banner(self, comparison: Comparison) -> str:
        """What has not been reviewed yet, in a sentence."""
        return banner(comparison)
