"""Names that a definition introduces, the name in an id, other wordings: in English and in translated glossaries."""

import pytest

from glosslink.matching.shapes import loanwords
from glosslink.matching.shapes.introductions import acronyms, restated
from glosslink.matching.shapes.loanwords import borrowed
from glosslink.matching.shapes.translations import name_in_id, translations
from glosslink.matching.shapes.wordings import wordings
from matching.rows import check, entries, forms


@pytest.mark.parametrize(
    ("term", "definition", "found"),
    [
        ("Chaos engineering", "Chaos engineering, or CE, is a discipline.", ["CE"]),
        ("Continuous integration", "The practice, often abbreviated as CI, of building.", ["CI"]),
        ("Bank for International Settlements", "The BIS serves central banks.", ["BIS"]),
        ("Infrastructure as code", "With IaC, machines are described.", ["IaC"]),
        ("Application programming interface", "APIs regeln die Kommunikation.", ["API"]),
        ("Continuous Integration", "Unter Continuous Integration, kurz CI, versteht man.", ["CI"]),
        ("Ingeniería de confiabilidad", "La ingeniería de confiabilidad (o IC) es.", ["IC"]),
        ("Interface de uso", "Uma API (interface de uso - do inglês: a p interface) é.", ["API"]),
        ("Network file system", "NFS (network file system) shares files.", ["NFS"]),
        ("网站可靠性工程", "网站可靠性工程(SRE)是一门专业。", ["SRE"]),
        ("継続的インテグレーション", "継続的インテグレーション（CI）とは。", ["CI"]),
        ("Sürekli teslimat", "CD olarak kısaltılan sürekli teslimat (continuous delivery).", ["CD"]),
        ("Chaos engineering", "It breaks what IT runs.", []),
        ("Chaos engineering", "Chaos engineering of CEOs.", []),
        ("Chaos engineering", "A CE-marked product.", []),
        ("Chaos", "C is a letter.", []),
        ("Network file system", "Files of an OS (network file system) are shared.", []),
        ("Central bank", "Who issues the currency, such as the ECB (central bank of the euro).", []),
        ("Central bank", "A central bank (ECB) issues it.", []),
        ("Universal suffrage", "The right of all to vote. In the US it came in 1965.", []),
        ("Economic union", "A market with one policy, such as the EU.", []),
        ("Economic union", "The EU is one.", []),
        ("Monetary policy", "Its Governor explains it to MPs.", []),
        ("Import tariff", "A tax on cars or IT equipment.", []),
        ("Party machine", "How a PM stays in office.", []),
        ("Unión económica", "Un mercado, como la UE.", []),
        ("中央銀行", "中央銀行（ECB、FRBなど）は通貨を発行する。", []),
        ("超大国", "超大国（US、USSR）は。", []),
        ("Ponto", "O ponto (de venda) é.", []),
    ],
)
def test_acronyms_in_a_definition(term, definition, found):
    assert [*acronyms(term, definition)] == found


@pytest.mark.parametrize(
    ("term", "definition", "found"),
    [
        ("分散式系統", "分散式系統 (distributed systems) 是。", ["distributed systems"]),
        ("クラスター", "クラスター（英語: cluster）は機械の集合です。", ["cluster"]),
        ("Interface de Rede", "A Interface de Rede (_Network Interface_, NI) define.", ["Network Interface"]),
        ("Node", "Узел (Node) — рабочая машина.", ["Узел"]),
        ("Node", "ノード(Node)は、マシンです。", ["ノード"]),
        ("Bond", "Eine Anleihe (engl. bond) ist.", []),
        ("Anleihe", "Eine Anleihe (engl. bond) ist.", ["bond"]),
        ("Node", "Узел — рабочая машина.", []),
        ("OPEC", "Страны — экспортёры нефти.", []),
        ("Brexit", "Выход — так называют.", []),
        ("多国籍企業", "多国籍企業（Apple、Googleなど）は。", []),
        ("多国籍企業", "多国籍企業（例：Apple）は。", []),
        ("다국적 기업", "다국적 기업(Apple, Google 등)은.", []),
        ("Монополия", "Монополия (Microsoft, Google) — рынок.", []),
        ("Zentralbank", "Eine Zentralbank (European Central Bank, Federal Reserve) ist.", []),
        ("banco central", "Un banco central (Federal Reserve) es.", []),
        ("分散式系統", "分散式系統 (许多机器) 是。", []),
        ("Interface", "A Interface (de muitas coisas) é.", []),
        ("Interface", "A Interface (de venda) é.", []),
        ("Узел", "Машина — узел кластера.", []),
        ("Node", "Рабочая машина в кластере — узел.", []),
        ("Pod", "Самый маленький объект.", []),
        ("Node", "A machine (worker node) in a cluster.", []),
    ],
)
def test_the_name_that_a_translated_term_has_elsewhere(term, definition, found):
    assert [*translations(term, definition)] == found


