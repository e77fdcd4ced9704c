"""Layers import downwards only, heavy modules are imported where they are needed, and nothing more at the start."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "src/glosslink"
# From the bottom up; modules of one layer may import one another, and all may import what stands alone.
ALONE = {file.stem for file in PACKAGE.glob("*.py")} - {"__init__"}
LAYERS = (
    ("documents",),
    ("glossary",),
    ("matching",),
    ("linking",),
    ("crossref", "checking"),
    ("hosts", "cli"),
)
# The same inside two of them; what stands in the layer itself is above its parts.
PARTS = {
    "matching": ("text", "vocabulary", "shapes", "meaning"),
    "cli": ("asked", "telling", "runs", "commits"),
}
RANK = {name: rank for rank, names in enumerate(LAYERS, 1) for name in names} | dict.fromkeys(ALONE, 0)
HEAVY = {"bs4", "mistune", "simplemma", "inflect", "difflib"}
HOSTS = {"mkdocs", "pelican", "markdown", "zensical", "sphinx", "docutils"}


def modules() -> dict[str, ast.Module]:
    """Every module of the package by its dotted name, parsed."""
    found = {}
    for file in sorted(PACKAGE.rglob("*.py")):
        parts = file.relative_to(PACKAGE.parent).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[name] = ast.parse(file.read_text(encoding="utf-8"), str(file))
    return found


MODULES = modules()
each_module = pytest.mark.parametrize("name", MODULES)


@cache
def imports(tree: ast.AST) -> tuple[str, ...]:
    """The modules that any import under `tree` names; `from a import b` may mean `a.b`."""
    return tuple(_imports(tree))


def ours(name: str) -> list[str]:
    """The modules of ours that a module imports; its version is everybody's."""
    found = [known(other) for other in imports(MODULES[name]) if other.startswith("glosslink.")]
    return [other for other in found if other != "glosslink"]


def _imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "relative imports hide the layer"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def at_start(tree: ast.Module) -> Iterator[str]:
    """The modules that are imported when a module is: neither in functions nor for the type checker."""
    pending: list[ast.stmt] = list(tree.body)
    while pending:
        node = pending.pop()
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from imports(node)
        elif isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING"):
            pending += node.orelse
        elif not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            pending += [child for child in ast.iter_child_nodes(node) if isinstance(child, ast.stmt)]


def layer(name: str) -> str:
    """The layer of a module; `glosslink` itself hands out what all layers offer."""
    return name.split(".")[1] if name.count(".") else ""


def known(name: str) -> str:
    """The module of ours that an import means."""
    while name not in MODULES:
        name, _, last = name.rpartition(".")
        assert name != "glosslink" or last == "__version__", f"import {last} from where it is defined"
    return name


def test_every_module_belongs_to_a_layer():
    assert {layer(name) for name in MODULES} - {"", *RANK} == set()


@each_module
def test_imports_go_downwards(name):
    """Those for the type checker too: what a layer speaks of is what it knows of."""
    rank = RANK.get(layer(name), len(LAYERS))
    assert [other for other in ours(name) if RANK[layer(other)] > rank] == []


def part(name: str) -> int:
    """How far up in its layer a module stands."""
    _, own, inner, *_ = (*name.split("."), "", "")
    parts = PARTS.get(own, ())
    return parts.index(inner) if inner in parts else len(parts)


@each_module
def test_imports_go_downwards_inside_a_layer(name):
    alike = [other for other in ours(name) if layer(other) == layer(name)]
    assert [other for other in alike if part(other) > part(name)] == []


@pytest.mark.parametrize("own", PARTS)
def test_every_part_of_a_layer_has_its_place(own):
    assert {file.parent.name for file in (PACKAGE / own).glob("*/__init__.py")} == set(PARTS[own])


@each_module
def test_layers_of_one_rank_do_not_know_of_one_another(name):
    """`crossref` and `checking` stand side by side, as do `cli` and `hosts`.

    But a rule may ask who refers to whom, and mdBook is served by a command.
    """
    allowed = {("checking", "crossref"), ("cli", "hosts")}
    pairs = {(layer(name), layer(other)) for other in ours(name)}
    sideways = {(one, other) for one, other in pairs if one and one != other and RANK[one] == RANK[other] > 0}
    assert sideways <= allowed


@each_module
def test_nothing_below_the_command_line_knows_of_click_and_nothing_below_hosts_of_a_host(name):
    roots = {other.partition(".")[0] for other in imports(MODULES[name])}
    assert layer(name) == "cli" or "click" not in roots
    assert layer(name) == "hosts" or not roots & HOSTS


@each_module
def test_heavy_modules_are_imported_where_they_are_needed(name):
    assert {other.partition(".")[0] for other in at_start(MODULES[name])} & HEAVY == set()


def imported_by(code: str) -> set[str]:
    """The top-level modules that a fresh interpreter has after running `code`."""
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*{{name.partition('.')[0] for name in sys.modules}})"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


def test_importing_the_package_imports_nothing_else():
    loaded = imported_by("import glosslink")
    assert not loaded & (HEAVY | HOSTS | {"click", "yaml", "pyromark", "ahocorasick", "msgspec", "pathspec"})


def test_what_is_installed_with_the_package_holds_no_host():
    table = tomllib.loads((PACKAGE.parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[^\w.-]", requirement)[0].lower() for requirement in table["dependencies"]}
    assert not needed & HOSTS
    assert "mistune" in needed  # the one host that comes along: glosslink renders with it


@pytest.mark.parametrize("host", ["mistune", "mdbook"])
def test_a_host_that_is_not_asked_for_is_not_imported(host):
    """Nor is click, below the command line."""
    assert not imported_by(f"import glosslink.hosts.{host}") & (HOSTS | HEAVY | {"click"})


def test_linking_with_a_compiled_glossary_imports_none_of_the_heavy_modules(tmp_path):
    (tmp_path / "glossary.yaml").write_text("- {term: gilt, definition: A bond.}", encoding="utf-8")
    code = f"""
from pathlib import Path
from glosslink import Linker, Settings
linker = Linker.load(Settings(glossary=("glossary.yaml",)), Path({str(tmp_path)!r}))
assert linker.link("Gilts fell.").changed"""
    imported_by(code)
    assert not imported_by(code) & (HEAVY | {"click", "yaml"})


def test_every_public_name_can_be_imported():
    import glosslink

    for name in glosslink.__all__:
        assert getattr(glosslink, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        getattr(glosslink, "no" + "thing")
