"""`glosslink init`: settings and a glossary to start with."""

import json
import re
from typing import get_args

import pytest

from glosslink.cli.starter import SETTINGS
from glosslink.config import load
from glosslink.link_template import SPELLED
from glosslink.linking.styles import STYLES
from glosslink.settings import Context, Dialect, First, Settings

FILES = {"glosslink.toml", "glossary/glossary.yaml", "glossary/.schema.json"}


@pytest.fixture
def empty(site, monkeypatch):
    folder = site / "new"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def tree(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_what_init_writes_works(glosslink, empty):
    done = glosslink("init")
    assert (done.status, done.out, tree(empty)) == (0, "", FILES)
    assert all(name in done.err for name in FILES)
    (empty / "post.md").write_text("Central banks buy sovereign bonds: QE.\n")
    assert glosslink("link", "post.md").out == (
        "[Central banks](/glossary/#central-bank) buy [sovereign bonds](/glossary/#government-bond): "
        "[QE](/glossary/#quantitative-easing).\n"
    )


def test_what_it_writes_says_what_holds_without_it(glosslink, empty):
    glosslink("init")
    assert load(empty).settings == Settings()
    everything = re.sub(r"(?m)^# (?=[a-z-]+ = |\[)", "", SETTINGS)
    (empty / "glosslink.toml").write_text(everything)
    config = load(empty)
    assert config.settings == Settings(max_links=10, max_per_paragraph=2)
    assert len(config.overrides) == 1
    assert config.check.severity == {"GL406": "info"}


def test_every_dialect_style_and_context_is_named():
    comments = " ".join(line.lstrip("# ") for line in SETTINGS.splitlines() if line.startswith("#"))
    for name in (*get_args(Dialect), *get_args(Context), *get_args(First), *STYLES, *SPELLED - {"template"}):
        assert f'"{name}"' in comments


def test_the_workflow_is_written_and_nothing_overwritten(glosslink, empty):
    assert glosslink("init", "--workflow").status == 0
    path = empty / ".github/workflows/glossary.yml"
    assert "glosslink check --format github" in path.read_text()
    path.write_text("mine")
    assert glosslink("init", "--workflow").status == 2
    assert path.read_text() == "mine"
    assert not (empty / "glosslink.toml").exists()


def test_every_setting_is_in_the_file(glosslink, empty):
    glosslink("init")
    text = (empty / "glosslink.toml").read_text()
    for line in glosslink("link", "--show-settings").out.splitlines()[1:]:
        key = line.removeprefix("# ").split(" ")[0]
        assert re.search(rf"(?m)^(# )?{key} = ", text), key


def test_the_glossary_fits_the_schema_beside_it(glosslink, empty):
    import jsonschema
    import yaml

    glosslink("init")
    text = (empty / "glossary/glossary.yaml").read_text()
    assert text.startswith("# yaml-language-server: $schema=.schema.json\n")
    jsonschema.validate(yaml.safe_load(text), json.loads((empty / "glossary/.schema.json").read_text()))


@pytest.mark.parametrize("name", sorted(FILES))
def test_nothing_is_overwritten_and_nothing_half_done(glosslink, empty, name):
    (empty / name).parent.mkdir(exist_ok=True)
    (empty / name).write_text("mine")
    done = glosslink("init")
    assert (done.status, tree(empty), (empty / name).read_text()) == (2, {name}, "mine")
    assert done.err == f"error: {name} is there already: nothing was written\n"


def test_settings_in_pyproject_are_respected(glosslink, empty):
    (empty / "pyproject.toml").write_text("[tool.glosslink]\n")
    done = glosslink("init")
    assert (done.status, tree(empty)) == (2, {"pyproject.toml"})
