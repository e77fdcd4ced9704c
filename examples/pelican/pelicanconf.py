"""Settings of an example blog."""

AUTHOR = "The authors"
SITENAME = "Notes on public money"
SITEURL = "https://blog.example"
PATH = "content"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
PLUGINS = ["glosslink.hosts.pelican"]
