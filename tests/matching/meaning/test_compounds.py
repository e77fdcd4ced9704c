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
        "Read the destination address.",
        # people
        "This helps operators who have to wait.",
        "Operators can choose.",
        "a mesh operator",
        "the command operator",
        "the operator who has to wait",
        "the operator, who has to wait",
        "administrators or an operator",
        "The operator wants to wait.",
        # a relational noun that nothing says of what
        "an extension to the deadline",
        "an extension to write files to the server",
        "The extension is new.",
        # of what another noun is of it
        "an extension of the server room",
        "extensions of the server rooms",
        "an extension from a software vendor",
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
        ("The service addresses it.", ["service"]),
        ("a running service", ["service"]),
        ("for monitoring the service", ["service"]),
        ("the proxy destination", ["destination"]),
        # one that is always of something, but not of what its entry speaks of
        ("the pod destination, a cluster destination", ["pod"]),
        ("a service-level goal", ["service"]),
        # other nouns are hardly ever anything else
        ("a worker node", ["node"]),
        ("the node name", ["node"]),
        ("the storage namespace", ["namespace"]),
        # not of people, or of people anyway
        ("the Operator", ["Operator"]),
        ("the operator which has to wait", ["operator"]),
        ("The operator restarts.", ["operator"]),
        ("the pods and the operator", ["pods", "operator"]),
        ("administrators, and the service", ["service"]),
        ("the Kubernetes operator", ["operator"]),
        ("operators of applications", ["operators"]),
        ("This helps developers who have to wait.", ["developers"]),
        ("a software developer", ["developer"]),
        # a relational noun with what it is of
        ("an extension to the API", ["extension"]),
        ("an API extension", ["extension"]),
        ("the extension of the server works", ["extension"]),
        ("an extension of the server which is new", ["extension"]),
        ("Extensions of the server work. The extension of a server cannot run.", ["Extensions", "extension"]),
        ("an extension of the server object, of software", ["extension"]),
        ("The gate and the extension of the server need it.", ["extension"]),
        ("an extension to the server room", ["extension"]),
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


NAMES = """
- {term: Job, definition: A task of Nimbus that ends.}
- {term: Service, definition: A way to reach an application.}
- {term: Image, definition: What Nimbus starts an application from.}
- {term: Node, definition: A machine of Nimbus.}
- {term: TaskQueue, definition: Holds a Job until a Node is free.}
- {term: Route, definition: Leads to a Service.}
- {term: Task, definition: A step of a task list.}
"""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # in small letters it has its everyday sense
        ("It has done a good job.", []),
        ("It finds the job it has to do.", []),
        ("a company that provides services", []),
        ("Services were down, and so were shops.", []),
        ("The nodes are up; services follow.", ["nodes"]),
        ("a node, and after a long while jobs", ["node"]),
        # with a capital it is a name
        ("It starts the Job.", ["Job"]),
        ("They are written as Services.", ["Services"]),
        # beside other names in a list it is of their kind
        ("nodes, jobs and routes", ["nodes", "jobs", "routes"]),
        ("Jobs and nodes are listed.", ["Jobs", "nodes"]),
        ("a node or service", ["node", "service"]),
        ("the task queues, services", ["task queues", "services"]),
        ("a TaskQueue, a job/service", ["TaskQueue", "job", "service"]),
        ("a job, a node or a route", ["job", "node", "route"]),
        ("the job, the node; jobs, tasks and the nodes", ["job", "node", "jobs", "tasks", "nodes"]),
        (
            "jobs and nodes are up, services, nodes, and routes have names",
            ["jobs", "nodes", "services", "nodes", "routes"],
        ),
        # but not in another clause or phrase
        ("For stateful services, the nodes wait. It has many jobs, a node does them.", ["nodes", "node"]),
        ("With focused services, nodes should be small.", ["nodes"]),
        ("It does a good job, not one node less. It is taken out of the node for services.", ["node", "node"]),
        ("Once the node is down for maintenance, services that wait", ["node"]),
        ("Know your services and find that nodes wait.", ["nodes"]),
        # what the glossary itself never writes with a capital is left as it is
        ("an image, a task", ["image", "task"]),
    ],
)
def test_a_common_noun_that_the_glossary_writes_with_a_capital_is_a_name(text: str, words: list[str]) -> None:
    linker = Linker(Glossary.parse(NAMES), Settings(url="{id}", first="every", skip=()))
    assert [link.text for link in linker.link(text).links] == words


