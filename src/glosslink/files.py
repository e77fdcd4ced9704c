"""The edge: documents are found, read and replaced here, and nowhere else.

Text keeps its line endings and its BOM, so that what is written back differs by its edits alone. Paths in
messages and results are relative to the current folder where they lie in it, else as given, with `/` on every system.
"""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager, suppress
from functools import cache
from itertools import count
from pathlib import Path
from stat import S_ISDIR, S_ISLNK, S_ISREG
from typing import TYPE_CHECKING, BinaryIO, Literal, NamedTuple

from glosslink.diagnostics import Diagnostic, Lines, Place
from glosslink.errors import ChangedError, DocumentError
from glosslink.expressions import expression
from glosslink.picking import patterns, picked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pathspec import GitIgnoreSpec

SUFFIXES = (".md", ".markdown", ".mdx", ".qmd")
HTML_SUFFIXES = (".html", ".htm")
SETTINGS = ("glosslink.toml", "pyproject.toml")
"""Where settings stand; of two in one folder, those in the first hold."""
COPY_LIST = ".glosslink-copy"
"""In a folder that `link --output` fills: the names of all files that are ours there, a line each."""
_STANDARD = {"/dev/stdout": 1, "/dev/stderr": 2}
_DESCRIPTOR = expression("/dev/(?:stdout|stderr|fd/[0-9]+)|/proc/self/fd/[0-9]+")
DRAFT = expression(r"\.glosslink-([0-9]+)-[0-9]+\.tmp")
"""The name of a file while it is written, by a process with this number."""


class Met(NamedTuple):
    """The paths of what is met beside documents: of files that may hold settings, of what a killed run has left."""

    settings: list[str]
    drafts: list[str]


_VERSION_CONTROL = frozenset({".git", ".hg", ".svn", ".bzr", "CVS", "_darcs"})


def shown(path: Path) -> str:
    """Return a path as messages and results show it."""
    whole, here = _absolute(path), _absolute(Path())
    start = f"{here.rstrip('/')}/"
    if whole.startswith(start):
        return whole[len(start) :]
    return "." if whole == here else os.path.normpath(path).replace(os.sep, "/")


def as_text(path: str) -> str:
    """Return a path that can be encoded: a file's name may be any bytes, and most formats take text alone."""
    return path if is_text(path) else os.fsencode(path).decode("utf-8", "replace")


def is_text(path: str) -> bool:
    """Whether a path is text, and not bytes that Python cannot read as such."""
    try:
        return path.isascii() or bool(path.encode())
    except UnicodeEncodeError:
        return False


def relative(path: Path, folder: Path) -> str:
    """Return a path relative to a folder, with `/`; whole where it cannot be (another drive)."""
    whole, start = _absolute(path), f"{_absolute(folder).rstrip('/')}/"
    if whole.startswith(start):
        return whole[len(start) :]
    try:
        return os.path.relpath(path, folder).replace(os.sep, "/")
    except ValueError:
        return whole


def near(folder: Path) -> Path:
    """Return a folder as seen from the current one."""
    return Path(relative(folder, Path()))


def read(path: Path) -> str:
    """Return the text of a file, line endings and BOM as they are. Raises DocumentError."""
    return decode(read_bytes(path), shown(path))


