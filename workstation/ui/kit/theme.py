# SPDX-License-Identifier: MIT
"""One table of roles for light, dark and high contrast; fonts; and their application.

Screens ask `roles()` for colours whenever they paint and never keep one: the theme may
change while the window is open.
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from workstation.resources import resource


@dataclass(frozen=True, slots=True)
class Roles:
    """What colours are for; values are "#RRGGBB"."""

    surface: str  # lists, inspectors, the ground
    raised: str  # the document, tables, bars, cards
    line: str  # hairlines
    edge: str  # borders of controls: seen without being looked for
    text: str
    muted: str
    accent: str
    on_accent: str
    selection: str
    hover: str
    warning: str
    warning_ground: str
    danger: str
    mark: str  # behind an accepted claim's words
    mark_open: str  # behind a suggested claim's words
    mark_now: str  # the same while the claim is in hand
    mark_open_now: str
    yes: str
    no: str
    partly: str
    doubts: str
    withheld: str
    dark: bool = False


LIGHT = Roles(
    surface="#F7F7F5",
    raised="#FFFFFF",
    line="#E3E3DF",
    edge="#D3D4D0",
    text="#1E2226",
    muted="#62686F",
    accent="#2F6FB0",
    on_accent="#FFFFFF",
    selection="#E3EDF8",
    hover="#EFEFEC",
    warning="#8F5300",
    warning_ground="#FFF4E0",
    danger="#A8321C",
    mark="#E2EFF8",
    mark_open="#FFF2DA",
    mark_now="#BBD9F2",
    mark_open_now="#FFDC9C",
    yes="#0072B2",
    no="#B5460F",
    partly="#4B6E8A",
    doubts="#8A6D00",
    withheld="#5F6670",
)

DARK = Roles(
    surface="#1C1E21",
    raised="#24272B",
    line="#353A40",
    edge="#454B52",
    text="#E6E8EA",
    muted="#A3ABB4",
    accent="#6FB1E8",
    on_accent="#0E1113",
    selection="#2B3A49",
    hover="#2C3035",
    warning="#F0B45A",
    warning_ground="#3A2F1C",
    danger="#F0886F",
    mark="#1F3B50",
    mark_open="#3D3120",
    mark_now="#2B5A7E",
    mark_open_now="#6A4F1E",
    yes="#56B4E9",
    no="#F0884A",
    partly="#8FB3CC",
    doubts="#E6C84F",
    withheld="#A7AFBA",
    dark=True,
)


class Choice(StrEnum):
    """What a person may choose in the View menu."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


THEMES = ((Choice.SYSTEM, "Like the system"), (Choice.LIGHT, "Light"), (Choice.DARK, "Dark"))


def contrast_roles(palette: QPalette) -> Roles:
    """Roles for people who asked their system for high contrast: its own colours only."""
    ground = palette.color(QPalette.ColorRole.Base).name()
    text = palette.color(QPalette.ColorRole.Text).name()
    accent = palette.color(QPalette.ColorRole.Highlight).name()
    dark = palette.color(QPalette.ColorRole.Base).lightness() < 128
    signs = DARK if dark else LIGHT
    return Roles(
        surface=ground,
        raised=ground,
        line=text,
        edge=text,
        text=text,
        muted=text,
        accent=accent,
        on_accent=palette.color(QPalette.ColorRole.HighlightedText).name(),
        selection=signs.selection,
        hover=signs.hover,
        warning=text,
        warning_ground=ground,
        danger=text,
        mark=signs.mark,
        mark_open=signs.mark_open,
        mark_now=signs.mark_now,
        mark_open_now=signs.mark_open_now,
        yes=signs.yes,
        no=signs.no,
        partly=signs.partly,
        doubts=signs.doubts,
        withheld=signs.withheld,
        dark=dark,
    )


# Ticks by speaker: told apart by hue and lightness, readable on either ground.
_SPEAKERS_LIGHT = ("#0072B2", "#B5460F", "#2E7D5B", "#7B4FA3", "#8A6D00", "#B0347A", "#4B6E8A")
_SPEAKERS_DARK = ("#56B4E9", "#F0884A", "#63C29B", "#B995DB", "#E6C84F", "#EC86BE", "#8FB3CC")

_current: list[Roles] = [LIGHT]


def roles() -> Roles:
    """The roles in force now."""
    return _current[0]