def test_the_first_mention_that_is_a_name_is_linked() -> None:
    result = Linker(Glossary.parse(NAMES), Settings(url="{id}")).link("A job well done. A Job, a job.")
    assert result.text == "A job well done. A [Job](job), a job."


@pytest.mark.parametrize(
    "change", [("Nimbus", "a thing"), ("a Job until", "a job until"), ("ends.", "ends., inflect: all")]
)
def test_a_common_noun_is_no_name_where(change: tuple[str, str]) -> None:
    """Where the subject has no name, the glossary writes no capital, or the entry switches usage off."""
    linker = Linker(Glossary.parse(NAMES.replace(*change)), Settings(url="{id}"))
    assert [link.text for link in linker.link("It has a job.").links] == ["job"]


LABEL = "- {term: Label, definition: A price that is said of an object.}"
OTHERS = (
    """
- {term: Namespace, definition: A part of Nimbus.}
- {term: Object, definition: What Nimbus keeps.}
- {term: Affinity, definition: Says where Nimbus starts something.}
- {term: Session affinity, definition: Keeps a client of Nimbus where it was.}
- {term: Cluster, definition: Machines that Nimbus runs on.}
- {term: etcd, definition: What keeps the objects.}
- {term: Annotation, definition: What is noted.}
- {term: UID, definition: Tells objects from one another.}
- {term: Multicluster, definition: A way to run Nimbus.}
- {term: Control Plane, definition: The part of Nimbus that decides.}
- {term: Manifest, definition: What is said of an object in a file.}
- {term: Garbage Collection, definition: How Nimbus cleans up.}
- {term: Image, definition: What is started.}
"""
    + LABEL
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a Linux namespace, network namespaces, the XML-namespace", []),
        ("an object-oriented program, in object storage", []),
        ("its CPU affinity", []),
        ("a namespace of Linux, the client namespace", ["namespace", "namespace"]),
        ("the objects stored", ["objects"]),
        ("its outbound clusters, an aggregate cluster", []),
        ("traffic out of the cluster, aggregated clusters", ["cluster", "clusters"]),
        # one that another term of the glossary has
        ("an etcd cluster, etcd-clusters", ["etcd", "etcd"]),
        ("etcd, clusters. For etcd: cluster size", ["etcd", "clusters", "etcd", "cluster"]),
        ("a MySQL cluster", []),
        # several words together
        ("Linkerd has a control plane, or two control planes.", []),
        ("It has a control plane, or two control planes.", ["control plane", "control planes"]),
        ("the garbage collection of the JVM, of Python", []),
        ("Its garbage collection is slow.", ["garbage collection"]),
        # kinds of it that other systems have
        ("Read the image manifest, its manifests.", ["manifests"]),
        ("In Cargo it stands in the manifest, and in the manifest of the crate.", []),
        ("the manifest of a pod", ["manifest"]),
        ("the images in the pool of Ceph", []),
        # a name that a hyphen is part of
        ("They have the Big Multi-Cluster Services, a multi-cluster.", ["multi-cluster"]),
        # a form of the glossary
        ("the session affinity", ["session affinity"]),
        # what the definition speaks of
        ("price labels", ["labels"]),
    ],
)
def test_compounds_of_other_fields(text: str, words: list[str]) -> None:
    linker = Linker(Glossary.parse(OTHERS), Settings(url="{id}", first="every", skip=()))
    assert [link.text for link in linker.link(text).links] == words


