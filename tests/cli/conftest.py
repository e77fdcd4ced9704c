"""A folder in, arguments; exit status, standard output and standard error out."""

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
