"""Other programs, each in an environment of its own with the wheel of this checkout; and what running them gives."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]


@dataclass(frozen=True)
class Outcome:
    """What a command did: exit status, and what it wrote to standard output and standard error."""

    status: int
    text: str


@dataclass(frozen=True)
class Environment:
    """A virtual environment: its folder."""

    path: Path

    @property
    def variables(self) -> dict[str, str]:
        """The environment variables under which its programs are found, and no other Python's."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
        return kept | {"PATH": f"{self.path / 'bin'}{os.pathsep}{kept['PATH']}", "NO_MKDOCS_2_WARNING": "1"}

    def run(self, command: str, folder: Path) -> Outcome:
        """Run a command line in a folder."""
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", command],
            cwd=folder,
            env=self.variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=300,
            check=False,
        )
        return Outcome(done.returncode, done.stdout)


def build_wheel(folder: Path) -> Path:
    """Build the wheel of this checkout into a folder."""
    pip(sys.executable, "wheel", "--no-deps", "--wheel-dir", str(folder), str(TOP))
    (wheel,) = folder.glob("glosslink-*.whl")
    return wheel


def make(folder: Path, wheel: Path, *requirements: str) -> Environment:
    """Make an environment of the wheel and `requirements`; skip the test where they cannot be had, but not in CI."""
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    environment = Environment(folder)
    try:
        pip(str(folder / "bin/python"), "install", str(wheel), *requirements)
    except subprocess.CalledProcessError as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"{' and '.join(requirements)} cannot be installed here: {error.output.splitlines()[-1]}")
    return environment


def pip(python: str, command: str, *arguments: str) -> None:
    """Run pip; CalledProcessError holds what it said."""
    subprocess.run(
        [python, "-m", "pip", command, "--quiet", "--disable-pip-version-check", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=True,
    )
