"""What a program meets that uses glosslink as a library."""

import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import glosslink
from glosslink import Checker, Config, ConfigError, DocumentError, Glossary, GlossaryError, Linker, Settings, files
from glosslink.checking.selection import Selection


def glossary_error(_: Path) -> None:
    Glossary.parse("- term: gilt\n- {definition: A bond.}\n")


def config_error(folder: Path) -> None:
    (folder / "glosslink.toml").write_text("first = 'chapter'\nstlye = 'html'\n", encoding="utf-8")
    Config.load(folder)


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


def test_help_and_completion_know_what_nobody_has_used_yet():
    code = "import glosslink, pydoc; print(*dir(glosslink)); print(pydoc.plain(pydoc.render_doc(glosslink)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    names, told = done.stdout.split("\n", 1)
    assert set(glosslink.__all__) <= set(names.split())
    assert "class Linker(" in told
    assert "Return `text` with the first mention of each entry linked." in told


def test_a_linker_serves_several_threads():
    texts = [f"{n} {'gilts ' * n}\n\n[a](/{n}) and bonds, **bonds**.\n" for n in range(60)]
    paths = [f"posts/{n % 7}/{n}.md" for n in range(60)]
    glossary = Glossary.parse("- {term: gilt, definition: A bond.}\n- {term: bond, definition: A loan.}\n")
    settings = Settings(url="../g.md#{id}", style="reference")
    alone = Linker(glossary, settings)
    expected = [alone.link(text, path) for text, path in zip(texts, paths, strict=True)]
    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(Linker(glossary, settings).link, texts, paths)) == expected


SITE = """[check]
ignore = ["GL406"]
severity = {GL401 = "info"}
per-path-ignores = {"drafts/" = ["GL401"]}
"""


def test_a_checker_goes_by_the_rules_of_its_configuration(tmp_path):
    (tmp_path / "glosslink.toml").write_text(SITE, encoding="utf-8")
    (tmp_path / "glossary").mkdir()
    (tmp_path / "glossary/terms.yaml").write_text("- {term: gilt, definition: A bond.}\n", encoding="utf-8")
    text = "Gilts fell, and <glossary:yeld> rose.\n"

    config = Config.load(tmp_path)
    assert [(one.code, one.severity) for one in Checker(config).page(text, "a.md")] == [("GL401", "info")]
    assert Checker(config).page(text, "drafts/a.md") == []
    everything = Checker(config, Selection()).page(text, "drafts/a.md")
    assert [(one.code, one.severity) for one in everything] == [("GL406", "warning"), ("GL401", "error")]
