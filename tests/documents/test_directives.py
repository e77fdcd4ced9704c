import pytest

from glosslink.documents.directives import NOTICE_CLOSE, NOTICE_OPEN, find_directives, find_notices

OFF, ON = "<!-- glosslink: off -->", "<!-- glosslink: on -->"


def off(source: str) -> list[str]:
    return [source[start:end] for start, end in find_directives(source, ()).off]


def skip(source: str) -> set[str]:
    return set(find_directives(source, ()).skip)


def test_off_holds_up_to_on_or_to_the_end() -> None:
    assert off(f"a {OFF}b{ON} c") == ["b"]
    assert off(f"a {OFF}b{ON} c {OFF}d") == ["b", "d"]
    assert off(f"a {OFF}b {OFF} c{ON} d{ON}") == [f"b {OFF} c"]
    assert off(f"a {ON} b") == []
    assert off("no comment at all") == []


def test_mdx_has_comments_of_its_own() -> None:
    assert off("a {/* glosslink: off */}b{/* glosslink: on */} c") == ["b"]


@pytest.mark.parametrize(
    ("source", "ids"),
    [
        ("<!-- glosslink: skip fascism -->", {"fascism"}),
        ("<!--glosslink:skip a,b,  c  d,, -->", {"a", "b", "c d"}),
        ("<!-- glosslink: skip a --> x <!-- glosslink: skip b -->", {"a", "b"}),
        ("{/* glosslink: skip a */}", {"a"}),
        ("<!-- glosslink: skip -->", set()),
        ("<!-- glosslink: skipping a -->", set()),
        ("<!-- Glosslink: skip a -->", set()),
        ("<!-- skip a -->", set()),
        ("<!-- glosslink: skip a", set()),
        ("glosslink: skip a -->", set()),
    ],
)
def test_skip(source: str, ids: set[str]) -> None:
    assert skip(source) == ids


def test_a_directive_shown_in_code_is_an_example() -> None:
    source = f"Write `{OFF}` here. {OFF}b"
    code = [(6, 8 + len(OFF))]
    assert [source[start:end] for start, end in find_directives(source, code).off] == ["b"]


def notice(source: str, code: tuple[tuple[int, int], ...] = ()) -> str | None:
    places = find_notices(source, code)
    return source[slice(*places[-1])] if places else None


def test_the_notice_stands_between_its_comments() -> None:
    block = f"{NOTICE_OPEN}\nWords in blue.\n{NOTICE_CLOSE}"
    assert notice(f"text\n\n{block}\n") == block
    assert notice(f"{block}\n\n{NOTICE_OPEN}2{NOTICE_CLOSE}") == f"{NOTICE_OPEN}2{NOTICE_CLOSE}"
    assert notice(f"{block}\n\n{NOTICE_OPEN}") == block
    assert notice(f"text {NOTICE_OPEN} without an end") is None
    assert notice(f"text {NOTICE_CLOSE} without a start") is None
    assert notice("text") is None
    assert notice(block, ((0, len(block)),)) is None


@pytest.mark.parametrize("opener", [NOTICE_OPEN, "<!-- glosslink: off", "<!-- glosslink: skip", "{/* glosslink: on"])
@pytest.mark.parametrize("between", ["", " ", "\n"])
def test_openers_that_nothing_closes_take_no_time(opener: str, between: str) -> None:
    source = (opener + between) * 50_000
    assert find_notices(source, ()) == ()
    assert find_directives(source, ()).off == ()
    assert find_directives("<!-- glosslink: skip" + " " * 200_000, ()).skip == frozenset()


def test_many_directives_among_much_code() -> None:
    source = f"`x` {OFF} " * 20_000
    code = [(at, at + 3) for at in range(0, len(source), len(f"`x` {OFF} "))]
    assert len(find_directives(source, code).off) == 1
