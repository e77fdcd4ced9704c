from glosslink.documents.document import BARRIER, JOINED, Block, Context
from glosslink.documents.prose import ProseBuilder, protect


def test_what_lies_between_two_pieces_joins_them() -> None:
    prose = ProseBuilder("**ab**c", 0)
    prose.text(2, 4, "ab")
    prose.text(6, 7, "c")
    assert prose.finish(7) == BARRIER * 2 + "ab" + JOINED * 2 + "c"


def test_what_was_parted_stays_apart() -> None:
    prose = ProseBuilder("a`x`b", 0)
    prose.text(0, 1, "a")
    prose.part()
    prose.text(4, 5, "b")
    assert prose.finish(5) == "a" + BARRIER * 3 + "b"


def test_a_line_end_is_a_space_and_the_markup_around_it_joins() -> None:
    source = "*a* \r\n> > **b**"
    prose = ProseBuilder(source, 0)
    prose.text(1, 2, "a")
    prose.soft_break()
    prose.text(12, 13, "b")
    assert prose.finish(15) == BARRIER + "a" + JOINED + "\n" + " " * 6 + JOINED * 2 + "b" + BARRIER * 2


def test_a_line_end_next_to_an_interruption_changes_nothing() -> None:
    prose = ProseBuilder("a\n`x`b", 0)
    prose.text(0, 1, "a")
    prose.part()
    prose.soft_break()
    prose.text(5, 6, "b")
    assert prose.finish(6) == "a" + BARRIER * 4 + "b"


def test_text_shorter_than_its_source_is_padded_and_longer_text_is_none() -> None:
    prose = ProseBuilder("&amp;x", 0)
    prose.text(0, 5, "&")
    prose.text(5, 6, "too long")
    assert prose.finish(6) == "&" + JOINED * 4 + BARRIER


def test_text_that_comes_twice_or_is_empty_counts_once() -> None:
    prose = ProseBuilder("ab", 0)
    prose.text(0, 2, "ab")
    prose.text(0, 1, "x")
    prose.text(2, 2, "y")
    assert prose.finish(2) == "ab"


def test_blocks_hold_text_and_those_without_leave_no_trace() -> None:
    prose = ProseBuilder("a\n\n\nb", 0)
    prose.begin(Context.QUOTES)
    assert prose.empty
    prose.text(0, 1, "a")
    assert not prose.empty
    prose.begin(Context.LISTS)
    prose.begin(Context.TABLES)
    prose.section = 1
    prose.text(4, 5, "b")
    assert prose.finish(5) == "a" + BARRIER * 3 + "b"
    assert prose.blocks == [Block(0, 1, Context.QUOTES, 0), Block(4, 5, Context.TABLES, 1)]


def test_the_prose_begins_behind_the_front_matter() -> None:
    prose = ProseBuilder("---\n---\na", 8)
    prose.text(8, 9, "a")
    assert prose.finish(9) == BARRIER * 8 + "a"


def test_protecting_hides_what_is_visible_and_keeps_what_joins() -> None:
    assert protect(f"abc{JOINED}def", [(1, 5)]) == "a" + BARRIER * 2 + JOINED + BARRIER + "ef"
    assert protect("abcdef", [(0, 1), (3, 6)]) == BARRIER + "bc" + BARRIER * 3
    assert protect("abc", []) == "abc"
