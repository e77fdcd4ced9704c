"""`glosslink hook run`: what is staged or pushed in, what is committed and told out."""

import pytest

LINKED = "A [gilt](/glossary/#gilt).\n"


@pytest.fixture
def hook(glosslink):
    """Run the hook as Git would."""

    def hook(*arguments, **others):
        return glosslink("hook", "run", *arguments, **others)

    return hook


@pytest.fixture
def stage(git, write):
    """Write and stage files; return what is staged of one."""

    def stage(texts):
        write(texts)
        git("add", "--all")

    return stage


def staged(git, name):
    return git("show", f":{name}").out


def test_staged_posts_are_linked_in_the_index_and_in_the_file(hook, git, stage, site):
    stage({"posts/a.md": "A gilt.\n"})
    done = hook()
    assert (done.status, done.out, done.err) == (0, "", "posts/a.md: 1 link added\n")
    assert staged(git, "posts/a.md") == (site / "posts/a.md").read_text() == LINKED
    assert git("status", "--porcelain", "posts").out == "A  posts/a.md\n"
    assert (hook().status, hook().err) == (0, "")


@pytest.mark.parametrize(
    "name", ["a b.md", "it's.md", 'a"b.md', "a\nb.md", "-x.md", ":(top)b.md", "*.md", "naïve.md", "a\\b.md", "ü/a.md"]
)
def test_any_name_will_do(hook, git, stage, site, name):
    stage({name: "A gilt.\n"})
    assert hook().status == 0
    assert git("cat-file", "blob", f":{name}").out == (site / name).read_text() == LINKED


@pytest.mark.parametrize(
    ("here", "merged"),
    [
        ("A gilt.\n\nUnstaged.\n", "A [gilt](/glossary/#gilt).\n\nUnstaged.\n"),
        ("Above.\nA gilt.\nBelow.", "Above.\nA [gilt](/glossary/#gilt).\nBelow."),
        ("A gilt.\r\n\r\nUnstaged.\r\n", "A [gilt](/glossary/#gilt).\r\n\r\nUnstaged.\r\n"),
        (LINKED, LINKED),
        ("Latin \xe9.\nA gilt.\n".encode("latin-1"), b"Latin \xe9.\nA [gilt](/glossary/#gilt).\n"),
    ],
)
def test_what_is_not_staged_stays_in_the_file_and_out_of_the_commit(hook, git, stage, write, site, here, merged):
    stage({"a.md": "A gilt.\n"})
    write({"a.md": here})
    done = hook()
    assert (done.status, done.err) == (0, "a.md: 1 link added\n")
    assert staged(git, "a.md") == LINKED
    assert (site / "a.md").read_bytes() == (merged if isinstance(merged, bytes) else merged.encode())


@pytest.mark.parametrize("here", ["A gilt, changed.\n", "All else.\n", ""])
def test_a_line_changed_on_both_sides_is_told_and_the_file_left_alone(hook, git, stage, write, site, here):
    stage({"a.md": "A gilt.\n"})
    write({"a.md": here})
    done = hook()
    assert done.status == 0
    assert "a.md: 1 link added to what is committed, but not to the file:" in done.err
    assert staged(git, "a.md") == LINKED
    assert (site / "a.md").read_text() == here


def test_why_a_file_is_left_alone_is_told(hook, git, stage, site):
    stage({"a.md": "A gilt.\n"})
    (site / "a.md").chmod(0o444)
    done = hook()
    assert done.err == (
        "a.md: 1 link added to what is committed, but not to the file:\n"
        "  this cannot be written: the file is read-only; `glosslink link --write` adds them later\n"
    )
    (site / "a.md").chmod(0o644)
    assert (staged(git, "a.md"), (site / "a.md").read_text()) == (LINKED, "A gilt.\n")


