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
    "AC AD AFAIK AIDS AKA AM APAC API APIs ASAP ASCII BBC BC BCE CD CEO CIA CLI CPU CPUs CSS CSV CTO CV DIY DNA "
    "DNS DVD EG EMEA ET ETA EU EUR EV FAQ FAQs FBI FTP FYI GB GBP GDP GHz GIF GMT GPS GPU GPUs GUI HD HDD HTML "
    "HTTP HTTPS IBM ID IDE IDs IE IMO IO IP IPs IQ ISBN ISO IT JPEG JPG JSON KB LAN LCD LED LLC MB MHz MIT MP3 NA "
    "NASA NATO NB NGO NY OK OS PC PDF PHP PIN PM PNG PR PRs PS PT RAM REST RGB RIP ROM RSS RSVP SDK SMS SQL SSD "
    "SSH SSL SVG TB TCP TLS TODO TV TXT UDP UI UK UN UNESCO UNICEF URI URIs URL URLs US USA USB USD UTC UTF UX "
    "VIP VM VMs VP WHO WIFI WWW XML YAML ZIP".split()
)
"""Acronyms that a reader of English knows, or that dictionaries list without a full name."""

SHOUTED = frozenset(
    "ADD ALL ALPHA ALTER ALWAYS AM AND ANY APR ARG AUG BEFORE BETA BST BUG BY CANNOT CAUTION CEST CET CHANGELOG "
    "CHANGEME CMD CONNECT CONTRIBUTING COPY CREATE DANGER DEBUG DEC DEFAULT DELETE DEPRECATED DO DONE DRAFT DROP "
    "EDT ENTRYPOINT ENV ERROR EST EXAMPLE EXPERIMENTAL EXPOSE FALSE FATAL FEB FIX FIXME FOR FRI FROM GA GET GMT "
    "GROUP HACK HEAD IF IMPORTANT INFO INSERT INTO IS JAN JOIN JUL JUN LICENSE LIKE LIMIT MAR MAY MON MUST NEVER "
    "NEW NO NON NONE NOT NOTE NOTES NOV NULL OBSOLETE OCT OF OFF ON ONLY OPTIONAL OPTIONS OR ORDER PASS PATCH PDT "
    "PLEASE PM POST PST PUT README RECOMMENDED REQUIRED RUN SAT SELECT SEP SEPT SET SHALL SHOULD STABLE SUN TABLE "
    "TBA TBC TBD THE THU TIP TIPS TO TRACE TRUE TUE UNSTABLE UPDATE USE UTC VALUES VOLUME WARN WARNING WED WHERE "
    "WIP WITH WORKDIR XXX YES YOU YOUR".split()
)
"""Words in capitals that stand for themselves: emphasis, levels, methods and keywords, months and time zones."""
