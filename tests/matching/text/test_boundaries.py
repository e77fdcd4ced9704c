"""Where a form may begin and end."""

import pytest

from glosslink.matching.matcher import _CLOSING, _OPENING
from glosslink.matching.text.boundaries import closes, opens
from matching.rows import check, rows


@rows(
    (
        "API",
        [
            "An ⟦API⟧.",
            "(⟦API⟧)",
            "“⟦API⟧”",
            "‘⟦API⟧’",
            "«⟦API⟧»",
            "⟦API⟧, ⟦API⟧; ⟦API⟧: ⟦API⟧! ⟦API⟧? ⟦API⟧… ⟦API⟧",
            "⟦API⟧—⟦API⟧",
            "⟦API⟧ — ⟦API⟧",
            "⟦API⟧...",
            "...⟦API⟧",
            "[⟦API⟧]",
            "⟦API⟧'s and ⟦API⟧’s",
            "API_KEY",
            "x_API",
            "_API_",
            "API2",
            "2API",
            "RAPID",
            "xAPI",
            "APIx",
            "API's_x",
        ],
    ),
    (
        "node",
        [
            "system:node",
            "the group system:bootstrappers:kubeadm:default-node-token",
            "rpi-node-1, my-node-12",
            "a ⟦node⟧: one",
            "a tier-1 ⟦node⟧, a ⟦node⟧-1",
            "a two-⟦node⟧-wide rack",
        ],
    ),
    ("Covid-19", ["post-⟦Covid-19⟧ growth", "a ⟦Covid-19⟧-related cost"]),
    ("bank", ["⟦bank⟧", "banker", "embank", "banks", "the ⟦bank⟧'s", "1bank", "bank1"]),
    ("gilt", ["⟦gilt⟧-edged", "gilt'll", "gilt'd", "⟦gilt⟧' and", "gilté", "égilt", "giltß"]),
)
def test_words_end_where_letters_digits_and_underscores_do(glossary, text):
    check(glossary, text)


@rows(
    (
        "EU",
        [
            "⟦EU⟧-wide",
            "pan-⟦EU⟧",
            "⟦EU⟧–US",
            "UK-⟦EU⟧-US",
            "⟦EU⟧/UK",
            "UK/⟦EU⟧",
            "anti-EU",
            "non-EU",
            "Anti‑EU",
            "ex-EU",
        ],
    ),
    ("war", ["post-⟦war⟧", "anti-war", "non-war", "pre-⟦war⟧", "anti–war", "the anti ⟦war⟧", "manti-⟦war⟧"]),
    ("realism", ["neo-realism", "pseudo-realism", "quasi-realism", "counter-realism", "crypto-realism"]),
    ("employment", ["un-employment", "full-⟦employment⟧", "dis-employment"]),
    ("anti-war movement", ["the ⟦anti-war movement⟧", "the anti-war"]),
    (
        "non-proliferation",
        ["⟦non-proliferation⟧", "⟦Non‑proliferation⟧", "⟦nonproliferation⟧", "anti-non-proliferation"],
    ),
)
def test_a_hyphen_is_a_boundary_except_after_a_prefix_that_turns_the_concept(glossary, text):
    check(glossary, text)


