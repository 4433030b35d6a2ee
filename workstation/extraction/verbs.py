# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905, E501 (tables of words read better as words)
"""The table of reporting verbs: what each does, and which complements it takes.

Frames: c a clause with or without "that", t a clause with "that" only, q a quotation, n a
noun phrase, i an infinitive, a somebody addressed first, o "somebody of something",
f "for something", s "about/over something", w "whether/how/what", x somebody to do something.
"""

from dataclasses import dataclass
from functools import cache

from workstation.domain.claims import Act
from workstation.extraction.inflecting import inflected


@dataclass(frozen=True, slots=True)
class Verb:
    """One reporting verb: its lemma, act and frames; `speech` is false for attitudes."""

    lemma: str
    act: Act
    frames: str
    speech: bool = True


@dataclass(frozen=True, slots=True)
class Form:
    """One inflected form: `tense` is present, past, base or ing; `noun` when it may be one."""

    verb: Verb
    tense: str
    noun: bool = False


_S, _A, _D = Act.STATES, Act.ACCUSES, Act.DEMANDS
TABLE: tuple[tuple[Act, str, str], ...] = (
    (_S, "cq", "say"),
    (_S, "cqi", "claim"),
    (_S, "acq", "tell"),
    (
        _S,
        "tq",
        "state assert insist argue contend reiterate remark observe opine conclude quip "
        "explain reply respond recount exclaim joke lament stress emphasise emphasize elaborate "
        "recall mention muse retort boast brag whisper shout repeat restate protest rejoin counter "
        "scoff snap sneer snort grumble moan mutter murmur mumble yell shrug aver avow attest vouch "
        "narrate surmise speculate theorise theorize interject concur disagree confide divulge "
        "text radio post cable email blog apologise apologize swear sigh",
    ),
    (_S, "tqn", "declare"),
    (_S, "tq", "add note write"),
    (_S, "cq", "maintain tweet tout reckon"),
    (_S, "tqc", "suggest"),
    (_S, "tqn", "announce reveal disclose proclaim highlight underline underscore relate outline"),
    (_S, "tn", "report"),
    (_S, "tw", "show find indicate signal hint"),
    (_S, "wq", "wonder"),
    (_S, "n", "defend express voice"),
    (_S, "tq", "comment testify clarify specify imply inform"),
    (_S, "atq", "inform remind reassure assure notify brief"),
    (_S, "tqs", "complain"),
    (_S, "n", "describe praise hail welcome commend thank cite congratulate tout applaud"),
    (_S, "n", "call label brand"),
    (_S, "tqi", "estimate"),
    (_S, "aqiwf", "ask"),
    (Act.CONFIRMS, "tqn", "confirm acknowledge affirm reaffirm"),
    (Act.CONFIRMS, "tn", "corroborate"),
    (Act.CONFIRMS, "tqci", "admit concede confess"),
    (Act.DENIES, "tqni", "deny"),
    (Act.DENIES, "tn", "reject dismiss refute dispute rebut"),
    (Act.DENIES, "n", "contradict repudiate disavow rubbish debunk"),
    (_A, "tqn", "allege"),
    (_A, "oq", "accuse"),
    (_A, "fn", "blame criticise criticize condemn denounce slam blast rebuke decry mock deplore"),
    (_A, "fn", "castigate chide berate lambast lambaste assail excoriate censure ridicule"),
    (Act.WARNS, "atqosx", "warn"),
    (Act.WARNS, "atqx", "caution forewarn"),
    (Act.WARNS, "at", "alert"),
    (Act.WARNS, "aitx", "advise"),
    (Act.THREATENS, "itq", "threaten"),
    (_D, "tqni", "demand request"),
    (_D, "xqt", "urge implore beseech exhort entreat beg petition instruct"),
    (_D, "fq", "appeal plead"),
    (_D, "tn", "recommend propose"),
    (Act.PROMISES, "itqn", "promise vow pledge"),
    (Act.PROMISES, "it", "undertake"),
    (Act.PROMISES, "t", "guarantee"),
    (Act.PREDICTS, "tqn", "predict forecast foresee prophesy"),
    (Act.PREDICTS, "tin", "expect"),
    (Act.PREDICTS, "tn", "anticipate"),
    (Act.DOUBTS, "tnw", "doubt question query"),
    (Act.WITHDRAWS, "n", "retract recant disown"),
)
ATTITUDES: tuple[tuple[str, str], ...] = (
    ("c", "believe think"),
    ("tci", "hope"),
    ("tc", "fear worry"),
    ("i", "want seek plan intend agree refuse decline hope"),
    ("n", "support oppose endorse"),
)
# Forms that are nouns as often as verbs.
_NOUNS = frozenset(
    "claim claims report reports state states show shows note notes comment comments demand "
    "demands promise promises pledge pledges vow vows request requests estimate estimates find "
    "finds signal signals hint hints call calls attack attacks question questions doubt doubts "
    "remark remarks joke jokes blast forecast forecasts cite welcome brand label brief fear fears "
    "hope hopes worry worries plan plans support quip boast tweet tweets highlight recall "
    "reply warning finding findings fears thought tout brands labels proposes finding writing "
    "blame praise criticism rebuke slam relate outline mock complaint dispute disputes lament "
    "protest protests counter counters snap text texts radio post posts cable cables email emails "
    "blog blogs appeal appeals petition petitions alert alerts guarantee guarantees query queries "
    "censure rubbish shrug sigh sighs swears repeat murmur murmurs voice voices".split()
)


@cache
def verbs() -> dict[str, Verb]:
    """Every verb of the table by its lemma, frames of several rows joined."""
    found: dict[str, Verb] = {}
    rows = [(act, frames, words, True) for act, frames, words in TABLE]
    rows += [(Act.STATES, frames, words, False) for frames, words in ATTITUDES]
    for act, frames, words, speech in rows:
        for lemma in words.split():
            known = found.get(lemma)
            joined = "".join(sorted(set(frames) | set(known.frames if known else "")))
            found[lemma] = Verb(lemma, known.act if known else act, joined, speech)
    return found


@cache
def forms() -> dict[str, Form]:
    """Every inflected form, lower case."""
    found: dict[str, Form] = {}
    for lemma, verb in verbs().items():
        for form, tense in dict(inflected(lemma)).items():
            found.setdefault(form, Form(verb, tense, form in _NOUNS))
    return found
