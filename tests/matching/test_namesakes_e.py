"""Namesakes of terms that the words beside or near them tell: nodes of trees, objects of programs, amounts."""

import pytest

from glosslink import Glossary, Linker, Settings

GLOSSARY = Glossary.parse(
    """
- {term: event, definition: A record of something that Nimbus has seen.}
- {term: pod, definition: A group of containers that Nimbus runs.}
- {term: cluster, definition: The machines on which Nimbus runs.}
- {term: certificate, definition: A file that proves to Nimbus who asks.}
- {term: contributor, definition: Somebody who writes code for Nimbus.}
- {term: controller, definition: A loop that brings Nimbus to the state that is wanted.}
- {term: label, definition: A pair of words that is attached to a pod.}
- {term: name, definition: What a pod is called.}
- {term: namespace, definition: A part of Nimbus that separates pods.}
- {term: node, definition: A machine that Nimbus uses.}
- {term: object, definition: What Nimbus keeps on disk.}
- {term: selector, definition: What picks pods.}
- {term: service, definition: A way to reach pods.}
- {term: volume, definition: A directory that a pod can use.}
"""
)
LINKER = Linker(GLOSSARY, Settings(url="{id}", first="every", skip=()))


def linked(text: str) -> list[str]:
    return [link.text for link in LINKER.link(text).links]


@pytest.mark.parametrize(
    "text",
    [
        # who works on another project
        "The company is the leading contributor to [OpenStack](https://example.org).",
        "PaddlePaddle soon attracted many contributors.",
        # those of trees
        "If and only if the node is nil, it returns nil.",
        "OpenAPI requires that a node has a type.",
        # objects of programs and of operating systems
        "A mapping object is made.",
        "The result object is printed.",
        "With discretionary access control, access to an object depends on its owner.",
        # those of networks, sites and learning
        "a list of http selectors",
        "the vectorizer and the selector",
        "the OVN network controller",
        "Sigstore has a controller for this.",
        # what is counted
        "nearly all entries by log volume",
        "They can send it at any volume.",
        "to copy a volume of data",
        # what is offered
        "the failure of core services",
        "the Host Compute Service",
        # kinds
        "broken down by resource name",
        "a set of name to percentage pairs",
    ],
)
def test_not_meant(text: str) -> None:
    assert linked(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the contributors to Nimbus", ["contributors"]),
        ("The contributors thank you.", ["contributors"]),
        ("A worker node may refuse it.", ["node"]),
        ("The nodes join the cluster.", ["nodes", "cluster"]),
        ("a map of the objects in the store", ["objects"]),
        ("The result is an object.", ["object"]),
        ("the requested object", ["object"]),
        ("Databases run on nodes.", ["nodes"]),
        ("A node is nearly full.", ["node"]),
        ("the object in this request", ["object"]),
        ("a selector of pods", ["selector", "pods"]),
        ("the network is ready, and the controller", ["controller"]),
        ("a certificate that has expired", ["certificate"]),
        ("a new namespace", ["namespace"]),
        ("The log is on a log volume.", ["volume"]),
        ("Windows machines make objects.", ["objects"]),
        ("at any time, a volume", ["volume"]),
        ("a volume of the pod", ["volume", "pod"]),
        ("core pods and services", ["pods", "services"]),
        ("a service or a pod", ["service", "pod"]),
        ("the pod name", ["pod", "name"]),
        ("a three-node cluster", ["node", "cluster"]),
    ],
)
def test_meant(text: str, words: list[str]) -> None:
    assert linked(text) == words


def test_members_of_a_store_are_no_nodes() -> None:
    assert linked("a three-node etcd cluster, a three-node cluster") == ["node", "cluster"]


def test_of_two_kinds_of_service_the_first_is_no_controller() -> None:
    assert linked("The driver has it in its controller or node service.") == ["node"]
    assert linked("the controller or the node") == ["controller", "node"]


def test_a_glossary_of_the_other_system_has_its_nodes() -> None:
    entries = "- {term: node, definition: A machine on which a database runs.}"
    found = Linker(Glossary.parse(entries), Settings(url="{id}")).link("The database has a node.")
    assert [link.text for link in found.links] == ["node"]
