# SPDX-License-Identifier: MIT
"""Each rule that finds who says what, on sentences of our own."""

import pytest

from workstation.domain.claims import Act, Form


@pytest.mark.parametrize(
    ("text", "source", "content", "form"),
    [
        ("“We will stay,” Lena Dorn said.", "Lena Dorn", "We will stay", Form.DIRECT),
        ("“We will stay,” said Lena Dorn.", "Lena Dorn", "We will stay", Form.DIRECT),
        ("Lena Dorn said: “We will stay.”", "Lena Dorn", "We will stay.", Form.DIRECT),
        ("Lena Dorn said, “We will stay. Nobody leaves.”", "Lena Dorn",
         "We will stay. Nobody leaves.", Form.DIRECT),
        ("“We,” Lena Dorn said, “will stay here.”", "Lena Dorn", "We … will stay here.",
         Form.DIRECT),
        ("Lena Dorn: “We will stay here for good.”", "Lena Dorn", "We will stay here for good.",
         Form.DIRECT),
        ("Lena Dorn said that the army had left.", "Lena Dorn", "that the army had left",
         Form.INDIRECT),
        ("Lena Dorn said on Tuesday that the army had left.", "Lena Dorn",
         "that the army had left", Form.INDIRECT),
        ("Lena Dorn said the army had left.", "Lena Dorn", "the army had left", Form.INDIRECT),
        ("The army has left the valley, Lena Dorn said on Friday.", "Lena Dorn",
         "The army has left the valley", Form.INDIRECT),
        ("The army, Lena Dorn said, has left the valley.", "Lena Dorn",
         "The army … has left the valley", Form.INDIRECT),
        ("Lena Dorn said that the plan was “a shameful trick” of the army.", "Lena Dorn",
         "that the plan was “a shameful trick” of the army", Form.MIXED),
        ("According to Lena Dorn, the army has left.", "Lena Dorn", "the army has left",
         Form.INDIRECT),
        ("The army has left the valley, according to Lena Dorn.", "Lena Dorn",
         "The army has left the valley", Form.INDIRECT),
        ("Lena Dorn, a farmer from the north, said the army had left.",
         "Lena Dorn, a farmer from the north", "the army had left", Form.INDIRECT),
        ("Lena Dorn was quoted as saying that the army had left.", "Lena Dorn",
         "that the army had left", Form.INDIRECT),
    ],
)  # fmt: skip
def test_direct_indirect_and_mixed_speech(read, text, source, content, form):
    claims = read(text)
    assert len(claims) == 1
    assert (claims.source(), claims.content()) == (source, content)
    assert claims[0].form is form
    assert claims[0].rule
    assert 0 < claims[0].confidence < 1


@pytest.mark.parametrize(
    ("text", "act", "content"),
    [
        ("Lena Dorn denied the presence of tanks.", Act.DENIES, "the presence of tanks"),
        ("Lena Dorn denied that tanks had come.", Act.DENIES, "that tanks had come"),
        ("Lena Dorn rejected the report.", Act.DENIES, "the report"),
        ("Lena Dorn dismissed the charge as absurd.", Act.DENIES, "the charge as absurd"),
        ("Lena Dorn said that there was no tank.", Act.STATES, "that there was no tank"),
        ("Lena Dorn accused the army of burning fields.", Act.ACCUSES, "burning fields"),
        ("Lena Dorn warned of a long winter.", Act.WARNS, "a long winter"),
        ("Lena Dorn warned that winter was near.", Act.WARNS, "that winter was near"),
        ("Lena Dorn promised to open the camps.", Act.PROMISES, "to open the camps"),
        ("Lena Dorn vowed to stay.", Act.PROMISES, "to stay"),
        ("Lena Dorn demanded that the army leave.", Act.DEMANDS, "that the army leave"),
        ("Lena Dorn urged both sides to talk.", Act.DEMANDS, "to talk"),
        ("Lena Dorn called on the army to leave.", Act.DEMANDS, "to leave"),
        ("Lena Dorn threatened to close the road.", Act.THREATENS, "to close the road"),
        ("Lena Dorn claims to have seen three tanks.", Act.STATES, "to have seen three tanks"),
        ("Lena Dorn confirmed that the road was closed.", Act.CONFIRMS,
         "that the road was closed"),
        ("Lena Dorn predicted that winter would be long.", Act.PREDICTS,
         "that winter would be long"),
        ("Lena Dorn declined to comment.", Act.DECLINES, "to comment"),
    ],
)  # fmt: skip
def test_acts(read, text, act, content):
    claims = read(text)
    assert len(claims) == 1
    assert (claims[0].act, claims.content()) == (act, content)
    assert claims[0].speech


def test_verbs_that_share_a_subject(read):
    claims = read("The mayor Lena Dorn visited the camp and promised to open the road.")
    assert claims.content() == "to open the road"
    assert "Lena Dorn" in claims.source()
    claims = read("“We will stay,” Lena Dorn said, adding that the army may leave.")
    assert claims.speakers() == ["Lena Dorn", "Lena Dorn"]
    assert claims.content(1) == "that the army may leave"


def test_contents_parted_by_and_that_are_two_claims(read):
    claims = read("The army claims to have cleared the valley and that there is no threat to us.")
    assert [claims.content(0), claims.content(1)] == [
        "to have cleared the valley",
        "that there is no threat to us",
    ]


def test_nested_speech_is_linked(read):
    claims = read("Lena Dorn said that Karim Vell had denied any contact with the army.")
    assert claims.speakers() == ["Lena Dorn", "Karim Vell"]
    assert claims[0].reports == 1
    assert claims[1].reports is None
    assert claims[1].act is Act.DENIES


def test_a_quotation_goes_on_in_the_same_and_the_next_paragraph(read):
    claims = read("“We came,” Lena Dorn said. “We saw. We left.”\n\nNothing followed.")
    assert claims.content() == "We came … We saw. We left."
    claims = read("Lena Dorn said: “We came to the valley.\n\n“We left it again.”\n\nIt rained.")
    assert claims.content() == "We came to the valley. … We left it again."


@pytest.mark.parametrize(
    "text",
    [
        "Concerns about a wider war are growing in the region.",
        "The army seized the valley in May.",
        "The reported attack and the alleged massacre shocked the town.",
        "Security claims that cannot be checked are common.",
        "He did not say whether the army had left.",
        "The man was accused of theft and told to wait.",
        "Photo: Lena Dorn said that the army had left.",
        "Read also: Lena Dorn says the army has left.",
        "By Lena Dorn",
        "Lena Dorn says army has left",
        "Reporting by Lena Dorn; editing by Karim Vell, who said it was done.",
        "",
    ],
)
def test_narration_captions_and_headlines_are_no_claims(read, text):
    assert len(read(text)) == 0


def test_the_title_is_no_claim(read):
    text = "Lena Dorn says the army has left.\n\nLena Dorn said the army had left."
    assert len(read(text)) == 2
    assert len(read(text, title="Lena Dorn says the army has left.")) == 1
