"""Nouns that several fields use for things of their own, told apart by the words before them, behind or near.

A *session affinity* has nothing to do with that of a scheduler, nor a *network namespace* with those of a program. Such
compounds work like `except` phrases in a glossary that is about something that has a name, and for an entry that says
that its noun has several meanings, unless the glossary has the compound itself for a form, or its definition of the
noun, or many of its definitions, have one of the words that tell the others apart. Only words belong here that with the
noun, or in one sentence with it, always tell of something of their own.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from glosslink.matching.vocabulary.content_words import content_stems, singular, stem
from glosslink.matching.vocabulary.dictionaries import dictionary
from glosslink.records import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from glosslink.glossary.glossary import Glossary
    from glosslink.matching.meaning.subject import Subject
    from glosslink.matching.shapes.form import Form

# A noun, the words before it, those behind it, and those of its sentence that tell it from what a program calls so. A
# glossary that has one of them itself is of that field, but for those with ~, which say nothing of a field. An
# underscore stands for a space.
_ROWS = """
affinity: binding brand cache core cpu device electron interrupt irq numa processor session thread topology / /
    cache cpu numa ~routing session
agent: cleaning estate insurance travel / /
annotation: java text type / / caption javadoc ~openapi svg
api server: ~adapter ~custom ~extension ~federation ~subordinate / /
application: spark / server servers /
approver: / / certificate certificates csr csrs
attribute: css dom html xml / / helm shortcode tab
certificate: openvpn / /
    acm acme arn ~artifact ~binary cosign enclave ~gateway keyless openstack openvpn ~pull sigstore tee ~terminate
    ~terminated
channel: discord irc marketing sales slack television tv youtube / /
cloud provider: ~aws ~azure ~openstack ~vsphere / /
cluster: aggregate ~application cassandra ceph clickhouse cockroachdb consul couchbase database elasticsearch emr envoy
    ~etcd failover galaxy gluster hadoop hbase hpc inbound kafka mariadb memcached mesos minio mongodb mpi mysql nats
    nomad openstack opensearch outbound passthrough postgres postgresql rabbitmq redis slurm solr spark star storage
    swarm tidb upstream vitess zookeeper / of_cassandra of_couchbase of_elasticsearch of_kafka of_mongodb of_mysql
    ~of_real_servers of_redis / cds eds follower followers listener ~quorum raft xds
container: ~blob cargo di ejb freight intermodal ioc ~scoped servlet / ~for_arguments ~for_attributes ~for_certificates
    ~for_elements ~for_items ~for_options ~for_settings ~for_values /
contributor: / / kubeflow kubevirt linkerd openstack paddlepaddle
control plane: ~unified / / consul linkerd openflow openstack sdn tyk vsphere
controller: ~attacker disk dma domain game interrupt memory ~mutating photon raid saas sdn usb ~validating /
    capabilities capability ~expansion ~node ~nodes operations / cgroup mutatingadmissionwebhook ovn
    ~sigstore validatingadmissionwebhook
data plane: networking / development / antrea consul envoy linkerd mesh meshes openflow ovs sdn vfp vswitch
disruption: digital legitimate market / / industry ~technologies
docker: / compose file files hub id ids inc /
downstream: / ~analysis ~component ~components ~logging ~processing ~service ~services ~system ~systems ~tool ~tools
    / envoy
driver: bus car race taxi truck / /
endpoint: grpc / on / grpc json micro ~runtime socket
event: audit calendar charity click docker dom keyboard launch mouse sporting sports / /
    attendee conference gathering keynote meetup premiere sponsor summit venue
extension: browser chrome firefox switch vscode / / chrome firefox length studio vscode
field: electric football force gravitational magnetic / /
garbage collection: / / golang heap java jvm python ruby
gateway: api nat payment residential / /
managed service: centrally / /
manifest: android cargo extension image multi_arch multi_architecture oci terraform / destiny list lists /
    ~arch cargo crate gopkg npm oci
image: background bitmap boot cover digital disk ephemeral iso jpeg medical png raster satellite thumbnail
    vagrant vm / above below classification editing gallery quality recognition /
    alt booting camera ceph classification diagram gif glance ~heading hyperlink icon imagenet initramfs jpeg jpg logo
    photo picture pii pixel png pxe rbd screenshot squashed svg syntax ~table thumbnail twitter vagrant video
index: glycemic price refractive stock / /
ingress: ~affect balancer loadbalancer / bandwidth gateway gateways network point points policies policy port ports
    rules traffic / bandwidth egress packet
injection: code command dependency header fuel prompt sql / moulding molding /
io: actual block disk file net network / bound memory operation operations / disk throughput
key: arrow backspace enter escape piano shift / /
label: axis dns food ~language mailing nutrition ~owner price ~priority selinux shipping ~wildcard / / caption
    compose dataset ~descriptor github gitlab histogram ~imagenet issue kompose metric milestone pem pr prometheus
    ~prs pull repository ~selinux svg triage ~wildcard
master: cassandra couchbase database grand hadoop hbase into jenkins mesos music mysql nfd paddlepaddle postgres
    postgresql puppet redis ring salt school scrum spark web / ~database ~election of ~repo ~repository ~source /
    branch commit ~couchbase ~federation fork git jenkins merge ~mysql ~paddlepaddle ~postgres ~postgresql ~redis ~slave
    ~spark