@pytest.mark.parametrize(
    ("term", "definition", "name"),
    [
        ("Distributed Apps", "A distributed application is one.", "distributed application"),
        ("Mutual TLS Authentication", "Mutual TLS provides both.", "Mutual TLS"),
        ("Mutual Transport Layer Security", "Mutual TLS is a technique.", "Mutual TLS"),
        ("Fiscal policy", "Fiscal drag is one part of it.", ""),
        ("Tax haven", "Tax authorities are not told there.", ""),
        ("Political economy", "Political scientists are its authors.", ""),
    ],
)
def test_the_name_by_which_a_definition_speaks_of_its_entry(term, definition, name):
    assert restated(term, definition) == name


@pytest.mark.parametrize(
    ("term", "entry_id", "language", "name"),
    [
        ("ノード", "node", "ja", "node"),
        ("永続ボリューム", "persistent-volume", "ja", "persistent volume"),
        ("コンテナ網", "cni", "ja", "CNI"),
        ("Nó", "node", "pt", "node"),
        ("Camada de gerenciamento", "control-plane", "pt-BR", "control plane"),
        ("Mehrwertsteuer", "mwst", "de", "MWST"),
        ("Nombre", "name", "es", ""),  # too common a word of English
        ("Anleihe", "anleihen", "de", ""),  # a word of the language
        ("Staatsanleihe", "anleihe-des-staats", "de", ""),
        ("Zins", "zins", "de", ""),  # what the term gives by default
        ("REST-API", "rest-api", "de", ""),
        ("País", "pais", "es", ""),
        ("Salaire", "pay", "fr", ""),
        ("Coût", "cout", "fr", ""),
        ("Libre-échange", "a1", "fr", ""),
        ("Capítulo", "cap-03", "es", ""),
        ("ノード", "n", "ja", ""),
        ("ノード", "ノード2", "ja", ""),
        ("ノード", "a.b", "ja", ""),
        ("Điểm nút", "node", "vi", ""),  # no dictionary can say that the word is foreign
        ("Gilt", "gilt-edged-stock", "en", ""),
    ],
)
def test_the_english_name_in_the_id_of_a_translated_entry(term, entry_id, language, name):
    assert name_in_id(term, entry_id, language) == name


def test_it_matches_with_its_plural_and_in_camel_case():
    found = entries("永続ボリューム", id="persistent-volume", inflect=True)
    check(found, "⟦PersistentVolume⟧と⟦persistent volumes⟧を使用し、⟦永続ボリューム⟧を作る", "ja")
    assert forms(found, "ja")["persistent volume"] == "id"


def test_a_form_of_it_that_is_a_word_of_the_language_is_none():
    found = forms(entries("Unidad hereditaria", id="gene", inflect=True), "es")
    assert found["gene"] == "id"
    assert "genes" not in found
    assert forms(entries("Nó", id="node", inflect=True), "pt")["nodes"] == "plural"


def test_it_is_none_where_another_entry_is_called_so():
    found = (*entries("ノード", id="node", inflect=True), *entries("Node", id="other", inflect=True))
    check(found, "⟦other¦Node⟧と⟦node¦ノード⟧", "ja")


@pytest.mark.parametrize(
    ("term", "language", "found"),
    [
        ("Stateful apps", "en", ["Stateful applications"]),
        ("Cloud Native App", "en", ["Cloud Native Application"]),
        ("distributed applications", "en", ["distributed apps"]),
        ("Site Reliability Engineering", "en", ["Site Reliability Engineer"]),
        ("Engineering", "en", []),
        ("Autoscaling", "en", ["Auto scaling"]),
        ("Webhook", "en", ["Web hook"]),
        ("Microservices architecture", "en", ["Microservices", "Microservice architecture"]),
        ("Arquitectura de microservicios", "es", ["microservicios"]),
        ("Architecture en microservices", "fr", ["microservices"]),
        ("Architettura a microservizi", "it", ["microservizi"]),
        ("Mutual TLS", "en", ["mTLS"]),
        ("Mutual TLS Authentication", "en", ["mTLS"]),
        ("virtual CPU", "en", ["vCPU"]),
        ("US GDP", "en", []),
        ("The ECB", "en", []),
        ("With VAT", "en", []),
        ("Tax on VAT", "en", []),
        ("Mutual Tls", "en", []),
        ("GitOps CI", "en", []),
        ("Zentrale EZB", "de", []),
        ("App", "en", []),
        ("App container", "en", []),
        ("Serverless", "en", []),
        ("Failover", "en", []),
        ("Workaround", "en", []),
        ("Cacheable", "en", []),
        ("Carryforward", "en", []),
        ("Dealignment", "en", []),
        ("Lawfare", "en", []),
        ("Inflation", "en", []),
        ("Kubernetes", "en", []),
        ("StatefulSet", "en", []),
        ("Systems architecture", "en", []),
        ("Event-driven architecture", "en", []),
        ("Hexagonal architecture", "en", []),
        ("Microservices testing", "en", []),
        ("Arquitectura de sistemas", "es", []),
        ("Arquitectura orientada a microservicios", "es", []),
        ("Stateful apps", "de", []),
    ],
)
def test_other_wordings(term, language, found):
    assert [*wordings(term, language)] == found


