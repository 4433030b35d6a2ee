# SPDX-License-Identifier: MIT
"""Labels and predictions are checked as they are read."""

import pytest

from workstation.errors import UserError
from workstation.extraction.scoring.labels import (
    Document,
    Relation,
    labelled,
    predicted,
    predictions,
)

ONE = {"source": [[0, 3]], "cue": [[4, 8]], "content": [[9, 13], [14, 16]]}
LINE = {"id": "a", "text": "Ann said that it", "relations": [ONE]}


def test_a_labelled_text():
    (document,) = labelled([("Line 1", {**LINE, "ignore": [[0, 3]], "more": 1})])
    assert document == Document(
        "a",
        LINE["text"],
        (Relation(((0, 3),), ((4, 8),), ((9, 13), (14, 16))),),
        ((0, 3),),
    )


def test_roles_may_be_missing():
    (document,) = labelled([("Line 1", {**LINE, "relations": [{}]})])
    assert document.relations == (Relation(),)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"id": None}, "“id”"),
        ({"id": ["a"]}, "“id”"),
        ({"relations": None}, "“relations”"),
        ({"relations": ["a"]}, "number 1, that is no object"),
        ({"relations": [ONE, {"cue": 3}]}, "relation 2 a “cue” that is no list"),
        ({"relations": [{"cue": [3]}]}, "relation 1 a “cue” that is no list"),
        ({"relations": [{"cue": [[1, 2, 3]]}]}, "relation 1 a “cue” that is no list"),
        ({"relations": [{"cue": [["1", 2]]}]}, "relation 1 a “cue” that is no list"),
        ({"relations": [{"content": [[9, 17]]}]}, "from 9 to 17"),
        ({"relations": [{"content": [[9, 9]]}]}, "from 9 to 9"),
        ({"relations": [{"content": [[-1, 9]]}]}, "text of 16 characters"),
        ({"ignore": [[0, 99]]}, "“ignore” from 0 to 99"),
        ({"ignore": None}, "“ignore” that is no list"),
        ({"text": None}, "no “text”"),
    ],
)
def test_a_bad_label_is_one_sentence(change, words):
    with pytest.raises(UserError, match=words) as caught:
        labelled([("Line 7 of “gold”", {**LINE, **change})])
    sentence = str(caught.value)
    assert sentence.startswith("Line 7 of “gold”")
    assert sentence.endswith(".")


def test_two_texts_of_one_id():
    with pytest.raises(UserError, match="Line 2 has the id “a”"):
        labelled([("Line 1", LINE), ("Line 2", LINE)])


@pytest.fixture
def gold():
    return labelled([("Line 1", LINE), ("Line 2", {**LINE, "id": 2})])


def test_predictions_stand_in_the_order_of_the_labels(gold):
    lines = [("Line 1", {"id": 2, "relations": [ONE]})]
    first, second = predictions(lines, gold)
    assert (first.id, first.relations) == ("a", ())
    assert second == gold[1]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ({"id": "b", "relations": []}, "the id “b”, which no labelled text has"),
        ({"id": "2", "relations": []}, "the id “2”, which no labelled text has"),
        ({"id": "a"}, "list of “relations”"),
        ({"id": "a", "relations": [], "text": "Ann said"}, "another text"),
        ({"id": "a", "relations": [{"content": [[0, 17]]}]}, "from 0 to 17"),
    ],
)
def test_a_bad_prediction_is_one_sentence(gold, line, words):
    with pytest.raises(UserError, match=words):
        predictions([("Line 1", line)], gold)


def test_predictions_for_one_text_twice(gold):
    lines = [(f"Line {number}", {"id": "a", "relations": []}) for number in (1, 2)]
    with pytest.raises(UserError, match="Line 2 has the id “a” of a line before it"):
        predictions(lines, gold)


def test_what_an_engine_gives_is_read_alike(gold):
    assert predicted("Line 1", [{**ONE, "speech": True}], gold[0]) == gold[0]