def read_bytes(path: Path) -> bytes:
    """Return the content of a file. Raises DocumentError."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from None


def decode(data: bytes, path: str) -> str:
    """Return UTF-8 bytes as text. Raises DocumentError with the place of the first byte that is not UTF-8."""
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        line, column = Lines(before).locate(len(before))
        utf16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
        message = f"this is {'UTF-16, ' if utf16 else ''}not UTF-8: byte 0x{data[error.start]:02x}"
        place = Place(path, line, column, line, column + 1)
        found = Diagnostic("GL110", "unreadable-document", "error", message, place, "save the file as UTF-8")
        raise DocumentError([found]) from None


def documents(paths: Iterable[Path], globs: tuple[str, ...] = ()) -> list[Path]:
    """Return the files among `paths` and the documents in the folders among them, sorted, each once.

    Documents are Markdown files, and HTML files where the patterns of the settings name such: most HTML is built.
    """
    return [*map(Path, document_names(paths, globs))]


def document_names(paths: Iterable[Path], globs: tuple[str, ...] = (), met: Met | None = None) -> Iterable[str]:
    """Return the same files by their paths, in the same order; what is `met` beside them is noted."""
    endings = searched_for(globs)
    paths = [*paths]
    found = (name for path in paths for name in _under(path, endings, met))
    if len(paths) == 1:
        return found
    return sorted({_absolute(Path(name)): name for name in found}.values(), key=_parts)


def searched_for(globs: tuple[str, ...]) -> tuple[str, ...]:
    """Return the endings of the documents in folders, where the settings have these patterns."""
    return (*SUFFIXES, *(ending for ending in HTML_SUFFIXES if ending in _endings(globs)))


def _under(path: Path, endings: tuple[str, ...], met: Met | None) -> Iterator[str]:
    if not path.is_dir():
        yield path.as_posix()
        return
    start = "" if path == Path() else f"{path.as_posix().rstrip('/')}/"
    for name in walk(path, met=met):
        if name.lower().endswith(endings):
            yield start + name


def matching(root: Path, globs: tuple[str, ...]) -> list[Path]:
    """Return the files under `root` that .gitignore-style patterns pick, sorted.

    Where a pattern names no ending (`posts/`), Markdown files are meant.
    """
    placed = placing(root)
    return [Path(placed(name)[0]) for name in matching_names(root, globs)]


def matching_names(root: Path, globs: tuple[str, ...], met: Met | None = None) -> Iterator[str]:
    """Return the same files by their paths from `root`, with `/`, in the same order; note what is `met` beside them."""
    return (name for name in walk(root, met=met) if fits(name, globs))


def _parts(name: str) -> str:
    """Return what paths are sorted by: a slash goes before every other character."""
    return name.replace("/", "\0")


def placing(root: Path) -> Callable[[str], tuple[str, str, str]]:
    """Return what tells of a file, known by its path from `root`: where it is from here, as `shown` shows it, as known.

    The current folder has to stay what it is.
    """
    top, start = _absolute(root).rstrip("/"), f"{_absolute(Path()).rstrip('/')}/"
    seen = near(root).as_posix()

    def placed(name: str) -> tuple[str, str, str]:
        whole, path = f"{top}/{name}", f"{seen}/{name}" if seen != "." else name
        shown = whole[len(start) :] if whole.startswith(start) else os.path.normpath(path).replace(os.sep, "/")
        return path, shown, name

    return placed


def matches(path: Path, root: Path, globs: tuple[str, ...]) -> bool:
    """Whether `matching` finds a file, which need not exist."""
    name, top = relative(path, root), _absolute(root).rstrip("/")
    parts = name.split("/")
    hidden = any(part.startswith(".") or part == "node_modules" for part in parts)  # what leads out, too, by its `..`
    if hidden or not fits(name, globs):
        return False
    rules, within = _rules_above(top), f"{top}/"
    rules = () if _ignored(within, rules) else rules
    for part in parts[:-1]:
        rules += _rules(within)
        within += f"{part}/"
        if _ignored(within, rules):
            return False
    return not _ignored(within + parts[-1], rules + _rules(within))


def fits(name: str, globs: tuple[str, ...]) -> bool:
    """Whether patterns pick a file, known by its path from their folder."""
    endings = _wanted(globs)
    return name.lower().endswith(endings) and picked(name, globs)


@cache
def _wanted(globs: tuple[str, ...]) -> tuple[str, ...]:
    return (*SUFFIXES, *_endings(globs))


def _endings(globs: tuple[str, ...]) -> list[str]:
    return [Path(glob).suffix.lower() for glob in globs if Path(glob).suffix and not glob.startswith("!")]


def walk(folder: Path, *, hidden: bool = False, met: Met | None = None) -> Iterator[str]:
    """Yield the files under a folder, relative to it, that no .gitignore excludes, in order. Raises DocumentError.

    They are sorted by the parts of their paths. The .gitignore files above the folder count up to the repository's
    root, unless they exclude the folder itself: who names it wants it. Version control's own folders are left out,
    copies that `link --output` made below it, and links to folders, which can lead round; hidden files, hidden folders
    and `node_modules` only unless `hidden`. What is being written right now, or was by a run that was killed, is no
    file of the site; where it is, and where settings may stand, is noted of what is `met`.
    """
    for path, kind in _visited(folder, hidden=hidden):
        if kind == "file":
            if met is not None and path.endswith(SETTINGS):
                met.settings.append(f"{folder.as_posix().rstrip('/')}/{path}")
            yield path
        elif kind == "draft" and met is not None:
            met.drafts.append(f"{_absolute(folder).rstrip('/')}/{path}")


def consulted(folder: Path) -> Iterator[str]:
    """Yield the paths that `walk` goes by: folders, and where a .gitignore stands or would. Raises DocumentError."""
    top = _absolute(folder).rstrip("/")
    for parent in (Path(top), *Path(top).parents):
        yield f"{parent.as_posix().rstrip('/')}/.gitignore"
        repository = f"{parent.as_posix().rstrip('/')}/.git"
        yield f"{repository}/HEAD" if (parent / ".git").is_dir() else repository  # git touches the folder all the time
        if (parent / ".git").exists():
            break
    for path, kind in _visited(folder, files=False):
        yield f"{top}/{path}"
        if kind == "folder":
            yield f"{top}/{path}.gitignore"


def _visited(
    folder: Path, *, hidden: bool = False, files: bool = True
) -> Iterator[tuple[str, Literal["folder", "file", "lost", "draft"]]]:
    """Yield what counts in a folder and below, in order: folders with a slash behind them, files, links to nothing.

    Without `files`, these are left out.
    """
    top = _absolute(folder).rstrip("/")
    above = _rules_above(top)
    opened: list[Iterator[tuple[str, _Rules]]] = [iter([("", () if _ignored(f"{top}/", above) else above)])]
    while opened:
        found = next(opened[-1], None)
        if found is None:
            opened.pop()
        elif not (found[0] == "" or found[0].endswith("/")):
            yield found[0], "file"
        else:
            within, rules = found
            yield within, "folder"
            rules += _rules(f"{top}/{within}")
            try:
                names, lost, drafts = _listed(f"{top}/{within}", hidden=hidden, files=files, copies=not within)
            except OSError as error:
                raise _unreadable(folder / within, error) from None
            yield from ((within + name, "lost") for name in lost)
            yield from ((within + name, "draft") for name in drafts)
            opened.append(_counting(top, within, names, rules))


def _counting(top: str, within: str, names: list[str], rules: _Rules) -> Iterator[tuple[str, _Rules]]:
    return ((within + name, rules) for name in names if not _ignored(f"{top}/{within}{name}", rules))


def _listed(folder: str, *, hidden: bool, files: bool, copies: bool) -> tuple[list[str], list[str], list[str]]:
    """Return the names of what is in a folder, sorted, folders with a slash; links to nothing; drafts. Raises OSError.

    Without `copies`, a folder that `link --output` fills has nothing.
    """
    names: list[str] = []
    folders: set[str] = set()
    lost: list[str] = []
    drafts: list[str] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            name = entry.name
            if name == COPY_LIST and not copies:
                return [], [], []
            if entry.is_dir(follow_symlinks=False):
                folders.add(name)
            elif not _is_file(entry, lost) or not files:
                continue
            hides = name.startswith(".") or name == "node_modules"
            if hides and DRAFT.fullmatch(name) and name not in folders:
                drafts.append(name)
            elif name not in _VERSION_CONTROL and (hidden or not hides):
                names.append(name)
    names.sort()
    return [f"{name}/" if name in folders else name for name in names] if folders else names, lost, drafts


def _is_file(entry: os.DirEntry[str], lost: list[str]) -> bool:
    """Whether it is a file, or a link to one; a link to nothing goes to `lost`."""
    try:
        if entry.is_file():
            return True
        if entry.is_symlink():
            lost.append(entry.name)
    except OSError:  # a link that leads round, or where we may not look
        lost.append(entry.name)
    return False


_Rules = tuple[tuple[str, "GitIgnoreSpec"], ...]  # (folder with its slash, what its .gitignore says), outermost first


def _ignored(path: str, rules: _Rules) -> bool:
    """Whether the innermost .gitignore that speaks of a path excludes it; paths are whole, a folder's ends in `/`."""
    for folder, spec in reversed(rules):
        verdict = spec.check_file(path.removeprefix(folder)).include
        if verdict is not None:
            return verdict
    return False