def test_a_wording_is_a_form_with_its_number():
    found = forms("Microservices architecture", inflect=True)
    assert found["Microservices"] == "wording"
    check("Microservices architecture", "a ⟦microservice⟧, a ⟦microservices architecture⟧", inflect=True)
    check("Microservices architecture", "of a ⟦microservice architecture⟧", inflect=True)


def test_a_wording_is_none_where_another_entry_is_called_so():
    check(
        "Microservices architecture; Microservice",
        "⟦microservice¦microservices⟧ in a ⟦microservices-architecture¦microservices architecture⟧",
        inflect=True,
    )


def test_an_initial_before_an_acronym_is_exact():
    check("Mutual TLS", "⟦mTLS⟧, MTLS, mtls, ⟦mutual TLS⟧, xmTLS", inflect=True)
    check("Mutual TLS", "mTLS")
    check("Mutual TLS; mTLS", "⟦mtls¦mTLS⟧", inflect=True)
    check("Virtual CPU", "two ⟦vCPUs⟧", inflect=True)


def test_a_wording_that_two_entries_could_have_is_none():
    check("Internal VPN; International VPN", "iVPN", inflect=True)
    check("Internal VPN = Inner VPN", "⟦iVPN⟧", inflect=True)


def test_what_is_not_inflected_has_its_own_wording_alone():
    check("Autoscaling", "auto scaling, ⟦autoscaling⟧")


@pytest.mark.parametrize(
    ("term", "japanese", "korean"),
    [
        ("Controller", "コントローラー", "컨트롤러"),
        ("StatefulSet", "ステートフル セット", "스테이트풀 셋"),
        ("Storage classes", "", ""),
        ("Containers", "コンテナ", "컨테이너"),
        ("Service Account", "サービス アカウント", "서비스 어카운트"),
        ("LimitRange", "リミット レンジ", "리밋 레인지"),
        ("Service", "", ""),  # alone it means too much
        ("Cache", "", ""),  # キャッシュ is cash, too
        ("Port", "", ""),  # ポートフォリオ, 포트폴리오
        ("Log", "", ""),
        ("Set", "", ""),  # 셋 is three
        ("Firewall", "ファイアウォール", "파이어월"),
        ("kube-proxy", "", ""),
        ("API server", "", ""),
        ("컨트롤러", "", ""),
        ("", "", ""),
    ],
)
def test_english_terms_as_other_languages_spell_them(term, japanese, korean):
    assert (borrowed(term, "ja"), borrowed(term, "ko")) == (japanese, korean)
    assert borrowed(term, "zh") == borrowed(term, "en") == ""


def test_what_is_borrowed_is_a_form_however_it_is_joined():
    check("Replica Set", "⟦レプリカセット⟧と⟦レプリカ セット⟧、⟦Replica Set⟧", "ja", inflect=True)
    check("ServiceAccount", "⟦서비스 어카운트⟧와 ⟦서비스어카운트⟧를", "ko", inflect=True)
    check("Controller", "この⟦コントローラー⟧、⟦コントローラ⟧が、カスタムコントローラー", "ja", inflect=True)
    check("Replica Set", "レプリカセットアップ", "ja", inflect=True)
    check("Controller", "⟦컨트롤러⟧가 ⟦컨트롤러⟧, 컨트롤러칩", "ko", inflect=True)
    check("Controller", "この コントローラー", "ja", inflect=False)
    assert forms("Controller", "ja", inflect=True)["コントローラー"] == "loanword"


def test_the_words_are_listed_in_order_with_two_spellings_each():
    rows = [line.split(" ") for line in loanwords._WORDS.strip().split("\n")]
    assert [row[0] for row in rows] == sorted({row[0] for row in rows})
    for english, japanese, korean in rows:
        assert english.isascii()
        assert english.islower()
        assert set(japanese) <= {chr(code) for code in range(0x30A1, 0x30FD)}
        assert all("가" <= letter <= "힣" for letter in korean)
