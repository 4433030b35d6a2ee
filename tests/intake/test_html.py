# SPDX-License-Identifier: MIT
"""Pages: the main text and nothing around it."""

import pytest

from workstation.errors import UserError
from workstation.intake.reading import read_bytes

PARAGRAPHS = (
    "The harbour office said on Tuesday that no ship had left the bay since the storm began.",
    "Ada Moor, who speaks for the office, denied that the lighthouse had been dark that night.",
    "Fishermen from the neighbouring villages told the Post that they had seen no light at all.",
    "A report on the matter is expected before the end of the month, the office said in a note.",
)
MENU = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/w'>World</a></li></ul></nav>"


def page(inner, head="<title>Bay closed - Harbour Post</title>"):
    return (
        f"<!DOCTYPE html><html lang='en'><head>{head}</head><body>{MENU}<main><article>"
        f"{inner}</article></main><footer>© 2026 Harbour Post</footer></body></html>"
    ).encode()


def story(*between, at=2):
    parts = [f"<p>{words}</p>" for words in PARAGRAPHS]
    return "<h1>Bay closed</h1>" + "".join((*parts[:at], *between, *parts[at:]))


def text(inner):
    return read_bytes("a.html", page(inner)).text


WHOLE = "\n".join(PARAGRAPHS)


def test_menus_footers_and_the_headline_are_left_out():
    assert text(story()) == WHOLE


@pytest.mark.parametrize(
    "box",
    [
        "<p>Read also: <a href='/x'>Ten ships that never came home</a></p>",
        "<p><strong>READ MORE: <a href='/x'>Ten ships that never came home</a></strong></p>",
        "<p>Читайте также: <a href='/x'>Десять кораблей, которые не вернулись</a></p>",
        "<h3>Related stories</h3><ul><li><a href='/x'>Ten ships never came home</a></li>"
        "<li><a href='/y'>Lighthouse keeper retires</a></li></ul>",
        "<ul><li><a href='/x'>Ten ships never came home</a></li>"
        "<li><a href='/y'>Lighthouse keeper retires</a></li></ul>",
        "<div><p>DON'T MISS</p><p><a href='/x'>Ten ships never came home</a></p></div>",
        "<p>Sign up for our daily newsletter to get the tides in your inbox.</p>",
        "<p>Follow us on Twitter and Facebook.</p>",
        "<p>Advertisement</p>",
    ],
)
def test_boxes_for_other_stories_are_left_out(box):
    assert text(story(box)) == WHOLE


def test_sentences_that_only_resemble_a_box_are_kept():
    words = (
        "Members were asked to read more: the office had put out three notes on the matter since."
    )
    more = (
        "The union said it would sign up every fisherman who had seen the newsletter of the office."
    )
    found = text(story(f"<p>{words}</p><p>{more}</p>"))
    assert words in found
    assert more in found


def test_lists_of_words_are_kept():
    found = text(story("<ul><li>one ship from the north of the bay</li><li>two boats</li></ul>"))
    assert "one ship from the north of the bay" in found
    assert "two boats" in found


def test_embedded_posts_are_quotations_and_kept():
    post = (
        "<div class='social-embed'><blockquote class='twitter-tweet'><p>We saw no light that night"
        "</p>— Vane (@vane) <a href='https://t.example/1'>November 10, 2026</a></blockquote></div>"
    )
    assert "We saw no light that night" in text(story(post))


def test_control_characters_in_a_post_do_no_harm():
    post = "<blockquote class='twitter-tweet'>We saw&#1; no\x02 light&#x1f</blockquote>"
    card = (
        "<p>Said\x03 <ul><li><a>one two</a></li><li><a>three</a></li></ul>&#65535; nothing\x04.</p>"
    )
    found = text(story(post, card))
    assert "We saw\ufffd no\ufffd light\ufffd" in found
    assert found.startswith(PARAGRAPHS[0])


def test_escaped_line_ends_are_white_space():
    data = b"<html><p>He said&#13;&#xC; no &#8364;10, &#x1F504; and &#10;gone.</p>"
    assert read_bytes("a.html", data).text.split() == [
        "He",
        "said",
        "no",
        "€10,",
        "🔄",
        "and",
        "gone.",
    ]


def test_a_fault_of_the_extractor_costs_no_words(monkeypatch):
    import trafilatura

    def fail(*_, **__):
        raise AttributeError("a bug")

    monkeypatch.setattr(trafilatura, "extract", fail)
    assert all(words in text(story()) for words in PARAGRAPHS)


def test_a_card_over_a_name_is_left_out():
    card = (
        "<p>Mayor <span class='rollover'><a href='/vane'>Ida Vane</a><span class='hovercard'>"
        "<a href='/1'>Ida Vane opens the new market hall</a> <a href='/2'>Ida Vane on the budget "
        "of the town</a></span></span> would not comment on what the office had said today.</p>"
    )
    found = text(story(card))
    assert "Mayor Ida Vane would not comment" in found
    assert "market hall" not in found


def test_a_body_cut_in_two_is_joined():
    half = "".join(f"<p>{words}</p>" for words in PARAGRAPHS[:2])
    rest = "".join(f"<p>{words} Twice over, they said.</p>" for words in PARAGRAPHS)
    found = text(
        f"<h1>Bay closed</h1><div><div class='article__body'>{half}</div></div>"
        f"<div class='ad'>Advertisement</div><div><div class='article__body'>{rest}</div></div>"
    )
    assert all(words in found for words in PARAGRAPHS)
    assert found.count("Twice over") == 4


def test_other_stories_appended_to_a_page_are_left_out():
    other = "".join(f"<p>{words.replace('bay', 'market')} Elsewhere.</p>" for words in PARAGRAPHS)
    whole = page(story()).replace(
        b"</article>", f"</article><article><h2>Market</h2>{other}</article>".encode()
    )
    assert "Elsewhere" not in read_bytes("a.html", whole).text


def test_a_short_page_keeps_all_its_words():
    assert (
        "He said no." in read_bytes("a.html", b"<html><body><p>He said no.</p></body></html>").text
    )
    assert read_bytes("a.html", b"<html>He said no.").text == "He said no."


def test_a_page_without_words_is_refused():
    with pytest.raises(UserError, match="no text"):
        read_bytes("a.html", b"<html><body><script>let a = 'words'</script><img src='/x'></body>")


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (
            "<html><meta charset='windows-1251'><p>Министр сказал нет.</p>".encode("cp1251"),
            "cp1251",
        ),
        ("<html><p>Министр сказал нет.</p>".encode(), "utf-8"),
        ("<html><p>Министр сказал нет.</p>".encode("utf-16"), "utf-16-le"),
        (
            "<?xml version='1.0' encoding='koi8-r'?><html><p>Министр сказал нет.</p>".encode(
                "koi8-r"
            ),
            "koi8-r",
        ),
    ],
)
def test_the_encoding_is_the_one_declared_or_found(data, encoding):
    found = read_bytes("a.html", data)
    assert found.text == "Министр сказал нет."
    assert found.encoding == encoding
