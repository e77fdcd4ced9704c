"""English words so common that a glossary term of that shape is met where nobody means it."""

from __future__ import annotations

COMMON = frozenset(
    "a able about above across act add after again against age ago all also although always am among an and "
    "another any are area around as ask at away back bad base be because become been before began begin being "
    "below best better between big body both bring but by call came can cannot car carry case cause certain "
    "change check clear close come common complete could course cut day days did different do does done down "
    "during each early easy either else end enough even ever every example face fact fall far fast few find fine "
    "first five follow for form found four free from full gave general get give given go goes going gone good got "
    "great ground group had half hand hard has have he head hear held help her here high him himself his hold "
    "home hour house how however i idea if important in inside instead into is it item its itself just keep kind "
    "know known large last late later lead least leave left less let life like likely line list little live long "
    "look lot low made main make man many map may maybe me mean means men might mind more most move much must my "
    "name near need never new next no nor not note nothing now number of off often old on once one only open or "
    "order other others our out over own part past people perhaps place plan play point possible present problem "
    "put question quite ran rather read ready real really rest right room round run said same saw say second see "
    "seem seen self set several shall she short should show side since six small so some something sometimes soon "
    "start state step still stop such sure take taken tell ten than that the their them then there these they "
    "thing things think this those though thought three through thus time times to today together too took top "
    "toward try turn two under until up upon us use used useful using usual usually very view want was water way "
    "we week well went were what when where whether which while who whole whom whose why will with within without "
    "word words work world would write year years yes yet you young your".split()
)

HOUSEHOLD = frozenset(
    "AC AD AFAIK AIDS AKA AM API APIs ASAP ASCII BBC BC BCE CD CEO CIA CLI CPU CPUs CSS CSV CTO CV DIY DNA DNS "
    "DVD EG ETA EU EUR FAQ FAQs FBI FTP FYI GB GBP GDP GHz GIF GMT GPS GPU GPUs GUI HD HDD HTML HTTP HTTPS ID IDE "
    "IDs IE IMO IO IP IPs IQ ISBN ISO IT JPEG JPG JSON KB LAN LCD LED LLC MB MHz MIT MP3 NASA NATO NB NGO NY OK "
    "OS PC PDF PHP PIN PM PNG PR PRs PS RAM REST RGB RIP ROM RSS RSVP SDK SMS SQL SSD SSH SSL SVG TB TCP TLS TODO "
    "TV TXT UDP UI UK UN UNESCO UNICEF URI URIs URL URLs USA USB USD US UTC UTF UX VIP VM VMs WHO WIFI WWW XML "
    "YAML ZIP".split()
)
"""Acronyms that a reader of English knows, or that dictionaries list without a full name."""

SHOUTED = frozenset(
    "ALL ALWAYS AND ANY BEFORE BETA ALPHA BUG CANNOT CAUTION DANGER DEFAULT DEPRECATED DO DONE DRAFT ERROR "
    "EXAMPLE EXPERIMENTAL FALSE FATAL FIX FIXME FOR GA HACK IF IMPORTANT INFO IS MAY MUST NEVER NEW NO NON NONE "
    "NOT NOTE NOTES NULL OBSOLETE OF OFF ON ONLY OPTIONAL OR PASS PLEASE README RECOMMENDED REQUIRED SHALL SHOULD "
    "STABLE TBA TBC TBD THE TIP TIPS TO TRUE UNSTABLE USE WARN WARNING WIP WITH XXX YES YOU YOUR DEBUG TRACE "
    "CHANGELOG LICENSE CONTRIBUTING CHANGEME GET HEAD POST PUT DELETE PATCH CONNECT OPTIONS SELECT INSERT UPDATE "
    "FROM WHERE JOIN CREATE TABLE DROP ALTER LIMIT LIKE SET VALUES INTO ORDER BY GROUP ADD COPY RUN CMD "
    "ENTRYPOINT ENV ARG EXPOSE VOLUME WORKDIR JAN FEB MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC MON TUE WED THU "
    "FRI SAT SUN AM PM EST EDT CET CEST PST PDT BST UTC GMT".split()
)
"""Words in capitals that stand for themselves: emphasis, levels, methods and keywords, months and time zones."""
