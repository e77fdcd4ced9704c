"""Names of persons: a word in one is no term, and an office before one is."""

from matching.rows import check, rows

_TERMS = "bill; bond; grant; Green; House of Lords = Lords; Speaker; Fed; Commission; chancellor; Marx"


@rows(
    (
        _TERMS,
        [
            "Bill Clinton vetoed it.",
            "President Bill Clinton signed the ⟦bill⟧.",
            "Grant Shapps spoke.",
            "⟦Bill⟧ Payments rose. ⟦Grant⟧ Applications fell. ⟦Bill⟧ Amendments. ⟦Grant⟧ Approvals. ⟦Bill⟧ Priority.",
            "Bill Clement, Bill Clements, Grant Sessions, Bill J. Sutton, Bill Gates, Bill Trinity, Grant Mittal",
            "Mr Lords and Dr. Bond spoke.",
            "Edward Bond and Edward R. Bond wrote it.",
            "She met Philip Green in May.",
            "He is Karl ⟦Marx⟧, and Mr ⟦Marx⟧ to us.",
            "I ask Mr ⟦Speaker⟧.",
            "The ⟦Bill⟧ Committee.",
            "The Bill Committee met.",
            "For Edward a ⟦bond⟧ matters.",
            "He asked Edward. ⟦Bond⟧ prices fell.",
            "⟦Bond⟧, ⟦Bill⟧",
            "⟦Bond⟧ Markets",
            "He asked the ⟦Green⟧ leader.",
        ],
    ),
    (
        _TERMS,
        [
            "⟦Fed⟧ Chair Jerome Powell spoke.",
            "and ⟦Fed⟧ Chair Powell spoke.",
            "⟦Commission⟧ President Ursula von der Leyen spoke.",
            "German ⟦Chancellor⟧ Olaf Scholz spoke.",
            "said ⟦Chancellor⟧ Rachel Reeves.",
            "⟦Chancellor⟧ Merkel spoke.",
            "It was the Federal Trade Commission President Joe Smith knew.",
            "an evening with Speaker House Events",
            "an evening with Commission President Council",
        ],
    ),
)
def test_persons(glossary: str, text: str) -> None:
    check(glossary, text)
