"""The built wheel in an environment of its own, with the programs that the integrations are for."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = ("src", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
PROGRAMS = ("pre-commit>=4,<5", "check-jsonschema>=0.29")
GITCONFIG = """\
[init]
defaultBranch = main
[user]
name = A
email = a@example.org
[core]
autocrlf = false
[url "{repository}"]
insteadOf = https://github.com/glosslink/glosslink
"""


@dataclass(frozen=True)
class Shell:
    """A shell in a folder of its own, which knows the installed glosslink and no other."""

    folder: Path
    environment: dict[str, str]

    def __call__(self, script: str, status: int | None = 0, **environment: str) -> str:
        """Return what a script prints on both outputs; fail unless it ends with `status` (None: whatever)."""
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=self.folder,
            env={**self.environment, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            check=False,
        )
        printed = done.stdout.decode("utf-8", "replace")
        assert status in (None, done.returncode), printed
        assert "Traceback" not in printed
        return printed


def run(*command: str | Path, cwd: Path = ROOT) -> None:
    """Run a command that must end well."""
    done = subprocess.run([*map(str, command)], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="session")
def programs(tmp_path_factory) -> Path:
    """The folder of the programs: glosslink from the wheel, pre-commit, check-jsonschema."""
    if not shutil.which("git"):
        pytest.skip("git is not installed")
    folder = tmp_path_factory.mktemp("installed")
    source, venv = folder / "source", folder / "venv"
    copy_sources(source)
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check")
    run(*pip, "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, source)
    run(sys.executable, "-m", "venv", venv)
    (wheel,) = folder.glob("glosslink-*.whl")
    run(venv / "bin/python", *pip[1:], "install", "--quiet", wheel, *PROGRAMS)
    return venv / "bin"


@pytest.fixture(scope="session")
def repository(programs, tmp_path_factory) -> Path:
    """This project as a repository of its own, as it stands here, with the tag of its version."""
    folder = tmp_path_factory.mktemp("repository")
    copy_sources(folder)
    git = ("git", "-c", "user.name=A", "-c", "user.email=a@example.org")
    run("git", "init", "--quiet", cwd=folder)
    run("git", "add", "--all", cwd=folder)
    run(*git, "commit", "--quiet", "--message", "all", cwd=folder)
    run(*git, "tag", "v0.1.0", cwd=folder)
    return folder


def copy_sources(folder: Path) -> None:
    """Copy what the package is built from."""
    for name in SOURCES:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            folder.mkdir(exist_ok=True)
            shutil.copy(ROOT / name, folder / name)


@pytest.fixture
def shell(programs, repository, tmp_path, tmp_path_factory) -> Callable[..., str]:
    """A shell in an empty folder, for a user who has configured nothing but a name."""
    home = tmp_path_factory.mktemp("home")
    (home / ".gitconfig").write_text(GITCONFIG.format(repository=repository), encoding="utf-8")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTHON", "GITHUB_"))}
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    folder = tmp_path / "work"
    folder.mkdir()
    return Shell(folder, {**kept, "HOME": str(home), "PATH": path, "NO_COLOR": "1", "COLUMNS": "80"})