def test_a_file_that_is_deleted_or_no_longer_staged_is_left_alone(hook, git, stage, write, site):
    stage({"gone.md": "A gilt.\n", "removed.md": "Something else.\n"})
    git.commit()
    git("rm", "--quiet", "removed.md")
    stage({"staged.md": "A gilt.\n"})
    (site / "staged.md").unlink()
    write({"loose.md": "A gilt.\n"})
    assert hook().status == 0
    assert staged(git, "staged.md") == LINKED
    assert not (site / "staged.md").exists()
    assert (site / "loose.md").read_text() == "A gilt.\n"


def test_a_renamed_file_is_linked_only_if_it_has_changed(hook, git, stage, site):
    stage({"a.md": "A gilt.\n" + "More.\n" * 30, "b.md": "A gilt.\n" + "Less.\n" * 30})
    git.commit()
    git("mv", "a.md", "c.md")
    git("mv", "b.md", "d.md")
    stage({"d.md": "A gilt.\n" + "Less.\n" * 31})
    assert hook().err == "d.md: 1 link added\n"
    assert staged(git, "c.md").startswith("A gilt")


def test_windows_line_endings_stay(hook, git, stage, site):
    stage({"crlf.md": "A gilt.\r\nTwo.\r\n"})
    assert hook().status == 0
    expected = b"A [gilt](/glossary/#gilt).\r\nTwo.\r\n"
    assert (site / "crlf.md").read_bytes() == expected
    assert git("cat-file", "blob", ":crlf.md").out.encode() == expected


def test_what_git_converts_is_kept_as_git_keeps_it(hook, git, stage, site):
    git("config", "core.autocrlf", "true")
    stage({"a.md": "A gilt.\r\nTwo.\r\n"})
    assert hook().status == 0
    assert git("cat-file", "blob", ":a.md").out == "A [gilt](/glossary/#gilt).\nTwo.\n"
    assert (site / "a.md").read_bytes() == b"A [gilt](/glossary/#gilt).\r\nTwo.\r\n"
    assert git("status", "--porcelain", "a.md").out == "A  a.md\n"


def test_an_executable_stays_one_and_a_symbolic_link_is_none_of_ours(hook, git, stage, site):
    (site / "link.md").symlink_to("A gilt.")
    stage({"a.md": "A gilt.\n"})
    (site / "a.md").chmod(0o755)
    git("add", "--all")
    assert hook().err == "a.md: 1 link added\n"
    assert git("ls-files", "--stage", "a.md").out.startswith("100755 ")
    assert (site / "a.md").stat().st_mode & 0o777 == 0o755


@pytest.mark.parametrize("name", ["drafts/a.md", "a.txt", ".hidden/a.md", "ignored/a.md"])
def test_what_the_settings_leave_out_is_left_alone(hook, git, stage, site, name):
    stage({"glosslink.toml": 'documents = ["**/*.md", "!drafts/"]', ".gitignore": "ignored/", name: "A gilt.\n"})
    git("add", "--force", name)
    assert (hook().status, hook().err) == (0, "")
    assert staged(git, name) == "A gilt.\n"


def test_links_that_are_made_at_build_are_not_written(hook, git, stage):
    stage({"glosslink.toml": 'links = "build"', "a.md": "A gilt.\n"})
    assert (hook().status, staged(git, "a.md")) == (0, "A gilt.\n")


def test_each_part_of_a_repository_has_its_own_settings(hook, git, stage, site):
    (site / "glossary").rename(site / "elsewhere")
    terms = "- {term: bond, definition: A loan.}"
    stage({"one/glosslink.toml": 'url = "/x/{id}"', "one/glossary/t.yaml": terms, "one/a.md": "A bond.\n"})
    stage({"two/glosslink.toml": 'url = "/y/{id}"', "two/glossary/t.yaml": terms, "two/a/b.md": "A bond.\n"})
    stage({"README.md": "A bond.\n"})
    assert hook().status == 0
    assert [staged(git, name) for name in ("one/a.md", "two/a/b.md", "README.md")] == [
        "A [bond](/x/bond).\n",
        "A [bond](/y/bond).\n",
        "A bond.\n",
    ]


