"""Environments of other programs, made once; and sites to build."""

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from hosts import programs

# Nothing in it is inflected: to compile plurals takes seconds.
GLOSSARY = """\
- term: Gilt
  aliases: [Gilts]
  inflect: false
  definition: A bond of the British government.
- term: Quantitative easing
  aliases: [QE]
  inflect: false
  definition: The purchase of gilts by a central bank.
"""
SETTINGS = 'glossary = ["glossary.yaml"]\nlinks = "build"\n'


@pytest.fixture(scope="session")
def wheel(tmp_path_factory) -> Path:
    """The wheel of this checkout."""
    return programs.build_wheel(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def environment(wheel, tmp_path_factory) -> Callable[..., programs.Environment]:
    """Give the environment that holds the wheel and some requirements."""
    made: dict[tuple[str, ...], programs.Environment] = {}

    def environment(*requirements: str) -> programs.Environment:
        if requirements not in made:
            made[requirements] = programs.make(tmp_path_factory.mktemp("venv"), wheel, *requirements)
        return made[requirements]

    return environment


@pytest.fixture
def write(tmp_path) -> Callable[[dict[str, str]], None]:
    """Write files into the folder of the test, by their paths; text is dedented."""

    def write(texts: dict[str, str]) -> None:
        for name, text in texts.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(textwrap.dedent(text).encode())

    return write


@pytest.fixture
def site(tmp_path, write, monkeypatch) -> Path:
    """The folder of the test, with a glossary of two terms and the settings for it; it is the current one."""
    write({"glossary.yaml": GLOSSARY, "glosslink.toml": SETTINGS})
    monkeypatch.chdir(tmp_path)
    return tmp_path
