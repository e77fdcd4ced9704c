"""Smart case, and an entry's own `case`."""

import pytest

from glosslink.matching.text.casing import humps, is_acronym
from matching.rows import check, rows


@rows(
    (
        "US",
        [
            "The ⟦US⟧ told us.",
            "⟦US⟧",
            "They told us, and Us, and uS.",
            "us",
            "A (⟦US⟧) and “⟦US⟧”, ⟦US⟧-led.",
            "BUS and USB and USA.",
        ],
    ),
    ("MAD", ["⟦MAD⟧ was mad.", "Mad people.", "The ⟦MAD⟧ doctrine.", "NOMAD", "MADE"]),
    ("QE", ["⟦QE⟧ began.", "qe", "Qe"]),
    ("MI6", ["⟦MI6⟧ knew.", "mi6 and Mi6", "MI66", "MI"]),
    ("pH", ["A ⟦pH⟧ of 7.", "PH", "ph", "Ph", "pHs"]),
    ("iOS", ["On ⟦iOS⟧.", "ios", "IOS", "iosX"]),
    ("gRPC", ["⟦gRPC⟧ calls", "GRPC", "grpc"]),
    ("mTLS", ["⟦mTLS⟧", "MTLS", "mtls"]),
    ("CaaS", ["⟦CaaS⟧", "caas", "CAAS", "Caas"]),
    ("R&D", ["⟦R&D⟧ costs", "r&d"]),
    ("U.S.", ["the ⟦U.S.⟧ Navy", "u.s."]),
    ("K8s", ["⟦K8s⟧ runs", "k8s"]),
    ("B2B", ["⟦B2B⟧ sales", "b2b"]),
    ("X-ray", ["an ⟦X-ray⟧", "an x-ray"]),
    ("E-Bike", ["an ⟦E-Bike⟧", "an e-bike"]),
    ("E coli", ["⟦E coli⟧", "e coli"]),
    ("C", ["⟦C⟧ is a language.", "c", "Vitamin ⟦C⟧", "ABC", "the c key"]),
    ("IT", ["⟦IT⟧ costs money.", "It costs money.", "it", "its ⟦IT⟧ staff"]),
    ("WHO", ["The ⟦WHO⟧ said who.", "Who?", "who"]),
    ("NATO", ["⟦NATO⟧", "Nato", "nato"]),
    ("APIs", ["⟦APIs⟧", "apis", "APIS", "Apis"]),
    ("OpenAPI", ["⟦OpenAPI⟧", "an ⟦openAPI⟧", "openapi"]),
)
def test_a_word_told_by_its_capitals_matches_as_written(glossary, text):
    check(glossary, text)


@rows(
    (
        "quantitative easing",
        [
            "⟦quantitative easing⟧",
            "⟦Quantitative easing⟧",
            "⟦Quantitative Easing⟧",
            "⟦QUANTITATIVE EASING⟧",
            "⟦quantitative Easing⟧",
            "qUANTITATIVE easing",
            "quantitative eAsing",
            "quantitativE easing",
        ],
    ),
    ("Pod", ["a ⟦pod⟧", "⟦Pod⟧", "⟦POD⟧", "pOD", "PoD", "poD"]),
    ("gilt", ["⟦Gilt⟧ ⟦gilt⟧ ⟦GILT⟧", "gIlt GiLt"]),
    ("E-mail", ["an ⟦e-mail⟧, ⟦E-Mail⟧, ⟦E-MAIL⟧, an ⟦email⟧, ⟦Email⟧, ⟦e‑mail⟧", "he mail, Ae-mail"]),
    ("E-procurement system", ["an ⟦e-procurement system⟧"]),
    ("Ribbentrop–Molotov Pact", ["⟦ribbentrop-molotov pact⟧", "⟦RIBBENTROP–MOLOTOV PACT⟧"]),
    ("StatefulSet", ["⟦StatefulSet⟧", "⟦statefulset⟧", "⟦Statefulset⟧", "⟦STATEFULSET⟧", "⟦stateful set⟧"]),
    ("A priori", ["⟦a priori⟧", "⟦A priori⟧", "⟦A PRIORI⟧"]),
    ("état", ["L'⟦État⟧", "⟦ÉTAT⟧", "⟦état⟧", "éTat"]),
)
def test_any_other_word_matches_in_lower_case_capitalised_and_in_capitals(glossary, text):
    check(glossary, text)


