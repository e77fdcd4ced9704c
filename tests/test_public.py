"""What a program meets that uses glosslink as a library."""

import pickle
from pathlib import Path

import pytest

from glosslink import ConfigError, DocumentError, Glossary, GlossaryError, files
from glosslink.config import load


def glossary_error(_: Path) -> None:
    Glossary.parse("- term: gilt\n- {definition: A bond.}\n")


def config_error(folder: Path) -> None:
    (folder / "glosslink.toml").write_text("first = 'chapter'\nstlye = 'html'\n", encoding="utf-8")
    load(folder)


def document_error(folder: Path) -> None:
    files.read(folder / "missing.md")


@pytest.mark.parametrize(
    ("failing", "kind"),
    [(glossary_error, GlossaryError), (config_error, ConfigError), (document_error, DocumentError)],
)
def test_an_error_reads_the_same_when_it_comes_from_another_process(failing, kind, tmp_path):
    with pytest.raises(kind) as caught:
        failing(tmp_path)
    arrived = pickle.loads(pickle.dumps(caught.value))
    assert type(arrived) is kind
    assert arrived.diagnostics == caught.value.diagnostics
    assert str(arrived) == str(caught.value) == "\n".join(map(str, arrived.diagnostics))
