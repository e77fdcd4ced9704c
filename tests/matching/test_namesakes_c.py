"""Clusters, containers, pods and API servers that are not those of the program that a glossary is about."""

import pytest

from glosslink import Glossary, Linker, Settings
from matching.rows import entries

TERMS = ("cluster", "container", "pod", "API server", "control plane = controlplane", "etcd", "volume")
LINKER = Linker(
    Glossary.from_entries(
        entry for term in TERMS for entry in entries(term, definition="A thing that Kubernetes has.", inflect=True)
    ),
    Settings(url="/g#{id}", first="every", skip=()),
)
_MARKED = str.maketrans("", "", "⟦⟧")


def linked(text):
    marked, done = "", 0
    for link in LINKER.link(text, "").links:
        marked += f"{text[done : link.start]}⟦{text[link.start : link.end]}⟧"
        done = link.end
    return marked + text[done:]


def check(text):
    assert linked(text.translate(_MARKED)) == text


@pytest.mark.parametrize(
    "text",
    [
        "A cluster of Couchbase servers holds it.",
        "It stands in front of a cluster of real servers.",
        "Make sure that the application cluster is healthy.",
        "It must be agreed by the quorum of the cluster.",
        "A ⟦cluster⟧ of heterogeneous nodes runs it.",
        "A ⟦cluster⟧ of thousands of machines runs it.",
        "Run applications on a ⟦cluster⟧.",
    ],
)
def test_clusters(text):
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        "Google Container Engine runs it.",
        "Set up the Azure ⟦container⟧ registry first.",
        "Type gcloud container first.",
        "With gcloud beta container clusters create one more.",
        "The bundle is a ⟦cluster⟧-scoped container for certificates.",
        "A servlet container starts it, and the IoC containers are made.",
        "The type is a container for values.",
        "A ⟦container⟧ for the values runs.",
        "Push it to the ⟦container⟧ registry.",
        "Each ⟦container⟧ engine is one, and ⟦containers⟧ run there.",
        "Now the ⟦container⟧ ⟦clusters⟧ grow.",
    ],
)
def test_containers(text):
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        "A coffee pod and pea pods.",
        "They call it pod mentoring.",
        "A ⟦pod⟧ makes coffee.",
        "Each of the ⟦pods⟧ is mentored.",
    ],
)
def test_pods(text):
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        "An extension API server serves it.",
        "Aggregated APIs are subordinate API servers behind the primary ⟦API server⟧.",
        "It needs a custom API server.",
        "It is sent to the Kubernetes ⟦API server⟧.",
        "The ⟦control plane⟧ has an aggregated ⟦API server⟧.",
        "The extension calls the ⟦API server⟧.",
    ],
)
def test_api_servers(text):
    check(text)
