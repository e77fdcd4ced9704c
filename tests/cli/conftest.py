"""A folder in, arguments; exit status, standard output and standard error out."""

import os
import shutil
import subprocess
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from glosslink.cli.main import main

GLOSSARY = """\
- term: gilt
  definition: A bond of the British government.
- term: quantitative easing
  aliases: [QE]
  definition: The purchase of bonds by a central bank.
  see_also: [gilt]
- term: central bank
  definition: The issuer of a currency.
"""


@dataclass(frozen=True)
class Outcome:
    """What a command did."""

    status: int
    out: str
    err: str


@pytest.fixture
def site(tmp_path, monkeypatch) -> Path:
    """A folder with a glossary of three terms, which is the current one."""
    (tmp_path / "glossary").mkdir()
    (tmp_path / "glossary/terms.yaml").write_text(GLOSSARY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "GLOSSLINK_TRACEBACK"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def write(site) -> Callable[[dict[str, str | bytes]], None]:
    """Write files, by their paths; text is dedented."""

    def write(texts: dict[str, str | bytes]) -> None:
        for name, text in texts.items():
            path = site / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else textwrap.dedent(text).encode())

    return write


@pytest.fixture
def glosslink(site) -> Callable[..., Outcome]:
    """Run glosslink in this process."""

    def glosslink(*arguments: str, stdin: bytes = b"") -> Outcome:
        result = CliRunner().invoke(main, [str(a) for a in arguments], input=stdin, prog_name="glosslink")
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Outcome(result.exit_code, result.stdout_bytes.decode(), result.stderr)

    return glosslink


@dataclass(frozen=True)
class Git:
    """A repository in a folder, and its git; what a user has configured does not count."""

    top: Path
    environment: dict[str, str]

    def __call__(self, *arguments: str, status: int | None = 0, **environment: str) -> Outcome:
        """Run git; fail unless it ends with `status` (None: whatever)."""
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.top,
            env={**self.environment, **environment},
            capture_output=True,
            check=False,
        )
        outcome = Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())
        assert status in (None, done.returncode), outcome
        return outcome

    def commit(self, message: str = "a change") -> None:
        """Commit everything."""
        self("add", "--all")
        self("commit", "--quiet", "--allow-empty", "--message", message)


def repository(top: Path) -> Git:
    """Make a repository of a folder, on the branch `main`."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    nobody = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    names = {f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    git = Git(top, {**kept, **nobody, **names})
    git("init", "--quiet", "--initial-branch=main")
    git("config", "core.autocrlf", "false")
    return git


@pytest.fixture(scope="session")
def cache(tmp_path_factory) -> Path:
    """A folder for what is compiled, which takes seconds for each glossary."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def git(site, cache, monkeypatch) -> Git:
    """The site as a repository, with nothing committed."""
    if not shutil.which("git"):
        pytest.skip("git is not installed")
    git = repository(site)
    (site / ".glosslink").symlink_to(cache)
    (site / ".git/info/exclude").write_text(".glosslink\n")
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name, value in git.environment.items():
        if name.startswith("GIT_"):
            monkeypatch.setenv(name, value)
    return git
