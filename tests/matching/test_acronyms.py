"""Acronyms: with their expansion in one term, in the plural, and introduced by a definition."""

import pytest

from glosslink.matching.shapes.introductions import introduced
from matching.rows import check, entries, forms, rows


@rows(
    ("MP", ["⟦MPs⟧ voted", "an ⟦MP⟧'s vote", "⟦MPs⟧’ votes", "mps", "MPS", "Mps", "WIMPs"]),
    ("API", ["⟦APIs⟧", "APIx", "apis", "⟦API⟧'s"]),
    ("MI6", ["⟦MI6s⟧"]),
    ("CRDs", ["a ⟦CRD⟧", "⟦CRDs⟧", "crd"]),
    ("MPs = Members of Parliament", ["an ⟦MP⟧, a ⟦Member of Parliament⟧"]),
    ("GDP deflator", ["⟦GDP deflators⟧", "GDPs deflator"]),
    ("SMS", ["⟦SMS⟧", "SM", "sms"]),
    ("IS", ["⟦IS⟧", "I", "is"]),
    ("pH", ["⟦pHs⟧", "PHs"]),
)
def test_the_plural_of_an_acronym(glossary, text):
    check(glossary, text, inflect=True)


@pytest.mark.parametrize(
    ("term", "definition", "acronym"),
    [
        ("Virtual machine", "A virtual machine (VM) is a computer.", "VM"),
        ("Virtual machine", "Virtual machines (VMs) are computers.", "VMs"),
        ("Virtual Machine", "A **virtual machine** (VM) is.", "VM"),
        ("Virtual Machine", "A [virtual machine](vm.md) (VM) is.", "VM"),
        ("Containers as a Service", "Containers-as-a-Service (CaaS) is a cloud service.", "CaaS"),
        ("Database as a Service", "Database-as-a-Service (DBaaS) is.", "DBaaS"),
        ("Mutual TLS", "Mutual TLS (mTLS) is a technique.", "mTLS"),
        ("Gross domestic product", "The gross domestic product ( GDP ) is.", "GDP"),
        ("Transport Layer Security", "Transport Layer Security（TLS）is.", "TLS"),
        ("Virtual machine", "A computer (VM) is.", ""),
        ("Virtual machine", "A virtual machine is a computer (VM).", ""),
        ("Virtual machine", "A virtual machine (vm) is.", ""),
        ("Virtual machine", "A virtual machine (V) is.", ""),
        ("Virtual machine", "A virtual machine (US) is.", ""),
        ("Virtual machine", "A virtual machine (MV) is.", ""),
        ("Virtual machine", "A virtual machine (e.g. VM) is.", ""),
        ("Virtual machine", "A virtual machine (2003) is.", ""),
        ("Virtual machine", "A nonvirtual machine (VM) is.", ""),
        ("CronJob", "A repeating task (a Job).", ""),
        ("Kubernetes", "Kubernetes (KS) is.", ""),
        ("Virtual machine", "", ""),
        ("Virtual machine", "(VM)", ""),
        ("Virtual machine", "VM (virtual machine) is.", ""),
    ],
)
def test_an_acronym_that_the_definition_introduces(term, definition, acronym):
    assert introduced(term, definition) == acronym


def test_it_is_a_form_with_its_plural():
    found = forms("Virtual machine", definition="A virtual machine (VM) is a computer.", inflect=True)
    assert found["VM"] == "acronym"
    assert found["VMs"] == "plural"


def test_it_is_none_where_another_entry_has_it():
    machine = entries("Virtual machine", definition="A virtual machine (VM) is a computer.")
    memory = entries("Virtual memory = VM")
    assert [form for form in forms((*machine, *memory)) if form == "VM"] == ["VM"]
    check((*machine, *memory), "A ⟦virtual-machine¦virtual machine⟧ has ⟦virtual-memory¦VM⟧.")


def test_two_definitions_that_introduce_one_leave_it_alone():
    machine = entries("Virtual machine", definition="A virtual machine (VM) is a computer.")
    memory = entries("Virtual memory", definition="Virtual memory (VM) is an address space.")
    check((*machine, *memory), "A VM, a ⟦virtual-machine¦virtual machine⟧.")


@rows(
    ("Mutually assured destruction = MAD", ["⟦MAD⟧ is ⟦mutually assured destruction⟧ (⟦MAD⟧), not mad."]),
    ("Mutually assured destruction (MAD)", ["⟦mutually assured destruction⟧ or ⟦MAD⟧"]),
    ("United States = US, U.S., USA", ["⟦US⟧, ⟦U.S.⟧, ⟦USA⟧ and us, U.S.A."]),
    ("Information technology (IT)", ["⟦IT⟧ and it", "⟦information technology⟧"]),
    ("Quality of Service = QoS", ["⟦QoS⟧ qos QOS", "⟦quality of service⟧"]),
)
def test_acronyms_in_a_glossary(glossary, text):
    check(glossary, text)


@rows(
    (
        "US",
        ["the ⟦U.S.⟧ and the ⟦US⟧", "in the ⟦U.S.⟧ The Fed", "⟦U.S.⟧-based", "the ⟦U.S.⟧'s law", "u.s.", "the U.S.A."],
    ),
    ("ECB", ["the ⟦E.C.B.⟧ acts", "the ⟦ECB⟧. It acts", "in the ⟦E.C.B.⟧", "E.C.B.X.", "an A.E.C.B.", "the E. C. B."]),
    ("U.S.", ["in the ⟦US⟧. The Fed", "the ⟦U.S.⟧ Fed", "us, Us", "USA", "a ⟦US⟧ law"]),
    ("US Treasury", ["the ⟦U.S. Treasury⟧", "⟦US Treasury⟧ bonds", "U.S."]),
    ("U.S. dollar", ["the ⟦US dollar⟧, two ⟦U.S. dollars⟧"]),
    ("MP", ["an ⟦M.P.⟧ She", "the ⟦M.P.⟧ for Leeds", "M.P. Smith", "an ⟦M.P.⟧ Smith"]),
    ("CS", ["C.S. Lewis", "⟦C.S.⟧ is hard", "by C.S. Lewis"]),
    ("PM", ["at 3 P.M. today", "the ⟦PM⟧"]),
    ("MI6", ["M.I.6."]),
    ("R&D", ["R.&D."]),
    ("APIs", ["A.P.I.s"]),
    ("iOS", ["i.O.S."]),
    ("DC; D.C.", ["⟦dc¦DC⟧ and Washington, ⟦d-c¦D.C.⟧"]),
    ("J.R.", ["⟦JR⟧"]),
)
def test_full_stops_in_an_acronym(glossary, text):
    check(glossary, text, inflect=True)


def test_full_stops_are_a_spelling_that_is_shown():
    assert forms("US", inflect=True)["U.S."] == "spelling"
    assert "U.S." not in forms("US", inflect=False)
    assert forms("United States (US)", inflect=True)["U.S."] == "spelling"


def test_in_other_languages():
    check("PIB", "le ⟦P.I.B.⟧ et le ⟦PIB⟧", language="fr", inflect=True)
