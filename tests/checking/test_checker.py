"""The checker as a whole: many faults at once, broken files, rules that fail, what is left out."""

import pickle
import textwrap
from dataclasses import replace

import pytest

from checking.expectations import check
from glosslink.checking.checker import Checker
from glosslink.checking.page import Page
from glosslink.checking.registry import all_rules
from glosslink.checking.rule import Rule
from glosslink.checking.selection import Selection
from glosslink.config import Config, load
from glosslink.settings import Settings


@pytest.fixture
def site(tmp_path, monkeypatch):
    """Write files into a folder, which is the current one; return a function that checks it."""
    monkeypatch.chdir(tmp_path)

    def site(texts: dict[str, str | bytes], **settings):
        texts = {"glosslink.toml": 'documents = ["posts/"]\nurl = "/g#{id}"\n', **texts}
        for name, text in texts.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else textwrap.dedent(text).encode())
        return Checker(load(tmp_path), **settings)

    return site


def shown(found):
    return [f"{one.place} {one.code}" for one in found]


SOUND = "- {term: gilt, inflect: false, definition: A bond.}\n"


def test_forty_faults_in_one_glossary_are_forty_findings_in_order(site, tmp_path):
    faults = [
        "- {term: a%d, inflect: false, defn: x, definition: y}  # GL102",
        "- {term: b%d, inflect: false, definition: y, definition: z}  # GL103",
        "- {term: c%d, inflect: false}  # GL104",
        "- {term: d%d, inflect: false, priority: high, definition: y}  # GL105",
        "- {term: b%d, inflect: false, definition: again}  # GL106",
        "- {term: e%d, inflect: false, definition: y, see_also: [nothing-like-it]}  # GL301",
        "- {term: f%d, see: nothing-at-all}  # GL302",
        "- {term: g%d, inflect: false, definition: 'see <glossary:unheard-of>'}  # GL307",
    ]
    lines = [fault % number for number in range(5) for fault in faults]
    checker = site({"glossary/faulty.yaml": "\n".join(lines) + "\n"})
    found = checker.glossary()
    assert [(one.place.line, one.code) for one in found] == [(n, line[-5:]) for n, line in enumerate(lines, 1)]
    assert all(one.place.column > 1 for one in found)


def test_a_broken_file_hides_nothing_in_others(site, tmp_path):
    checker = site(
        {
            "glossary/a.yaml": "- term: [",
            "glossary/b.yaml": b"\xff\xfe",
            "glossary/c.yaml": SOUND + "- {term: consol, inflect: false, definition: x, colour: y}\n",
            "posts/a.md": b"gilt \xe9",
            "posts/b.md": "A gilt, and [x](glossary:nothing-like-it).",
        }
    )
    assert shown(check(tmp_path, checker)) == [
        "glossary/a.yaml:1:10 GL101",
        "glossary/b.yaml:1:1 GL101",
        "glossary/c.yaml:2:10 GL501",
        "glossary/c.yaml:2:49 GL102",
        "posts/a.md:1:6 GL110",
        "posts/b.md:1:3 GL406",
        "posts/b.md:1:13 GL401",
    ]


@pytest.mark.parametrize("stage", ["glossary", "document", "site"])
def test_a_rule_that_raises_is_told_and_the_others_go_on(site, tmp_path, stage):
    def fail(_subject):
        yield from ()
        raise ZeroDivisionError("too bad")

    broken = Rule("GL999", "broken-rule", "info", stage, fail, "It breaks.")
    texts = {"glossary/g.yaml": SOUND, "posts/a.md": "A gilt.", "posts/b.md": "A gilt."}
    found = check(tmp_path, site(texts, rules=(broken, *all_rules())))
    internal = [one for one in found if one.code == "GL000"]
    assert [one.place.path for one in internal] == (
        ["posts/a.md", "posts/b.md"] if stage == "document" else ["glossary"]
    )
    assert internal[0].message == "the rule GL999 (broken-rule) failed: ZeroDivisionError: too bad"
    assert shown(one for one in found if one.code != "GL000") == ["posts/a.md:1:3 GL406", "posts/b.md:1:3 GL406"]


