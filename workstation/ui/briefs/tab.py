# SPDX-License-Identifier: MIT
"""The Briefs tab: list, the brief to write on, and its pages as they will be printed."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from workstation.domain.briefs import Brief
from workstation.domain.reports import Edition, Written
from workstation.ui.briefs.form import BriefForm
from workstation.ui.briefs.list import UNTITLED, BriefList
from workstation.ui.briefs.preview_panel import PreviewPanel
from workstation.ui.briefs.release_dialog import ReleaseDialog
from workstation.ui.kit.actor_picker import ActorPicker, actor_uid
from workstation.ui.kit.dialogs import ask_save
from workstation.ui.kit.empty import EmptyView
from workstation.ui.kit.icons import icon
from workstation.ui.kit.judgement_dialog import JudgementDialog
from workstation.ui.kit.splitting import remember
from workstation.ui.kit.words import count
from workstation.ui.session import Session
from workstation.workspace import Workspace

_FORMATS = {".pdf": "PDF (*.pdf)", ".html": "Web page (*.html)", ".md": "Markdown (*.md)"}


class BriefsTab(QWidget):
    """What is written out of the comparison."""

    keys = "Ctrl+P write PDF · Space take a question · Alt+Up, Alt+Down move it · Enter judge it"

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._wanted = ""
        self._build()
        self._make_actions()
        self._connect()
        self.setFocusProxy(self.list.view)
        self.reload()

    def _build(self) -> None:
        self.list = BriefList()
        self.form = BriefForm(self._session.workspace.default_marking)
        self.panel = PreviewPanel(self._session)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for pane, least in ((self.list, 180), (self.form, 340), (self.panel, 360)):
            pane.setMinimumWidth(least)
            self.splitter.addWidget(pane)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.setStretchFactor(2, 3)
        self.splitter.setSizes([240, 520, 680])
        remember(self.splitter, self._session.settings, "briefs.splitter")
        self.empty = EmptyView(
            "file-pen",
            "No brief yet",
            "A brief puts the comparison on paper: what is contested, what you judge, "
            "and the exact words behind every sentence.",
            "New brief",
            self.new_brief,
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.splitter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)

    def _make_actions(self) -> None:
        self.new_action = self._action("New brief", "file-plus", "", self.new_brief)
        self.write_action = self._action(
            "Write PDF…", "printer", "Ctrl+P", lambda: self.ask_path(".pdf")
        )
        self.html_action = self._action(
            "Write web page…", "file-down", "", lambda: self.ask_path(".html")
        )
        self.text_action = self._action(
            "Write Markdown…", "file-down", "", lambda: self.ask_path(".md")
        )
        self.release_action = self._action("Release edition…", "stamp", "", self.release)
        self.judge_action = self._action(
            "Record a judgement…", "scale", "", self.form.judge_button.click
        )
        self.remove_action = self._action("Remove brief", "trash-2", "", self.remove)
        zooms = (
            ("Larger pages", "Ctrl++", lambda: self.panel.preview.zoom(1.2)),
            ("Smaller pages", "Ctrl+-", lambda: self.panel.preview.zoom(1 / 1.2)),
            ("Fit pages to width", "Ctrl+0", self.panel.preview.fit_width),
        )
        for words, key, do in zooms:
            self._action(words, "zoom-in", key, do)
        menu = self.panel.more_menu
        menu.addActions([self.html_action, self.text_action])
        menu.addSeparator()
        menu.addAction(self.remove_action)

    def _action(self, text: str, picture: str, key: str, do: object) -> QAction:
        action = QAction(icon(picture), text, self)
        if key:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _=False: do())  # type: ignore[operator]
        self.addAction(action)
        return action

    def _connect(self) -> None:
        self.list.current_changed.connect(lambda _: self._show_current())
        self.list.create_requested.connect(self.new_brief)
        self.form.edited.connect(self.on_form_edited)
        self.form.judgement_requested.connect(self.judge)
        self.form.column_requested.connect(self.add_column)
        self.form.edition_requested.connect(self.save_edition)
        self.panel.write_button.clicked.connect(self.write_action.trigger)
        self.panel.release_button.clicked.connect(self.release_action.trigger)

    # what the window and the comparison ask

    def reveal(self, uid: str) -> None:
        """Show this brief."""
        self._wanted = uid
        self.list.reveal(uid)

    def refresh(self, nouns: frozenset[str]) -> None:
        """Read again: nearly everything may stand in a brief."""
        if nouns - {"note"}:
            self.reload()

    def actions(self) -> list[QAction]:
        """What can be done here."""
        return self.findChildren(QAction, options=Qt.FindChildOption.FindDirectChildrenOnly)

    def create_from(self, question_uids: Sequence[str], column_uids: Sequence[str]) -> None:
        """Make a brief of these questions and columns, as the comparison shows them."""
        questions, columns = tuple(question_uids), tuple(column_uids)[:6]
        self._session.write(
            lambda workspace: workspace.briefs.create(questions, columns=columns),
            lambda change: self._show_new(change.rows[0]),
        )

    # verbs

    def new_brief(self) -> None:
        """Make a brief of all questions; what does not belong is unticked."""
        self.create_from([question.uid for question in self._session.workspace.questions.all()], ())

    def remove(self) -> None:
        """Remove the brief; Undo brings it back."""
        uid = self.form.uid
        if uid:
            self._session.write(lambda workspace: workspace.briefs.remove(uid))

    def on_form_edited(self, field: str, value: object) -> None:
        """Keep one part of the brief."""
        uid = self.form.uid
        if uid:
            self._session.write(
                lambda workspace: workspace.briefs.set(uid, **{field: value}), quiet=True
            )

    def judge(self, question_uid: str) -> None:
        """Let the analyst record a judgement on a question; never the machine."""
        workspace = self._session.workspace
        if workspace.read_only:
            return
        held = workspace.assessments.of(question_uid)
        made = JudgementDialog.ask(
            self,
            workspace.questions.get(question_uid),
            held[0] if held else None,
            self._session.settings.likelihood_scheme,
        )
        if made is None:
            return
        self._session.settings.likelihood_scheme = made.scheme
        self._session.write(
            lambda workspace: workspace.assessments.record(
                question_uid,
                judgement=made.judgement,
                likelihood=made.likelihood,
                confidence=made.confidence,
                why=made.why,
                scheme=made.scheme,
                assumptions=made.assumptions,
                gaps=made.gaps,
            )
        )

    def add_column(self) -> None:
        """Pick another actor for the table."""
        brief = self._current()
        picked = ActorPicker.ask(self, self._session.workspace) if brief else None
        if brief is None or picked is None or picked in brief.columns:
            return
        self._session.write(
            lambda workspace: workspace.briefs.set(
                brief.uid, columns=(*brief.columns, actor_uid(workspace, picked))
            )
        )

    def release(self) -> None:
        """Keep the brief as an edition that never changes."""
        brief = self._current()
        if brief is None:
            return
        self.form.keep()
        self._session.read(
            lambda workspace: workspace.briefs.disputed(brief.uid),
            lambda disputed: self._release(brief, disputed),
        )

    def _release(self, brief: Brief, disputed: Sequence[str]) -> None:
        made = ReleaseDialog.ask(self, brief.title, brief.editions + 1, brief.audience, disputed)
        if made is not None:
            self._session.write(
                lambda workspace: workspace.briefs.release(
                    brief.uid,
                    approver=made.approver,
                    recipients=made.recipients,
                    with_conflicts=made.with_conflicts,
                )
            )

    def ask_path(self, suffix: str) -> None:
        """Ask where the brief is to be written."""
        brief = self._current()
        if brief is not None:
            self.form.keep()
            name = f"{_file_name(brief.title)}{suffix}"
            ask_save(self, "Write the brief", _FORMATS[suffix], name, self.write)

    def write(self, path: Path) -> None:
        """Write the brief into a file, in the format of its suffix."""
        uid = self.form.uid
        # In the write lane, behind what is still being kept of the form.
        self._session.job(
            f"Writing {path.name}",
            lambda _: self._session.workspace.briefs.write(uid, path),
            self.on_written,
            nouns=(),
        )

    def on_written(self, written: Written) -> None:
        """Say what was written, and which characters it could not show."""
        pages = f", {count(written.pages, 'page')}" if written.pages else ""
        self._session.message.emit(f"Wrote {written.path.name}{pages}", False)
        self.panel.say_missing(written.missing_characters)

    def save_edition(self, edition: Edition) -> None:
        """Save the document of an edition as a file."""
        brief = self._current()
        name = f"{_file_name(brief.title if brief else '')} edition {edition.number}.pdf"

        def write(path: Path) -> None:
            self._session.read(
                lambda _: path.write_bytes(edition.document),
                lambda _: self._session.message.emit(f"Wrote {path.name}", False),
            )

        ask_save(self, "Save the edition", _FORMATS[".pdf"], name, write)

    # showing

    def reload(self) -> None:
        """Read the briefs again."""
        briefs = self._session.workspace.briefs.all()
        self.stack.setCurrentWidget(self.splitter if briefs else self.empty)
        wanted, self._wanted = self._wanted, ""
        self.list.show_briefs(briefs, wanted)
        self._show_current()

    def _show_new(self, uid: str) -> None:
        self._wanted = uid
        self.reload()
        self.form.title.setFocus()

    def _current(self) -> Brief | None:
        uid = self.list.current_uid()
        return self._session.workspace.briefs.get(uid) if uid else None

    def _show_current(self) -> None:
        brief = self._current()
        workspace = self._session.workspace
        writable = not workspace.read_only
        self.new_action.setEnabled(writable)
        self.list.new_button.setEnabled(writable)
        for action in (self.write_action, self.html_action, self.text_action):
            action.setEnabled(brief is not None)
        for action in (self.release_action, self.judge_action, self.remove_action):
            action.setEnabled(brief is not None and writable)
        self.panel.release_button.setEnabled(writable)
        if brief is None:
            self.form.uid = ""
            self.panel.clear()
            return
        self._fill(brief, workspace, writable=writable)
        self.panel.show_brief(brief.uid)

    def _fill(self, brief: Brief, workspace: Workspace, *, writable: bool) -> None:
        names = workspace.actors.names() if brief.columns else {}
        editions = workspace.briefs.editions(brief.uid)
        self.form.show_brief(brief, names, editions, writable=writable)
        questions = workspace.questions.all()
        judgements = {
            question.uid: held[0]
            for question in questions
            if (held := workspace.assessments.of(question.uid))
        }
        self.form.show_questions(questions, brief.questions, judgements)


def _file_name(title: str) -> str:
    """A title as a file name every system accepts."""
    kept = "".join(c if c.isalnum() or c in " -_.,()" else " " for c in title or UNTITLED)
    return " ".join(kept.split())[:80].rstrip(" .") or UNTITLED
