from glosslink.documents.document import Block, Blocks, Context
from glosslink.documents.prose import BARRIER, JOINED, Prose, mask
from glosslink.documents.prose_builder import ProseBuilder


def built(builder: ProseBuilder, length: int) -> Prose:
    return builder.finish(length)[0]


def seen(prose: Prose) -> str:
    """The text between its barriers."""
    assert prose.text[0] == prose.text[-1] == BARRIER
    return prose.text[1:-1]


def test_what_lies_between_two_pieces_joins_them() -> None:
    builder = ProseBuilder()
    builder.text(2, 4, "ab")  # **ab**c
    builder.text(6, 7, "c")
    prose = built(builder, 7)
    assert seen(prose) == "abc"
    assert prose.padded == BARRIER * 2 + "ab" + JOINED * 2 + "c"


def test_what_was_parted_stays_apart() -> None:
    builder = ProseBuilder()
    builder.text(0, 1, "a")  # a`x`b
    builder.part()
    builder.text(4, 5, "b")
    prose = built(builder, 5)
    assert seen(prose) == f"a{BARRIER}b"
    assert prose.padded == "a" + BARRIER * 3 + "b"


def test_a_line_end_is_one_character_and_the_markup_around_it_joins() -> None:
    builder = ProseBuilder()
    builder.text(1, 2, "a")  # *a* \r\n> > **b**
    builder.soft_break()
    builder.text(12, 13, "b")
    prose = built(builder, 15)
    assert seen(prose) == "a\nb"
    assert prose.padded == BARRIER + "a\n" + " " * 9 + "b" + BARRIER * 2


def test_a_line_end_next_to_an_interruption_changes_nothing() -> None:
    builder = ProseBuilder()
    builder.text(0, 1, "a")  # a\n`x`b
    builder.part()
    builder.soft_break()
    builder.text(5, 6, "b")
    assert seen(built(builder, 6)) == f"a{BARRIER}b"


def test_text_shorter_than_its_source_keeps_its_place_and_longer_text_is_none() -> None:
    builder = ProseBuilder()
    builder.text(0, 5, "&")  # &amp;x
    builder.text(5, 6, "too long")
    builder.text(6, 7, "y")
    prose = built(builder, 7)
    assert seen(prose) == f"&{BARRIER}y"
    assert prose.padded == "&" + JOINED * 4 + BARRIER + "y"


def test_text_that_comes_twice_or_is_empty_counts_once() -> None:
    builder = ProseBuilder()
    builder.text(0, 2, "ab")
    builder.text(0, 1, "x")
    builder.text(2, 2, "y")
    assert seen(built(builder, 2)) == "ab"


def test_a_scanner_may_go_on_with_a_piece_itself() -> None:
    builder = ProseBuilder()
    builder.leap(3)
    builder.parts += ["ab", "\n", "c"]
    prose = built(builder, 8)
    assert seen(prose) == "ab\nc"
    assert [prose.source(offset) for offset in range(1, 5)] == [3, 4, 5, 6]


def test_every_offset_leads_to_the_source_and_back() -> None:
    builder = ProseBuilder()
    builder.text(2, 4, "ab")  # **ab** &amp; `x`c
    builder.text(6, 7, " ")
    builder.text(7, 12, "&")
    builder.text(12, 13, " ")
    builder.part()
    builder.text(16, 17, "c")
    prose = built(builder, 17)
    assert seen(prose) == f"ab & {BARRIER}c"
    places = [2, 3, 6, 7, 12, 16]
    offsets = [1, 2, 3, 4, 5, 7]
    assert [prose.source(offset) for offset in offsets] == places
    assert [prose.offset(place) for place in places] == offsets
    assert prose.offset(0) == 1  # what is next behind it
    assert prose.offset(5) == 3
    assert prose.offset(14) == 6  # the barrier before `c`
    assert prose.offset(99) == 8  # the barrier at the end
    assert built(ProseBuilder(), 3).offset(2) == 0  # no text at all


def test_blocks_hold_text_and_those_without_leave_no_trace() -> None:
    builder = ProseBuilder()
    builder.begin(Context.QUOTES)
    assert builder.empty
    builder.text(0, 1, "a")  # a\n\n\nb
    assert not builder.empty
    builder.begin(Context.LISTS)
    builder.begin(Context.TABLES)
    builder.section = 1
    builder.text(4, 5, "b")
    prose, blocks = builder.finish(5)
    assert seen(prose) == f"a{BARRIER}b"
    assert list(blocks) == [Block(0, 1, Context.QUOTES, 0), Block(4, 5, Context.TABLES, 1)]
    assert [blocks.holding(offset) for offset in range(5)] == [-1, 0, -1, 1, -1]


def test_blocks_in_a_region_get_a_further_context() -> None:
    builder = ProseBuilder()
    builder.text(0, 1, "a")
    builder.begin(Context.QUOTES)
    builder.text(4, 5, "b")
    _, blocks = builder.finish(5)
    assert blocks.within([], Context.FOOTNOTES) is blocks
    inside = blocks.within([(3, 5)], Context.FOOTNOTES)
    assert isinstance(inside, Blocks)
    assert [block.context for block in inside] == [Context.NONE, Context.QUOTES | Context.FOOTNOTES]


def test_front_matter_is_no_prose() -> None:
    builder = ProseBuilder()
    builder.text(8, 9, "a")
    assert built(builder, 9).padded == BARRIER * 8 + "a"


def test_protecting_hides_what_is_visible_and_keeps_what_joins() -> None:
    builder = ProseBuilder()
    builder.text(0, 3, "abc")  # abc**def
    builder.text(5, 8, "def")
    prose = built(builder, 8)
    assert seen(prose.without([(1, 6)], [])) == "a" + BARRIER * 3 + "ef"
    assert seen(prose.without([], [(2, 3)])) == f"a{BARRIER}cdef"
    assert prose.without([(1, 6)], []).padded == "a" + BARRIER * 2 + JOINED * 2 + BARRIER + "ef"


def test_a_mask_is_as_long_as_the_text() -> None:
    assert mask("abcdef", [(0, 1), (3, 6)]) == BARRIER + "bc" + BARRIER * 3
    assert mask("abc", []) == "abc"
