# SPDX-License-Identifier: MIT
"""Faces, rows, counts and judgements in words: for tooltips, screen readers, labels."""

from collections.abc import Collection, Iterable, Mapping

from workstation.analysis.open_words import either
from workstation.domain.assessments import Assessment
from workstation.domain.comparison import Axis, Column, Face, Sign
from workstation.domain.frames import NO_STATE, Frame, RowHead, State
from workstation.domain.likelihoods import SCHEMES
from workstation.domain.open_values import held_of
from workstation.domain.questions import Directness
from workstation.ui.kit.words import count, day

AXIS_NOUNS = {
    Axis.ACTOR: ("actor", "actors"),
    Axis.SOURCE: ("source", "sources"),
    Axis.PUBLISHER: ("publisher", "publishers"),
}
_INDENT = "  "
_MOST_CHANGES = 3


def sign_words(sign: Sign) -> str:
    """One sign as read aloud: "says yes (implied, suggested), Nov 2023"."""
    notes = [
        word
        for word, holds in (
            ("implied", sign.directness is Directness.IMPLIED),
            ("suggested", sign.suggested),
            ("no longer current", not sign.current or sign.replaced),
            ("open", sign.open),
        )
        if holds
    ]
    words = sign.text + (f" ({', '.join(notes)})" if notes else "")
    return f"{words}, {sign.when}" if sign.when else words


def face_words(face: Face) -> str:
    """A cell as one sentence; empty for a cell that holds nothing."""
    parts = [face.summary] if face.summary else [sign_words(sign) for sign in face.signs]
    if face.more:
        parts.append(f"{face.more} more")
    parts += [part for part in (face.change, face.detail, face.grade) if part]
    if face.count > 1:
        parts.append(count(face.count, "position"))
    return "; ".join(parts)


def change_words(
    faces: Mapping[str, Face], column: Column | None, columns: Iterable[Column]
) -> str:
    """Who took another position on a question: of one column, or a line for each of the first."""
    if column is not None:
        return faces[column.uid].change.capitalize() if column.uid in faces else ""
    changed = [
        f"{one.name} {faces[one.uid].change}"
        for one in columns
        if one.uid in faces and faces[one.uid].change
    ]
    more = len(changed) - _MOST_CHANGES
    told = [f"{count(more, 'other')} in sight changed position too"] if more > 0 else []
    return "\n".join([*changed[:_MOST_CHANGES], *told])


def head_words(head: RowHead, state: State = NO_STATE) -> str:
    """A question with its state as read aloud, or a folded group: "▸ Order · 2 questions"."""
    if head.question is not None:
        words = state.words
        return f"{head.question.wording} — {words}" if words else head.question.wording
    return f"▸ {head.group} · {count(head.questions, 'question')}"


def column_words(column: Column, opened: Collection[str] = ()) -> str:
    """A column's heading: how deep it stands, whether it opens, how many speak for it."""
    mark = "" if not column.parts else "▾ " if column.uid in opened else "▸ "
    speakers = f" ({len(column.members)})" if column.rolled_up else ""
    return f"{_INDENT * column.level}{mark}{column.name}{speakers}"


def counts_words(frame: Frame) -> str:
    """The caption beside the title: "7 questions · 5 actors · 21 positions"."""
    one, many = AXIS_NOUNS[frame.view.axis]
    questions = sum(max(head.questions, 1) for head in frame.rows)
    columns = sum(column.level == 0 for column in frame.columns)
    parts = [count(questions, "question"), count(columns, one, many)]
    return " · ".join([*parts, frame.basis] if frame.basis else parts)


def banner_words(frame: Frame) -> str:
    """What has not been reviewed; empty when nothing waits."""
    if not frame.unreviewed:
        return ""
    return (
        f"{count(frame.unreviewed, 'suggestion')} in "
        f"{count(frame.unreviewed_sources, 'source')} "
        f"{'is' if frame.unreviewed == 1 else 'are'} not reviewed yet. "
        "Dotted positions are suggestions."
    )


def judgement_words(latest: Assessment) -> str:
    """Likelihood, then apart from it confidence and why, then when and by whom."""
    scheme = SCHEMES.get(latest.scheme)
    term = scheme.term(latest.likelihood) if scheme else None
    opens = latest.conflicts
    likelihood = either(latest.likelihood, opens, "likelihood")
    confidence = either(f"{latest.confidence.value} confidence", opens, "confidence")
    if held_of(opens, "confidence"):
        confidence = f"confidence {confidence}"
    extent = f" ({term.range})" if term and likelihood == latest.likelihood else ""
    why = f": {latest.why.rstrip(' .')}" if latest.why else ""  # the sentence has its own end
    by = f", {latest.made_by}" if latest.made_by else ""
    return (
        f"{_begun(likelihood)}{extent}. {_begun(confidence)}{why}. {day(latest.made_on[:10])}{by}."
    )


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]
