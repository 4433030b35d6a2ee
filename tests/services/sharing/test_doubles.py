# SPDX-License-Identifier: MIT
"""What two people took in apart and is probably one: told before a merge, joined after it."""

import pytest

from tests.services.sharing.conftest import TEXT, dump, shut
from tests.services.wires import OTHER, WIRE, cut, edited
from workstation.domain.origins import LinkKind, LinkStatus
from workstation.errors import UserError
from workstation.workspace import Facts


def take_in(work, text, title, publisher="", url=""):
    facts = Facts(publisher=publisher, url=url)
    return work.sources.add_text(text, title=title, facts=facts, extract=False).uid


def mark(work, words, speaker):
    source = work.sources.rows(work.sources.find())[0].uid
    start = TEXT.index(words)
    return work.claims.mark(source, ((start, start + len(words)),), speaker=speaker).rows[0]


def speaker(work, name="Night watch"):
    return work.actors.create(name).rows[0]


@pytest.fixture
def joined(mine, copied):
    """A function: what each side does, then the preview, the merge, and what is told after it."""

    def meet(here, there):
        theirs = copied()
        there(theirs)
        here(mine)
        path = shut(theirs)
        seen = mine.sharing.preview(path).doubles
        mine.sharing.merge(path)
        return seen, mine.sharing.doubles()

    return meet


def ends(found):
    return [(one.kind, one.here.uid, one.there.uid) for one in found.listed]


@pytest.mark.parametrize("signed", [True, False], ids=["signed before", "not signed yet"])
def test_a_text_edited_on_the_way_is_told_before_and_after(joined, mine, signed):
    def here(work):
        take_in(work, WIRE, "Ferry sinks", "Coast Wire")
        take_in(work, OTHER, "Grain levy", "Coast Wire")
        if signed:
            work.origins.suggest()

    seen, after = joined(here, lambda w: take_in(w, edited(), "Disaster off Port Ilva", "The Dial"))
    assert (seen.sources, seen.claims) == (1, 0)
    (one,) = seen.listed
    assert (one.here.words, one.there.words) == ("Ferry sinks", "Disaster off Port Ilva")
    assert one.kind is LinkKind.SAME_TEXT
    assert "% of the shorter text" in one.reason
    assert after == seen
    assert mine.origins.find(LinkKind.SAME_TEXT, LinkStatus.CONFIRMED) == [], "nothing silently"


@pytest.mark.parametrize("text", [WIRE, "The gate is shut."], ids=["long", "too short to sign"])
def test_the_same_words_in_other_letters_and_lines_are_one(joined, text):
    seen, _ = joined(
        lambda work: take_in(work, text, "Ours", "Coast Wire"),
        lambda work: take_in(work, text.upper().replace(" ", "\n"), "Theirs", "The Dial"),
    )
    assert [(one.here.words, one.there.words) for one in seen.listed] == [("Ours", "Theirs")]


def test_another_text_is_no_double(joined):
    seen, after = joined(
        lambda work: take_in(work, WIRE, "Ferry", "Coast Wire"),
        lambda work: take_in(work, OTHER, "Levy", "The Dial"),
    )
    assert seen.total == after.total == 0


def test_of_one_publisher_it_is_a_version(joined):
    seen, _ = joined(
        lambda work: take_in(work, WIRE, "Ferry sinks", "Coast Wire"),
        lambda work: take_in(work, cut(WIRE, 5), "Ferry goes down", "Coast Wire"),
    )
    assert [one.kind for one in seen.listed] == [LinkKind.VERSION_OF]


def test_two_claims_of_the_same_words_by_one_speaker_are_told(joined, mine):
    made = []
    seen, after = joined(
        lambda work: made.append(mark(work, "The dam broke at", speaker(work))),
        lambda work: made.append(mark(work, "broke at night", speaker(work, "the night watch"))),
    )
    assert (seen.sources, seen.claims) == (0, 1)
    assert ends(seen) == [(LinkKind.SAME_STATEMENT, made[1], made[0])]
    (one,) = seen.listed
    assert (one.here.words, one.there.words) == ("The dam broke at", "broke at night")
    assert one.here.about == "Night watch · The dam"
    assert after == seen


