"""Documents of one run that go by different settings: each by those nearest to it, in its folder or above it.

Where no path is given, settings further down take part with those of their documents that the settings above pick, too:
so a fixture or an example that these leave out stays left out.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from glosslink import files
from glosslink.cli.asked.nearest import Nearest, folder_of, own, whole
from glosslink.cli.asked.sources import Found, Group, Sources, check_output, clean, given, without_mirror
from glosslink.config import Config, load
from glosslink.errors import ConfigError
from glosslink.records import replace
from glosslink.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from glosslink.cli.asked.request import Request
    from glosslink.cli.asked.sources import Source

_EVERY = tuple(f"*{ending}" for ending in files.HTML_SUFFIXES)


def hold_settings(names: Iterable[str]) -> bool:
    """Whether some of the files named so, as settings may be, hold settings."""
    return any(own(Path(name).parent) for name in names if Path(name).name in files.SETTINGS)


def with_settings(config: Config, sources: Iterable[Source]) -> list[Source]:
    """Return the documents to which no other settings are nearer than a configuration's."""
    nearest = Nearest()
    ours = nearest.file(whole(config.root))
    return [source for source in sources if nearest.file(folder_of(source.file)) == ours]


def split(request: Request) -> Found:
    """Return the documents asked for, each with the settings nearest to it."""
    check_output(request)
    base = request.config() if not request.paths or request.output.folder else _none()
    nearest = Nearest()
    names: dict[Path | None, list[str]] = {None if request.paths else base.path: []}
    met = files.Met([], [])
    for name in _names(request, base, met):
        names.setdefault(nearest.file(folder_of(name)), []).append(name)
    clean(request, met)
    if not request.paths and base.path is None:
        for name in met.settings:
            names.setdefault(nearest.file(folder_of(name)), [])
    return replace(_found(request, base, names), met=met.settings)


def _names(request: Request, base: Config, met: files.Met) -> Iterator[str]:
    """Yield the paths of all that may be a document, in order, and note what is `met` beside them."""
    if request.paths:
        yield from files.document_names(request.paths, _EVERY, met)
        return
    placed = files.placing(base.root)
    every = tuple(f"**/*{ending}" for ending in (*files.SUFFIXES, *files.HTML_SUFFIXES))
    globs = base.settings.documents if base.path else every
    yield from (placed(name)[0] for name in files.matching_names(base.root, globs, met))


def _found(request: Request, base: Config, names: dict[Path | None, list[str]]) -> Found:
    groups: list[Group] = []
    faults: list[ConfigError] = []
    named = {whole(path) for path in request.paths if not path.is_dir()}
    for file, ones in names.items():
        try:
            config = base if file == base.path else load(Path(), file) if file else _none()
        except ConfigError as error:
            faults.append(error)
            continue
        is_named = [whole(name) in named for name in ones]
        wanted = [name for name, one in zip(ones, is_named, strict=True) if _is_wanted(name, config, request, one)]
        if wanted or (not request.paths and base.path in (file, None)):
            groups.append(Group(config, _sources(wanted, config, request, base), not all(is_named)))
    unset = _unset(groups, named, request, is_alone=not faults)
    kept = [group for group in groups if group is not unset]
    first = base if not request.paths or not kept else kept[0].config
    left = [source.name for source in unset.sources] if unset else []
    return Found(base if request.output.folder else first, kept, faults, left, is_split=True)


def _is_wanted(name: str, config: Config, request: Request, is_named: bool) -> bool:
    globs = config.settings.documents
    if not request.paths:
        return files.fits(files.relative(Path(name), config.root), globs)
    if request.force_exclude and not files.matches(Path(name), config.root, globs):
        return False
    return is_named or name.lower().endswith(files.searched_for(globs))


def _sources(names: Iterable[str], config: Config, request: Request, base: Config) -> Sources:
    if request.output.folder:
        copied = Sources(names, lambda name: given(name, base.root))
        names = [source.file for source in without_mirror(copied, request, base)]
    return Sources(names, lambda name: given(name, config.root))


def _unset(groups: Sequence[Group], named: set[str], request: Request, *, is_alone: bool) -> Group | None:
    """Return the group for which nothing is set and nothing is there by default, if it is left alone for that.

    So it is beside others, or where others could be: unless somebody names a document of it.
    """
    group = next((group for group in groups if group.config.path is None), None)
    if group is None or all(Path(name).exists() for name in group.config.settings.glossary):
        return None
    asked = named and not request.force_exclude and any(whole(source.file) in named for source in group.sources)
    if asked or (len(groups) == 1 and is_alone and not _settings_below(Path())):
        return None
    return group


def _settings_below(folder: Path) -> bool:
    return hold_settings(str(folder / name) for name in files.walk(folder) if name.endswith(files.SETTINGS))


def _none() -> Config:
    """Return the configuration where no settings are found."""
    return Config(None, Path.cwd(), Settings())
