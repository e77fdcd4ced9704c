import pytest

from glosslink.glossary.glossary import Glossary


def faults(text: str) -> list[str]:
    found = Glossary.parse(text, "terms.json", strict=False).diagnostics
    return [f"{d.place.line}:{d.place.column} {d.code} {d.message}" for d in found]


@pytest.mark.parametrize("shape", ["[{}]", '{{"entries": [{}]}}', "{}"])
def test_the_shapes_of_yaml(shape) -> None:
    entry = (
        r'{"term": "NO \ud83d\ude00", "definition": "a\n\tb", "aliases": ["null", 1], "autolink": false, "url": null}'
    )
    text = entry if shape == "{}" else shape.replace("{}", entry).replace("{{", "{").replace("}}]}}", "}]}")
    text = text if shape != '{{"entries": [{}]}}' else '{"entries": [' + entry + "]}"
    (found,) = Glossary.parse(text, "terms.json").entries
    assert (found.term, found.definition, found.aliases) == ("NO 😀", "a\n\tb", ("null", "1"))
    assert (found.autolink, found.url) == (False, None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('[{"term": "a"}]', "1:11 GL104 `a` has neither a definition nor `see`"),
        ('[\n {"term": "a", "definition": "b", "nme": 1}]', "2:35 GL102 unknown key `nme`"),
        ('[{"term": "a", "definition": "b",\n"term": "c"}]', "2:1 GL103 `term` is written twice"),
        ('[{"term": "a", "definition": "b", "case": ["x"]}]', "1:43 GL105 `case` must be"),
        ("[\n{,}]", "2:2 GL101 this is not JSON: expecting property name"),
        ('{"a":\n "NaN", "b": NaN}', "2:14 GL101 this is not JSON: it holds NaN"),
        ('{"a": -Infinity}', "1:7 GL101 this is not JSON: it holds -Infinity"),
        ('{"a": "\t"}', "1:8 GL101 this is not JSON: invalid control character"),
        (
            '[{"term": "a", "definition": "b", "priority": ' + "9" * 5_000 + "}]",
            "1:47 GL105 `priority` must be a whole",
        ),
        ("[" * 101 + "]" * 101, "1:101 GL101 nested deeper than 100 levels"),
        ("[" * 100_000, "1:1 GL101 nested deeper than 100 levels"),
        ('"', "1:1 GL101 this is not JSON: unterminated string"),
    ],
)
def test_what_is_wrong_has_its_place(text, found) -> None:
    (fault,) = faults(text)
    assert fault.startswith(found)
