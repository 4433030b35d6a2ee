# SPDX-License-Identifier: MIT
"""`workstation timeline`: what was said when, as a list or a picture."""

from dataclasses import asdict
from pathlib import Path

import click

from workstation.cli.common import (
    as_json,
    case_argument,
    first_day,
    last_day,
    options,
    out_file,
    reading,
)
from workstation.cli.output import emit, emit_json, grid
from workstation.domain.dates import VagueDate
from workstation.domain.daynumbers import iso_of
from workstation.domain.timeline import Course, Item, Lanes, Timeline
from workstation.domain.views import Clock, Narrowing, Period
from workstation.errors import UserError
from workstation.workspace import Workspace

_filtered = options(
    click.option(
        "--clock",
        type=click.Choice([clock.value for clock in Clock]),
        default="statement",
        show_default=True,
        help="Which date of a claim counts.",
    ),
    click.option(
        "--lanes",
        type=click.Choice([lanes.value for lanes in Lanes]),
        default="actor",
        show_default=True,
        help="What the lanes are.",
    ),
    click.option("--question", "asked", multiple=True, help="Only claims on this question."),
    click.option("--actor", "actors", multiple=True, help="Only claims of this actor."),
    click.option("--since", help="From this day on (2026-11-01)."),
    click.option("--until", help="Up to this day."),
)


@click.group("timeline")
def timeline_command() -> None:
    """What was said when."""


@timeline_command.command("list")
@case_argument
@_filtered
@as_json
@out_file
def list_(
    case: Path,
    clock: str,
    lanes: str,
    asked: tuple[str, ...],
    actors: tuple[str, ...],
    since: str | None,
    until: str | None,
    as_json: bool,
    out: Path | None,
) -> None:
    """List claims, events and changes of position in the order of their days."""
    with reading(case) as workspace:
        found = _found(workspace, clock, lanes, asked, actors, since, until)
    if as_json:
        emit_json(as_plain(found), out)
    else:
        emit(as_text(found), out)


@timeline_command.command("export")
@case_argument
@click.argument("out", type=click.Path(path_type=Path, dir_okay=False))
@_filtered
@click.option("--theme", type=click.Choice(["light", "dark", "print"]), default="print")
@click.option("--width", type=click.IntRange(320, 20_000), default=1200, show_default=True)
def export(
    case: Path,
    out: Path,
    clock: str,
    lanes: str,
    asked: tuple[str, ...],
    actors: tuple[str, ...],
    since: str | None,
    until: str | None,
    theme: str,
    width: int,
) -> None:
    """Write the timeline as a picture (SVG)."""
    from workstation.analysis.timeline.drawing import whole

    with reading(case) as workspace:
        found = _found(workspace, clock, lanes, asked, actors, since, until)
        workspace.timeline.export(whole(found, width), out, theme=theme)
    click.echo(str(out.resolve()))


@timeline_command.command("course")
@case_argument
@click.argument("actor")
@click.argument("question")
@click.option("--svg", type=click.Path(path_type=Path, dir_okay=False), help="Draw it too.")
@as_json
@out_file
def course(
    case: Path, actor: str, question: str, svg: Path | None, as_json: bool, out: Path | None
) -> None:
    """Tell the course of one actor on one question through time."""
    with reading(case) as workspace:
        who, what = workspace.actors.named(actor).uid, workspace.questions.named(question).uid
        found = workspace.timeline.course(who, what)
        if svg is not None:
            from workstation.analysis.timeline.courses import as_timeline
            from workstation.analysis.timeline.drawing import whole

            workspace.timeline.export(whole(as_timeline(found)), svg)
    if as_json:
        emit_json(course_as_plain(found), out)
    else:
        emit(course_as_text(found), out)


def _found(
    workspace: Workspace,
    clock: str,
    lanes: str,
    asked: tuple[str, ...],
    actors: tuple[str, ...],
    since: str | None,
    until: str | None,
) -> Timeline:
    wanted = Narrowing(
        actors=tuple(workspace.actors.named(name).uid for name in actors),
        questions=tuple(workspace.questions.named(name).uid for name in asked),
    )
    period = Period(Clock(clock), first_day(since), last_day(until)) if since or until else None
    if period and period.since and period.until and period.since > period.until:
        raise UserError(f"{since} is after {until}; give the earlier day first.")
    return workspace.timeline.items(clock, lanes, wanted, period)