@rows(
    (
        "Node",
        [
            "Node.js",
            "node.js",
            "a ⟦node⟧.",
            "⟦Node⟧. Js",
            "⟦node⟧.)",
            "x.node",
            "Node::x",
            "x::Node",
            "node()",
            "⟦node⟧ ()",
            "⟦node⟧(s)",
            "vector<Node>",
            "a <⟦node⟧",
            "node=1",
            "--node=1",
            "⟦node⟧ = 1",
            "node:8080",
            "⟦node⟧: 8080",
        ],
    ),
    ("C", ["⟦C⟧, C++ and C#", "C++", "C#", "⟦C⟧.", "⟦C⟧/C++", "Objective-⟦C⟧", "C\\x"]),
    (
        "path",
        ["a/path.md", "./path", "/path", "../path/x", "~/path", "path/", "a/b/path/c", "either/⟦path⟧", "path.md"],
    ),
    (
        "image; application",
        ["image/png", "application/vnd.x+json; q=1", "'application/json'", "⟦image⟧/text", "an ⟦application⟧/⟦image⟧"],
    ),
    ("user", ["user@host", "@user", "me@user", "the ⟦user⟧", "user@"]),
    ("tag", ["#tag", "a ⟦tag⟧", "tag#1", "&tag", "$tag", "{tag}", "%tag", "^tag", "=tag", "\\tag"]),
    ("flag", ["--flag", "-flag", "a - ⟦flag⟧", "x --flag y", "the ⟦flag⟧ --up"]),
    ("R", ["⟦R⟧ is", "R&D", "D&R", "⟦R⟧ & D"]),
    ("AT", ["AT&T", "⟦AT⟧ & T"]),
    ("neill", ["O'Neill", "O’Neill", "the o'neill", "l'⟦neill⟧"]),
    ("clock", ["five o'clock", "o’clock", "the ⟦clock⟧"]),
    ("don", ["don't", "don’t", "the ⟦don⟧'s", "⟦don⟧"]),
    ("t", ["it doesn't", "it doesn’t", "DON'T", "5 ⟦t⟧ of coal, 12-⟦t⟧ lorries", "‘⟦t⟧’ or '⟦t⟧'", "a '⟦t⟧ or"]),
    ("m; s; d; ll; re; ve", ["I'm, it’s, he'd, we'll, we're, I’ve", "5 ⟦m⟧, 3 ⟦s⟧, 2 ⟦d⟧, '⟦m⟧/⟦s⟧'", "boys' ⟦d⟧"]),
    ("n; em", ["rock'n'roll", "⟦n⟧ = 5, l'⟦em⟧"]),
    ("or; ton; h", ["l'⟦or⟧", "d'⟦or⟧", "l’⟦h⟧", "qu'⟦h⟧", "d'⟦ton⟧"]),
    (
        "example",
        ["example.com", "www.example.com", "foo@example.com", "an ⟦example⟧.", "⟦example⟧.\nNext", "⟦example⟧..."],
    ),
    (
        "server",
        ["kube-api-⟦server⟧", "my_server-x", "api.v1-server", "U.S.-⟦server⟧", "api=x-server", "the ⟦server⟧-side"],
    ),
)
def test_nothing_matches_inside_a_name_that_machines_read(glossary, text):
    check(glossary, text)


@rows(
    (".NET", ["⟦.NET⟧ runs", "用⟦.NET⟧写", "on ⟦.NET⟧.", "ASP.NET", "(⟦.NET⟧)", "NET", "x.NET"]),
    ("C++", ["⟦C++⟧ is", "⟦C++⟧.", "C+++", "⟦C++⟧, C", "(⟦C++⟧)", "C++11", "XC++"]),
    ("C#", ["⟦C#⟧은", "C#7", "⟦C#⟧ is", "C##", "⟦C#⟧,", "XC#"]),
    ("F*", ["⟦F*⟧ is"]),
    ("Yahoo!", ["⟦Yahoo!⟧ said", "⟦Yahoo!⟧, yahoo", "Yahoo"]),
    ("Jeopardy! champion", ["a ⟦Jeopardy! champion⟧"]),
    ("U.S.", ["U.S.A.", "the ⟦U.S.⟧ and", "in the ⟦U.S.⟧"]),
    ("TCP/IP", ["⟦TCP/IP⟧ stack", "TCP", "TCP IP"]),
    ("401(k)", ["a ⟦401(k)⟧ plan", "401", "k"]),
    ("A*", ["the ⟦A*⟧ search"]),
    ("'tis", ["⟦'tis⟧", "⟦’tis⟧"]),
    ("$100 note", ["US$100 note", "a ⟦$100 note⟧"]),
    ("#MeToo", ["x#MeToo", "the ⟦#MeToo⟧ movement"]),
    ("@property", ["use ⟦@property⟧ here"]),
    ("10-K", ["a ⟦10-K⟧ filing", "⟦10K⟧", "110-K"]),
)
def test_forms_that_begin_or_end_in_punctuation(glossary, text):
    check(glossary, text)