def test_compounds_of_other_fields_where_the_glossary_is_of_that_field() -> None:
    """Of many definitions that speak of it, or in a glossary that is about nothing that has a name."""
    text = "a Linux namespace"
    for changed in (OTHERS.replace("Nimbus", "a thing"), OTHERS.replace("Nimbus", "Linux")):
        assert Linker(Glossary.parse(changed), Settings(url="{id}")).link(text).links, changed


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # the sentence is of another field
        ("The bot adds labels to an issue.", []),
        ("Of the metrics, each has its label.", []),
        ("It is an SVG with annotations.", []),
        ("The UID of that user is known.", []),
        ("UIDs and GIDs", []),
        ("the UID of a thing", ["UID"]),
        ("It lives in cgroups and namespaces.", []),
        ("A parser makes an object of it.", []),
        # a capital before it may be one of a sentence
        ("The bot adds labels to an issue. Whoever has nothing to say may look for more. This label is new.", []),
        # code in it is a part of it
        ("The bot adds the `a` label to an issue, the `a` and `b` labels.", []),
        ("An issue (`#7`) without the (`a`) label", []),
        # another sentence is not, nor another paragraph
        ("There is an issue\n\n`a` label", ["label"]),
        ("- That is an issue\n- `a` label", ["label"]),
        (
            "Metrics are counted. That has nothing to do with it, as everybody knows, who reads of a label.",
            ["label"],
        ),
        ("It runs in a namespace.", ["namespace"]),
        # with a capital it is a name
        ("The bot adds a Label to an issue.", ["Label"]),
        # the noun keeps its sense
        ("The bot adds labels to an issue. Whoever has nothing to say about it may remove the label.", []),
        # but for one that another noun says is another
        (
            "The bot adds labels to an issue. Whoever has nothing to say about it may see the object labels.",
            ["object", "labels"],
        ),
    ],
)
def test_words_of_another_field(text: str, words: list[str]) -> None:
    found = OTHERS.replace("A price that is said", "What is said")
    linker = Linker(Glossary.parse(found), Settings(url="{id}", first="every", skip=()))
    assert [link.text for link in linker.link(text).links] == words


def test_words_of_another_field_are_looked_for_where_usage_is_asked() -> None:
    """An entry that is not inflected, or with all forms, is taken at its word."""
    entry = "- {term: Label, definition: What is said of an object., inflect: all}"
    linker = Linker(Glossary.parse(OTHERS.replace(LABEL, entry)), Settings(url="{id}"))
    assert [link.text for link in linker.link("The bot adds labels to an issue.").links] == ["labels"]


