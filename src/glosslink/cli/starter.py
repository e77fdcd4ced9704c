"""The files that `glosslink init` writes. What is commented out in the settings is their default."""

from __future__ import annotations

SETTINGS = """\
# Settings of glosslink. Paths and patterns start from this file's folder; patterns are those of .gitignore.
# What is commented out is the default.

# Files and folders of glossary entries.
glossary = ["glossary"]

# The documents that are linked when none are named; "!drafts/" leaves some out. What git ignores is left out anyway.
documents = ["**/*.md"]

# Where links lead: {id} is the entry's, {page} the path from the post to the Markdown page that defines the entry.
url = "/glossary/#{id}"

# Other addresses that count as links to the glossary and are never written, such as "/terms/{id}/".
# known-urls = []

# Where links lead to posts, from the glossary and by (post:slug): "/posts/{slug}/", say, or with {stem}, or {path},
# which has no ending. Without it they lead to the file.
# post-url = ""

# How links are written: "inline", "reference", "html", "wiki", "gollum", "hugo", "myst", or a template that has {text};
# with title = true they carry the entry's summary.
# style = "inline"
# title = false

# Where the first mention of an entry is linked: once in each "document", "section" or "paragraph", or "every" time.
# first = "document"

# What is left alone: "headings", "lead-ins", "tables", "quotes", "lists", "footnotes", "html", "emphasis".
# skip = ["headings", "lead-ins"]

# At most so many links; there is no limit unless you set one.
# max-links = 10
# max-per-paragraph = 2

# "source": links are written into the posts; "build": they are made when the site is built.
# links = "source"

# Markdown at the foot of each post that has links to the glossary.
# notice = ""

# The Markdown of your site: "commonmark", "github", "hugo", "jekyll", "mkdocs", "docusaurus", "astro", "vitepress",
# "myst", "quarto", "mdbook", "pelican", "obsidian", or "auto", which tells it by the site's own files.
# dialect = "auto"

# The language of entries and posts.
# language = "en"

# What `glosslink check` goes by; `glosslink rule` lists the rules.
# [check]
# ignore = ["GL305", "undefined-acronym"]
# severity = {GL406 = "info"}
# per-path-ignores = {"drafts/" = ["GL4"]}

# Other settings for some documents; of several that fit, the last one holds.
# [[overrides]]
# paths = ["drafts/", "letters/*.md"]
# first = "section"
"""

GLOSSARY = """\
# yaml-language-server: $schema=.schema.json
# Each entry needs a term and a definition. All other keys are optional; an editor that knows YAML schemas lists them.

- term: Quantitative easing
  aliases: [QE, asset purchases]          # linked as the term is; so are plurals, and "QE" only in capitals
  definition: |
    The purchase of bonds by a central bank with money it creates, in order to lower long-term interest rates.
  see_also: [central-bank, government-bond]

- term: Central bank
  definition: |
    The institution that issues a country's currency and sets the interest rate at which banks borrow from it.

- term: Government bond
  aliases: [sovereign bond]
  except: [government bond market]        # phrases that hold the term and are left alone
  definition: |
    A loan to a state that can be bought and sold. The state pays interest on it and repays it on a fixed day.
  tags: [public finance]
"""

WORKFLOW = """\
# Checks the glossary and every link to it; findings show beside the lines of a pull request.
name: glossary
on: [push, pull_request]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.x"
      - run: pip install glosslink
      - run: glosslink check --format github
"""
