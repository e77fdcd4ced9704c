"""Where words begin and end in scripts that do not part them by spaces, and what holds a character to the one before.

Chinese, Japanese and Thai have no boundaries to look for, Korean hangs particles on its nouns. But a short word turns
up by chance inside others, so the shortest ones of Korean and of Japanese loanwords must begin where a word does, and a
single Chinese character must stand where no word of several is likely.
"""

from __future__ import annotations

import unicodedata

from glosslink.expressions import expression

# Thai, Lao, Myanmar, Khmer, kana, Han
_SPACELESS = expression(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)
_FIRST = "\u0e00"  # no character below is of any of these scripts
_SEMITIC = "\u05d0"  # no letter below is Hebrew or Arabic
_HANGUL = expression("[\uac00-\ud7a3]+")
_KATAKANA = expression("[\u30a1-\u30fa\u30fc]+")
# What makes another word of a noun that it follows: server of service, containerisation of container; unless a word of
# its own begins there (`性能`, performance).
_DERIVING = expression(
    "化(?![学學石])|性(?![能质質别別])|者|器(?![件官材具])|[员員](?!工)|[于於]|"
    "인(?=들)|[화성자](?=[되된하할한해돼시]|(?:은|는|이|가|을|를|의|에|와|과|도|로|들|인|$)|[^가-힣])"
)
_TURNING = expression("(?<!除)[非无無不未反微]|(?<![许許认認])可")  # non-, un-, micro-
_BOUND = expression(
    "(?<![ァ-ヺー])(?:マイクロ|マクロ|ミニ|マルチ|サブ|スーパー|ハイパー|メタ|オート|セミ|プリ|アン|ノン|クロス|インター|ダウン|アップ|"
    r"[ァ-ヺ][ァィゥェォャュョ]?)\Z"
)
_AGENTIVE = expression("(?:[カガサザタダナハバパマラワ]|[シジチ]ャ)ー(?![ァ-ヺー])")  # -er: クラスター is no クラス
# Second parts that are bound, and how words of their own go on that begin alike: `ログインデックス` is an index.
_FREE = {
    "イン": "キュベ|ク(?:リ|ル|(?![ァ-ヺー]))|グレス|サート|サイダー|シデント|ジェ|ジケータ|スタ[グン]|"
    "スト(?:ー[ラル]|ラク|ル)|スペク|センティブ|ター(?!ゲット|ミナル)|タ[ネビフプラ]|デ[クッン]|ディケ|"
    "テ(?:グ|リ|ン[シト])|ド(?:ア|(?![ァ-ヺー]))|トラ(?:ネ|(?![ァ-ヺー]))|トロ|ナー|ハウス|バウンド|バータ|パクト|"
    "ビテ|フォ[グメ]|フラ(?!グ|ッシュ)|フレ(?!ーム)|プット|プリメ|プレッシ|ベスト|ベントリ|ボイス|ボーク|"
    "ポ(?:ート|ス)|メモリ|ライン",
    "アウト": "オブ|カム|ソー|ドア|バウンド|プット|ライ[ヤン]|リーチ|レット",
    "バック": "アップ|エンド|オフ|グラウンド|スペース|スラッシュ|ドア|トラッ|トレース|フィル|プレッシャ|ポート|"
    "ボーン|ログ",
    "レス": "ト(?:ア|ラン(?![ザス])|フル|(?![ァ-ヺー]))|ポンシブ|ポンス|ラー",
    "スルー": "プット",
    "オーバー": "コミット|サイズ|サブスク|サンプ|フィット|フロー|プロビ|ヘッド|ホール|ライド|ラップ|ラン(?!ク)|レイ|"
    "ロード",
}
_BOUND_SECOND = "|".join(f"{part}(?!{free})" for part, free in _FREE.items())
# Second parts that make another word of the one before: login of log, serverless of server, software of soft; unless a
# word of its own begins there (`インスタンス`, instance). None begins with ン or ッ, or has but one kana.
_BOUND_PARTS = expression(
    f"[ンッ]|[ァ-ヺ][ァィゥェォャュョ]?(?![ァ-ヺー])|{_BOUND_SECOND}|メント|シップ|ウェア(?!ハウス|ラブル)|ファンディング|ソーシング|"
    "ワード(?!プレス|プロセ)|(?<=キー)ボード|(?<=データ)ベース(?!ライン)|(?<=フレーム)ワーク(?!フロー|ロード)|(?<=スタ)リング|(?<=スター)リング|"
    "인(?=[하한할함해했되된됨을를은의과])|아웃(?!라인|바운드|소싱|풋|리치)|리스(?!너|닝|소|크|트|폰|타트)|먼트|웨어(?!하우스)|펀딩|소싱|"
    "백(?=[은을이의과에]|[^가-힣]|$)|워드(?!프)"
)
_BOUND_START = expression("[ァ-ヺー가-힣]")
# The last character of a term is the first of a word: `アクセス権限` has permissions, not a right of access.
_TAKEN = expression(
    "(?<=[ァ-ヺー][\u3400-\u9fff])[\u3400-\u9fff](?<![等内外上下中間側用型者毎時後前化的])(?![\u3400-\u9fff])"
)
_HAN = expression("[\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
# A term of one Chinese character is but a syllable where most others stand beside it: `云` in `云南`, `税` in `税金`.
# Before it may stand what Chinese has before any noun, though no demonstrative where it is what things are counted by
# (`该类`), and Japanese kana; behind it, words of grammar and Japanese particles that are no ending (`話す`).
_BEFORE_ONE = expression(
    "(?:[\u3041-\u3096]|(?<![目标標])的|(?<![共平昭温溫缓緩总總调調饱飽])和|(?<![付参參授給给])[与與]|[从到及在将將從或把是被]|"
    "使用|通过|通過|[关關基对對属屬][于於]|根据|根據|按照|包括|[没沒]有|[作成][为為]|"
    "[一七三两兩二五八六几幾九十四多各某每此这這那该該整](?:个|個|些|份|台|张|張|条|條|棵|款|种|種|项|項|颗|顆)|[此这這那该該])\\Z"
)
_BEHIND_ONE = expression(
    "的(?![士当當确確])|[与與](?!会|會)|和(?!气|氣)|[也及又在将將或是被]|以及|所[在有用需]|[应應][当當该該]|[可必][以须須]|[没沒]有|"
    "不[会會是能]|[中等裏裡里](?=的|[^\u3400-\u9fff]|\\Z)|"
    "[とにのはへを]|が(?![っらりるれろ])|で(?![たてる])|も(?![っらりるれ])|や(?![かくけさしすせ])|から|まで|より|など|なら|だ(?![さしすせ])"
)
_DEMONSTRATIVES = frozenset("此这這那该該")
_COUNTED = frozenset("个個些人份位刻处處天年方日时時月条條样樣次点點种種类類裏裡里边邊间間面项項")
_GRAMMAR = frozenset("不与也了以会从到则及可和在对将就或是把此的而能被该这那都")  # as terms, never beside others
_LEADING_VOWELS = expression("[\u0e40-\u0e44\u0ec0-\u0ec4]")  # written before the Thai or Lao consonant they follow
# Thai and Lao vowels that follow their consonant; the kana that lengthen or bend the syllable before.
_FOLLOWING = expression("[\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3ーぁぃぅぇぉゃゅょァィゥェォャュョ]")
_PARTICLES = expression(
    "(?:들|은|는|이|가|을|를|의|에|에서|에게|께서|께|와|과|도|만|로|으로|로서|으로서|로써|으로써|나|이나|까지|부터|처럼|보다|마다|밖에|조차|뿐|"
    "라고|이라고|라는|이라는|란|이란|다|이다|이며|이고|인|일|입니다|이었다|였다|여서|이어서){1,3}(?![\uac00-\ud7a3])"
)


def runs_on(character: str) -> bool:
    """Whether words of the character's script need no space between them, or take endings of another script."""
    if character < _FIRST:
        return False
    return _SPACELESS.match(character) is not None or _HANGUL.match(character) is not None


def is_mark(character: str) -> bool:
    """Whether a character belongs to the letter before it: accents, vowel signs, points; not an emoji's variation."""
    if "\u1160" <= character <= "\u11ff":  # the second and third part of a Korean syllable
        return True
    return unicodedata.category(character)[0] == "M" and not "\ufe00" <= character <= "\ufe0f"


def begins_inside(folded: str, start: int) -> bool:
    """Whether `start` lies inside a cluster of letter and signs."""
    return is_mark(folded[start]) or _LEADING_VOWELS.match(folded, start - 1) is not None


def ends_inside(folded: str, end: int) -> bool:
    """Whether `end` lies inside a cluster of letter and signs."""
    return is_mark(folded[end]) or _FOLLOWING.match(folded, end) is not None


def is_part(text: str, start: int, end: int) -> bool:
    """Whether a word at `start:end` in katakana or hangul goes on beyond it; Korean particles do not count."""
    before, behind = text[start - 1 : start] if start else "", text[end : end + 1]
    if _KATAKANA.match(text, start):
        return bool(_KATAKANA.match(before) or _KATAKANA.match(behind))
    if _HANGUL.match(text, start):
        return bool(_HANGUL.match(before) or (_HANGUL.match(behind) and not _PARTICLES.match(text, end)))
    return False


def needs_no_start(folded: str, start: int, end: int) -> bool:
    """Whether a form at `start:end` may directly follow a letter."""
    before = folded[start - 1]
    if before < _FIRST and folded[start] < _FIRST:
        return before >= _SEMITIC and _follows_article(folded, start, end)
    if is_one_han(folded, start, end):
        return _precedes_one(folded, start)
    if _TURNING.match(folded, start - 1) and _SPACELESS.match(folded, start):
        return False
    if hangul := _HANGUL.match(folded, start, end):
        return _HANGUL.match(before) is None or len(hangul[0]) > 2
    if (katakana := _KATAKANA.match(folded, start, end)) and _KATAKANA.match(before):
        return len(katakana[0]) > 3 and not _BOUND.search(folded[max(0, start - 6) : start])  # load in download
    if _SPACELESS.match(folded, start) or _SPACELESS.match(before):
        return True
    return _HANGUL.match(before) is not None and folded[start].isascii()


def _follows_article(folded: str, start: int, end: int) -> bool:
    from glosslink.matching.text.proclitics import precede

    return precede(folded, start, end)


def needs_no_stop(folded: str, start: int, end: int) -> bool:
    """Whether a letter may directly follow a form at `start:end`."""
    last = folded[end - 1]
    if last < _FIRST and folded[end] < _FIRST:
        return False
    if is_one_han(folded, start, end):
        return _BEHIND_ONE.match(folded, end) is not None and not _is_grammar(folded[start], folded[end])
    if _DERIVING.match(folded, end) and not last.isascii():
        return False
    if (_BOUND_PARTS.match(folded, end) and _BOUND_START.match(last)) or _TAKEN.match(folded, end):
        return False
    if _HANGUL.match(last):
        one = end - start == 1 or not _HANGUL.match(folded, end - 2)
        return not one or not _HANGUL.match(folded, end) or _PARTICLES.match(folded, end) is not None
    if _AGENTIVE.match(folded, end) and _KATAKANA.match(last):
        return False
    if _SPACELESS.match(last) or _SPACELESS.match(folded, end):
        return True
    return _HANGUL.match(folded, end) is not None and last.isascii()


def is_one_han(folded: str, start: int, end: int) -> bool:
    """Whether a single Chinese character stands at `start:end`."""
    return end - start == 1 and _HAN.match(folded, start) is not None


def _precedes_one(folded: str, start: int) -> bool:
    """Whether the letter before `start` shows that a word of one Chinese character may begin there."""
    one, found = folded[start], _BEFORE_ONE.search(folded[max(0, start - 3) : start])
    if found is None or _is_grammar(one, folded[start - 1]):
        return False
    return not (found[0] in _DEMONSTRATIVES and one in _COUNTED)


def _is_grammar(one: str, beside: str) -> bool:
    """Whether a Chinese character stands beside another one, and is itself a word of grammar."""
    return one in _GRAMMAR and _HAN.match(beside) is not None
