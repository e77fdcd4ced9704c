"""What other systems, and everyday English, call as the API of a cluster calls its things."""

import pytest

from glosslink import Glossary, Linker, Settings

TERMS = """
- {term: Affinity, definition: A set of rules that give hints to the scheduler about where to place pods.}
- {term: Docker, definition: A software that runs containers.}
- {term: Job, definition: A finite task that runs to completion in pods.}
- {term: Manifest, definition: Specification of a Kubernetes API object in JSON or YAML format.}
- {term: Managed Service, definition: A software offering maintained by a third party of the Kubernetes ecosystem.}
- {term: Master, definition: Legacy term for machines that run the Kubernetes control plane.}
- {term: Proxy, definition: A server that acts as an intermediary for a remote service.}
- {term: Quantity, definition: A whole-number representation of numbers with SI suffixes.}
- {term: Security Context, definition: The field that defines privilege settings for a pod or container.}
- {term: Taint, definition: A set of three properties that keep pods off a machine of Kubernetes.}
- {term: UID, definition: A Kubernetes systems-generated string to uniquely identify objects.}
"""


def linked(text: str) -> list[str]:
    return [link.text for link in Linker(Glossary.parse(TERMS), Settings(url="{id}", first="every")).link(text).links]


@pytest.mark.parametrize(
    "text",
    [
        "The manager looks at device affinity of a card.",
        "It tells of topology affinity errors.",
        "A policy deals with affinity on the routing level.",
        "All artifacts and the Docker files are kept.",
        "Enter your Docker ID and password.",
        "She worked at Docker Inc before.",
        "The script can generate terraform manifests too.",
        "They are signed like the multi-architecture manifest lists.",
        "The image has a manifest for each arch.",
        "An admin may not change the centrally managed services.",
        "The label says the version of the NFD master.",
        "The worker finds the Couchbase service and the master by name.",
        "It has verbs like get, list and proxy.",
        "CPU is an absolute quantity, never a relative quantity.",
        "They gave the security context for trustworthy signatures.",
        "It is a taint propagation analysis tool, and taint tracking is hard.",
        "The exploit needs UID 0 within it.",
        "You cannot impersonate fields or UIDs.",
        "The call has the plaintext and a UID for the log.",
        "It is the UID to run the entrypoint with.",
        "As people change roles or jobs, they leave.",
        "She is changing jobs soon.",
    ],
)
def test_namesakes_are_no_terms(text: str) -> None:
    assert linked(text) == []


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Set node affinity and pod affinity in it.", ["affinity", "affinity"]),
        ("Build a Docker image with Docker for Mac.", ["Docker", "Docker"]),
        ("Apply the manifest, then list all that it made.", ["manifest"]),
        ("The manifest file lists two objects.", ["manifest"]),
        ("Use fully managed services of a cloud.", ["managed services"]),
        ("The master runs the scheduler; the etcd master too.", ["master", "master"]),
        ("Traffic goes through a proxy to the server.", ["proxy"]),
        ("The field is a quantity such as 10500m.", ["quantity"]),
        ("Set a security context for the pod.", ["security context"]),
        ("Add a taint to the machine.", ["taint"]),
        ("The pod has another UID now.", ["UID"]),
        ("Each object has a UID.\n\nThis pod has a UID as well.", ["UID", "UID"]),
        ("Delete all Jobs that ended.", ["Jobs"]),
        ("When you change Jobs in place, pods restart.", ["Jobs"]),
    ],
)
def test_the_terms_themselves_are(text: str, terms: list[str]) -> None:
    assert linked(text) == terms