SYSTEMS = """
- {term: Cluster, definition: Machines that Nimbus runs on.}
- {term: Node, definition: A machine of Nimbus.}
- {term: Service, definition: A way to reach what Nimbus runs.}
- {term: Gateway, definition: Where Nimbus lets traffic in.}
- {term: Event, definition: What Nimbus notes.}
- {term: Label, definition: What Nimbus tells objects apart by.}
- {term: Namespace, definition: A part of Nimbus.}
- {term: Selector, definition: Chooses objects of Nimbus.}
- {term: Probe, definition: Asks a program of Nimbus whether it lives.}
- {term: Network, definition: How parts of Nimbus reach each other.}
- {term: Quantity, definition: How Nimbus writes a number.}
- {term: Downstream, definition: What is made from the code of Nimbus.}
- {term: UID, definition: Tells objects of Nimbus from one another.}
- {term: Attribute, definition: A trait of what goes through Nimbus.}
- {term: IO, definition: The Operator of Nimbus.}
- {term: Extension, definition: What is added to Nimbus.}
- {term: Container, definition: A program that is closed off.}
- {term: Controller, definition: A program that keeps a watch on Nimbus.}
- {term: Approver, definition: Whoever approves code.}
- {term: Docker, definition: Runs what is closed off.}
- {term: Image, definition: What is started.}
- {term: Preemption, definition: Makes room for what matters more.}
- {term: Upstream, definition: Where the code of Nimbus came from.}
- {term: Data Plane, definition: The part of Nimbus that does the work.}
- {term: Volume, definition: Where data stay.}
"""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("OpenStack clusters, a Ceph cluster, the storage cluster, a Docker Swarm cluster, an HPC cluster", []),
        ("an AWS cluster, a large cluster, the workload cluster", ["cluster", "cluster", "cluster"]),
        ("OpenStack nodes, a Consul node", []),
        ("On OpenStack the nodes are slow, a client node waits.", ["nodes", "node"]),
        ("a Cloud Service, many cloud services", []),
        ("an API gateway, API Gateways", []),
        ("the ingress gateway, a gateway of the API", ["gateway", "gateway"]),
        ("a list of audit Events, an audit event", []),
        ("milestones, and labels, and whatnot", []),
        ("PEM blocks have a label.", []),
        ("a Windows namespace, a filesystem namespace, its execution namespace", []),
        ("a namespace on Windows, the production namespace", ["namespace", "namespace"]),
        ("an egress selector", []),
        ("the label selector", ["label", "selector"]),
        ("The load balancer sends probes.", []),
        ("The probe fails.", ["probe"]),
        ("Network ACLs, a network ACL", []),
        ("measurable quantities, an integer quantity", []),
        ("the memory quantity", ["quantity"]),
        ("downstream components, any downstream processing", []),
        ("the downstream projects, downstream consumers", ["downstream", "downstream"]),
        ("The UID is that of the request.", []),
        ("the attributes that a Helm chart has, each tab has an attribute", []),
        ("network IO, actual IO, IO operations", ["network"]),
        ("the IO", ["IO"]),
        ("a browser extension, Chrome extensions", []),
        ("the extension for Visual Studio", []),
        ("In the container's namespaces, in container namespaces", ["container", "container"]),
        ("the global namespace, setns changes the namespace", []),
        ("a container in the namespace, container and namespace", ["container", "namespace", "container", "namespace"]),
        ("a follower node, learner nodes, the device node in the folder", []),
        ("In the cluster, a follower waits. With Raft, a node is elected.", []),
        ("The leader of the nodes, the device on its node", ["nodes", "node"]),
        ("The controller capability, controller operations", []),
        ("The controller is capable, a controller operates", ["controller", "controller"]),
        ("The approver signs the certificate.", []),
        ("The approver reads the code.", ["approver"]),
        ("Docker Compose, a docker-compose file", []),
        ("Docker composes it. It runs in Docker.", ["Docker", "Docker"]),
        ("the image is a JPG, the image's alt text", []),
        ("The machines are booting from the image.", []),
        ("Once the machine boots, it pulls the image.", ["image"]),
        ("The dataset has labels.", []),
        ("the preemption of spot machines", []),
        ("the preemption of a task", ["preemption"]),
        ("Envoy asks its upstream, a route to the upstream", []),
        ("It was fixed upstream.", ["upstream"]),
        ("an ephemeral image, an image of a VM, a VM image", ["image"]),
        ("Headings, images and code blocks.", []),
        ("A table. The image of the program", ["image"]),
        ("a Docker event, the premiere event of the year", ["Docker"]),
        ("The switch extension, an extension of its length", []),
        ("It has a length. An extension of Nimbus", ["extension"]),
        ("BitLocker encrypts the volume.", []),
        ("the volume of work, high in terms of volume", []),
        ("the volume of a program, in terms of volumes", ["volume", "volumes"]),
        ("The mesh has a data plane, a networking data plane.", []),
        ("the data plane of the cluster", ["data plane", "cluster"]),
    ],
)
def test_what_other_systems_call_so(text: str, words: list[str]) -> None:
    linker = Linker(Glossary.parse(SYSTEMS), Settings(url="{id}", first="every", skip=()))
    assert [link.text for link in linker.link(text).links] == words


OBJECTS = """
- {term: Applications, definition: What runs on Nimbus.}
- {term: Certificate, definition: A file that lets Nimbus check who asks.}
- {term: Disruption, definition: An event that takes a program of Nimbus out of service.}
- {term: Endpoints, definition: Endpoints are the addresses at which Nimbus finds a service.}
- {term: Member, definition: Someone who is active in the community of Nimbus.}
- {term: Minimal Version Plan, aliases: [MVP], definition: The part of Nimbus that is done first.}
- {term: Name, definition: A string that is the address of a resource or an object of Nimbus.}
- {term: Secret, definition: Keeps passwords for Nimbus.}
"""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("an application server, a Spark application", []),
        ("The application serves requests.", ["application"]),
        # of what is signed, of a gateway, of the registry of images
        ("Cosign asks for the certificate. A binary comes with its certificate", []),
        ("its digital signature and certificate, an SSL certificate", ["certificate", "certificate"]),
        ("The gateway terminates the traffic with a certificate.", []),
        ("It fails to pull, due to an unknown certificate.", []),
        ("a TLS certificate, the certificate of the server", ["certificate", "certificate"]),
        ("a disruption of the industry in Nimbus", []),
        ("a disruption of Nimbus", ["disruption"]),
        ("The service endpoint answers with JSON. A gRPC endpoint of the service", []),
        ("an endpoint on the service", []),
        ("The service endpoint is found.", ["endpoint"]),
        ("An active member of a StatefulSet", []),
        ("An active member votes.", ["member"]),
        ("It is a basic MVP, a viable product.", []),
        ("It has an MVP.", ["MVP"]),
        ("extended resource names, a fully-qualified resource name", []),
        ("resource names, extended by a name of a resource", ["names", "name"]),
        ("a shared secret, a JWT secret", []),
        ("a secret that is shared", ["secret"]),
    ],
)
def test_objects_of_the_same_name(text: str, words: list[str]) -> None:
    linker = Linker(Glossary.parse(OBJECTS), Settings(url="{id}", first="every", skip=()))
    assert [link.text for link in linker.link(text).links] == words