@pytest.mark.parametrize(
    ("select", "ignore", "codes"),
    [
        (("ALL",), (), {"GL401", "GL406", "GL501"}),
        (("GL4",), (), {"GL401", "GL406"}),
        (("GL4",), ("GL406",), {"GL401"}),
        (("GL406",), ("GL4",), {"GL406"}),
        (("unlinked-mention", "gl5"), (), {"GL406", "GL501"}),
        (("ALL",), ("ALL",), set()),
    ],
)
def test_rules_are_chosen_by_code_name_or_group(site, tmp_path, select, ignore, codes):
    texts = {
        "glossary/g.yaml": SOUND + "- {term: consol, inflect: false, definition: x}\n",
        "posts/a.md": "A gilt and [x](glossary:nothing-like-it).",
    }
    found = check(tmp_path, site(texts, selection=Selection(select, ignore)))
    assert {one.code for one in found} == codes


def test_settings_say_which_rules_hold_where_and_how_severe_they_are(site, tmp_path):
    texts = {
        "glosslink.toml": """
            documents = ["posts/"]
            [check]
            severity = {GL4 = "info", GL401 = "warning"}
            per-path-ignores = {"posts/old/" = ["GL406"], "glossary/" = ["GL501"]}
        """,
        "glossary/g.yaml": SOUND + "- {term: consol, inflect: false, definition: x}\n",
        "posts/a.md": "A gilt and [x](glossary:nothing-like-it).",
        "posts/old/a.md": "A gilt and [x](glossary:nothing-like-it).",
    }
    checker = site(texts)
    checker = replace(checker, selection=Selection.of(checker.config.check))
    assert [f"{one.place.path} {one.severity} {one.code}" for one in check(tmp_path, checker)] == [
        "posts/a.md info GL406",
        "posts/a.md warning GL401",
        "posts/old/a.md warning GL401",
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("A gilt. <!-- glosslink: ignore GL406 -->\nA bond.\n", [2]),
        ("A gilt.\n<!-- glosslink: ignore GL4 -->\nA bond.\n", []),
        ("A gilt. {/* glosslink: ignore unlinked-mention, GL5 */}\n", []),
        ("A gilt. <!-- glosslink: ignore GL405 -->\n", [1]),
        ("A gilt. `<!-- glosslink: ignore GL406 -->`\n", [1]),
        ("A gilt.\n\n```\n<!-- glosslink: ignore GL406 -->\n```\n", [1]),
    ],
)
def test_a_comment_in_a_post_leaves_findings_out(site, text, lines):
    checker = site({"glossary/g.yaml": SOUND + "- {term: bond, inflect: false, definition: x}\n"})
    assert [one.place.line for one in checker.page(text, "posts/a.md") if one.code == "GL406"] == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("- term: change  # glosslink: ignore GL203\n  definition: x\n  inflect: false\n", []),
        ("# glosslink: ignore GL203\n- term: change\n  definition: x\n  inflect: false\n", []),
        ("- definition: x  # glosslink: ignore risky-form\n  inflect: false\n  term: change\n", []),
        ("- definition: x\n  inflect: false\n  term: change  # glosslink: ignore GL2, GL3\n", []),
        ("- {definition: x, inflect: false, term: change}\n- {term: y, see: x}  # glosslink: ignore GL203\n", [1]),
        ("- definition: x\n  term: change\n  inflect: false  # glosslink: ignore GL203\n", [2]),
    ],
)
def test_a_comment_in_a_glossary_leaves_findings_out(site, text, lines):
    checker = site({"glossary/g.yaml": text})
    assert [one.place.line for one in checker.glossary() if one.code == "GL203"] == lines


