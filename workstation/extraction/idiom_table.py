# SPDX-License-Identifier: MIT
# ruff: noqa: E501 (tables of words read better as words)
"""The table of cues of several words: "voiced concern", "walked back", "would not comment"."""

from typing import NamedTuple

from workstation.domain.claims import Act
from workstation.extraction.words import BE


class Row(NamedTuple):
    """One idiom: the verbs it may begin with, and what follows them.

    Rows without frames are known in cues that were found, but find none by themselves.
    In `rest`, "a/b" are alternatives, "<name>" a list of `_LISTS`, "…" up to three words of the
    cue and "_" one to three that no verb is among; what stands behind ">" must follow, but is no
    part of the cue, and behind "~" even after up to eight words of the object. `frames` are those
    of the table of verbs, with p for "about", "of" and the like and e for "at" and what follows. `left` must stand before
    the verb, adverbs apart. `negated` idioms do not deny or confirm.
    """

    act: Act
    verbs: str
    rest: str
    frames: str = ""
    left: str = ""
    negated: bool = False


# What is said, as nouns: with "make", "voice", "issue" they are what a verb of the same act is.
NOUNS: tuple[tuple[Act, str], ...] = (
    (
        Act.STATES,
        "claim assertion statement remark comment contention argument observation opinion view "
        "announcement account explanation conclusion estimate suggestion insistence boast apology point",
    ),
    (Act.CONFIRMS, "confirmation admission acknowledgement acknowledgment confession"),
    (Act.DENIES, "denial rebuttal objection rejection"),
    (Act.ACCUSES, "accusation allegation charge criticism condemnation"),
    (Act.WARNS, "warning caution alert"),
    (Act.THREATENS, "threat ultimatum"),
    (Act.DEMANDS, "demand appeal request plea recommendation proposal petition"),
    (Act.PROMISES, "promise pledge vow assurance guarantee undertaking commitment"),
    (Act.PREDICTS, "prediction forecast projection"),
    (Act.DOUBTS, "doubt question scepticism skepticism reservation misgiving disbelief"),
    (Act.VOICES_CONCERN, "concern worry alarm fear unease anxiety disquiet apprehension dismay"),
)
SUPPORT = (
    "express voice issue make give offer air utter level lodge deliver register convey launch repeat "
    "reiterate"
)
PREPOSED = {Act.STATES: "tq", Act.VOICES_CONCERN: "tqpe"}
OTHER_WORDS = "line phrase story report article figure message photograph idea talk notion rumour rumor speculation tweet post letter testimony version words quote"
TO_BE = " ".join(BE) + " remain remains remained remaining sound sounds sounded appears appeared"
ROWS = (
    Row(Act.DECLINES, "decline refuse", "to <speak>", "wpn"),
    Row(Act.DECLINES, "prefer choose opt", "not to <speak>", "wpn"),
    Row(Act.DECLINES, "not", "<speak>", "wpn", left="would will"),
    Row(Act.DECLINES, "won't wouldn't", "<speak>", "wpn"),
    Row(Act.DECLINES, "not", "wish/want/care to <comment>", "wpn", left="did does do"),
    Row(Act.DECLINES, "didn't doesn't don't", "wish/want/care to <comment>", "wpn"),
    Row(Act.DECLINES, "not", "<comment>", "wpn", left="could can"),
    Row(Act.DECLINES, "cannot can't couldn't", "<comment>", "wpn"),
    Row(Act.DECLINES, "no", "… comment", "wp", left="have has had gave offered made"),
    Row(Act.DECLINES, "neither", "confirm/confirmed/confirms nor deny/denied/denies", "tn"),
    Row(Act.DECLINES, "dodge duck sidestep evade deflect parry", "… question/questions", "p"),
    Row(Act.DENIES, "decline refuse", "to rule out", "n", negated=True),
    Row(Act.DENIES, "decline refuse", "to deny", "tn", negated=True),
    Row(Act.DENIES, "brush shrug wave laugh swat", "aside/off/away > … <said>", "n"),
    Row(Act.DENIES, "brush shrug wave laugh swat", "aside/off/away"),
    Row(Act.DENIES, "brush shrug wave laugh swat", "~ aside/off/away"),
    Row(Act.DENIES, "rule", "out", "n"),
    Row(Act.DENIES, "play", "down", "n"),
    Row(Act.DENIES, "push", "back against/on/at", "n"),
    Row(Act.DENIES, "pour throw", "… water/scorn on", "n"),
    Row(Act.DENIES, "take", "issue/exception with/to", "n"),
    Row(Act.DENIES, "scoff sneer", "at", "n"),
    Row(Act.DENIES, "plead", "not guilty", "p"),
    Row(Act.DENIES, "contest", "> … <said>", "n"),
    Row(Act.DENIES, "contest", "> that", "t"),
    Row(Act.DENIES, "discount", "> … <said>", "n"),
    Row(Act.DENIES, "disagree", "with", "n"),
    Row(Act.CONFIRMS, "plead", "guilty", "p"),
    Row(Act.CONFIRMS, "own", "up to", "n"),
    Row(Act.CONFIRMS, "accept recognise recognize grant", "> that", "t"),
    Row(Act.ACCUSES, "point", "… finger", "pe"),
    Row(Act.ACCUSES, "lay put pin place cast heap", "… blame", "p"),
    Row(Act.ACCUSES, "hold", "~ responsible/accountable", "n"),
    Row(Act.ACCUSES, "take", "aim at", "n"),
    Row(Act.ACCUSES, "lash hit", "out", "p"),
    Row(Act.ACCUSES, "find", "fault with", "n"),
    Row(Act.ACCUSES, "charge", "> that", "t"),
    Row(Act.WARNS, "sound raise ring", "… alarm/alarms", "tp"),
    Row(Act.WARNS, "raise wave", "… red flag/flags", "tp"),
    Row(Act.WARNS, "put", "_ on notice", "t"),
    Row(Act.WARNS, "advise warn caution", "against", "n"),
    Row(Act.WARNS, "advise warn caution", "_ against", "n"),
    Row(Act.THREATENS, "set present", "… ultimatum", "tip"),
    Row(Act.DEMANDS, "call", "for/on/upon", "n"),
    Row(Act.DEMANDS, "call", "<often> for/on/upon", "n"),
    Row(Act.DEMANDS, "appeal plead beg", "… for", "n"),
    Row(Act.DEMANDS, "appeal", "to ~ to/for", "n"),
    Row(Act.DEMANDS, "ask", "for/that", "n"),
    Row(Act.DEMANDS, "ask", "> _ to/for"),
    Row(Act.DEMANDS, "ask", "> to"),
    Row(Act.DEMANDS, "tell", "> _ to <do>", "x"),
    Row(Act.DEMANDS, "advise", "> _ to", "x"),
    Row(Act.DEMANDS, "insist", "on/upon", "n"),
    Row(Act.DEMANDS, "press", "for", "n"),
    Row(Act.DEMANDS, "press", "> _ for/to"),
    Row(Act.DEMANDS, "advocate", "for", "n"),
    Row(Act.DEMANDS, "express voice issue make renew repeat reiterate", "… call/calls for", "n"),
    Row(Act.PROMISES, "swear", "> to/revenge/vengeance/allegiance", "i"),
    Row(Act.PROMISES, "commit", "to/itself/himself/herself/themselves", "pi"),
    Row(Act.PROMISES, "give", "… word", "tp"),
    Row(Act.PREDICTS, "project", "> that/<number>", "tn"),
    Row(Act.DOUBTS, "cast throw", "… doubt/doubts", "p"),
    Row(Act.DOUBTS, "call", "into question", "n"),
    Row(Act.DOUBTS, "call", "~ into question", "n"),
    Row(Act.DOUBTS, "sceptical skeptical doubtful unconvinced dubious", "", "tp", left=TO_BE),
    Row(Act.VOICES_CONCERN, "concerned worried alarmed troubled", "> <of>", "tpe", left=TO_BE),
    Row(Act.VOICES_CONCERN, "note observe record register", "with … concern/alarm/unease", "tn"),
    Row(Act.WITHDRAWS, "take walk", "back > … <said>", "n"),
    Row(Act.WITHDRAWS, "take walk", "> … <said> back", "n"),
    Row(Act.WITHDRAWS, "withdraw drop", "> … <said>", "n"),
    Row(Act.WITHDRAWS, "row backtrack", "back/on", "p"),
    Row(Act.STATES, "express voice convey offer", "… <feeling>", "tpn"),
    Row(Act.STATES, "put", "~ at <number>", "n"),
    Row(Act.STATES, "put", "it", "q"),
    Row(Act.STATES, "speak", "of", "n"),
    Row(Act.STATES, "point", "out", "tqc"),
    Row(Act.STATES, "point", "to"),
    Row(Act.STATES, "single", "out", "n"),
    Row(Act.STATES, "go", "on > <notto>", "q"),
    Row(Act.STATES, "sum", "up", "q"),
    Row(Act.STATES, "chime weigh", "in", "q"),
    Row(Act.STATES, "hit fire shoot", "back", "q"),
    Row(Act.STATES, "hold", "> that", "t"),
    Row(Act.STATES, "make", "it/this/that clear", "t"),
    Row(Act.STATES, "make", "clear", "tw"),
    Row(Act.STATES, "make", "… point", "t"),
    Row(Act.STATES, "take", "… view", "t"),
    Row(Act.STATES, "agree", "> that", "t"),
    Row(Act.STATES, "count", "> <number>", "n"),
    Row(Act.STATES, "attribute ascribe", "~ to", "n"),
    Row(Act.STATES, "apologise apologize", "for", "n"),
    Row(Act.STATES, "claim", "responsibility/credit for", "n"),
    Row(Act.STATES, "stand stick", "by/to > … <said>", "n"),
    Row(Act.STATES, "quoted", "> by/as", left=" ".join(BE)),
    Row(Act.STATES, "words", "of", left="the"),
)
LISTS = {
    "speak": (
        "comment|say|discuss|elaborate|respond|reply|speculate|specify|disclose|reveal|explain"
        "|answer(?! (?:\\S+ )?(?:phones?|calls?|door))|give(?! (?:in|up|way|ground|it|him|her|them|us|to)\\b)|name|identify|confirm|divulge|detail"
        "|clarify|be drawn|be interviewed|go into|take (?:\\S+ )?questions|make (?:\\S+ )?comment"
        "|provide (?:\\S+ )?(?:details?|comment|figures?|information)"
    ),
    "comment": "comment|discuss|answer|elaborate|respond|reply|speculate|be drawn",
    "number": (
        "\\d\\S*|[$€£]|zero|one|two|three|four|five|six|seven|eight|nine|ten|about|around|over|under"
        "|nearly|almost|more|less|fewer|up|between|some|no|at|roughly|just|only|dozens|hundreds"
        "|thousands|half"
    ),
    "notto": "(?!to )\\S+",
    "often": "again|once more|twice|\\S+ times|\\S+ly",
    "feeling": (
        "regrets?|hopes?|support|condolences|gratitude|thanks|confidence|surprise|outrage|anger"
        "|sympathy|solidarity|optimism|pessimism|sorrow|sadness|satisfaction|readiness|willingness"
    ),
    "of": "about|at|by|over|that|for|with|lest",
    "do": "(?!be |have )\\w+",
}