MORE = (
    SYSTEMS.replace("the code of", "")
    + """
- {term: Object, definition: What Nimbus keeps of a thing.}
- {term: Cloud Provider, definition: Whoever has machines for hire.}
- {term: Job, definition: A task that ends.}
- {term: Workload, definition: A program on Nimbus.}
- {term: Control Plane, definition: The part of Nimbus that decides.}
- {term: Network Policy, definition: Who may talk to whom.}
"""
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # programming, formats and systems of machines
        ("modular objects, a software object, the root object", []),
        ("BPF programs hang on the objects of the system.", []),
        ("the stored objects, a modular program of objects", ["objects", "objects"]),
        # one with the noun that a kind of it has
        ("Job objects are a silo of processes. Whatever comes up is put into the job object of it.", ["Job", "job"]),
        ("The silo is full of objects. Whatever comes up is put into the job object of it.", ["job", "object"]),
        ("a SaaS controller, the controller expansion, Photon Controllers", []),
        ("the validating controller, an expansion of the controller", ["controller"]),
        ("validated controllers, a mutation by the controller", ["controllers", "controller"]),
        ("Tyk's control plane, a unified control plane", []),
        ("the control plane of a unified system", ["control plane"]),
        ("the Network Policy Engine, virtual network policies", []),
        ("A network policy is kept by an engine.", ["network policy"]),
        ("an owner label, language labels, a wildcard label", []),
        ("SELinux gives the files security labels. A Compose file has labels.", []),
        ("the owner has labels, in the language of a label", ["labels", "label"]),
        ("The parts share namespaces, shared namespaces, the host IP namespace.", []),
        ("The teams share the namespace.", ["namespace"]),
        ("the AWS cloud provider, an OpenStack cloud-provider", []),
        ("cloud providers like AWS", ["cloud providers"]),
        ("a feature selector, the selector in the menu", []),
        ("A feature has a selector.", ["selector"]),
        ("health-check probes, health check probes, a probe-based plan", []),
        ("health probes, checks by a probe, a plan based on probes", ["probes", "probe", "probes"]),
        ("a service function chain", []),
        ("the function of a service", ["service"]),
        ("the upstream name server, upstream-based", []),
        ("the name upstream", ["upstream"]),
        ("the downstream tools, downstream logging", []),
        ("a tool that is downstream", ["downstream"]),
        # amounts, and what has the name of a thing of another system
        ("in both volume and value, the volume and speed, its rate or volume, a queue volume", []),
        ("both volumes and values, the speed of the volume, the rate of a volume", ["volumes", "volume", "volume"]),
        ("an increased workload", []),
        ("the number of workloads increased", ["workloads"]),
        ("Node and Java, Java and Node, a standby node, an array node, redis-master and -slave: a node", []),
        ("Java on a node, on standby on a node, an array of nodes", ["node", "node", "nodes"]),
        # behind an article, code that begins a line is a part of its sentence
        ("Whoever triages it gives it the\n`a/b` label.", []),
        ("It is left for triage\n\n`a/b` label", ["label"]),
        ("triage\n- `a/b` label", ["label"]),
    ],
)
def test_kinds_of_other_systems(text: str, words: list[str]) -> None:
    linker = Linker(Glossary.parse(MORE), Settings(url="{id}", first="every", skip=()))
    assert [link.text for link in linker.link(text).links] == words


def test_an_ingress_of_other_kinds() -> None:
    entry = "- {term: Ingress, definition: Lets requests of Nimbus in.}\n"
    linker = Linker(Glossary.parse(SYSTEMS.replace("Gateway", "Door") + entry), Settings(url="{id}", first="every"))
    text = "ingress gateways, an ingress in the gateway, an ingress point, a load-balancer ingress, they affect ingress"
    assert [link.text for link in linker.link(text).links] == ["ingress"]
    linker = Linker(Glossary.parse(SYSTEMS + entry), Settings(url="{id}"))
    assert [link.text for link in linker.link("an ingress gateway").links] == ["ingress", "gateway"]