def test_the_glossary_is_read_as_it_is_staged(hook, git, stage, write):
    stage({"a.md": "A gilt and a bond and a share.\n"})
    write({"glossary/terms.yaml": "- {term: bond, definition: A loan.}\n", "glossary/new.yaml": "- term: ["})
    assert hook().status == 0
    assert staged(git, "a.md") == "A [gilt](/glossary/#gilt) and a bond and a share.\n"


def test_a_fault_in_the_glossary_refuses_the_commit(hook, git, stage):
    stage({"a.md": "A gilt.\n", "glossary/more.yaml": "- term: bond\n- term: share\n  colour: red\n  definition: A.\n"})
    done = hook()
    assert done.status == 1
    assert "glossary/more.yaml:1:9: error: " in done.err
    assert done.err.endswith("nothing was changed; `git commit --no-verify` commits all the same\n")
    assert staged(git, "a.md") == "A gilt.\n"


def test_a_fault_in_the_glossary_is_told_without_any_post(hook, git, stage):
    stage({"glossary/more.yaml": "- {term: bond, aliases: [gilt], definition: A.}\n"})
    done = hook()
    assert done.status == 1
    assert "glossary/terms.yaml:1:9: error: `gilt` stands for `bond` and for `gilt`" in done.err


def test_a_fault_in_an_older_glossary_refuses_the_commit_too(hook, git, stage, write):
    stage({"glossary/terms.yaml": "- term: ["})
    git.commit()
    stage({"a.md": "A gilt.\n"})
    done = hook()
    assert done.status == 2
    assert "\nglossary/terms.yaml:1:10: error: " in done.err


def test_a_fault_in_the_settings_refuses_the_commit(hook, stage):
    stage({"glosslink.toml": "\nstile = 'html'\n", "a.md": "A gilt.\n"})
    done = hook()
    assert (done.status, done.err[:23]) == (2, "glosslink.toml:2:1: err")
    assert done.err.endswith("nothing was changed; `git commit --no-verify` commits all the same\n")


@pytest.mark.parametrize(
    ("text", "told"), [("[x](glossary:gild) gilt\n", "bad.md:1:1: error"), (b"\xff gilt\n", "bad.md:1:1: error")]
)
def test_a_fault_in_a_post_refuses_the_commit_and_nothing_is_changed(hook, git, stage, text, told):
    stage({"bad.md": text, "good.md": "A gilt.\n"})
    done = hook()
    assert done.status == 1
    assert told in done.err
    assert staged(git, "good.md") == "A gilt.\n"


def test_a_merge_is_linked_only_where_it_is_new(hook, git, stage, site):
    stage({"both.md": "Base.\n"})
    git.commit()
    git("switch", "--quiet", "--create", "topic")
    stage({"both.md": "A gilt of theirs.\n", "theirs.md": "A gilt.\n"})
    git.commit()
    git("switch", "--quiet", "main")
    stage({"both.md": "A gilt of ours.\n", "ours.md": "A gilt.\n"})
    git.commit()
    git("merge", "--quiet", "topic", status=1)
    stage({"both.md": "A gilt of both.\n"})
    assert hook().err == "both.md: 1 link added\n"
    assert staged(git, "theirs.md") == "A gilt.\n"


def test_a_folder_that_is_no_repository_is_told_of(site, hook, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(site.parent))
    for done in (hook(), hook("pre-push")):
        assert done.status == 2
        assert "not a git repository" in done.err


# Before a push.


@pytest.fixture
def pushed(hook, git):
    """Run the hook before a push of HEAD to `origin`, which has the commit `theirs`."""

    def pushed(theirs="0" * 40):
        head = git("rev-parse", "HEAD").out.strip()
        base = git("rev-parse", theirs).out.strip() if theirs.strip("0") else theirs
        return hook("pre-push", "origin", "/url", stdin=f"refs/heads/main {head} refs/heads/main {base}\n".encode())

    return pushed


