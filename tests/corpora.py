"""Pages of real documentation sites, read from archives that lie beside the repository; none of it is committed.

`GLOSSLINK_CORPORA` names the folder if it is not `../shared/corpora`.
"""

import os
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

VARIABLE = "GLOSSLINK_CORPORA"
BESIDE = Path(__file__).parents[2] / "shared" / "corpora"
NAMES = ("cncf", "gx", "istio", "kubernetes")


@dataclass(frozen=True, slots=True)
class Corpus:
    """One site: its name, its glossary (YAML text), and pages as (path in the site, text), in the order of paths."""

    name: str
    glossary: str
    pages: tuple[tuple[str, str], ...]


def folder() -> Path:
    """Where the archives are expected."""
    return Path(os.environ.get(VARIABLE) or BESIDE)


def require(name: str) -> Path:
    """The archive of a corpus; skips the calling test where it is missing."""
    path = folder() / f"{name}.tar.xz"
    if not path.is_file():
        pytest.skip(f"no corpus at {path}: set {VARIABLE} to the folder that holds {name}.tar.xz")
    return path


def load(name: str, count: int | None = None, seed: int = 0) -> Corpus:
    """A corpus with `count` of its pages (all if None); the same pages for the same seed, on every machine.

    A smaller sample is part of a larger one, so that a failing page stays when the sample grows.
    """
    path = require(name)
    with tarfile.open(path, "r:xz") as archive:
        files = dict(_files(archive))
    pages = [file for file in files if file.startswith(f"{name}/docs/")]
    pages.sort(key=lambda file: sha256(f"{seed}:{file}".encode()).digest())
    chosen = sorted(pages[:count])
    return Corpus(name, files[f"{name}/glossary.yaml"], tuple((file, files[file]) for file in chosen))


def _files(archive: tarfile.TarFile) -> Iterator[tuple[str, str]]:
    for member in archive:
        content = archive.extractfile(member)
        if content is not None:
            # Decoded from bytes, not read as text: line endings must stay what they are in the site.
            yield member.name, content.read().decode("utf-8")