def colour(role: str) -> QColor:
    """The colour of a role by name, for painting."""
    return QColor(getattr(_current[0], role))


def speaker_colour(place: int) -> QColor:
    """The tick colour of the n-th speaker of a text."""
    table = _SPEAKERS_DARK if _current[0].dark else _SPEAKERS_LIGHT
    return QColor(table[place % len(table)])


class Theme(QObject):
    """Applies the roles to the application and follows the system.

    Signals:
        changed: other roles are in force; palettes and style sheets are already set.
    """

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = Choice.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._choice = Choice(choice) if choice in set(Choice) else Choice.SYSTEM
        self._system = QPalette(app.palette())
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self.apply)
        self.apply()

    @property
    def choice(self) -> Choice:
        """What the person chose."""
        return self._choice

    def choose(self, choice: Choice) -> None:
        """Follow the system, or stay light or dark."""
        self._choice = choice
        self.apply()

    def apply(self) -> None:
        """Put the roles in force on every widget of the application."""
        from workstation.ui.kit.stylesheet import style_sheet

        _current[0] = self._resolve()
        self._app.setPalette(palette(roles()))
        self._app.setStyleSheet(style_sheet(roles(), self._app.font()))
        self.changed.emit()

    def _resolve(self) -> Roles:
        if self._choice is Choice.LIGHT:
            return LIGHT
        if self._choice is Choice.DARK:
            return DARK
        hints = self._app.styleHints()
        if _high_contrast(hints):
            return contrast_roles(self._system)
        return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT


def _high_contrast(hints: object) -> bool:
    """Whether the system asks for high contrast; older Qt cannot tell."""
    accessibility = getattr(hints, "accessibility", None)
    if accessibility is None:
        return False
    return bool(accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast)


def palette(r: Roles) -> QPalette:
    """The Qt palette of these roles."""
    role = QPalette.ColorRole
    p = QPalette()
    for which, value in (
        (role.Window, r.surface),
        (role.WindowText, r.text),
        (role.Base, r.raised),
        (role.AlternateBase, r.surface),
        (role.Text, r.text),
        (role.PlaceholderText, r.muted),
        (role.Button, r.raised),
        (role.ButtonText, r.text),
        (role.ToolTipBase, r.text),
        (role.ToolTipText, r.raised),
        (role.Highlight, r.selection),
        (role.HighlightedText, r.text),
        (role.Link, r.accent),
        (role.LinkVisited, r.accent),
        (role.Accent, r.accent),
        (role.Light, r.raised),
        (role.Midlight, r.line),
        (role.Mid, r.edge),
        (role.Dark, r.edge),
        (role.Shadow, r.edge),
    ):
        p.setColor(which, QColor(value))
    disabled = QPalette.ColorGroup.Disabled
    for which in (role.WindowText, role.Text, role.ButtonText):
        p.setColor(disabled, which, QColor(r.muted))
    return p


def _scaled(factor: float, weight: QFont.Weight) -> QFont:
    font = QFont(QApplication.font())
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * factor)
    else:
        font.setPixelSize(round(font.pixelSize() * factor))
    font.setWeight(weight)
    return font


def body(*, strong: bool = False) -> QFont:
    """The system's font at its size."""
    return _scaled(1.0, QFont.Weight.DemiBold if strong else QFont.Weight.Normal)


def title() -> QFont:
    """For the one heading of a view."""
    return _scaled(1.25, QFont.Weight.DemiBold)


def caption(*, strong: bool = False) -> QFont:
    """For what stands beside or below something."""
    return _scaled(0.88, QFont.Weight.DemiBold if strong else QFont.Weight.Normal)


SERIF = "Noto Serif"


def load_fonts() -> None:
    """Make the shipped fonts known; without them the system's serif steps in."""
    folder = resource("fonts")
    for path in sorted(folder.glob("**/NotoSerif-*.*tf")) if folder.is_dir() else ():
        QFontDatabase.addApplicationFont(str(path))


def reading(factor: float = 1.0, *, strong: bool = False) -> QFont:
    """The serif that documents and quotes are set in."""
    font = _scaled(factor, QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    font.setFamilies([SERIF, "Noto Naskh Arabic", "Georgia", "Times New Roman", "serif"])
    font.setStyleHint(QFont.StyleHint.Serif)
    return font