@rows(
    ("EU budget", ["the ⟦EU budget⟧", "⟦EU Budget⟧", "⟦EU BUDGET⟧", "eu budget", "Eu Budget"]),
    ("war on the US", ["⟦War on the US⟧", "war on the us", "⟦WAR ON THE US⟧"]),
    ("HTTPRoute", ["⟦HTTPRoute⟧", "httproute", "⟦HTTP route⟧", "Http Route"]),
    ("US-Staat", ["⟦US-Staat⟧", "⟦US staat⟧", "us-staat"]),
)
def test_in_a_longer_form_each_word_has_its_own_case(glossary, text):
    check(glossary, text)


@rows(
    (
        "US",
        [
            "ALL THE US TROOPS",
            "LET US GO NOW",
            "The ⟦US⟧ NAVY",
            "⟦US⟧ and EU",
            "TOLD US ALL. It did.",
            "He said: ⟦US⟧",
            "ONE. ⟦US⟧ TWO. THREE",
        ],
    ),
    ("NATO", ["ALL THE ⟦NATO⟧ TROOPS"]),
    ("IT", ["WHAT IT MEANS NOW", "⟦IT⟧ and HR"]),
    # another word is the same in small letters
    ("cap", ["HOW THE ⟦CAP⟧ WORKS", "how the ⟦cap⟧ works", "HOW THE CAPTAIN WORKS"]),
    ("Van; US", ["SEE THE ⟦VAN⟧ GO", "LET US SEE THE ⟦VAN⟧ GO"]),
)
def test_among_shouted_words_an_acronym_that_is_a_common_word_is_none(glossary, text):
    check(glossary, text)


@rows(
    ("Mark", ["⟦Mark⟧", "mark", "MARK", "Marks"]),
    ("us", ["tell ⟦us⟧", "US", "Us"]),
    ("Data Docs", ["⟦Data Docs⟧", "data docs", "⟦Data-Docs⟧"]),
)
def test_sensitive_matches_as_written(glossary, text):
    check(glossary, text, case="sensitive")


@rows(
    ("US", ["⟦us⟧ ⟦Us⟧ ⟦US⟧ ⟦uS⟧"]),
    ("cAdvisor", ["⟦cadvisor⟧", "⟦CADVISOR⟧", "⟦cAdvisor⟧"]),
    ("gilt", ["⟦gILT⟧"]),
)
def test_insensitive_matches_in_any_case(glossary, text):
    check(glossary, text, case="insensitive")


@pytest.mark.parametrize("word", "US MAD QE MI6 pH iOS APIs U.S. C R&D gRPC CaaS mTLS iPhone G7 K8s GmbH".split())
def test_acronyms(word):
    assert is_acronym(word)


@pytest.mark.parametrize("word", ["gilt", "Gilt", "us", "Us", "état", "État", "2024", "7", "国", "kompromat", "", "-"])
def test_words_that_are_no_acronyms(word):
    assert not is_acronym(word)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("StatefulSet", ["Stateful", "Set"]),
        ("PersistentVolumeClaim", ["Persistent", "Volume", "Claim"]),
        ("HTTPRoute", ["HTTP", "Route"]),
        ("OpenAPI", ["Open", "API"]),
        ("DevOps", ["Dev", "Ops"]),
        ("APIs", ["APIs"]),
        ("MPs", ["MPs"]),
        ("gRPC", ["gRPC"]),
        ("iOS", ["iOS"]),
        ("US", ["US"]),
        ("Gilt", ["Gilt"]),
        ("gilt", ["gilt"]),
        ("MI6", ["MI6"]),
        ("CaaS", ["CaaS"]),
        ("ÉtatMajor", ["ÉtatMajor"]),
    ],
)
def test_humps(word, parts):
    assert humps(word) == parts
