# SPDX-License-Identifier: MIT
"""How far suggestions can be trusted, in words that promise no more than was measured."""

from workstation.domain.claims import Claim
from workstation.domain.engines import OWN_VOICE, TAGGER, EngineFacts
from workstation.ui.kit.words import number

_NEARLY_ALL, _NINETEEN, _ONE, _HARDLY = 0.975, 0.925, 0.075, 0.025


def share_words(share: float) -> str:
    """A share as people say it: "about 8 in 10"."""
    if share >= _NEARLY_ALL:
        return "nearly all"
    if share >= _NINETEEN:
        return "about 19 in 20"
    if share < _HARDLY:
        return "hardly any"
    return "about 1 in 20" if share < _ONE else f"about {int(share * 10 + 0.5)} in 10"


def capital(words: str) -> str:
    """The same with a capital at its beginning; the rest stays as it is."""
    return words[:1].upper() + words[1:]


def measured(facts: EngineFacts | None) -> bool:
    """Whether anybody has measured how often this engine is right."""
    return facts is not None and facts.precision > 0


def sure_words(claim: Claim, facts: EngineFacts | None) -> str:
    """How often suggestions like this one are right; "" for what people made or nobody rated."""
    if claim.confidence is None or not claim.engine:
        return ""
    share = share_words(claim.confidence)
    if measured(facts) or claim.engine.startswith(OWN_VOICE):  # that one is measured by itself
        return f"{capital(share)} such suggestions are right"
    return f"Rated {share}; not measured"


def why_words(claim: Claim, facts: EngineFacts | None, *, by_tagger: bool) -> str:
    """Why a claim was suggested, in one paragraph."""
    parts = [found_words(claim, by_tagger=by_tagger)]
    if claim.reason:
        parts.append(f"Speaker: {claim.reason}.")
    sure = sure_words(claim, facts)
    return " ".join([*parts, f"{sure}."] if sure else parts)


def below_words(below: int, *, unfolded: bool) -> str:
    """How many suggestions a person's threshold folds away, and what a click does about it."""
    return f"{number(below)} below your threshold · {'Fold away' if unfolded else 'Show'}"


def missed_words(facts: EngineFacts) -> str:
    """How much the engine overlooks: "about 1 in 6 missed"."""
    if facts.missed_one_in > 1:
        return f"about 1 in {facts.missed_one_in} missed"
    return f"{share_words(1 - facts.recall)} missed" if facts.recall else ""


def engine_words(facts: EngineFacts) -> str:
    """The engine with what was measured, as one quiet line."""
    label = capital(facts.label)
    if not measured(facts):
        return f"{label}: how often it is right was not measured"
    missed = missed_words(facts)
    expect = f", expect {missed}" if missed else ""
    return f"{label}: {share_words(facts.precision).removeprefix('about ')} right{expect}"


def engine_detail(facts: EngineFacts) -> str:
    """What stands behind that line: figures, material, and why it is not the best engine."""
    lines = [engine_words(facts)]
    if measured(facts):
        on = f", measured on {facts.measured_on}" if facts.measured_on else ""
        lines.append(f"Precision {facts.precision:.2f}, recall {facts.recall:.2f}{on}.")
        lines.append("So read on in the text: select words to mark what was missed.")
    return "\n".join([*lines, *filter(None, (facts.trouble,))])


def found_words(claim: Claim, *, by_tagger: bool) -> str:
    """Which engine and which rule found a claim, and whether they agree.

    Args:
        claim: the claim.
        by_tagger: whether the tagger has read its source too.
    """
    if not claim.engine:
        return "Made by hand."
    if claim.engine.startswith(OWN_VOICE):
        return "Suggested because you asked for what the publication says itself."
    if claim.engine.startswith(TAGGER):
        if claim.rule:
            return f"By {claim.engine}; the rule “{claim.rule}” agrees."
        return f"By {claim.engine} alone; no rule agrees."
    alone = "; the tagger did not find it" if by_tagger else ""
    return f"By the rule “{claim.rule}” ({claim.engine}){alone}."