def as_text(found: Timeline) -> str:
    """The timeline for a terminal, undated items last, then what is only counted."""
    from workstation.analysis.timeline.moving import in_order

    if not found.items and not found.buckets:
        return "Nothing here along time."
    names = {lane.key: lane.name for lane in found.lanes}
    rows = [["When", "Who or where", "What", "Lane", "Answer"]]
    rows += [_row(item, names) for item in in_order(found)]
    text = grid(rows) if found.items else ""
    counted = sum(bucket.count for bucket in found.buckets)
    if counted:
        text += f"\n\n{counted:,} more in crowded lanes; --since and --until narrow them down."
    unnamed = found.undated - sum(not item.dated for item in found.items)
    if unnamed:
        text += f"\n\n{unnamed:,} more without a date."
    return text.lstrip()


def _row(item: Item, names: dict[str, str]) -> list[str]:
    stance = item.stance.value.replace("_", " ") if item.stance else ""
    suggested = " (suggested)" if item.suggested else ""
    return [
        item.when or "undated",
        item.who,
        item.words,
        names.get(item.lane, ""),
        stance + suggested,
    ]


def as_plain(found: Timeline) -> dict[str, object]:
    """The timeline as one JSON document; fields are only ever added."""
    from workstation.analysis.timeline.moving import in_order

    return {
        "clock": found.clock,
        "lanes": [asdict(lane) for lane in found.lanes],
        "items": [_plain_item(item) for item in in_order(found)],
        "counts": [
            {
                "lane": bucket.lane,
                "first": iso_of(bucket.first),
                "last": iso_of(bucket.last),
                "count": bucket.count,
            }
            for bucket in found.buckets
        ],
        "undated": found.undated,
        "lanes_left_out": found.lanes_left_out,
    }


def _plain_item(item: Item) -> dict[str, object]:
    return {
        "kind": item.kind,
        "uid": item.uid,
        "lane": item.lane,
        "when": item.when,
        "earliest": None if item.earliest is None else iso_of(item.earliest),
        "latest": None if item.latest is None else iso_of(item.latest),
        "who": item.who,
        "words": item.words,
        "stance": item.stance,
        "implied": item.implied,
        "suggested": item.suggested,
        "current": item.current,
    }


def course_as_text(found: Course) -> str:
    """A course for a terminal: the positions in time, then what changed."""
    from workstation.analysis.holding import answer_of
    from workstation.analysis.timeline.courses import course_words

    head = f"{found.actor_name}: {found.question.wording}"
    if not found.placed:
        return f"{head}\n\nNothing held."
    rows = [["Said", "Answer", "Words", "Published", "Status"]]
    for one in found.placed:
        said = _shown(one.claim.statement_date)
        words = " ".join(one.claim.content.exact.split())
        published = one.claim.published_on or ""
        rows.append([said, answer_of(one).text, words, published, one.position.status.value])
    return "\n\n".join([head, grid(rows), *course_words(found)])


def _shown(date: VagueDate | None) -> str:
    from workstation.domain.dates import show_date

    return show_date(date) if date else "undated"


def course_as_plain(found: Course) -> dict[str, object]:
    """A course as one JSON document; fields are only ever added."""
    from workstation.analysis.holding import answer_of
    from workstation.analysis.timeline.courses import course_words

    return {
        "actor": found.actor,
        "name": found.actor_name,
        "question": found.question.uid,
        "wording": found.question.wording,
        "changes": course_words(found),
        "positions": [
            {
                "claim": one.claim.uid,
                "answer": answer_of(one).text,
                "stance": one.position.stance,
                "directness": one.position.directness,
                "status": one.position.status,
                "standing": one.claim.standing,
                "exact": one.claim.content.exact,
                "event_date": _plain_date(one.claim.event_date),
                "statement_date": _plain_date(one.claim.statement_date),
                "published_on": one.claim.published_on,
            }
            for one in found.placed
        ],
    }


def _plain_date(date: VagueDate | None) -> dict[str, object] | None:
    return None if date is None else asdict(date)
