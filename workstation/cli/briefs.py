# SPDX-License-Identifier: MIT
"""`workstation briefs`: beginning, writing and releasing."""

from pathlib import Path

import click

from workstation.cli.common import as_json, case_argument, out_file, reading, waits, writing
from workstation.cli.output import emit, emit_json, table


@click.group("briefs")
def briefs_command() -> None:
    """What leaves the desk."""


@briefs_command.command("new")
@case_argument
@click.argument("questions", nargs=-1)
@click.option("--title", default="", help="The first question's wording if not given.")
@click.option("--template", type=click.Choice(["two-page", "long"]), default="two-page")
@click.option("--audience", default="", help="For whom it is.")
@click.option("--bottom-line", default="", help="What the reader must know first.")
def new(
    case: Path,
    questions: tuple[str, ...],
    title: str,
    template: str,
    audience: str,
    bottom_line: str,
) -> None:
    """Begin a brief on QUESTIONS, or on all of them."""
    with writing(case) as workspace:
        asked = [workspace.questions.named(question).uid for question in questions]
        change = workspace.briefs.create(
            asked or [question.uid for question in workspace.questions.all()],
            title=title,
            template=template,
            audience=audience,
            bottom_line=bottom_line,
        )
        click.echo(change.rows[0])


@briefs_command.command("list")
@case_argument
@as_json
@out_file
def list_(case: Path, as_json: bool, out: Path | None) -> None:
    """List all briefs, newest first."""
    with reading(case) as workspace:
        found = workspace.briefs.all()
    if as_json:
        shown = [
            {
                "uid": one.uid,
                "title": one.title,
                "template": one.template,
                "audience": one.audience,
                "questions": list(one.questions),
                "marking": one.marking,
                "made_on": one.made_on,
                "made_by": one.made_by,
                "editions": one.editions,
            }
            for one in found
        ]
        emit_json(shown, out)
        return
    rows = [("Uid", "Title", "For", "Template", "Editions")]
    rows += [
        (one.uid[-8:], one.title or "Untitled", one.audience, one.template, str(one.editions))
        for one in found
    ]
    emit(table(rows) if found else "No briefs yet; begin one with “briefs new”.", out)


@briefs_command.command("write")
@case_argument
@click.argument("brief")
@click.argument("target", metavar="OUT", type=click.Path(path_type=Path, dir_okay=False))
def write(case: Path, brief: str, target: Path) -> None:
    """Write a brief as .pdf, .html or .md.

    Exit 3 if the fonts lack a character, or if values in conflict are printed side by side.
    """
    with reading(case) as workspace:
        uid = workspace.briefs.named(brief).uid
        written = workspace.briefs.write(uid, target)
        disputed = workspace.briefs.disputed(uid)
    pages = f", {written.pages} pages" if written.pages else ""
    click.echo(f"{written.path.resolve()}{pages}")
    if written.missing_characters:
        boxed = " ".join(f"U+{ord(c):04X}" for c in written.missing_characters)
        click.echo(f"The fonts lack these characters, printed as boxes: {boxed}.", err=True)
    if disputed:
        click.echo(f"In conflict, printed with all values: {', '.join(disputed)}.", err=True)
    waits(when=bool(written.missing_characters or disputed))


@briefs_command.command("release")
@case_argument
@click.argument("brief")
@click.option("--approver", default="", help="Who approved it.")
@click.option("--recipients", default="", help="Who receives it.")
@click.option("--with-conflicts", is_flag=True, help="Print what is in conflict with all values.")
def release(
    case: Path, brief: str, approver: str, recipients: str, *, with_conflicts: bool
) -> None:
    """Make an immutable edition, kept in the workspace; refused while it rests on a conflict."""
    with writing(case) as workspace:
        uid = workspace.briefs.named(brief).uid
        change = workspace.briefs.release(
            uid, approver=approver, recipients=recipients, with_conflicts=with_conflicts
        )
        edition = workspace.briefs.editions(uid)[0]
    click.echo(f"{change.label}. SHA-256 {edition.sha256}")