@pytest.mark.parametrize(
    ("words", "name"),
    [("broke at night", "Day watch"), ("did not hold", "Night watch")],
    ids=["another speaker", "other words"],
)
def test_other_speakers_and_other_words_are_no_doubles(joined, words, name):
    seen, _ = joined(
        lambda work: mark(work, "The dam broke", speaker(work)),
        lambda work: mark(work, words, speaker(work, name)),
    )
    assert seen.claims == 0


def test_actors_joined_in_either_file_speak_as_one(mine, copied):
    guard, watch = speaker(mine, "Guard"), speaker(mine, "Watch")
    theirs = copied()
    theirs.actors.join(watch, [guard])
    mark(theirs, "broke at night", guard)
    mark(mine, "The dam broke", watch)
    assert mine.sharing.preview(shut(theirs)).doubles.claims == 1


def test_what_was_rejected_or_removed_is_no_double(joined):
    def here(work):
        one, two = (mark(work, said, speaker(work)) for said in ("The dam broke", "broke at night"))
        work.claims.remove([one])
        work.claims.reject([two])

    seen, after = joined(here, lambda work: mark(work, "dam broke at", speaker(work)))
    assert seen.claims == after.claims == 0


def test_doubles_are_joined_as_one_change_and_then_no_longer_told(joined, mine):
    def both(work, text, words, publisher):
        take_in(work, text, publisher, publisher)
        mark(work, words, speaker(work))

    _, after = joined(
        lambda work: both(work, WIRE, "The dam broke", "Coast Wire"),
        lambda work: both(work, edited(), "broke at night", "The Dial"),
    )
    assert (after.sources, after.claims) == (1, 1)
    change = mine.origins.join_pairs(ends(after))
    assert change.label == "Tie 2 pairs"
    assert mine.sharing.doubles().total == 0
    assert len(mine.origins.find(LinkKind.SAME_STATEMENT, LinkStatus.CONFIRMED)) == 1
    mine.history.undo()
    assert mine.sharing.doubles().total == 2
    with pytest.raises(UserError, match="at least one pair"):
        mine.origins.join_pairs([])


def test_what_was_said_to_be_apart_is_not_told_again(joined, mine):
    _, after = joined(
        lambda work: mark(work, "The dam broke", speaker(work)),
        lambda work: mark(work, "broke at night", speaker(work)),
    )
    mine.origins.join_pairs(ends(after))
    mine.origins.dismiss([after.listed[0].uid])
    assert mine.sharing.doubles().total == 0


def test_telling_writes_nothing(joined, mine):
    joined(lambda work: take_in(work, WIRE, "W", "A"), lambda w: take_in(w, edited(), "E", "B"))
    before = dump(mine)
    mine.sharing.doubles()
    assert dump(mine) == before


def test_a_merge_is_named_by_its_file_or_a_part_of_its_uid(mine, copied):
    with pytest.raises(UserError, match="Nothing has been merged"):
        mine.sharing.doubles()
    theirs = copied()
    speaker(theirs)
    made = mine.sharing.merge(shut(theirs))
    assert mine.sharing.named("theirs.awdb") == mine.sharing.named(made.uid[-9:]) == made
    with pytest.raises(UserError, match="There is no merge"):
        mine.sharing.named("elsewhere.awdb")


def test_what_came_later_was_not_here_before(mine, copied):
    one, two = copied("one"), copied("two")
    take_in(one, WIRE, "Ferry sinks", "Coast Wire")
    take_in(two, edited(), "Disaster", "The Dial")
    mine.sharing.merge_all([shut(one), shut(two)])
    assert mine.sharing.doubles("one.awdb").total == 0
    assert mine.sharing.doubles("two.awdb").total == 1
    both = mine.sharing.doubles("one.awdb", "two.awdb")
    assert [one.there.words for one in both.listed] == ["Disaster"]


def test_of_several_claims_here_the_one_that_shares_most_is_told(joined):
    made = []

    def here(work):
        night = speaker(work)
        made.extend(mark(work, said, night) for said in ("The dam broke", "dam broke at night"))

    seen, _ = joined(here, lambda work: mark(work, "broke at night", speaker(work)))
    assert [one.here.uid for one in seen.listed] == [made[1]]
