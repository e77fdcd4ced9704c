"""Joins: hyphen, dash, space, line break and nothing at all stand for one another inside a form."""

import pytest

from glosslink.matching.text.joins import keys
from matching.rows import check, rows

ANY = ["⟦white space⟧", "⟦white-space⟧", "⟦whitespace⟧", "⟦White Space⟧", "⟦white\nspace⟧", "⟦white–space⟧"]


@rows(
    ("white space", ANY),
    ("white-space", ANY),
    ("whitespace", ["⟦whitespace⟧", "white space", "white-space"]),
    ("WhiteSpace", [*ANY, "⟦WhiteSpace⟧", "⟦WHITESPACE⟧"]),
    (
        "Nazi–Soviet Pact",
        [
            "⟦Nazi–Soviet Pact⟧",
            "⟦Nazi Soviet Pact⟧",
            "⟦Nazi - Soviet Pact⟧",
            "⟦Nazi-Soviet\nPact⟧",
            "⟦Nazi-Soviet-Pact⟧",
            "⟦NaziSoviet Pact⟧",
            "Nazi--Soviet Pact",
            "Nazi - - Soviet Pact",
            "Nazi—Soviet Pact",
            "Nazi, Soviet Pact",
            "Nazi/Soviet Pact",
            "Nazi.Soviet Pact",
            "Nazi and Soviet Pact",
        ],
    ),
    (
        "PersistentVolumeClaim",
        [
            "⟦PersistentVolumeClaim⟧",
            "⟦persistent volume claim⟧",
            "⟦Persistent Volume Claim⟧",
            "⟦persistentvolumeclaim⟧",
            "⟦persistent-volume-claim⟧",
            "⟦PersistentVolume Claim⟧",
            "⟦Persistent VolumeClaim⟧",
            "persistent volume",
            "persistent_volume_claim",
        ],
    ),
    ("persistent volume claim", ["⟦PersistentVolumeClaim⟧", "⟦PersistentVolume claim⟧"]),
    ("HTTPRoute", ["⟦HTTP route⟧", "⟦HTTP-Route⟧", "⟦HTTPRoute⟧", "httproute"]),
    ("auto-scaling", ["⟦autoscaling⟧", "⟦auto scaling⟧", "⟦Auto Scaling⟧"]),
    ("autoscaling", ["⟦autoscaling⟧", "auto scaling"]),
    ("E-state", ["the ⟦E-state⟧, an ⟦e-state⟧, an ⟦e state⟧", "the estate, Estate, ESTATE"]),
    ("E\u2011motion", ["⟦e-motion⟧, emotion"]),
    ("E-mission statement", ["an ⟦e-mission statement⟧, an emission statement"]),
    ("E-mail address", ["an ⟦e-mail address⟧, an ⟦email address⟧"]),
    ("E-book", ["an ⟦e-book⟧, an ⟦ebook⟧"]),
    ("e-sports", ["⟦e-sports⟧, ⟦esports⟧"]),
    ("Type 2", ["⟦type 2⟧", "⟦type-2⟧", "⟦Type2⟧", "type 22"]),
    ("E. coli", ["⟦E. coli⟧", "E coli", "⟦E.\ncoli⟧"]),
    ("single-celled", ["⟦single celled⟧", "⟦single -celled⟧"]),
    ("end-to-end encryption", ["⟦end to end encryption⟧", "⟦end-to-end-encryption⟧"]),
    ("R2-D2 unit", ["⟦R2D2 unit⟧", "⟦R2 D2 Unit⟧", "r2-d2 unit"]),
    ("Ribbentrop–Molotov Pact", ["⟦Ribbentrop-Molotov pact⟧", "⟦Ribbentrop\u2011Molotov Pact⟧"]),
)
def test_joints(glossary, text):
    check(glossary, text)


@rows(
    ("dataplane; data plane", ["⟦dataplane¦dataplane⟧ ⟦data-plane¦data plane⟧ ⟦data-plane¦data-plane⟧"]),
    (
        "PersistentVolume; persistent volume",
        ["⟦persistentvolume¦PersistentVolume⟧, ⟦persistent-volume¦persistent volume⟧"],
    ),
    ("web site; website", ["⟦website¦Website⟧ ⟦web-site¦web site⟧"]),
)
def test_what_the_glossary_writes_out_goes_before_what_it_implies(glossary, text):
    check(glossary, text)


@rows(
    ("GPU memory", ["⟦GPU memory⟧", "⟦GPUmemory⟧"]),
    ("CI/CD pipeline", ["⟦CI/CD pipeline⟧", "⟦CI/CD-pipeline⟧"]),
    (
        "white space",
        ["⟦white \x02space⟧", "⟦white\x02 space⟧", "⟦white\x02space⟧", "white\x01space", "white \x01 space"],
    ),
)
def test_joints_and_markup(glossary, text):
    check(glossary, text)


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("gilt", {"gilt"}),
        ("white space", {"white space", "whitespace"}),
        ("a b c", {"a b c", "abc", "ab c", "a bc"}),
        ("StatefulSet", {"stateful set", "statefulset"}),
        ("C++", {"c++"}),
        ("???", {"???"}),
        ("", set()),
        ("-", set()),
    ],
)
def test_keys(form, expected):
    assert set(keys(form)) == expected


def test_keys_of_a_long_form_are_few():
    assert len(keys("a b c d e f g")) == 8
    assert len(keys(" ".join("abcdefghijklmnop"))) == 2
