# SPDX-License-Identifier: MIT
"""What a publication says itself: found on request, and never in somebody else's words."""

import pytest

from workstation.domain.claims import Voice
from workstation.domain.spans import words_at
from workstation.extraction import extract
from workstation.extraction.own_voice import own_voice

TITLE = "Ferry sinks in Sable Strait"
TEXT = f"""{TITLE}

By Ada Vance

ORSAN (Harbour Wire) — The old ferry Marisel sank in rough seas on Tuesday. At least 31 people died.

The transport ministry said that the ferry was sound. "We will rebuild it," the minister told us.

What next

The strait is closed to large ships. Who will pay for it? You can read more on our page.

Photo: the Marisel in 2019.
"""


@pytest.fixture
def own():
    """The own statements of a text, as voice and words."""

    def find(text, title=TITLE, language="en", **options):
        told = extract(text, title=title, language=language)
        made = own_voice(text, told, title=title, language=language, **options)
        return [(one.voice, words_at(text, one.content)) for one in made.attributions]

    return find


def test_headline_and_plain_sentences_are_found_and_nothing_else(own):
    assert own(TEXT) == [
        (Voice.HEADLINE, TITLE),
        (Voice.NARRATOR, "The old ferry Marisel sank in rough seas on Tuesday"),
        (Voice.NARRATOR, "At least 31 people died"),
        (Voice.NARRATOR, "The strait is closed to large ships"),
    ]


@pytest.mark.parametrize(
    ("voices", "count"), [((Voice.HEADLINE,), 1), ((Voice.NARRATOR,), 3), ((), 0)]
)
def test_only_the_voices_asked_for(own, voices, count):
    assert len(own(TEXT, voices=frozenset(voices))) == count


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry was sound, according to the ministry.",
        "The ferry was reportedly overloaded by a third.",
        "The crew is believed to have left the bridge.",
        "He said the ferry was old and slow.",
        'The "ghost ship" has been seen off the cape again.',
        "The mayor did not say who would pay for it.",
        "We have seen the harbour from the old tower.",
        "A long night in the harbour of Orsan.",
        "Was the ferry old and slow that night?",
        "(Reporting by Ada Vance; editing by Ilan Roth.)",
        "A cutter lies off the quay on Friday. (Harbour Wire/file photo)",
        "Read more about how the ferry was built.",
    ],
)
def test_better_nothing_than_somebodys_words(own, sentence):
    assert own(f"{sentence}\n", title="") == []


def test_headlines_that_quote_ask_or_name_are_left(own):
    for title in ("Who sank the Marisel?", "“It was old”, says crew", "The strait at night"):
        text = f"{title}\n\nThe old ferry Marisel sank in rough seas.\n"
        assert [voice for voice, _ in own(text, title=title)] == [Voice.NARRATOR]


def test_a_headline_stands_where_the_title_does(own):
    text = f"Title: {TITLE}\nPublisher: Digest\n\nThe old ferry Marisel sank in rough seas.\n"
    assert own(text)[0] == (Voice.HEADLINE, TITLE)
    assert own(text, title="news.txt")[0][0] is Voice.HEADLINE


def test_other_languages_give_nothing(own):
    assert own("Le vieux ferry a coulé dans le détroit mardi.\n", language="fr") == []


def test_fields_are_filled_and_the_engine_is_named():
    told = extract(TEXT, title=TITLE, language="en")
    made = own_voice(TEXT, told, title=TITLE, language="en", published_on="2026-11-12")
    sank, died = made.attributions[1:3]
    assert (made.engine, sank.engine, sank.speaker, sank.speaker_pieces) == (
        "own voice",
        "own voice",
        None,
        (),
    )
    assert [figure.low for figure in died.figures] == [31]
    assert sank.event_date is not None
    assert sank.event_date.as_written == "on Tuesday"
    assert all(one.speech and 0 < one.confidence < 1 for one in made.attributions)