def test_what_is_pushed_is_checked_and_not_what_lies_about(pushed, git, write):
    write({"posts/a.md": "A gilt.\n", "posts/b.md": LINKED})
    git.commit()
    write({"posts/a.md": LINKED, "posts/b.md": "A gilt.\n"})
    done = pushed()
    assert done.status == 1
    assert "posts/a.md:1:3: warning: `gilt` is not linked to `gilt` [GL406 unlinked-mention]" in done.err
    assert "posts/b.md" not in done.err
    assert done.err.endswith("`git push --no-verify` pushes all the same\n")


def test_what_the_remote_has_is_not_told(pushed, git, write):
    write({"posts/a.md": "One.\nA gilt.\n"})
    git.commit()
    write({"posts/b.md": LINKED})
    git.commit()
    assert (pushed("HEAD^").status, pushed("HEAD^").err) == (0, "")
    git("update-ref", "refs/remotes/origin/main", "HEAD^")
    assert pushed().status == 0  # a new branch
    assert pushed("1" * 40).status == 0  # the remote is ahead of what we know
    git("update-ref", "-d", "refs/remotes/origin/main")
    assert pushed().status == 1


def test_a_fault_in_a_pushed_glossary_is_told(pushed, git, write):
    git.commit()
    write({"glossary/more.yaml": "- term: bond\n"})
    git.commit()
    write({"glossary/more.yaml": ""})
    done = pushed("HEAD^")
    assert (done.status, done.err.splitlines()[0][:31]) == (1, "glossary/more.yaml:1:9: error: ")


def test_a_fault_in_pushed_settings_is_told(pushed, git, write):
    write({"glosslink.toml": "stile = 'html'\n", "a.md": "A.\n"})
    git.commit()
    done = pushed()
    assert (done.status, done.err[:23]) == (2, "glosslink.toml:1:1: err")


@pytest.mark.parametrize("line", ["", "(delete) {0} refs/heads/x {0}\n".format("0" * 40)])
def test_nothing_pushed_is_nothing_to_check(hook, git, line):
    git.commit()
    assert (hook("pre-push", "origin", "/url", stdin=line.encode()).status) == 0


def test_what_the_baseline_holds_refuses_no_push(pushed, git, write, glosslink):
    write({"glosslink.toml": 'check.baseline = "old.json"', "posts/a.md": "A gilt.\n"})
    glosslink("check", "--write-baseline")
    git.commit()
    assert (pushed().status, pushed().err) == (0, "")
    write({"posts/a.md": "A gilt, and QE.\n"})
    git.commit()
    assert "`QE` is not linked" in pushed().err


def test_a_glossary_at_the_top_is_one(hook, git, stage):
    stage({"glosslink.toml": 'glossary = ["."]\ndocuments = ["posts/"]', "bond.yaml": "- {term: bond, colour: red}\n"})
    assert "bond.yaml:1:" in hook().err


def test_what_git_would_not_say_is_told(hook, git):
    done = hook("pre-push", stdin=b"main\n")
    assert (done.status, "LOCAL-REF ID REMOTE-REF ID" in done.err) == (2, True)


def test_a_glossary_in_a_repository_of_its_own_is_read_as_it_is(hook, git, stage, write, site):
    (site / "glossary").rename(site / "terms")
    git("-C", "terms", "init", "--quiet")
    git("-C", "terms", "add", "--all")
    git("-C", "terms", "commit", "--quiet", "--message", "terms")
    git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "./terms", "glossary")
    write({"glossary/more.yaml": "- {term: bond, definition: A loan.}\n", ".gitignore": "/terms/\n"})
    stage({"a.md": "A gilt, a bond.\n"})
    assert hook().status == 0
    assert staged(git, "a.md") == "A [gilt](/glossary/#gilt), a [bond](/glossary/#bond).\n"
