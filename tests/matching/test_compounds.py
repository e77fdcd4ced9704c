"""Common nouns in compounds, which make another thing of them; words that may as well mean people."""

import pytest

from glosslink import Glossary, Linker, Settings

GLOSSARY = Glossary.parse(
    """
- {term: Service, definition: A way to expose a network application that runs as one or more Pods.}
- {term: Image, definition: A stored container.}
- {term: Destination, definition: The service that a proxy sends a request to.}
- {term: Pod, definition: A set of containers in a cluster.}
- {term: Node, definition: A machine of a cluster that Nimbus runs on.}
- {term: Namespace, definition: A part of a cluster.}
- {term: Operator, definition: A way to deploy an application on Nimbus.}
- {term: Service Operator, definition: The agent who looks after a service.}
- {term: Developer, definition: May mean an application developer.}
- {term: Application Developer, definition: A person who writes applications.}
- {term: Extension, definition: Software that adds to the API server of Nimbus.}
"""
)
LINKER = Linker(GLOSSARY, Settings(url="{id}", first="every", skip=()))


def linked(text: str) -> list[str]:
    return [link.text for link in LINKER.link(text).links]


@pytest.mark.parametrize(
    "text",
    [
        # a noun before it
        "It needs a storage service.",
        "a production service",
        "many of the infrastructure services",
        "to build machine images for it",
        "a DNS service",
        "the SIG Service",
        "Storage services are slow.",
        "Network traffic to the client service.",
        # a noun behind it
        "to ensure service availability",
        "without a service outage",
        "Check the destination rules.",
        "Image processing is slow.",
        # people
        "This helps operators who have to wait.",
        "Operators can choose.",
        "a mesh operator",
        "the command operator",
        "the operator who has to wait",
        # a relational noun that nothing says of what
        "an extension to the deadline",
        "an extension to write files to the server",
        "The extension is new.",
    ],
)
def test_not_meant(text: str) -> None:
    assert linked(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # no noun before it
        ("It needs a service.", ["service"]),
        ("a new, reliable service", ["service"]),
        ("a dual-stack service", ["service"]),
        ("We deploy services.", ["services"]),
        ("You can expose services.", ["services"]),
        ("Headless services", ["services"]),
        ("an unexpected service", ["service"]),
        ("the `x` service", ["service"]),
        ("multiple services", ["services"]),
        # one that its definition or the subject of the glossary has
        ("a network service", ["service"]),
        ("a cluster service", ["service"]),
        ("pod services", ["pod", "services"]),
        ("a container image registry", ["image"]),
        # a name, or a name before it
        ("a storage Service", ["Service"]),
        ("the Redis service", ["service"]),
        # no noun behind it
        ("The service runs.", ["service"]),
        ("The service exposes an address.", ["service"]),
        ("The service, storage and time", ["service"]),
        ("The services team", ["services"]),
        ("a service running there", ["service"]),
        ("a service-level goal", ["service"]),
        # other nouns are hardly ever anything else
        ("a worker node", ["node"]),
        ("the node name", ["node"]),
        ("the storage namespace", ["namespace"]),
        # not of people, or of people anyway
        ("the Operator", ["Operator"]),
        ("the operator which has to wait", ["operator"]),
        ("The operator restarts.", ["operator"]),
        ("the Kubernetes operator", ["operator"]),
        ("operators of applications", ["operators"]),
        ("This helps developers who have to wait.", ["developers"]),
        ("a software developer", ["developer"]),
        # a relational noun with what it is of
        ("an extension to the API", ["extension"]),
        ("an API extension", ["extension"]),
        ("the Extension", ["Extension"]),
    ],
)
def test_meant(text: str, words: list[str]) -> None:
    assert linked(text) == words


def test_the_next_mention_is_linked() -> None:
    result = Linker(GLOSSARY, Settings(url="{id}")).link("A storage service. A service. Services.")
    assert result.text == "A storage service. A [service](service). Services."


def test_what_a_glossary_is_about_needs_no_word_of_its_definition() -> None:
    entry = "- {{term: {0}, definition: The {1} of an event in Nimbus.}}\n"
    about = "".join(entry.format(*pair) for pair in (("Event", "record"), ("Loop", "turn"), ("Queue", "line")))
    found = Linker(Glossary.parse(about), Settings(url="{id}")).link("An event in Paris.")
    assert [link.text for link in found.links] == ["event"]


def test_where_the_subject_has_no_name_a_word_means_what_everyone_means_by_it() -> None:
    """A glossary of law, say; with a name it is of something that gives words a sense of its own."""
    law = "".join(f"- {{term: {term}, definition: What A decides.}}\n" for term in ("Trial", "Court", "Case", "Event"))
    text = "A murder trial, court fees, the case law, an event."
    for subject, words in (("a court", ["trial", "court", "case", "event"]), ("Nimbus", [])):
        linker = Linker(Glossary.parse(law.replace(" A ", f" {subject} ")), Settings(url="{id}"))
        assert [link.text for link in linker.link(text).links] == words


def test_an_entry_that_is_not_inflected_is_taken_at_its_word() -> None:
    glossary = Glossary.parse("- {term: Service, definition: A way., inflect: false}")
    assert Linker(glossary, Settings(url="{id}")).link("a storage service").links


def test_other_languages_have_other_compounds() -> None:
    glossary = Glossary.parse("- {term: Service, definition: Ein Dienst.}", language="de")
    assert Linker(glossary, Settings(language="de", url="{id}")).link("a storage service").links
