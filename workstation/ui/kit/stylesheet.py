# SPDX-License-Identifier: MIT
"""The style sheet made from the table of roles.

Widgets say what they are with a `kind` property (see `kit.fields`), never with colours.
"""

from pathlib import Path

from PySide6.QtGui import QFont

from workstation.resources import resource
from workstation.ui.kit.theme import Roles

RADIUS = 6

_SHEET = """
QMainWindow, QDialog, QWidget[kind="surface"] {{ background: {surface}; }}
QWidget[kind="raised"] {{ background: {raised}; }}
QFrame[kind="bar"] {{ background: {raised}; border: none; border-bottom: 1px solid {line}; }}
QFrame[kind="foot"] {{ background: {raised}; border: none; border-top: 1px solid {line}; }}
QFrame[kind="side"] {{ background: {surface}; border: none; }}
QFrame[kind="card"] {{ background: {raised}; border: 1px solid {line}; border-radius: 6px; }}
QFrame[kind="rule"] {{ background: {line}; border: none; max-height: 1px; min-height: 1px; }}
QFrame[kind="popup"] {{ background: {raised}; border: 1px solid {edge}; border-radius: 6px; }}
QFrame[kind="banner"] {{ background: {selection}; border: none; border-bottom: 1px solid {line}; }}
QFrame[kind="banner"][tone="warning"] {{ background: {warning_ground}; }}
QFrame[kind="banner"] QLabel {{ color: {text}; }}
QFrame[kind="banner"][tone="warning"] QLabel {{ color: {warning}; }}
QFrame[kind="toast"] {{ background: {text}; border: none; border-radius: 6px; }}
QFrame[kind="toast"] QLabel {{ color: {raised}; }}
QFrame[kind="toast"] QPushButton {{ color: {raised}; background: transparent; border: none;
    padding: 4px 8px; font-weight: 600; text-decoration: underline; }}
QFrame[kind="toast"] QPushButton:focus {{ border: 1px solid {raised}; }}

QLabel {{ color: {text}; background: transparent; }}
QLabel[kind="muted"] {{ color: {muted}; }}
QLabel[kind="caption"] {{ color: {muted}; font-size: {caption}; }}
QLabel[kind="title"] {{ font-size: {title}; font-weight: 600; }}
QLabel[kind="strong"] {{ font-weight: 600; }}
QLabel[kind="warning"] {{ color: {warning}; font-size: {caption}; }}
QLabel[kind="why"] {{ font-size: {caption}; }}
QLabel[kind="key"] {{ color: {muted}; font-size: {caption}; }}

QPushButton {{ background: {raised}; color: {text}; border: 1px solid {edge}; border-radius: 6px;
    padding: 5px 12px; min-height: 18px; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed, QPushButton:checked {{ background: {selection}; }}
QPushButton:focus {{ border: 1px solid {accent}; }}
QPushButton:disabled {{ color: {muted}; background: {surface}; border-color: {line}; }}
QPushButton[kind="chip"] {{ background: {hover}; border: 1px solid {line}; border-radius: 4px;
    padding: 2px 6px; min-height: 16px; font-size: {caption}; }}
QPushButton[kind="chip"]:focus {{ border: 1px solid {accent}; }}
QPushButton[kind="primary"] {{ background: {accent}; color: {on_accent}; border: 1px solid {accent};
    font-weight: 600; }}
QPushButton[kind="primary"]:hover {{ background: {accent_hover}; border-color: {accent_hover}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {text}; padding: 4px 11px; }}
QPushButton[kind="primary"]:disabled {{ background: {line}; border-color: {line}; color: {muted}; }}
QPushButton[kind="quiet"], QPushButton[kind="value"], QPushButton[kind="link"] {{
    background: transparent; border: 1px solid transparent; }}
QPushButton[kind="quiet"]:hover, QPushButton[kind="value"]:hover {{ background: {hover}; }}
QPushButton[kind="quiet"]:focus, QPushButton[kind="value"]:focus, QPushButton[kind="link"]:focus {{
    border: 1px solid {accent}; }}
QPushButton[kind="value"] {{ padding: 2px 6px; text-align: left; border-radius: 4px; }}
QPushButton[kind="link"] {{ color: {accent}; padding: 2px 4px; text-align: left; }}
QPushButton[kind="link"]:hover {{ text-decoration: underline; }}
QPushButton[kind="tab"] {{ background: transparent; border: 1px solid transparent; color: {muted};
    padding: 5px 15px; font-weight: 500; }}
QPushButton[kind="tab"]:hover {{ color: {text}; background: {hover}; }}
QPushButton[kind="tab"]:checked {{ color: {text}; background: {selection}; }}
QPushButton[kind="tab"]:focus {{ border: 1px solid {accent}; }}
QPushButton::menu-indicator, QToolButton::menu-indicator {{ image: none; width: 0; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 6px;
    padding: 4px; color: {text}; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:checked, QToolButton:pressed {{ background: {selection}; }}
QToolButton:focus {{ border: 1px solid {accent}; }}

QLineEdit, QPlainTextEdit, QTextEdit[kind="box"], QComboBox, QSpinBox, QDateEdit {{
    background: {raised}; color: {text}; border: 1px solid {edge}; border-radius: 6px;
    padding: 5px 8px; selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit[kind="search"] {{ background: {surface}; }}
QFrame[kind="side"] QLineEdit {{ background: {raised}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit[kind="box"]:focus, QComboBox:focus {{
    border: 1px solid {accent}; }}
QComboBox {{ padding-right: 24px; min-height: 18px; }}
QComboBox:hover {{ background: {hover}; }}
QComboBox::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow {{ image: url({chevron}); width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{ background: {raised}; border: 1px solid {edge}; padding: 4px;
    selection-background-color: {selection}; selection-color: {text}; outline: none; }}
QTextEdit[kind="reader"], QTextBrowser[kind="reader"] {{ background: {raised}; border: none;
    selection-background-color: {accent}; selection-color: {on_accent}; }}
QCheckBox, QRadioButton {{ spacing: 8px; color: {text}; }}
QCheckBox:focus, QRadioButton:focus {{ color: {accent}; }}
QCheckBox::indicator, QTableView::indicator, QListWidget::indicator {{ width: 14px; height: 14px;
    border: 1px solid {muted}; border-radius: 4px; background: {raised}; }}
QCheckBox::indicator:checked, QTableView::indicator:checked, QListWidget::indicator:checked {{
    background: {accent};
    border-color: {accent}; image: url({tick}); }}
QSlider {{ min-height: 22px; }}
QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {line}; }}
QSlider::sub-page:horizontal {{ border-radius: 2px; background: {edge}; }}
QSlider::add-page:horizontal {{ border-radius: 2px; background: {accent}; }}
QSlider::handle:horizontal {{ width: 14px; height: 14px; margin: -6px 0; border-radius: 8px;
    background: {raised}; border: 1px solid {muted}; }}
QSlider::handle:horizontal:focus {{ border: 2px solid {accent}; width: 12px; height: 12px; }}

QAbstractItemView {{ background: {raised}; border: none; outline: none; }}
QTableView {{ gridline-color: {line}; selection-background-color: {selection};
    selection-color: {text}; }}
QListWidget[kind="titles"]::item {{ padding: 5px 8px; color: {text}; }}
QListWidget[kind="titles"]::item:selected {{ background: {selection}; }}
QListView[kind="side"], QTreeView[kind="side"] {{ background: transparent; }}
QHeaderView {{ background: {raised}; border: none; }}
QHeaderView::section {{ background: {raised}; color: {muted}; border: none;
    border-bottom: 1px solid {line}; padding: 0 12px; font-weight: 600; }}
QHeaderView::section:hover {{ color: {text}; }}
QHeaderView::down-arrow, QHeaderView::up-arrow {{ width: 10px; height: 10px; }}
QTableCornerButton::section {{ background: {raised}; border: none; }}

QScrollArea {{ background: transparent; border: none; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {edge}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: {line}; }}
QSplitter::handle:hover {{ background: {accent}; }}

QMenuBar {{ background: {raised}; color: {text}; border: none; }}
QMenuBar::item {{ padding: 4px 10px; background: transparent; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {hover}; }}
QMenu {{ background: {raised}; color: {text}; border: 1px solid {edge}; padding: 4px; }}
QMenu::item {{ padding: 6px 28px 6px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {selection}; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
QToolTip {{ background: {text}; color: {raised}; border: none; padding: 6px 8px; }}
QTabBar {{ background: transparent; }}
QTabBar::tab {{ background: transparent; color: {muted}; padding: 6px 10px; border: none;
    border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {text}; border-bottom: 2px solid {accent}; }}
QTabBar::tab:hover {{ color: {text}; }}
QTabBar:focus::tab:selected {{ color: {accent}; }}
QProgressBar {{ background: {line}; border: none; border-radius: 1px; max-height: 3px;
    min-height: 3px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 1px; }}
"""


def size(font: QFont, factor: float) -> str:
    """A size relative to the system font's, in the unit that font is given in."""
    if font.pointSizeF() > 0:
        return f"{font.pointSizeF() * factor:.2f}pt"
    return f"{round(font.pixelSize() * factor)}px"


def style_sheet(roles: Roles, font: QFont) -> str:
    """The whole style sheet for these roles and this system font."""
    values = {name: getattr(roles, name) for name in roles.__dataclass_fields__}
    return _SHEET.format(
        **values,
        caption=size(font, 0.88),
        title=size(font, 1.25),
        accent_hover=_stronger(roles),
        chevron=_drawn(roles, "combo").as_posix(),
        tick=_drawn(roles, "tick").as_posix(),
    )


def _stronger(roles: Roles) -> str:
    from PySide6.QtGui import QColor

    accent = QColor(roles.accent)
    return (accent.lighter(112) if roles.dark else accent.darker(112)).name()


def _drawn(roles: Roles, name: str) -> Path:
    """A drawing for style sheets, which need a file: there is one for each ground."""
    return resource("icons", f"{name}-dark.svg" if roles.dark else f"{name}-light.svg")