member: / / ~etcd quorum ~statefulset
model: business car fashion pricing / /
mvp: / / ~basic minimum product viable
name: ~by_resource directory extended_resource fully_qualified_resource product / / ~percentage
namespace: cgroup ~container ~containers dns execution filesystem global host ~ip ipc kernel linux mount network
    networking pid process python ~share ~shared ~shares ~sharing uts windows xml / / cgroup chroot ipc kernel netns
    pid seccomp setns superuser sysctl unprivileged unshare uts
network: ~local / acl acls ~connectivity ~instability ~latency ~policies ~policy ~proxy tab ~type ~based /
network policy: ~virtual / ~engine /
node: ~array ast cassandra ceph consul couchbase database device dom elasticsearch ~etcd follower hadoop hbase html
    ~java_and kafka leaf learner lymph mongodb mysql numa ~object openstack postgres postgresql rabbitmq redis
    ~standby tree xml zookeeper / ~and_java ~capabilities ~capability ~is_nil / follower followers
    ~interconnect ~nodegetcapabilities numa ~openapi raft ~slave
object: date dom flying java javascript json kernel ~mapping ~modular physical python ~result
    ~root ruby shared ~software /
    code detection file literal oriented recognition storage store stores /
    ~additionalproperties bpf discretionary ebpf golang hostprocess java javascript parser python silo spki
operator: arithmetic assignment bitwise boolean comparison equality logical pipe relational ternary unary / / expression
pipeline: gas oil / /
pod: coffee cotton detergent escape laundry nicotine pea vanilla / mentoring /
port: parallel sea serial usb / /
preemption: / / cloud spot vm vms
probe: ~check ~end space ~start ~tracing / ~based / ~balancer ~tracing
proxy: / protocol / ~verb
quantity: absolute integer measurable physical relative scalar unknown vector / and of / quality
secret: hmac jwt shared trade / / cloudformation ~kubeconfig
security context: / / ~signature
selector: css date egress ~feature http language ~scope xpath / / ~menu ~navigation ~scope vectorizer
service: church cloud ~core ~host_compute ~systemd ~windows / ~function / goods
session: brainstorming breakout jam keynote plenary poster training / /
table: dining hash lookup multiplication page partition periodic routing / /
taint: / analysis propagation tracking /
thread: discussion email forum screw / /
uid: effective nobody / 0 / ~ciphertext ~entrypoint ~envelope ~gid ~gids ~impersonate ~plaintext request user
upstream: / ~based dns ~name ~name_server ~name_servers nameserver nameservers ~network router server servers switch
    / ~debian dns envoy nameserver route routes
volume: ~at_any ~by_log call ~in_both ~logging message query ~queue ~rate_or request sales search sound trading traffic
    transaction / ~and_speed ~of_data / bitlocker ~risen sheer traffic
workload: ~increased / /
"""
_PARTED = [row.replace("\n", " ").partition(":") for row in _ROWS.strip().replace("\n    ", " ").split("\n")]
_WORDS = {noun: tuple(tuple(part.split()) for part in words.split("/")) for noun, _, words in _PARTED}
_NONE: tuple[tuple[str, ...], ...] = ((), (), ())
# Near these, an entry that says that its noun has several meanings is not meant.
_OTHERWISE = {"service": ("caas", "daas", "dbaas", "faas", "iaas", "paas", "saas")}


def with_clues(forms: Iterable[Form], glossary: Glossary, subject: Subject) -> Iterator[Form]:
    """Yield the forms, those of nouns in the table with the words near which they name another thing.

    A compound with another term of the glossary is no phrase, for that term stands in it: an *etcd cluster* is etcd's.
    """
    forms = list(forms)
    terms = {form.text.lower() for form in forms if form.entry}
    for form in forms:
        before, _, near = _row(form, glossary, subject)
        if form.entry in subject.ambiguous:
            near += _OTHERWISE.get(stem(form.text.lower()), ())
        owners = frozenset(stem(word) for word in before if word in terms)
        yield replace(form, clues=frozenset(map(stem, near)), owners=owners) if near or owners else form


def homonyms(forms: Iterable[Form], glossary: Glossary, subject: Subject) -> Iterator[str]:
    """Yield the compounds in which one-word forms of the glossary name another thing."""
    forms = list(forms)
    terms = {form.text.lower() for form in forms if form.entry}
    for form in forms:
        before, behind, _ = _row(form, glossary, subject)
        word = form.text.lower()
        yield from (f"{other} {word}" for other in before if other not in terms)
        yield from (f"{word} {other}" for other in behind if other not in terms)


def _row(form: Form, glossary: Glossary, subject: Subject) -> tuple[tuple[str, ...], ...]:
    """Return the words before, behind and near the noun of a form that its entry explains none of the kinds of."""
    word = form.text.lower()
    if " " in word:
        word = singular(word)
    tells = subject.is_named or form.entry in subject.ambiguous
    row = _known(word) if tells and word.replace(" ", "").isalpha() else None
    entry = glossary.get(form.entry) if row else None
    if row is None or entry is None or entry.inflect is not True:
        return _NONE
    own = subject.words | content_stems(entry.definition)
    if any(stem(other) in own for part in row for other in part):  # never one with ~
        return _NONE
    return tuple(tuple(other.removeprefix("~").replace("_", " ") for other in part) for part in row)


@lru_cache(4096)
def _known(word: str) -> tuple[tuple[str, ...], ...] | None:
    """Return the row of a word or of what it is a plural of, if there is one."""
    return _WORDS.get(word) or _WORDS.get(dictionary("en").lemma(word) or word.removesuffix("s"))
