"""Documents are known by their paths alone, and made of these when asked for."""

import pytest

from glosslink.cli.asked.sources import Source, Sources


def made(count: int) -> Sources:
    return Sources((f"posts/{number}.md" for number in range(count)), lambda path: Source(path, path.upper(), path))


@pytest.mark.parametrize("count", [0, 1, 255, 256, 257, 600])
def test_they_are_a_sequence(count):
    sources = made(count)
    whole = [Source(f"posts/{number}.md", f"POSTS/{number}.MD", f"posts/{number}.md") for number in range(count)]
    assert len(sources) == count
    assert [*sources] == whole
    assert [sources[at] for at in range(count)] == whole
    assert [sources[at - count] for at in range(count)] == whole
    for part in (slice(None), slice(5), slice(250, 260), slice(None, None, 7), slice(-3, None), slice(None, None, -90)):
        assert sources[part] == whole[part]
    for beyond in (count, -count - 1):
        with pytest.raises(IndexError):
            sources[beyond]


def test_none_is_made_before_it_is_asked_for():
    asked = []
    sources = Sources(["a.md", "b.md"], lambda path: asked.append(path) or Source(path, path, path))
    assert len(sources) == 2
    assert not asked
    assert sources[1].name == "b.md"
    assert asked == ["b.md"]


def test_paths_that_are_no_unicode_come_back():
    paths = ["caf\udce9.md", "é/ü.md", "a b.md"] * 200
    assert [source.file for source in Sources(paths, lambda path: Source(path, path, path))] == paths
