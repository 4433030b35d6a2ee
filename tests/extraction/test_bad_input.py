# SPDX-License-Identifier: MIT
# ruff: noqa: E501 (samples)
"""Texts that nobody meant to be read: no crash, no hang, and spans that hold."""

import subprocess
import sys
import weakref
from time import process_time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workstation.domain.engines import RULES, TAGGER
from workstation.domain.spans import span_of
from workstation.extraction import extract, relations
from workstation.extraction.sentences import paragraphs
from workstation.extraction.tagger.encoding import WINDOW
from workstation.extraction.tagger.model import Model, load
from workstation.extraction.tagger.tagging import BATCH, tag

pytestmark = pytest.mark.timeout(120)  # a net under a hang, no measure

STATEMENT = "Minister Lena Dorn said that the army had left the valley in March."
ODD = {
    "empty": "",
    "white space": " \t\n\r\u00a0\u2003\u3000\n\n ",
    "one line": "Lena Dorn said that the army left and ",
    "one word": "said",
    "no spaces": "LenaDornsaidthatthearmyhadleft",
    "no spaces in Chinese": "部长表示，道路从昨天开始关闭。“我们不会回来，”她说。",
    "unbalanced": "“He said «that „the ‘army 「had ''left\" the valley, she told \"them' ",
    "wrong pairs": "Dorn said ”we left“, »gone«, „away’, 'home\" and ''back“. ",
    "all marks": "«» „“ 「」 \" ' ‘’ '' `` “” ‹› 『』 said ",
    "table": "Name\tSaid\tWhen\nLena Dorn\tthat it rained\t12\n| a | said | 3 |\n",
    "table in one line": "| Lena Dorn | said | that it rained | 12 ",
    "bad scan": "Th3 m1n1ster sa1d th@t ,,the arrny'' h^d l3ft . Iena D0rn sa|d »yes« ",
    "controls": "Lena Dorn said\x07 that\x1b it \x0crained\x0b.\x7f\x85 " + "".join(map(chr, range(32))),
    "NUL": "Lena\x00Dorn said that\x00the army left.\x00",
    "lone surrogates": "Lena Dorn\ud800 said \udfffthat\ud83d the army \udc00left. ",
    "bidi": "\u202eLena Dorn\u202c said\u200f \u2066that\u2069 \u200ethe army\u061c left. ",
    "combining": "Le\u0301na Do\u0308rn sa\u0301i\u0302d\u0303 that\u0336 the army\u0337 left. \u0301\u0301",
    "emoji": "👩‍👩‍👧‍👦 Lena Dorn said “😀 we left 🚢”, 𝔏𝔢𝔫𝔞 𝔇𝔬𝔯𝔫 said that 𐍈 left. ",
    "line separators": "Lena Dorn said that it rained.\u2028She left.\u2029They said so.",
    "zero width": "Le\u200bna Do\u200drn sa\u200bid th\ufeffat it\u2060 rained. ",
    "CRLF": f"{STATEMENT}\r\n\r\nShe denied it.\r\n",
    "punctuation": ".,;:!?-—…()[]{}«»“”\"'|/\\*#_",
    "short lines": "ab said\n",
    "nested": "“(‘" * 60 + "he said" + "’)”" * 60,
    "brackets": "(" * 150 + "Lena Dorn said that it rained" + ")" * 150,
    "names": "Lena Dorn and Karim Vell of the United Council of Denn, the minister, ",
    "capitals": "LENA DORN SAID THAT THE ARMY HAD LEFT. ",
    "digits": "1,234,567.89 said 12.05.2026 in 9e99 and 1/0. ",
    "unsupported": "Ministeren sa: «Veien er stengt siden i går», og dro. ",
    "Russian": "Лев Дорн заявил, что «дорога закрыта, сказал. По словам, ",
    "Arabic": "قال وزير الدفاع كريم فيل إن «الطريق مغلق، وأضاف أن بحسب ",
    "German": "Karim Vell sagte, die Straße sei „gesperrt, laut, zufolge, so ",
}  # fmt: skip
CODES = ("", "en", "ru", "fr", "es", "de", "ar", "xx", "no-such-language", "\ud800")

