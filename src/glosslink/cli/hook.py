"""`glosslink hook`: a Git hook that links what is committed, or refuses what is pushed."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from glosslink.cli.options import COLOR
from glosslink.cli.telling import messages

STAGES = ("pre-commit", "pre-push")
_STAGE = click.argument("stage", type=click.Choice(STAGES), default="pre-commit")


@click.group("hook", short_help="Run as a Git hook: before each commit, or before each push.")
def command() -> None:
    """Put glosslink into a Git repository's hooks, or take it out.

    Before a commit, the posts in it are linked, as they are staged: what is not staged stays as it is. Before a push,
    the posts and the glossary that it changes are checked, and nothing is changed.
    """


@command.command("install", short_help="Put glosslink into the hook; one that is there is kept.")
@_STAGE
@COLOR
def install(stage: str) -> None:
    """Put glosslink into the hook STAGE (pre-commit, unless you say pre-push) of this repository.

    A hook that is there already is kept beside it and runs first; if it refuses, so does Git.
    """
    from glosslink.cli.commits import hook_files
    from glosslink.cli.commits.git import Repository

    place = hook_files.place(Repository.at(Path()), stage)
    hook_files.install(place)
    kept = f"; what was there is {place.before.name} now, and runs first" if place.before.exists() else ""
    messages.say(f"wrote {place.shown}{kept}")


@command.command("uninstall", short_help="Take glosslink out again; what was there before is put back.")
@COLOR
def uninstall() -> None:
    """Take glosslink out of every hook of this repository, and put back what was there before, byte for byte."""
    from glosslink.cli.commits import hook_files
    from glosslink.cli.commits.git import Repository

    places = [hook_files.place(Repository.at(Path()), stage) for stage in STAGES]
    ours = [place for place in places if hook_files.is_ours(place)]
    for place in ours:
        restored = hook_files.uninstall(place)
        messages.say(f"{'put back' if restored else 'removed'} {place.shown}")
    for place in places:
        if hook_files.is_ours(place.legacy):
            messages.say(f"pre-commit has moved it to {place.legacy.shown}: `pre-commit uninstall` puts it back first")
    if not ours:
        messages.say(f"no hook of glosslink's in {places[0].shown} or {places[1].shown}: nothing was changed")


@command.command("run", short_help="What the hook does; for a hook that you write yourself.")
@_STAGE
@click.argument("git", nargs=-1, metavar="[WHAT GIT SAYS…]")
@COLOR
@click.pass_context
def run(context: click.Context, stage: str, git: tuple[str, ...]) -> None:
    """Do what the hook STAGE does; what Git tells it comes as arguments and, before a push, on standard input."""
    from glosslink.cli.commits.git import Repository

    repository = Repository.at(Path())
    if stage == "pre-commit":
        from glosslink.cli.commits import staged

        context.exit(staged.run(repository))
    from glosslink.cli.commits import pushed

    context.exit(pushed.run(repository, next(iter(git), ""), sys.stdin.buffer.read()))
