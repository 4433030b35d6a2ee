# SPDX-License-Identifier: MIT
"""Preferences: kept on this machine, followed at once; the threshold says what it hides."""

import pytest
from PySide6.QtGui import QKeySequence

from workstation.settings import Settings
from workstation.ui.command_palette import command_entries
from workstation.ui.kit.theme import DARK, roles
from workstation.ui.preferences import Preferences, hidden, meaning


@pytest.fixture
def dialog(qtbot, session):
    made = Preferences(None, session.settings, session)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def unsure(case):
    """One of the three suggestions is rated, and low."""
    first = case.claims.rows(case.claims.find())[0]
    with case._door.record() as record:
        record.put("claim", first.uid, {"engine": "tagger", "version": "2", "confidence": 0.3})
    return case


def test_what_is_chosen_is_kept_on_this_machine(dialog):
    dialog.name.setText(" B. Ostrow ")
    dialog.theme.setCurrentIndex(2)
    dialog.scheme.setCurrentIndex(2)
    dialog.least.setValue(10)
    settings = Settings()
    dialog.store(settings)
    for kept in (settings, Settings.load()):
        assert kept.analyst_name == "B. Ostrow"
        assert kept.theme == "dark"
        assert kept.likelihood_scheme == "phia"
        assert kept.least_confidence == 0.5


def test_a_name_is_never_emptied(dialog):
    dialog.name.setText("  ")
    settings = Settings(analyst_name="A. Lind")
    dialog.store(settings)
    assert settings.analyst_name == "A. Lind"


def test_the_threshold_says_what_it_hides(qtbot, unsure, dialog):
    assert dialog.meaning.text() == "All of them, however uncertain"
    dialog.least.setValue(8)
    assert dialog.meaning.text() == "Only those right in about 4 in 10 cases or more"
    qtbot.waitUntil(lambda: dialog.hides.text().startswith("Hides 1 of the 3 suggestions"))
    dialog.least.setValue(0)
    qtbot.waitUntil(lambda: dialog.hides.text().startswith("Hides none of the 3"))


def test_hidden_ones_are_counted(unsure):
    assert hidden(unsure, 0.4) == (1, 3)
    assert hidden(unsure, 0.2) == (0, 3)


def test_without_a_case_there_is_nothing_to_count(qtbot):
    made = Preferences(None, Settings(), None)
    qtbot.addWidget(made)
    made.least.setValue(10)
    assert "folded away, not deleted" in made.hides.text()
    assert meaning(0.95) == "Only those right in about 19 in 20 cases or more"


def test_every_field_has_a_name(dialog):
    fields = (dialog.name, dialog.theme, dialog.scheme, dialog.least)
    assert all(field.accessibleName() for field in fields)


def test_the_window_follows_at_once(qtbot, window, unsure, settle):
    unsure.close()
    window.open_path(unsure.path)
    settle(window.session)
    (action,) = [one for one in window.menus.all if one.text() == "Preferences…"]
    assert action.shortcut() == QKeySequence("Ctrl+,")
    action.trigger()
    dialog = window.findChild(Preferences)
    dialog.theme.setCurrentIndex(2)
    dialog.least.setValue(10)
    dialog.accept()
    settle(window.session)
    assert roles() is DARK
    assert window.menus._themes["dark"].isChecked()
    tab = window.tabs.tab("sources")
    assert tab.review.below == 1


def test_all_of_it_is_in_the_palette(window):
    wanted = ("Preferences…", "Read again", "Export reviewed claims")
    titles = [entry.title for entry in command_entries(window.menus.all, "")]
    assert "Preferences…" in titles
    words = [action.text() for action in window.menus.all]
    assert all(any(text.startswith(one) for text in words) for one in wanted)