# What the patterns of all languages are made of.
PIECES = st.sampled_from(
    [
        "Lena Dorn", "Лев Дорн", "كريم فيل", "Минобороны", "la ministre", "der Sprecher", "El Gobierno",
        " said ", " that ", " заявил", ", что ", " a déclaré", " que ", " dijo", " sagte", ", dass ", " sei ",
        "قال ", " إن ", " أن ", "وأضاف ", "по словам ", "selon ", "según ", "laut ", " zufolge", "بحسب ", "وفقا ل",
        " n'a pas ", " не ", " no ", " nicht", " لم ", " teilte", " mit", " et ", " и ", " y ", " und ", " а ",
        "“", "”", "„", "«", "»", "‹", "›", "「", "」", '"', "'", "‘", "’", "''", "``", ", ", ".", ". ", ": ", "; ",
        " — ", "—", "…", "?", "!", "،", "؟", "(", ")", "\n", "\n\n", "\r\n", "\u2028", "\t", "\x00", "\ud800",
        "\u200f", "\u202e", "\u200b", "\u0301", "😀", "word ", "слово ", "كلمة ", "6,500 ", "A",
    ]
)  # fmt: skip


def holds(text, found):
    """Every span lies in the text, in order and with something in it."""
    for one in found.attributions:
        holds_one(text, one, len(found.attributions))
    keys = {mention.key for mention in found.mentions}
    assert {one.speaker for one in found.attributions} <= keys | {None}
    flat = relations(found, claims_only=False, nested=True)
    loose = [mention.pieces for mention in found.mentions]
    loose += [one[role] for one in flat for role in ("source", "cue", "content")]
    assert all(0 <= start < end <= len(text) for pieces in loose for start, end in pieces)


def holds_one(text, one, many):
    relayed = [relay.pieces for relay in one.relays]
    spans = [one.content, one.speaker_pieces, one.cue, one.hedge, one.capacity_pieces, *relayed]
    assert one.content
    for pieces in filter(None, spans):
        span_of(text, *pieces)
    for figure in one.figures:
        assert 0 <= figure.start < figure.end <= len(text)
    assert all(k is None or 0 <= k < many for k in (one.reports, one.answers))
    assert 0 < one.confidence < 1


def read(text, **options):
    found = extract(text, published_on="2026-11-23", **options)
    holds(text, found)
    return found


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("times", [1, 12])
def test_rules_read_anything(name, times):
    text = ODD[name] * times
    for code in CODES:
        assert read(text, language=code, engine=RULES) == read(text, language=code, engine=RULES)


@pytest.mark.parametrize("name", ODD)
def test_the_tagger_reads_anything(name):
    text = (ODD[name] * 4)[:800]
    assert read(text, language="en", engine=TAGGER) == read(text, language="en", engine=TAGGER)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=50).map("".join), st.sampled_from(CODES))
def test_rules_read_any_mixture(text, code):
    assert read(text, language=code, engine=RULES) == read(text, language=code, engine=RULES)


@settings(max_examples=25, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_the_tagger_reads_any_mixture(text):
    read(text, language="en", engine=TAGGER)


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=()), max_size=200), st.sampled_from(CODES))
def test_rules_read_any_characters(text, code):
    read(text, language=code, engine=RULES)


@pytest.mark.parametrize("code", ["xx", "no-such-language", "no", "uk"])
def test_a_language_that_is_not_read_gives_nothing_and_says_so(code):
    found = read(STATEMENT, language=code)
    assert found.attributions == ()
    assert found.notes


@pytest.mark.parametrize(
    "text",
    ["x" * 200_000, "word and " * 22_000, "ab said\nab.\nab\nab!\nab\n" * 10_000, "“(‘" * 30_000, "(" * 100_000,
     "."* 200_000, "部长表示" * 50_000, " " * 200_000],
    ids=["no space", "spaces", "short lines", "nested", "brackets", "stops", "Chinese", "empty"],
)  # fmt: skip
def test_rules_read_long_lines(text):
    read(text, language="en", engine=RULES)


