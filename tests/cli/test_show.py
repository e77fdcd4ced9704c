"""`glosslink show`: an entry, its URL, every form that matches it."""

import textwrap

import pytest

ENTRY = """
    - term: mutually assured destruction
      aliases: [MAD]
      former_ids: [mad]
      definition: |
        Both sides *perish*.
      see_also: [gilt]
      tags: [defence]
      except: [MAD Magazine]
      when: {words: [nuclear]}
      priority: 2
      autolink: false
    - term: MAD doctrine
      see: mutually-assured-destruction
"""


def test_an_entry_is_shown_with_its_forms_and_their_rules(glosslink, write):
    write({"glossary/defence.yaml": ENTRY})
    done = glosslink("show", "MAD doctrine")
    assert (done.status, done.err) == (0, "")
    head, forms = done.out.split("\nforms that match\n")
    assert head == textwrap.dedent(
        """\
        mutually assured destruction

        Both sides *perish*.

        id          mutually-assured-destruction
        url         /glossary/#mutually-assured-destruction
        defined in  glossary/defence.yaml:2:9
        see also    gilt
        tags        defence
        former ids  mad
        except      MAD Magazine
        when words  nuclear
        priority    2
        autolink    false: linked only where a post asks for it
        """
    )
    rows = {tuple(line.strip().rsplit("  ", 1)) for line in forms.splitlines()}
    assert {(form.strip(), rule) for form, rule in rows} >= {
        ("mutually assured destruction", "term"),
        ("MAD", "alias"),
        ("MAD doctrine", "redirect"),
    }


@pytest.mark.parametrize("term", ["gilt", "Gilt", "quantitative-easing", "Quantitative  easing", "QE", "qe"])
def test_a_term_may_be_an_id_a_name_or_an_alias(glosslink, term):
    assert glosslink("show", term).status == 0


def test_the_url_is_that_of_the_configuration_or_the_entry(glosslink, write):
    write({"glosslink.toml": "url = '/g/{id}/'", "glossary/b.yaml": "- {term: bond, definition: x, url: /bonds/}"})
    assert "\nurl         /g/gilt/\n" in glosslink("show", "gilt").out
    assert "\nurl         /bonds/\n" in glosslink("show", "bond").out


def test_an_unknown_term_has_suggestions(glosslink):
    done = glosslink("show", "guilt")
    assert (done.status, done.out) == (2, "")
    assert done.err == "error: no entry is called `guilt`\n  help: did you mean `gilt`?\n"
    assert glosslink("show", "xyzzy").err == "error: no entry is called `xyzzy`\n"


def test_rules_stand_in_one_column_beside_wide_characters(write, glosslink):
    write({"terms.yaml": "- {term: Controller, definition: 制御ループです。}\n"})
    write({"glosslink.toml": 'glossary = ["terms.yaml"]\nlanguage = "ja"\n'})
    forms = glosslink("show", "Controller").out.split("forms that match\n")[1].splitlines()
    assert "  コントローラー  loanword" in forms
    assert "  Controller      term" in forms
