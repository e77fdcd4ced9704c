"""The full names that stand beside acronyms."""

import pytest

from glosslink.checking.acronyms import best_long_form


@pytest.mark.parametrize(
    ("acronym", "text", "found"),
    [
        ("OBR", "as the Office for Budget Responsibility", "Office for Budget Responsibility"),
        ("CVE", "list of Common Vulnerabilities and Exposures", "Common Vulnerabilities and Exposures"),
        ("RBAC", "with role-based access control", "role-based access control"),
        ("OM", "changes from OpenMetrics", "OpenMetrics"),
        (
            "NHCB",
            "called Native Histograms with Custom Bucket boundaries",
            "Native Histograms with Custom Bucket boundaries",
        ),
        ("GX", "we at Great Expectations", "Great Expectations"),
        ("OBI", "the OpenTelemetry eBPF Instrumentation", "OpenTelemetry eBPF Instrumentation"),
        ("JSON", "the JavaScript Object Notation", "JavaScript Object Notation"),
    ],
)
def test_a_full_name_is_found(acronym, text, found):
    assert best_long_form(acronym, text) == found


@pytest.mark.parametrize(
    ("acronym", "text"),
    [
        ("CVE", "scripts that may contain known security vulnerabilities"),
        ("CO", "of Container Orchestration Systems"),
        ("ABC", "a cat"),
        ("GDP", "growth was duly reported by the press"),
    ],
)
def test_words_that_only_have_the_letters_are_no_full_name(acronym, text):
    assert best_long_form(acronym, text) == ""
