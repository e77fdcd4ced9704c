"""Documents checked by several processes: the findings of one, in order, and what counts for the site."""

import pytest

GLOSSARY = """\
- {term: gilt, definition: A bond., aliases: [stock]}
- {term: repo, definition: A loan against gilts.}
- {term: consol, definition: Another bond.}
- {term: coupon, definition: What a gilt pays.}
"""
FILLING = "A sentence about something else altogether.\n\n" * 40
POSTS = {
    f"posts/{n:03}.md": f"A gilt, a [repo](/glossary/#repos), the OBR{n % 3}.\n\n{FILLING}The PSBR is large.\n"
    for n in range(60)
} | {
    "posts/000.md": "The PSBR, and no more; a gilt.\n",
    "posts/007.md": "The public sector borrowing requirement (PSBR) and the PSNCR, twice: PSNCR.\n",
    "posts/020.md": "<!-- glosslink: ignore GL503 -->\nThe public sector net cash requirement (PSNCR).\n",
    "posts/021.md": "The PSNCR.\n",
    "posts/022.md": b"\xff",
    "posts/023.md": "No consol is mentioned <!-- glosslink: ignore GL406 --> here.\n",
}


@pytest.fixture
def both(write, glosslink):
    """What one process tells, and what several do."""
    write({"glossary/terms.yaml": GLOSSARY, **POSTS})

    def both(*arguments):
        return glosslink("check", *arguments, "--jobs", "1"), glosslink("check", *arguments, "--jobs", "3")

    return both


@pytest.mark.parametrize("arguments", [["--format", "jsonl"], ["--format", "text", "-q"], ["--statistics"], ["posts"]])
def test_several_processes_tell_what_one_tells(both, arguments):
    one, several = both(*arguments)
    assert several == one
    assert one.status == 1
    assert "GL406" in one.out


def test_what_counts_for_the_site_is_counted_wherever_documents_are_checked(both):
    for told in both("--select", "GL5", "--format", "text"):
        assert [line.partition(", and no entry")[0] for line in told.out.splitlines() if line[0] != " "] == [
            "glossary/terms.yaml:1:47: info: the alias `stock` of `gilt` is met in no document [GL502 unused-alias]",
            "glossary/terms.yaml:4:10: warning: `coupon` is mentioned in no document [GL501 unused-entry]",
            "posts/000.md:1:5: info: `PSBR` is used in 56 documents",
            "posts/007.md:1:56: info: `PSNCR` is used in 3 documents",
        ]
        assert "it stands for `public sector borrowing requirement`" in told.out
        assert "see: posts/007.md:1:42: its full name is given here" in told.out


def test_a_comment_that_ignores_a_finding_on_the_site_holds(write, both):
    write({"posts/007.md": "One, two."})
    for told in both("--select", "GL503", "--format", "text"):
        assert "PSNCR" not in told.out  # its first mention is in a post that says so


def test_jobs_are_for_what_is_spread(glosslink, write):
    write({"glossary/terms.yaml": GLOSSARY})
    done = glosslink("check", "--fix", "--jobs", "2")
    assert done.status == 2
    assert "--jobs and --fix do not go together" in done.err
