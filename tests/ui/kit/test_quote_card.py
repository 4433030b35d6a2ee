# SPDX-License-Identifier: MIT
"""Claims as cards: quotation marks only where the source has them, and whose words they are."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from workstation.domain.claims import Claim, Form, Relay, Standing
from workstation.domain.dates import VagueDate
from workstation.domain.open_values import Held, Open
from workstation.domain.questions import Position, PositionStatus, Stance
from workstation.domain.spans import Span
from workstation.ui.kit.quote_card import (
    QuoteCard,
    carried_words,
    context_words,
    said_words,
    sign_of,
)

WORDS = "the <b>bridge</b> is open"
CONTENT = Span(((8, 8 + len(WORDS)),), WORDS, "He said ", ", and left.\nNext part")


def claim(**fields) -> Claim:
    content = fields.pop("content", CONTENT)
    start = ("s", "Bridge", "t", "a", "Calder", "Calder", content)
    return Claim(1, "c", *start, **{"publisher_name": "Meridian News", **fields})


@pytest.mark.parametrize(
    ("form", "said", "whose"),
    [
        (Form.DIRECT, f"“{WORDS}”", "quoted by Meridian News"),
        (Form.INDIRECT, WORDS, "in the words of Meridian News"),
        (Form.MIXED, WORDS, "partly in the words of Meridian News"),
    ],
)
def test_marks_stand_only_round_the_speakers_own_words(form, said, whose):
    one = claim(form=form)
    assert said_words(one) == said
    assert carried_words(one).startswith(whose)


def test_relay_date_and_grade_are_told():
    one = claim(relays=(Relay("TASS"),), statement_date=VagueDate("In February"), credibility=3)
    parts = carried_words(one).split(" · ")
    assert parts[1:] == ["through TASS", "Feb, year unknown", "F3"]


def test_a_retracted_claim_says_so_and_is_not_current():
    one = claim(standing=Standing.RETRACTED)
    assert carried_words(one).endswith("retracted")
    assert not sign_of(Position("p", "q", "c", stance=Stance.YES), one).current


def test_words_of_a_document_are_never_markup(qtbot):
    card = QuoteCard(claim())
    qtbot.addWidget(card)
    texts = [made.text() for made in card.findChildren(QLabel)]
    assert any("&lt;b&gt;bridge&lt;/b&gt;" in text for text in texts)
    assert not any("Next part" in text for text in texts)


def test_a_suggested_position_offers_to_be_confirmed(qtbot):
    card = QuoteCard(claim(), Position("p", "q", "c", PositionStatus.SUGGESTED, Stance.NO))
    qtbot.addWidget(card)
    with qtbot.waitSignal(card.stance_asked):
        QTest.keyClick(card.sign, Qt.Key.Key_Space)
    (confirm,) = [b for b in card.findChildren(type(_button())) if b.text() == "Confirm"]
    with qtbot.waitSignal(card.confirmed):
        confirm.click()


def _button():
    from workstation.ui.kit.fields import button

    return button("")


@pytest.mark.parametrize(
    ("form", "prefix", "suffix", "shown"),
    [
        (Form.DIRECT, 'One came. "', '," he said.', ("One came.", ", he said.")),
        (Form.DIRECT, 'Earlier.\n\n"', "” he said.", ("", " he said.")),
        (Form.DIRECT, "He said: ", ", and left.", ("He said:", ", and left.")),
        (Form.INDIRECT, 'About the "', '" he left.', ('About the "', '" he left.')),
    ],
)
def test_the_sources_own_marks_give_way_to_ours(form, prefix, suffix, shown):
    content = Span(CONTENT.pieces, WORDS, prefix, suffix)
    assert context_words(claim(form=form, content=content)) == shown


@pytest.mark.parametrize(
    ("prefix", "suffix", "dots"),
    [("who said ", ", and left", 2), ("Part one.\nHe said ", ".\n\nPart two", 0), ("", ", and", 1)],
)
def test_dots_stand_only_where_a_paragraph_is_cut(qtbot, prefix, suffix, dots):
    card = QuoteCard(claim(content=Span(CONTENT.pieces, WORDS, prefix, suffix)))
    qtbot.addWidget(card)
    (quote,) = [made.text() for made in card.findChildren(QLabel) if "bridge" in made.text()]
    assert quote.count("…") == dots


def test_what_is_in_conflict_is_shown_with_who_stands_for_it(qtbot):
    stances = Open("stance", (Held(Stance.NO, ("A. Lind",)), Held(Stance.YES, ("B. Osei",))))
    one = claim(credibility=2, conflicts=(Open("credibility", (Held(2), Held(3))),))
    position = Position("p", "q", "c", PositionStatus.CONFIRMED, Stance.NO, conflicts=(stances,))
    assert carried_words(one).endswith("F2 / F3, open")
    sign = sign_of(position, one)
    assert (sign.stance, sign.text, sign.open) == (None, "says no / says yes, open", True)
    card = QuoteCard(one, position)
    qtbot.addWidget(card)
    assert "stance: says no (A. Lind) / says yes (B. Osei), open" in " ".join(
        shown.text() for shown in card.findChildren(QLabel)
    )
