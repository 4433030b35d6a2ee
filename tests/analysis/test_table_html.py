# SPDX-License-Identifier: MIT
"""The HTML table is words with everything written inline, whichever way they run."""

from lxml import html

from workstation.analysis.exports import Exported
from workstation.analysis.imprints import Imprint
from workstation.analysis.table_html import html_page, html_table
from workstation.domain.comparison import Cell, Column, Comparison, Face, Row, RowState, Sign
from workstation.domain.picture_colours import PRINT
from workstation.domain.questions import Stance


def exported(make):
    sign = Sign(Stance.NO, "says no", suggested=True, current=False)
    columns = (Column("x", "<Calder> & sons"), Column("y", "وزارة الدفاع"))
    row = Row(make.question(), RowState.DIFFER, {"x": Cell((make.placed(),), Face((sign,)))})
    return Exported(
        Comparison(columns=columns, rows=(row,)), Imprint("Ferry & co", marking="TLP:RED")
    )


def test_headings_say_what_they_head(make):
    table = html.fromstring(html_table(exported(make)))
    heads = [(cell.get("scope"), cell.text_content()) for cell in table.iter("th")]
    assert heads[0] == ("col", "Question")
    assert heads[1] == ("col", "<Calder> & sons")
    assert heads[-1] == ("row", make.question().wording)


def test_words_run_their_own_way(make):
    table = html.fromstring(html_table(exported(make)))
    ways = {cell.text_content(): cell.get("dir") for cell in table.iter("th")}
    assert (ways["وزارة الدفاع"], ways["<Calder> & sons"]) == ("rtl", "ltr")


def test_a_cell_is_told_by_sign_word_and_colour(make):
    (no,) = [
        span
        for span in html.fromstring(html_table(exported(make))).iter("span")
        if "says no" in span.text_content()
    ]
    assert no.text_content() == "✕ says no (suggested, no longer stands)"
    assert f"color:{PRINT['no']}" in no.get("style")
    assert "line-through" in no.get("style")


def test_headings_of_a_page_stay_in_sight(make):
    page = html.document_fromstring(html_page(exported(make)))
    assert all("position:sticky" in heading.get("style") for heading in page.iter("th"))
    assert not any("position:sticky" in cell.get("style") for cell in page.iter("td"))
    assert "position:sticky" not in html_table(exported(make)), "pasted, it is a plain table"


def test_a_page_needs_nothing_else(make):
    page = html_page(exported(make))
    root = html.document_fromstring(page)
    assert root.findtext(".//title") == "Ferry & co"
    assert not list(root.iter("script", "link", "style", "img"))
    assert "://" not in page
    assert root.xpath("//p[text()='TLP:RED']")