@rows(
    (
        "API",
        ["\x01⟦API⟧\x01", "a\x02API\x02 b", "x\x02API", "API\x02x", "⟦A\x02PI⟧ b", "\x01\x01⟦API⟧\x01 ", "A\x01PI"],
    ),
    (
        "open market",
        ["⟦open\x02 market⟧", "⟦open \x02market⟧", "open\x01market", "open \x01 market", "⟦open\n market⟧"],
    ),
)
def test_protected_text_parts_and_markup_joins(glossary, text):
    check(glossary, text)


@pytest.mark.parametrize("mark", sorted(_OPENING))
def test_a_form_may_always_begin_behind_some_marks(mark: str) -> None:
    assert all(
        opens(f"{before}{mark}pod", len(before) + 1, len(before) + 4) for before in ("", "x", " ", ".", "=", "/")
    )


@pytest.mark.parametrize("mark", sorted(_CLOSING))
def test_a_form_may_always_end_before_some_marks(mark: str) -> None:
    assert all(closes(f"pod{mark}{after}", 0, 3) for after in ("", "x", " ", ".", "=", "/", ")"))


@rows(
    (
        "EU; EC; EWG",
        [
            "Regulation (EU) 2016/679, Regulation (EC) No 223/2009, Verordnung (EWG) Nr. 1408/71",
            "Decision (EU, Euratom) 2020/2053, règlement (EU) n° 1303/2013, Directive 2009/65/EC",
            "the ⟦EU⟧ (⟦EU⟧), (⟦EU⟧) 27 members, (⟦EU⟧) 1/3 of them, (⟦EU⟧) in 2016/17, ⟦EU⟧/⟦EC⟧",
            "(⟦EU⟧) No smoking, 24/⟦EC⟧, the ⟦EU⟧ 2016/679",
        ],
    )
)
def test_who_made_a_legal_act_is_a_part_of_its_name(glossary, text):
    check(glossary, text)


@rows(
    (
        "Sachbearbeiter; Kunden; Kunde",
        [
            "Sachbearbeiter*innen, Sachbearbeiter\\*innen, Sachbearbeiter*in",
            "Sachbearbeiter/-innen, Sachbearbeiter/innen, Sachbearbeiter(innen), Sachbearbeiter(in)",
            "Sachbearbeiter:innen, Sachbearbeiter_innen, Sachbearbeiter·innen, SachbearbeiterInnen",
            "Kunde/in, Kunde*in",
            "⟦Kunden⟧/Partner, ⟦Kunden⟧*, ⟦Kunden⟧- und Partner, ⟦Kunden⟧/innere, ⟦Kunde⟧ (in Berlin), ⟦Kunde⟧(n)",
        ],
    ),
    ("Client; Clients", ["Client/in, Client*in, Client(in), Clients/innen", "⟦Client⟧/Server, ⟦Client⟧/Inventar"]),
)
def test_half_of_a_german_word_for_women_and_men_is_no_word(glossary, text):
    check(glossary, text, "de")


@rows(
    (
        "client; sign up; Opt-out",
        ["a ⟦client⟧/in a browser, ⟦Sign up⟧/in, an ⟦opt-out⟧/in", "the ⟦client⟧(innermost) ring"],
    ),
)
def test_other_languages_have_no_such_half(glossary, text):
    check(glossary, text)


@rows(
    (
        "agents; agent; directeurs; étudiant; usager; a",
        [
            "agent·e·s, agent·es, agent·e, directeurs·trices, étudiant-e-s, usager·ère·s, usager·ère",
            "⟦a⟧·b, ⟦agent⟧·, ⟦agents⟧ · e, ⟦agent⟧-etiquette, ⟦usager⟧/client",
        ],
    ),
)
def test_half_of_a_word_for_women_and_men_is_no_word(glossary, text):
    check(glossary, text)