def _rules(folder: str) -> _Rules:
    """Return what the .gitignore of a folder says; lines that git would not understand either say nothing."""
    try:
        lines = Path(folder, ".gitignore").read_text("utf-8-sig", "replace").split("\n")
    except OSError:
        return ()
    return ((folder, patterns(tuple(line for line in lines if _valid(line)))),)


def _valid(line: str) -> bool:
    try:
        patterns((line,))
    except ValueError:
        return False
    return True


def _rules_above(folder: str) -> _Rules:
    """Return what the .gitignore files above a folder say, up to the root of the repository it is in, if any."""
    rules: _Rules = ()
    for parent in (Path(folder), *Path(folder).parents):
        rules = (_rules(f"{parent.as_posix().rstrip('/')}/") if parent != Path(folder) else ()) + rules
        if (parent / ".git").exists():
            return rules
    return ()


def rewrite(path: Path, old: bytes, new: bytes) -> None:
    """Put `new` in place of `old`, which a file held when it was read. Raises DocumentError, ChangedError.

    It may have been read some time ago, so it is read again: what somebody saved meanwhile stays.
    """
    with _reported(path):
        seen = path.stat()
        if path.read_bytes() != old:
            raise _changed(path)
    replace(path, new, seen)


def replace(path: Path, data: bytes, seen: os.stat_result | None = None) -> None:
    """Put `data` in place of a file's content, at once, keeping its mode and owner. Raises DocumentError.

    Where its metadata are not those that were `seen` before it was read, somebody saved it meanwhile: their text stays,
    and ChangedError is raised.

    A reader, or a run that was killed, meets the old content or the new. As with git, when that reaches the disk is
    left to the system: waiting for it would take longer than all the linking. A symbolic link stays and its target is
    replaced; hard links part. A read-only file is an error, and no failure changes anything.
    """
    with _reported(path):
        status = path.lstat()
        target = path.resolve() if S_ISLNK(status.st_mode) else path
        status = status if target is path else target.stat()
        if not S_ISREG(status.st_mode):
            raise OSError(0, "this is no file of a folder")
        if not status.st_mode & 0o222 or not os.access(target, os.W_OK):
            raise PermissionError(0, "the file is read-only")
        with _beside(target) as file:
            file.write(data)
            made = os.fstat(file.fileno())
            if (made.st_uid, made.st_gid) != (status.st_uid, status.st_gid):
                with suppress(PermissionError, AttributeError):  # another's file, ours to write; Windows has no chown
                    os.chown(file.name, status.st_uid, status.st_gid)
            os.chmod(file.name, status.st_mode & 0o7777)  # noqa: PTH101  # a file is replaced for every post
            if seen and _tells_changes(seen) != _tells_changes(target.stat()):  # as late as can be
                raise _changed(path)