def test_a_definition_that_speaks_of_it_means_it() -> None:
    changed = SYSTEMS.replace("A way to reach what Nimbus runs.", "A cloud service that Nimbus has.")
    assert Linker(Glossary.parse(changed), Settings(url="{id}")).link("a cloud service").links


PLACES = """
- {term: Applications, definition: The layer of Nimbus where various applications run.}
- {term: Node, definition: 'The machine of Nimbus on which the node agent runs.'}
- {term: Peer, definition: A machine of Nimbus from which other peers are reached.}
- {term: Queue, definition: A list of Nimbus that tasks wait in.}
- {term: Task, definition: 'A record of Nimbus. It is kept where tasks run.'}
"""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # the definition means by it what everybody does
        ("It runs applications, an application.", []),
        ("Applications run.", []),
        # with the place beside it, or as a name
        ("the layer applications need", ["applications"]),
        ("applications of the layer", ["applications"]),
        ("It has Applications.", ["Applications"]),
        # the thing itself is spoken of again
        ("a node", ["node"]),
        ("some peers", ["peers"]),
        # no place is explained
        ("a queue", ["queue"]),
        ("a task", ["task"]),
    ],
)
def test_a_place_that_is_called_by_what_is_there(text: str, words: list[str]) -> None:
    linker = Linker(Glossary.parse(PLACES), Settings(url="{id}", first="every", skip=()))
    assert [link.text for link in linker.link(text).links] == words


@pytest.mark.parametrize("change", [("Nimbus", "a thing"), ("run.}", "run., inflect: all}")])
def test_a_place_is_taken_at_its_word_where(change: tuple[str, str]) -> None:
    """Where the subject has no name, or the entry switches usage off."""
    linker = Linker(Glossary.parse(PLACES.replace(*change)), Settings(url="{id}"))
    assert [link.text for link in linker.link("It runs applications.").links] == ["applications"]


SMALL = """
- {term: Service, definition: What the Nimbus proxy routes requests to.}
- {term: Router, definition: A part of the Nimbus software that finds each service.}
- {term: Route, definition: The URL of a service of Nimbus.}
- {term: Gate, definition: Lets requests to services of Nimbus in. It is behind a Route.}
- {term: Mesh, definition: All parts of Nimbus and the Router.}
"""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # the capital tells it from what the glossary speaks of
        ("It needs a Service.", []),
        ("There are two Services, and no more.", []),
        ("It is made by a Nimbus Service.", []),
        # in small letters, at the head of a sentence, among capitals
        ("It needs a service.", ["service"]),
        ("Services are found.", ["Services"]),
        ("It is slow. Service is slow.", ["Service"]),
        ("The Best Service", ["Service"]),
        # few definitions speak of it, or one has a capital
        ("It needs a Mesh, a Gate.", ["Mesh", "Gate"]),
        ("It needs a Router, a Route.", ["Router", "Route"]),
    ],
)
def test_a_noun_that_the_glossary_writes_small_is_another_thing_with_a_capital(text: str, words: list[str]) -> None:
    linker = Linker(Glossary.parse(SMALL), Settings(url="{id}", first="every", skip=()))
    assert [link.text for link in linker.link(text).links] == words


def test_the_first_mention_that_is_no_name_is_linked() -> None:
    result = Linker(Glossary.parse(SMALL), Settings(url="{id}")).link("It needs a Service, as services do.")
    assert result.text == "It needs a Service, as [services](service) do."


@pytest.mark.parametrize(
    "change",
    [
        ("Nimbus", "a thing"),
        ("the Router", "each Service"),
        ("requests to.", "requests to., inflect: all"),
        ("each service", "each thing"),
        ("proxy", "parliament"),
    ],
)
def test_a_capital_says_nothing_where(change: tuple[str, str]) -> None:
    """Where the subject has no name or is no program, a definition has the capital, usage is off, few speak of it."""
    linker = Linker(Glossary.parse(SMALL.replace(*change)), Settings(url="{id}"))
    assert [link.text for link in linker.link("It needs a Service.").links] == ["Service"]