GROWING = {
    "en": [f"{STATEMENT} ", '"Yes, of course," he said. ', "Lena Dorn said that the army and ",
           "“He «said „that ‘the "],
    "ru": ["Лев Дорн заявил, что дорога закрыта. «Мост цел и закрыт», — сказал министр. ",
           "По словам Дорна, дорога, сказал Дорн, и заявил, что ", "министр обороны Дорн "],
    "fr": ["Lena Dorn a déclaré que la route est fermée. « Elle est fermée », a dit Dorn. ",
           "selon la police, a dit Dorn, et a ajouté que "],
    "es": ["Lena Dorn dijo que la carretera, según la policía, está cerrada. ", "dijo la ministra de la "],
    "de": ["Der Minister Karim Vell teilte am Dienstag mit, die Straße sei laut Polizei gesperrt. ",
           "Minister Vell sagte der Polizei, "],
    "ar": ["قال وزير الدفاع كريم فيل إن الطريق مغلق وأضاف أن الجسر سليم. ", "قال كريم فيل "],
}  # fmt: skip


def cpu(text, code):
    """The least processor time of two readings; other programs' time does not count."""
    spent = []
    for _ in range(2):
        start = process_time()
        extract(text, language=code, engine=RULES)
        spent.append(process_time() - start)
    return max(min(spent), 0.004)


@pytest.mark.parametrize(
    ("code", "text"), [(code, text) for code, texts in GROWING.items() for text in texts]
)
def test_eight_times_the_text_is_no_more_than_about_eight_times_the_work(code, text):
    few = text * (5_000 // len(text))
    assert cpu(few * 8, code) < 30 * cpu(few, code)  # the square would be 64


class Counting:
    """A network that says nothing much, and counts what it is asked and what is still held."""

    def __init__(self):
        self.windows, self.held, self.widest = 0, [], 0

    def run(self, _, feed):
        ids = feed["ids"]
        windows, width = ids.shape
        self.windows += windows
        self.widest = max(self.widest, ids.size)
        self.held = [one for one in self.held if one() is not None]
        assert len(self.held) <= 4, "scores of earlier windows are kept"
        roles = np.eye(7, dtype=np.float32)[ids % 7] * 9
        aims = np.zeros((windows, width, width), np.float32)
        self.held += [weakref.ref(roles), weakref.ref(aims)]
        return roles, aims


def counted(text):
    real = load()
    network = Counting()
    tag(text, paragraphs(text), Model(real.card, real.splitter, network))
    return network


def test_the_tagger_works_window_by_window():
    few, many = counted(f"{STATEMENT}\n" * 100), counted(f"{STATEMENT}\n" * 800)
    assert many.windows <= 10 * few.windows
    assert many.widest <= BATCH * (WINDOW + 2)


def test_spans_hold_whatever_the_network_says():
    real = load()
    for name, once in ODD.items():
        text = once * 3
        for one in tag(text, paragraphs(text), Model(real.card, real.splitter, Counting())):
            for pieces in (one.source, one.cue, one.content):
                assert all(0 <= a < b <= len(text) for a, b in pieces), name


@pytest.mark.slow
def test_300_kilobytes_through_the_tagger():
    text = (STATEMENT + " The road along the river is narrow.\n") * 2900
    found = read(text, language="en", engine=TAGGER)
    assert len(found.attributions) >= 2000


CHILD = """
from pathlib import Path
from workstation.extraction import extract
text = {text!r} * (5_000_000 // len({text!r}))
found = extract(text, language={code!r}, engine="rules")
# Not getrusage: its peak counts what the parent held when it started this process.
status = Path("/proc/self/status").read_text("ascii").splitlines()
peak = next(line for line in status if line.startswith("VmHWM"))
print(len(found.attributions), peak.split()[1])
"""
PLAIN = "The road along the river is narrow and the valley is green in spring. " * 12


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux counts kilobytes")
def test_five_megabytes_fit_into_little_memory():
    program = CHILD.format(text=f"{PLAIN}{STATEMENT}\n", code="en")
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    found, kilobytes = map(int, done.stdout.split())
    assert found > 1000
    assert kilobytes < 700 * 1024