def _tells_changes(status: os.stat_result) -> tuple[int, int, int]:
    """Return what saving a file changes, in place or by a new file; a new mode or link is no change."""
    return status.st_ino, status.st_size, status.st_mtime_ns


def put(target: Path, data: bytes) -> None:
    """Write `data` to a file, which need not exist yet; folders are made. Raises DocumentError, BrokenPipeError.

    A symbolic link stays, even one to nothing. What is no file, a device or a pipe, is written to and never replaced.
    """
    with _reported(target):
        if stream := _stream(target):
            with stream:
                stream.write(data)
            return
        target = target.resolve() if target.is_symlink() else target
        if target.is_file():
            if target.read_bytes() != data:
                replace(target, data)
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        with _beside(target) as file:
            file.write(data)
            Path(file.name).chmod(0o666 & ~_umask())


def _stream(path: Path) -> BinaryIO | None:
    """Return what `path` leads to, open for writing, if that is no file of a folder: `/dev/stdout`, say; else None."""
    if _DESCRIPTOR.fullmatch(name := os.path.normpath(path)):  # whatever it is: its place in a file is kept, too
        return os.fdopen(os.dup(_STANDARD.get(name) or int(name.rpartition("/")[2])), "wb")
    with suppress(FileNotFoundError, NotADirectoryError):
        mode = path.stat().st_mode
        if not S_ISREG(mode) and not S_ISDIR(mode):
            return path.open("wb")
    return None


