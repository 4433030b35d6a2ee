# SPDX-License-Identifier: MIT
"""`workstation disagreements`: positions that cannot all hold."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from workstation.cli.common import (
    as_json,
    case_argument,
    out_file,
    progress,
    reading,
    waits,
    writing,
)
from workstation.cli.output import emit, emit_json, grid
from workstation.domain.disagreements import (
    Disagreement,
    DisagreementFilter,
    DisagreementStatus,
    Explanation,
    Pair,
    Rule,
)
from workstation.domain.statements import Statement
from workstation.workspace import Workspace

_MOST_PAIRS = 50


@click.group("disagreements")
def disagreements_command() -> None:
    """Where positions cannot all hold."""


@disagreements_command.command("list")
@case_argument
@click.option("--rule", type=click.Choice([rule.value for rule in Rule]), help="Found by it.")
@click.option("--question", help="Only on this question.")
@click.option("--actor", "actors", multiple=True, help="In which this actor takes part.")
@click.option("--status", type=click.Choice([status.value for status in DisagreementStatus]))
@click.option("--confirmed", is_flag=True, help="Only what rests on confirmed positions.")
@as_json
@out_file
def list_(
    case: Path,
    rule: str | None,
    question: str | None,
    actors: tuple[str, ...],
    status: str | None,
    confirmed: bool,
    as_json: bool,
    out: Path | None,
) -> None:
    """List the disagreements, open ones first."""
    with reading(case) as workspace:
        found = workspace.disagreements.find(
            DisagreementFilter(
                rule=Rule(rule) if rule else None,
                question=workspace.questions.named(question).uid if question else None,
                actors=tuple(workspace.actors.named(name).uid for name in actors),
                status=DisagreementStatus(status) if status else None,
                confirmed=confirmed,
            )
        )
        if as_json:
            emit_json([plain(one) for one in found], out)
        else:
            emit("\n\n".join(filter(None, (_listed(found), workspace.filtered))), out)


def _listed(found: list[Disagreement]) -> str:
    if not found:
        return "No disagreements found."
    head = ["Question", "Rule", "Camps", "Status", "Uid"]
    rows = [[one.wording, one.rule.value, one.in_short, _status(one), one.uid[:8]] for one in found]
    return grid([head, *rows])


def _status(one: Disagreement) -> str:
    new = f", {one.fresh} new since" if one.fresh else ""
    because = f" ({one.explanation.value})" if one.explanation else ""
    return f"{one.status.value}{because}{new}"


@disagreements_command.command("show")
@case_argument
@click.argument("disagreement")
@click.option("--pairs", "most", default=_MOST_PAIRS, show_default=True, help="At most so many.")
@as_json
@out_file
def show(case: Path, disagreement: str, most: int, as_json: bool, out: Path | None) -> None:
    """Show one disagreement: its camps, its pairs with quotes, what may explain them."""
    with reading(case) as workspace:
        one = workspace.disagreements.named(disagreement)
        pairs = workspace.disagreements.pairs(one.uid, limit=most)
        if as_json:
            emit_json({**plain(one), "pair_list": [plain_pair(pair) for pair in pairs]}, out)
        else:
            emit(_told(workspace, one, pairs), out)


def _told(workspace: Workspace, one: Disagreement, pairs: list[Pair]) -> str:
    names = workspace.actors.names()
    lines = [one.wording, f"{one.rule.value}: {workspace.disagreements.sentence(one.rule)}", ""]
    lines += [
        f"{camp.label}: {', '.join(_name(names, uid) for uid in camp.speakers)}"
        for camp in one.camps
    ]
    lines += ["", f"{one.pairs:,} pairs · {_status(one)}"]
    if one.reason:
        lines.append(f"{one.reason} ({one.decided_by}, {one.decided_on})")
    for pair in pairs:
        lines += ["", f"{_quote(names, pair.one)}", f"  against {_quote(names, pair.other)}"]
        lines += [f"  perhaps {o.explanation.value}: {o.words}" for o in pair.offers]
        if pair.status is not DisagreementStatus.OPEN:
            lines.append(f"  {pair.status.value}: {pair.reason}")
    return "\n".join(lines)


def _name(names: Mapping[str, str], uid: str) -> str:
    return names.get(uid, uid.removeprefix("written:"))


def _quote(names: Mapping[str, str], one: Statement) -> str:
    day = f", {one.day}" if one.day else ""
    return f"{_name(names, one.speaker)}{day}: {' '.join(one.words.split())} [{one.claim[:8]}]"


@disagreements_command.command("set")
@case_argument
@click.argument("disagreements", nargs=-1, required=True)
@click.option(
    "--status",
    type=click.Choice([status.value for status in DisagreementStatus]),
    required=True,
)
@click.option(
    "--because",
    type=click.Choice([explanation.value for explanation in Explanation]),
    help="What explains it.",
)
@click.option("--reason", default="", help="In your own words.")
def set_(
    case: Path, disagreements: tuple[str, ...], status: str, because: str | None, reason: str
) -> None:
    """Decide about disagreements: real, explained, dismissed, or open again."""
    with writing(case) as workspace:
        uids = [workspace.disagreements.named(name).uid for name in disagreements]
        change = workspace.disagreements.set(uids, status, because, reason)
        click.echo(change.label)


@disagreements_command.command("examine")
@case_argument
@click.option("--all", "everything", is_flag=True, help="Also questions nothing has touched.")
def examine(case: Path, everything: bool) -> None:
    """Apply the rules to every question touched since the last time."""
    with writing(case) as workspace, progress() as ticket:
        asked = [question.uid for question in workspace.questions.all()] if everything else None
        number = workspace.disagreements.examine(asked, ticket)
        found = workspace.disagreements.find(DisagreementFilter(status=DisagreementStatus.OPEN))
    questions = "1 question" if number == 1 else f"{number:,} questions"
    are = "1 disagreement is" if len(found) == 1 else f"{len(found):,} disagreements are"
    click.echo(f"Examined {questions}; {are} open.")
    waits(when=bool(found))


def plain(one: Disagreement) -> dict[str, Any]:
    """A disagreement as JSON; fields are only ever added."""
    return {
        "uid": one.uid,
        "rule": one.rule.value,
        "question": one.question,
        "wording": one.wording,
        "subject": one.subject,
        "camps": [
            {
                "label": camp.label,
                "claims": list(camp.claims),
                "speakers": list(camp.speakers),
                "confirmed": camp.confirmed,
            }
            for camp in one.camps
        ],
        "pairs": one.pairs,
        "status": one.status.value,
        "explanation": one.explanation.value if one.explanation else None,
        "reason": one.reason,
        "decided_on": one.decided_on or None,
        "decided_by": one.decided_by or None,
        "fresh": one.fresh,
    }


def plain_pair(pair: Pair) -> dict[str, Any]:
    """A pair as JSON."""
    return {
        "uid": pair.uid,
        "claims": [pair.one.claim, pair.other.claim],
        "offers": [{"explanation": o.explanation.value, "words": o.words} for o in pair.offers],
        "status": pair.status.value,
        "explanation": pair.explanation.value if pair.explanation else None,
        "reason": pair.reason,
    }
