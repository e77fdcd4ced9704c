from glosslink.documents.document import Context
from glosslink.documents.markdown import scan


def context(source: str, word: str) -> Context:
    at = source.index(word)
    return scan(source).context_at(at, at + len(word))


def test_contexts_add_up() -> None:
    source = "> - **Lead.** An *old* word\n"
    assert context(source, "Lead") == Context.QUOTES | Context.LISTS | Context.LEAD_INS | Context.EMPHASIS
    assert context(source, "old") == Context.QUOTES | Context.LISTS | Context.EMPHASIS
    assert context(source, "word") == Context.QUOTES | Context.LISTS
    assert context(source, "An *old* word") == Context.QUOTES | Context.LISTS | Context.EMPHASIS
    assert context("`code`", "code") == Context.NONE


def test_the_block_at_a_place() -> None:
    document = scan("one\n\n`x`\n\ntwo\n")
    assert [document.block_at(at) for at in (0, 2, 3, 6, 9, 10, 12, 13)] == [0, 0, -1, -1, -1, 1, 1, -1]


def test_the_link_over_a_place() -> None:
    document = scan("a [b](c) d [e](f)")
    links = [document.link_over(at, at + 1) for at in range(18)]
    assert [link.url if link else "." for link in links] == list("..cccccc...ffffff.")
    assert document.link_over(0, 12) is document.links[0]
    assert document.link_over(8, 11) is None


def test_of_nested_links_the_outer_one_holds_what_stands_behind_the_inner() -> None:
    source = '<a href="out">one [two](in) three</a> four'
    document = scan(source)
    links = [document.link_over(source.index(word), source.index(word) + 1) for word in ("one", "two", "three", "four")]
    assert [link.url if link else "" for link in links] == ["out", "out", "out", ""]


def test_the_line_ending_is_that_of_the_first_line() -> None:
    assert scan("a\r\nb\n").newline == "\r\n"
    assert scan("a\nb\r\n").newline == "\n"
    assert scan("\nb\r\n").newline == "\n"
    assert scan("a\rb").newline == "\n"
    assert scan("").newline == "\n"


def test_asking_about_every_word_of_a_long_document_takes_no_time() -> None:
    document = scan("**Bold.** and *emphasis* in [a link](to) or\n\n" * 10_000)
    for at in range(0, len(document.source), 5):
        document.context_at(at, at + 3)
        document.link_over(at, at + 3)
