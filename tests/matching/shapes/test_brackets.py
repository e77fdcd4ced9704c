"""Names with brackets: acronyms, names in another script, and qualifiers, which are no names."""

import pytest

from glosslink.matching.shapes.brackets import Titles, expansions, split
from matching.rows import check, forms, rows


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("국채(Bond)", {"국채": "term", "Bond": "translation"}),
        ("국채 (Bond)", {"국채": "term", "Bond": "translation"}),
        ("国債（Bond）", {"国債": "term", "Bond": "translation"}),
        ("国債（Bond)", {"国債": "term", "Bond": "translation"}),
        ("GDP(국내총생산)", {"GDP": "term", "국내총생산": "translation"}),
        ("국내총생산(GDP)", {"국내총생산": "term", "GDP": "acronym"}),
        (
            "국내총생산(Gross domestic product, GDP)",
            {"국내총생산": "term", "Gross domestic product": "translation", "GDP": "acronym"},
        ),
        (
            "ВВП (gross domestic product (GDP))",
            {"ВВП": "term", "gross domestic product": "translation", "GDP": "acronym"},
        ),
        ("国债 (Bond) (GB)", {"国债": "term", "Bond": "translation", "GB": "acronym"}),
        ("central bank -- 中央银行", {"central bank": "term", "中央银行": "translation"}),
        ("中央银行 / central bank", {"中央银行": "term", "central bank": "translation"}),
        ("GDP: gross domestic product", {"GDP": "term", "gross domestic product": "expansion"}),
        ("Gross domestic product - GDP", {"Gross domestic product": "term", "GDP": "acronym"}),
        ("Cross-border payments (XBP)", {"Cross-border payments": "term", "XBP": "acronym"}),
        ("Kubernetes (K8s)", {"Kubernetes": "term", "K8s": "acronym"}),
        (
            "FTP (File Transfer Protocol) and SFTP (Secure FTP)",
            {"FTP": "term", "File Transfer Protocol": "expansion", "SFTP": "term", "Secure FTP": "expansion"},
        ),
        ("DOM (Document Object Model)", {"DOM": "term", "Document Object Model": "expansion"}),
        ("RTP (Real-time Transport Protocol)", {"RTP": "term", "Real-time Transport Protocol": "expansion"}),
        ("EU (European politics)", {"EU": "term"}),
        ("DOM (Web Standards)", {"DOM": "term"}),
        ("US (North America)", {"US": "term"}),
        ("Stock (finance) and Flow (economics)", {"Stock (finance) and Flow": "term"}),
        ("국채(정부)", {"국채": "term"}),
        ("정부(Government) 부채", {"정부 부채": "term"}),
        ("정부(Government) 부채(Debt)", {"정부 부채": "term", "Debt": "translation"}),
        ("정부(중앙) 부채", {"정부(중앙) 부채": "term"}),
        ("f(x) plot", {"f(x) plot": "term"}),
        ("Nazi - Soviet Pact", {"Nazi - Soviet Pact": "term"}),
        ("Guns / butter", {"Guns / butter": "term"}),
        ("Second: a unit of time", {"Second: a unit of time": "term"}),
        ("401(k)", {"401(k)": "term"}),
        ("f(x) (calculus)", {"f(x)": "term"}),
        ("(sic)", {"(sic)": "term"}),
        ("odd) bracket", {"odd) bracket": "term"}),
        ("odd)", {"odd)": "term"}),
    ],
)
def test_the_names_in_one(text, names):
    assert dict(expansions(text, "term")) == names


@pytest.mark.parametrize(
    "text",
    ["Prime minister (UK)", "Region (ECB)", "Table (SQL)", "Stake (US)", "Process (OS)", "Bond (finance)"],
)
def test_a_qualifier_is_no_acronym(text):
    assert expansions(text, "term") == [(text.partition(" (")[0], "term")]


def test_in_other_languages_acronyms_are_english_as_often_as_not():
    assert dict(expansions("Schnittstelle (API)", "term", english=False)) == {"Schnittstelle": "term", "API": "acronym"}


def test_brackets_are_split_off_from_the_right():
    assert split("a (b, c) (d)") == ("a", ["b", "c", "d"])
    assert split("a(b)") == ("a(b)", [])


@pytest.mark.parametrize(("text", "others"), [("속성(CSS)", {}), ("속성(Attribute)", {"Attribute": "translation"})])
def test_a_qualifier_beside_another_script_is_told_by_a_namesake(text, others):
    known = Titles.of([("x", text), ("y", "속성 (HTML)" if not others else "요소")])
    assert dict(expansions(text, "term", known, "x", english=False)) == {"속성": "term", **others}


@rows(
    ("국채(Bond)", ["⟦국채⟧와 ⟦Bond⟧", "⟦국채⟧(⟦Bond⟧)는", "한국채"]),
    ("Bond; Bond (chemistry)", ["a ⟦bond¦bond⟧", "a ⟦bond-chemistry¦bond (chemistry)⟧"]),
    ("CSS; Property (CSS); Property (SQL)", ["⟦css¦CSS⟧ and SQL", "a property"]),
    ("국채(Bond, GB); 국채", ["⟦국채¦국채⟧와 Bond, GB"]),
    ("국채(Government Bond, GB); 국채", ["⟦국채-government-bond-gb¦GB⟧와 government bond"]),
    ("価格（市場）; 市場", ["⟦市場¦市場⟧の⟦価格-市場¦価格⟧"]),
    ("국채(Bond); Bond", ["⟦국채-bond¦국채⟧", "⟦bond¦Bond⟧"]),
    ("Premierminister (UK); Schatzkanzler (UK)", ["der ⟦premierminister-uk¦Premierminister⟧ der UK"]),
    ("Euro (EUR)", ["⟦Euro⟧ oder ⟦EUR⟧, eur"]),
)
def test_brackets_in_a_glossary(glossary, text):
    check(glossary, text, language="ko")


def test_a_qualifier_that_is_an_entry_takes_nothing_from_it():
    found = forms("JavaScript; Boolean (JavaScript)", language="de")
    assert [text for text in found if text == "JavaScript"] == ["JavaScript"]
    assert found["JavaScript"] == "term"