@pytest.mark.parametrize(
    ("comment", "told"),
    [
        ("# glosslink: ignore GL2003", ["1:35-41 no rule is called `GL2003`; did you mean `GL203`?"]),
        ("#glosslink:ignore GL203, risky-from", ["1:40-50 no rule is called `risky-from`; did you mean `risky-form`?"]),
        ("# glosslink: ignore", ["1:15-34 `ignore` is to be followed by what to ignore; write"]),
        ("# glosslink: ignor GL203", ["1:15-39 this comment is not read; write"]),
        ("# glosslink ignore GL203", ["1:15-39 this comment is not read; write"]),
        ("# Glosslink: IGNORE gl2, GL3", ["1:15-38 this comment is not read; write"]),
        # right, or none of ours
        ("# glosslink: ignore GL203, risky-form GL2 all", []),
        ("# glosslink: ignore GL203 as it is meant, always", []),
        ("# glosslink: ignore GL203  # GL2003", []),
        ("# glosslink ignores what stands here", []),
        ("# glosslink: checked GL203 by hand", []),
        ("# yamllint disable-line rule:line-length", []),
        ("# see glosslink: ignore GL2003", []),
        ("x#glosslink: ignore GL2003", []),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_mistyped_comment_in_a_glossary_is_told(site, comment, told, newline):
    text = f"- term: gilt  {comment}\n  definition: A bond.\n  inflect: false\n".replace("\n", newline)
    found = [one for one in site({"glossary/g.yaml": text.encode()}).glossary() if one.code == "GL107"]
    shown = [f"{o.place.line}:{o.place.column}-{o.place.end_column} {o.message}; {o.help}" for o in found]
    assert [one[: len(wanted)] for one, wanted in zip(shown, told, strict=True)] == told


def test_nothing_of_a_document_is_kept_but_counts(site, tmp_path):
    import gc

    texts = {f"posts/{n}.md": "A gilt, and nothing else." for n in range(20)} | {"glossary/g.yaml": SOUND}
    checker = site(texts)
    check(tmp_path, checker)
    gc.collect()
    assert [one for one in gc.get_objects() if isinstance(one, Page)] == []


def test_a_term_that_holds_several_names_is_told_how_to_give_them(site, tmp_path):
    page = "## SLA, SLO\nx\n\n## Pod / Pods\ny\n\n## Service level, or level\nz\n\n## Client/server\nw\n"
    yaml = "- {term: Up or down, inflect: false, definition: x}\n- {term: lost, inflect: false, definition: x}\n"
    checker = site({"glossary/page.md": page, "glossary/list.yaml": yaml, "posts/a.md": "An SLA."})
    helps = {one.message.split("`")[1]: one.help for one in check(tmp_path, checker) if one.code == "GL501"}
    start = "if these are several names, which match together only, keep the first and give the others "
    plain = "remove it, or add the words of the posts as aliases; `glosslink show {}` lists its forms."
    assert helps == {
        "SLA, SLO": f"{start}in a comment below it, `<!-- aliases: SLO -->`.",
        "Pod / Pods": f"{start}in a comment below it, `<!-- aliases: Pods -->`.",
        "Service level, or level": f"{start}in a comment below it, `<!-- aliases: level -->`.",
        "Client/server": plain.format("client-server"),
        "Up or down": f"{start}as aliases, `[down]`.",
        "lost": plain.format("lost"),
    }


def test_a_checker_travels_to_where_it_checks(site):
    checker = site({"glossary/a.yaml": SOUND})
    text, found = "A gilt. [x](glossary:gild)", ["a.md:1:3 GL406", "a.md:1:9 GL401"]
    for _ in range(2):
        other = pickle.loads(pickle.dumps(checker))
        assert (other, shown(other.page(text, "a.md"))) == (checker, found)
        assert shown(checker.page(text, "a.md")) == found  # which has now loaded what does not travel
    assert pickle.loads(pickle.dumps(all_rules())) == all_rules()


def test_a_glossary_of_no_files_is_a_finding(tmp_path):
    checker = Checker(Config(None, tmp_path, Settings(glossary=())))
    assert shown(checker.glossary()) == [":1:1 GL101"]
    assert shown(checker.site()) == []


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("the quick service objectives (QSOs)", "quick service objective"),
        ("the quick service objectives (QSO)", "quick service objectives"),  # the name may be a plural: United Nations
        ("a quick service objective (QSO)", "quick service objective"),
        ("QSOs (quick service objectives)", "quick service objective"),
        ("the quick service offices of zones (QSOs)", ""),
    ],
)
def test_the_full_name_of_an_acronym_is_that_of_one(site, written, name):
    checker = site({"glossary/a.yaml": SOUND} | {f"posts/{n}.md": "A QSO." for n in range(12)})
    checker.page(f"We know {written}.", "posts/0.md")
    for n in range(1, 12):
        checker.page("A QSO.", f"posts/{n}.md")
    (found,) = [one for one in checker.site() if one.code == "GL503"]
    assert (f"it stands for `{name}`" in found.message) == bool(name)
    assert (f"add an entry `{name}`" in (found.help or "")) == bool(name)
