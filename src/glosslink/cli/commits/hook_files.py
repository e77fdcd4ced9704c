"""The files of Git's hooks: where they are, how ours is written, and how what was there is kept and put back."""

from __future__ import annotations

import shlex
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from glosslink import files
from glosslink.errors import GlosslinkError
from glosslink.records import dataclass

if TYPE_CHECKING:
    from glosslink.cli.commits.git import Repository

_MARK = "# glosslink hook"
_SUFFIX = ".before-glosslink"
_SCRIPT = """\
#!/bin/sh
{mark} {stage}: `glosslink hook uninstall` takes it out, and puts back what was here before.
before="$(dirname "$0")/{stage}{suffix}"
{run_before}
glosslink={glosslink}
[ -x "$glosslink" ] || ! command -v glosslink > /dev/null || glosslink=glosslink
command -v "$glosslink" > /dev/null || {{
    echo "glosslink is not where it was when this hook was installed: $glosslink" >&2
    echo "  help: run \\`glosslink hook install {stage}\\` again, or remove $0" >&2
    exit 1
}}
{run_ours}
"""
_RUN_BEFORE = """if [ -x "$before" ]; then {feed}"$before" "$@" || exit $?; fi"""
_RUN_BEFORE_BY_HUSKY = """if [ -f "$before" ]; then {feed}sh -e "$before" "$@" || exit $?; fi"""
_READ = """refs=$(cat; echo .)\nrefs=${refs%.}\n"""  # whatever it ends with; two readers want what git says once
_FEED = """printf %s "$refs" | """
_ALL_REPOSITORIES = ("global", "system")


@dataclass(frozen=True, slots=True)
class Place:
    """Where the hook of a stage is, where what was there before is kept, and whether husky runs it."""

    path: Path
    stage: str
    husky: bool = False

    @property
    def before(self) -> Path:
        """Where the hook that was there before is kept."""
        return self.path.with_name(self.path.name + _SUFFIX)

    @property
    def legacy(self) -> Place:
        """Where `pre-commit install` puts the hook that it finds."""
        return Place(self.path.with_name(f"{self.path.name}.legacy"), self.stage)

    @property
    def shown(self) -> str:
        """The path as messages show it."""
        return files.shown(self.path)


def place(repository: Repository, stage: str) -> Place:
    """Return where the hook of a stage is. Raises GlosslinkError where it would be that of other repositories, too."""
    folder = repository.path("hooks")
    found = repository.run("config", "--show-scope", "--default=", "--get", "core.hooksPath").decode().split("\t")
    if found[0] in _ALL_REPOSITORIES and Path(found[-1].strip()).expanduser().is_absolute():
        raise GlosslinkError(
            f"core.hooksPath leads all your repositories to the hooks in {files.shown(folder)}\n"
            f'  help: put `glosslink hook run {stage} "$@"` into the hook there, or give this repository its own: '
            "`git config --local core.hooksPath .git/hooks`"
        )
    if folder.name == "_" and ((folder / "h").exists() or (folder / "husky.sh").exists()):
        return Place(folder.parent / stage, stage, husky=True)  # husky writes the folder anew, and runs these
    return Place(folder / stage, stage)


def is_ours(place: Place) -> bool:
    """Whether the hook is the one that we write."""
    try:
        return f"\n{_MARK}" in place.path.read_text("utf-8", "replace")[:200]
    except OSError:
        return False


def install(place: Place) -> None:
    """Write our hook; one that is there is moved out of its way. Raises GlosslinkError."""
    there = place.path.exists() or place.path.is_symlink()
    new = place.path.with_name(f".{place.path.name}.glosslink")
    try:
        place.path.parent.mkdir(parents=True, exist_ok=True)
        new.write_text(_script(place), encoding="utf-8", newline="\n")
        new.chmod(0o755)
        if there and not is_ours(place):
            if place.before.exists() or place.before.is_symlink():
                new.unlink()
                raise GlosslinkError(f"{place.shown} is not glosslink's, and {place.before.name} is in its way")
            place.path.rename(place.before)
        new.replace(place.path)
    except OSError as error:
        raise GlosslinkError(f"{place.shown} cannot be written: {error.strerror}") from None


def uninstall(place: Place) -> bool:
    """Put back what was there before us, which keeps its bytes and its mode, or remove our hook; True if it was."""
    try:
        if place.before.exists() or place.before.is_symlink():
            place.before.replace(place.path)
            return True
        place.path.unlink()
    except OSError as error:
        raise GlosslinkError(f"{place.shown} cannot be removed: {error.strerror}") from None
    return False


def _script(place: Place) -> str:
    is_push = place.stage == "pre-push"
    run_before = (_RUN_BEFORE_BY_HUSKY if place.husky else _RUN_BEFORE).format(feed=_FEED if is_push else "")
    run = f'"$glosslink" hook run {place.stage} "$@"'
    return _SCRIPT.format(
        mark=_MARK,
        stage=place.stage,
        suffix=_SUFFIX,
        run_before=(_READ if is_push else "") + run_before,
        glosslink=shlex.quote(_ourselves()),
        run_ours=_FEED + run if is_push else f"exec {run}",
    )


def _ourselves() -> str:
    """Return the path of the command `glosslink` that is running, or else its name."""
    beside = shutil.which("glosslink", path=str(Path(sys.executable).parent))
    return Path(beside).as_posix() if beside else "glosslink"
