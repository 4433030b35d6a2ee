# SPDX-License-Identifier: MIT
"""How a comparison leaves the window: as a file, on the clipboard, as a brief."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workstation.domain.comparison import Comparison
from workstation.domain.sharing import Scope
from workstation.errors import UserError
from workstation.ui.comparison.toolbar import FORMATS
from workstation.ui.kit.copying import copy
from workstation.ui.kit.dialogs import ask_save
from workstation.ui.kit.picture import is_legible, png
from workstation.ui.session import Session

if TYPE_CHECKING:
    from workstation.domain.pictures import Picture
    from workstation.ui.comparison.tab import ComparisonTab
    from workstation.workspace import Workspace


class Leaving(QObject):
    """The verbs by which what is seen leaves."""

    def __init__(self, session: Session, tab: "ComparisonTab") -> None:
        super().__init__(tab)
        self._session = session
        self._tab = tab

    def export(self, form: str) -> None:
        """Save the view as a file, or copy it."""
        if form == "copy":
            self.copy()
            return
        kinds = f"{FORMATS[form]} (*.{form})"
        ask_save(self._tab, "Export the comparison", kinds, f"comparison.{form}", self.save)

    def save(self, path: Path) -> None:
        """Write the view in the form of the file's suffix."""
        view = self._tab.toolbar.view
        is_png = path.suffix.lower() == ".png"

        def write(workspace: "Workspace") -> Path:
            table = workspace.comparison.table(view)
            if is_png:
                return _png(workspace.comparison.picture(table, view), path)
            return workspace.comparison.export(table, path, view=view)

        self._session.read(
            write, lambda _: self._session.message.emit(f"Saved the comparison as {path}", False)
        )

    def copy(self) -> None:
        """Put the table on the clipboard, for a document and for a sheet at once."""
        view = self._tab.toolbar.view

        def ask(workspace: "Workspace") -> tuple[Comparison, str, str]:
            table = workspace.comparison.table(view)
            comparison = workspace.comparison
            return table, comparison.as_html(table, view), comparison.as_tsv(table, view)

        self._session.read(ask, self._put)

    def _put(self, found: tuple[Comparison, str, str]) -> None:
        table, html, tsv = found
        copy(html, tsv)
        self._session.message.emit(f"Copied {len(table.rows)} questions", False)

    def make_brief(self) -> None:
        """Make a brief of the questions and columns in view, and show it."""
        questions = self._questions()
        if not questions:
            return
        columns = tuple(c.uid for c in self._tab.model.frame.columns if c.level == 0)
        self._session.write(
            lambda workspace: workspace.briefs.create(questions, columns=columns),
            lambda change: self._session.show_requested.emit("brief", change.rows[0]),
        )

    def share(self) -> None:
        """Ask what of the questions in view leaves in a copy."""
        if questions := self._questions():
            self._session.share_requested.emit(Scope(questions=tuple(questions)))

    def _questions(self) -> list[str]:
        return [head.uid for head in self._tab.model.frame.rows if head.question is not None]


def _png(picture: "Picture", path: Path) -> Path:
    if not is_legible(picture):
        raise UserError(
            "The table is too large for a PNG that could be read; "
            "filter it, or save it as SVG, XLSX or HTML."
        )
    return png(picture, path)
