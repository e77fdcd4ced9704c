"""English words as Japanese and Korean write them: a *Controller* is `コントローラー` in running text, and `컨트롤러`.

A translated glossary often leaves its terms in English, and its texts spell them as they are spoken. No rule leads from
one to the other, so these are listed: words of computing that are borrowed as they are. The commonest nouns stand for
something only in names of several words (`サービスアカウント`): alone they mean too much. None is sought in longer
words: ポートフォリオ is no ポート.
"""

from __future__ import annotations

from functools import cache

from glosslink.documents.languages import primary
from glosslink.matching.text.casing import humps, words
from glosslink.matching.vocabulary.common_nouns import COMMON_NOUNS

_LANGUAGES = ("ja", "ko")
_SHORTEST = {"ja": 4, "ko": 3}  # letters of a word that stands alone: 셋 is three, ログ is in ログイン
_HOMONYMS = frozenset("branch cache lease master mirror native plane range stack".split())  # alone: キャッシュ is cash
_WORDS = """
access アクセス 액세스
account アカウント 어카운트
adapter アダプター 어댑터
addon アドオン 애드온
address アドレス 어드레스
admission アドミッション 어드미션
affinity アフィニティ 어피니티
agent エージェント 에이전트
aggregation アグリゲーション 애그리게이션
algorithm アルゴリズム 알고리즘
alias エイリアス 에일리어스
annotation アノテーション 어노테이션
app アプリ 앱
application アプリケーション 애플리케이션
architecture アーキテクチャ 아키텍처
array アレイ 어레이
autoscaler オートスケーラー 오토스케일러
autoscaling オートスケーリング 오토스케일링
backend バックエンド 백엔드
backup バックアップ 백업
balancer バランサー 밸런서
balancing バランシング 밸런싱
bind バインド 바인드
block ブロック 블록
blockchain ブロックチェーン 블록체인
branch ブランチ 브랜치
broker ブローカー 브로커
browser ブラウザー 브라우저
budget バジェット 버짓
buffer バッファー 버퍼
bug バグ 버그
cache キャッシュ 캐시
callback コールバック 콜백
canary カナリア 카나리
catalog カタログ 카탈로그
chart チャート 차트
checkpoint チェックポイント 체크포인트
claim クレーム 클레임
class クラス 클래스
client クライアント 클라이언트
cloud クラウド 클라우드
cluster クラスター 클러스터
code コード 코드
command コマンド 커맨드
commit コミット 커밋
compiler コンパイラー 컴파일러
component コンポーネント 컴포넌트
computing コンピューティング 컴퓨팅
config コンフィグ 컨피그
container コンテナ 컨테이너
context コンテキスト 컨텍스트
contributor コントリビューター 컨트리뷰터
control コントロール 컨트롤
controller コントローラー 컨트롤러
cookie クッキー 쿠키
core コア 코어
cron クロン 크론
custom カスタム 커스텀
daemon デーモン 데몬
dashboard ダッシュボード 대시보드
data データ 데이터
database データベース 데이터베이스
dataset データセット 데이터셋
debug デバッグ 디버그
debugger デバッガー 디버거
decorator デコレーター 데코레이터
device デバイス 디바이스
directory ディレクトリ 디렉터리
discovery ディスカバリー 디스커버리
disk ディスク 디스크
domain ドメイン 도메인
driver ドライバー 드라이버
encoder エンコーダー 인코더
endpoint エンドポイント 엔드포인트
engine エンジン 엔진
engineering エンジニアリング 엔지니어링
extension エクステンション 익스텐션
file ファイル 파일
filter フィルター 필터
finalizer ファイナライザー 파이널라이저
firewall ファイアウォール 파이어월
firmware ファームウェア 펌웨어
flag フラグ 플래그
folder フォルダー 폴더
framework フレームワーク 프레임워크
frontend フロントエンド 프런트엔드
gateway ゲートウェイ 게이트웨이
group グループ 그룹
handler ハンドラー 핸들러
hash ハッシュ 해시
header ヘッダー 헤더
hook フック 훅
host ホスト 호스트
image イメージ 이미지
index インデックス 인덱스
infrastructure インフラストラクチャ 인프라스트럭처
instance インスタンス 인스턴스
interface インターフェース 인터페이스
iterator イテレーター 이터레이터
job ジョブ 잡
kernel カーネル 커널
key キー 키
label ラベル 레이블
layer レイヤー 레이어
lease リース 리스
library ライブラリー 라이브러리
lifecycle ライフサイクル 라이프사이클
limit リミット 리밋
link リンク 링크
linter リンター 린터
list リスト 리스트
load ロード 로드
log ログ 로그
logging ロギング 로깅
manager マネージャー 매니저
manifest マニフェスト 매니페스트
map マップ 맵
master マスター 마스터
member メンバー 멤버
memory メモリー 메모리
mesh メッシュ 메시
message メッセージ 메시지
metadata メタデータ 메타데이터
method メソッド 메서드
metric メトリクス 메트릭
microservice マイクロサービス 마이크로서비스
middleware ミドルウェア 미들웨어
mirror ミラー 미러
mode モード 모드
model モデル 모델
module モジュール 모듈
monitoring モニタリング 모니터링
namespace ネームスペース 네임스페이스
native ネイティブ 네이티브
network ネットワーク 네트워크
node ノード 노드
object オブジェクト 오브젝트
operator オペレーター 오퍼레이터
package パッケージ 패키지
parameter パラメーター 파라미터
parser パーサー 파서
partition パーティション 파티션
password パスワード 패스워드
patch パッチ 패치
persistent パーシステント 퍼시스턴트
pipeline パイプライン 파이프라인
plane プレーン 플레인
platform プラットフォーム 플랫폼
plugin プラグイン 플러그인
pod ポッド 파드
pointer ポインター 포인터
policy ポリシー 폴리시
port ポート 포트
preemption プリエンプション 프리엠션
priority プライオリティ 프라이어리티
probe プローブ 프로브
process プロセス 프로세스
profile プロファイル 프로파일
protocol プロトコル 프로토콜
provider プロバイダー 프로바이더
provisioner プロビジョナー 프로비저너
provisioning プロビジョニング 프로비저닝
proxy プロキシ 프록시
quota クォータ 쿼터
range レンジ 레인지
record レコード 레코드
registry レジストリ 레지스트리
release リリース 릴리스
replica レプリカ 레플리카
replication レプリケーション 레플리케이션
repository リポジトリ 리포지터리
request リクエスト 리퀘스트
resource リソース 리소스
response レスポンス 리스폰스
reviewer レビュアー 리뷰어
role ロール 롤
rollback ロールバック 롤백
rollout ロールアウト 롤아웃
router ルーター 라우터
routing ルーティング 라우팅
runtime ランタイム 런타임
sandbox サンドボックス 샌드박스
scaling スケーリング 스케일링
scheduler スケジューラー 스케줄러
scheduling スケジューリング 스케줄링
schema スキーマ 스키마
script スクリプト 스크립트
secret シークレット 시크릿
security セキュリティ 시큐리티
selector セレクター 셀렉터
server サーバー 서버
serverless サーバーレス 서버리스
service サービス 서비스
session セッション 세션
set セット 셋
shard シャード 샤드
sharding シャーディング 샤딩
sidecar サイドカー 사이드카
slice スライス 슬라이스
snapshot スナップショット 스냅샷
socket ソケット 소켓
stack スタック 스택
stateful ステートフル 스테이트풀
stateless ステートレス 스테이트리스
static スタティック 스태틱
storage ストレージ 스토리지
store ストア 스토어
stream ストリーム 스트림
streaming ストリーミング 스트리밍
string ストリング 스트링
subnet サブネット 서브넷
system システム 시스템
table テーブル 테이블
tag タグ 태그
taint テイント 테인트
task タスク 태스크
template テンプレート 템플릿
test テスト 테스트
thread スレッド 스레드
token トークン 토큰
toleration トレレーション 톨러레이션
tool ツール 툴
topology トポロジー 토폴로지
traffic トラフィック 트래픽
transaction トランザクション 트랜잭션
trigger トリガー 트리거
type タイプ 타입
user ユーザー 유저
validation バリデーション 밸리데이션
version バージョン 버전
volume ボリューム 볼륨
webhook ウェブフック 웹훅
worker ワーカー 워커
workflow ワークフロー 워크플로
workload ワークロード 워크로드
"""


def borrowed(term: str, language: str) -> str:
    """Return an English term as a language of ours spells it, with its words apart; `""` where one is not listed."""
    code = primary(language)
    if code not in _LANGUAGES or not term.isascii():
        return ""
    parts = [hump.lower() for word in words(term) for hump in humps(word)]
    known = _spellings(code)
    if not parts or not all(part in known for part in parts):
        return ""
    if len(parts) == 1 and (parts[0] in COMMON_NOUNS | _HOMONYMS or len(known[parts[0]]) < _SHORTEST[code]):
        return ""
    return " ".join(known[part] for part in parts)


@cache
def _spellings(code: str) -> dict[str, str]:
    """Return the words of a language by the English ones, singular and plural."""
    rows = [line.split(" ") for line in _WORDS.strip().split("\n")]
    at = 1 + _LANGUAGES.index(code)
    return {form: row[at] for row in rows for form in (row[0], f"{row[0]}s")}
