"""Coverage-guided fuzzing with atheris: `python tests/fuzz/atheris_documents.py MODE [-max_total_time=600]`.

MODE is `documents` (what must hold of any text), `growth` (no text takes time beyond linear growth) or `glossaries`
(no file of a glossary and no configuration ends in anything but our own errors). What it finds is printed, a line of
Python each, and the search goes on; it belongs into `test_found.py`. With `-len_control=0 -max_len=64` texts have as
many pieces as they may from the start. atheris is no dependency of ours: `pip install atheris` has wheels for Python
3.11 and newer.
"""

import pkgutil
import sys
import traceback
from importlib import import_module
from pathlib import Path

import atheris

sys.path[:0] = [str(Path(__file__).parents[2] / "src"), str(Path(__file__).parents[1])]
with atheris.instrument_imports(include=["glosslink"]):
    import glosslink

    for found in pkgutil.walk_packages(glosslink.__path__, "glosslink."):
        if not found.name.startswith(("glosslink.cli", "glosslink.hosts")):
            import_module(found.name)
    from fuzz import files, growth, pieces, properties

DIALECTS = tuple(properties.DIALECTS)


def setup(data: atheris.FuzzedDataProvider) -> properties.Setup:
    """How the text is linked, told by the first bytes."""
    return properties.Setup(
        style=properties.STYLES[data.ConsumeIntInRange(0, 2)],
        dialect=DIALECTS[data.ConsumeIntInRange(0, len(DIALECTS) - 1)],
        skip=((), ("headings", "lead-ins"))[data.ConsumeIntInRange(0, 1)],
        path=("post.md", "post.mdx")[data.ConsumeIntInRange(0, 1)],
    )


def text(data: atheris.FuzzedDataProvider, most: int) -> str:
    """Pieces that mean something, and now and then characters that need not."""
    parts: list[str] = []
    while data.remaining_bytes() and len(parts) < most:
        at = data.ConsumeIntInRange(0, len(pieces.ALL) + 8)
        parts.append(pieces.ALL[at] if at < len(pieces.ALL) else data.ConsumeUnicode(3))
    return "".join(parts)


def documents(data: atheris.FuzzedDataProvider) -> None:
    """What must hold of any text."""
    wanted, found = setup(data), text(data, 14)
    wrong = properties.faults(found, wanted)
    if wrong:
        tell(found, wanted, wrong)


def growing(data: atheris.FuzzedDataProvider) -> None:
    """Some pieces, over and over."""
    wanted, unit = setup(data), text(data, 4)
    wrong = growth.growth(growth.repeated(unit), wanted) if unit else ""
    if wrong:
        tell(unit, wanted, [wrong])


def glossaries(data: atheris.FuzzedDataProvider) -> None:
    """A file of some kind, of lines that mean something to one kind or another."""
    kind = files.KINDS[data.ConsumeIntInRange(0, len(files.KINDS) - 1)]
    parts: list[str] = []
    while data.remaining_bytes() and len(parts) < 16:
        at = data.ConsumeIntInRange(0, len(files.PIECES[kind]) + 8)
        parts.append(files.PIECES[kind][at] if at < len(files.PIECES[kind]) else data.ConsumeUnicode(3))
    files.read("".join(parts), kind)


MODES = {"documents": documents, "growth": growing, "glossaries": glossaries}


def tell(found: object, wanted: object, wrong: list[str]) -> None:
    """Print what was found: the text, how it was linked, what is wrong."""
    print(f"FOUND {found!r}\n  {wanted}\n  {wrong}", flush=True)


def main() -> None:
    """Run the mode that the command line names."""
    mode = MODES[sys.argv.pop(1)]

    def one(data: bytes) -> None:
        try:
            mode(atheris.FuzzedDataProvider(data))
        except Exception:  # noqa: BLE001 - whatever it is, it is told and the search goes on
            tell(data, sys.argv, [traceback.format_exc()])

    atheris.Setup(sys.argv, one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