def mirror(source: Path, target: Path, data: bytes | None = None) -> None:
    """Write `data`, or else what `source` holds, to `target`, with the mode and times of `source`.

    Folders are made; a target that holds it already is left alone. Raises DocumentError.
    """
    import filecmp
    import shutil

    with _reported(target):
        if target.resolve() == source.resolve():
            raise FileExistsError(0, "this would overwrite its source")
        if target.is_file():
            same = filecmp.cmp(source, target) if data is None else target.read_bytes() == data
            if same:
                return
        target.parent.mkdir(parents=True, exist_ok=True)
        with _beside(target) as file:
            temporary = Path(file.name)
            if data is None:
                shutil.copyfile(source, temporary)
            else:
                temporary.write_bytes(data)
            shutil.copystat(source, temporary)


def remove(path: Path, top: Path) -> None:
    """Remove a file, if it is there, and the folders below `top` that this leaves empty. Raises DocumentError."""
    with _reported(path):
        path.unlink(missing_ok=True)
    for folder in path.parents:
        if folder == top:
            return
        try:
            folder.rmdir()
        except OSError:  # other files are in it
            return


@cache
def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@contextmanager
def _beside(target: Path) -> Iterator[BinaryIO]:
    """Give a new file in the folder of `target`, open for writing, which takes its place at the end, or goes."""
    file = _new_file(os.path.dirname(target))  # noqa: PTH120  # a file is replaced for every post
    try:
        with file:
            yield file
        os.replace(file.name, target)  # noqa: PTH105  # the same
    except BaseException:  # an interrupt too must leave nothing behind
        Path(file.name).unlink(missing_ok=True)
        raise


def _new_file(folder: str) -> BinaryIO:
    """Make a file that only its owner can read, under a name that nothing has: what a killed run left stays."""
    for number in count():
        name = os.path.join(folder, f".glosslink-{os.getpid()}-{number}.tmp")  # noqa: PTH118  # the same
        with suppress(FileExistsError):
            return open(name, "xb", opener=_open_own)
    raise AssertionError("numbers do not end")


def _open_own(name: str, flags: int) -> int:
    return os.open(name, flags, 0o600)


@contextmanager
def _reported(path: Path) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:  # nobody reads on, which is nobody's fault
        raise
    except OSError as error:
        raise DocumentError([_diagnostic("GL111", "unwritable-document", path, error)]) from None


def _changed(path: Path) -> ChangedError:
    message = "this was saved by another program in the meantime, and is left as it is"
    found = Diagnostic("GL111", "unwritable-document", "error", message, Place(shown(path)), "run this again")
    return ChangedError([found])


def _unreadable(path: Path, error: OSError) -> DocumentError:
    return DocumentError([_diagnostic("GL110", "unreadable-document", path, error)])


_NO_ROOM = frozenset(("EDQUOT", "EFBIG", "ENOSPC"))


def _diagnostic(code: str, name: str, path: Path, error: OSError) -> Diagnostic:
    reason = error.strerror or str(error)
    if name.startswith("unreadable"):
        verb, remedy = "read", "see that it is there and that you may read it"
    else:
        wanted = (
            "room for it" if errno.errorcode.get(error.errno or 0) in _NO_ROOM else "the file and its folder writable"
        )
        verb, remedy = "written", f"make {wanted}, and run this again"
    message = f"this cannot be {verb}: {reason[:1].lower()}{reason[1:]}"
    return Diagnostic(code, name, "error", message, Place(shown(path)), remedy)


def _absolute(path: Path) -> str:
    return os.path.normpath(path.absolute()).replace(os.sep, "/")