CONTRASTS = """
- {term: Gate, definition: A gate lets requests of an app of Nimbus in.}
- {term: Route, definition: Leads to a part of Nimbus.}
- {term: Queue, definition: The queue holds requests to the Nimbus server. It is a Queue again.}
- {term: Policy, definition: A policy says what may go through.}
- {term: Gate API, definition: The Gate API of Nimbus makes one.}
"""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # the text has both, so it tells one from the other
        ("It needs a Gate, as gates do.", ["gates"]),
        ("A gate is built by a Gate.", ["gate"]),
        ("It needs two Gates.\nThe\ngate opens.", ["gate"]),
        ("It needs a Gate. **The** *gate* is open.", ["gate"]),
        ("It has a Policy. There are two policies.", ["policies"]),
        ("It needs a Gate. It builds an inner gate.", ["gate"]),
        # it has one
        ("It needs a Gate, a Gate.", ["Gate", "Gate"]),
        ("It needs a gate.", ["gate"]),
        # what looks like it is another word, or a verb, or a part of a compound
        ("It needs a Gate, and a gateway.", ["Gate"]),
        ("It needs a Gate. Nobody will gate it.", ["Gate"]),
        ("It needs a Gate. The gate house is old.", ["Gate", "gate"]),
        # at the head of a sentence, among capitals
        ("Gates are gates.", ["Gates", "gates"]),
        ("The Best Gate is a gate.", ["Gate", "gate"]),
        # its entry does not speak of it so, or another does not
        ("It needs a Route and a route.", ["Route", "route"]),
        ("It needs a Queue and a queue.", ["Queue", "queue"]),
    ],
)
def test_a_capital_that_the_text_itself_tells_apart(text: str, words: list[str]) -> None:
    linker = Linker(Glossary.parse(CONTRASTS), Settings(url="{id}", first="every", skip=()))
    assert [link.text for link in linker.link(text).links] == words


@pytest.mark.parametrize(
    "change",
    [
        ("Nimbus", "a thing"),
        ("A gate lets", "Lets"),
        ("in.}", "in., inflect: all}"),
        ("part of", "Gate of"),
        ("server", "state"),
    ],
)
def test_a_text_that_has_both_says_nothing_where(change: tuple[str, str]) -> None:
    """Where the subject has no name or is no program, the entry speaks otherwise, usage is off, another has it."""
    linker = Linker(Glossary.parse(CONTRASTS.replace(*change)), Settings(url="{id}"))
    assert [link.text for link in linker.link("It needs a Gate, as gates do.").links] == ["Gate"]


MEMBERS = """
- {term: Member, definition: A contributor to Nimbus who is active in its community.}
- {term: Route, definition: Leads to a part of Nimbus.}
- {term: Gate, definition: Lets Nimbus in.}
"""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the members of the community, a community member", []),
        ("an active member, the Member", ["member", "Member"]),
    ],
)
def test_a_community_has_members_that_the_entry_asks_more_of(text: str, words: list[str]) -> None:
    linker = Linker(Glossary.parse(MEMBERS), Settings(url="{id}", first="every", skip=()))
    assert [link.text for link in linker.link(text).links] == words


def test_who_belongs_to_a_community_is_its_member() -> None:
    glossary = Glossary.parse(MEMBERS.replace("A contributor to Nimbus who is active in its", "Belongs to the Nimbus"))
    result = Linker(glossary, Settings(url="{id}")).link("Members of the community vote.")
    assert [link.text for link in result.links] == ["Members"]


SEVERAL = """
- {term: Service, definition: 'The word has several meanings; here it is one of those that a request calls.'}
- {term: Trial, definition: What a court holds.}
"""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a cloud service", []),
        ("It has web services.", []),
        ("the service model", []),
        ("a request service", ["service"]),
        ("a smaller service, the largest service", ["service", "service"]),
        ("an appropriate service", ["service"]),
        ("many services", ["services"]),
        ("a murder trial", ["trial"]),
        # in company of what else is called so
        ("SaaS is a service that is bought.", []),
        ("With SaaS, one buys a service. This service is run elsewhere, and nobody knows where or by whom.", []),
        ("goods and services", []),
    ],
)
def test_an_entry_that_tells_of_several_meanings_explains_one(text: str, words: list[str]) -> None:
    linker = Linker(Glossary.parse(SEVERAL), Settings(url="{id}", first="every", skip=()))
    assert [link.text for link in linker.link(text).links] == words
