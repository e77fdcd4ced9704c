"""`glosslink check --since REV`: a history and arguments in, the findings on changed lines out."""

import json
from dataclasses import replace

import pytest

from glosslink.cli.commits.since import changed_lines

TERMS = "- {term: gilt, inflect: false, definition: A bond.}\n- {term: consol, inflect: false, definition: A loan.}\n"
SINCE = ("check", "--select", "GL1,GL2,GL4", "--format", "json", "--since")


@pytest.fixture
def found(glosslink):
    """What is found since a revision, as (path, line, code)."""

    def found(revision: str, *arguments: str) -> list[tuple[str, int, str]]:
        done = glosslink(*SINCE, revision, *arguments)
        rows = json.loads(done.out)
        assert done.status == (1 if rows else 0), done.err
        return [(row["path"], row["line"], row["code"]) for row in rows]

    return found


@pytest.fixture
def history(git, write):
    """A glossary and a post with a finding in its second line, committed."""
    write({"glossary/terms.yaml": TERMS, "posts/a.md": "One.\nA gilt.\nThree.\n"})
    git.commit()
    return git


def test_what_was_there_before_is_not_told(history, found, write):
    assert found("HEAD") == []
    write({"posts/a.md": "One.\nA gilt.\nThree.\nA consol.\n"})
    assert found("HEAD") == [("posts/a.md", 4, "GL406")]
    history.commit()
    assert found("HEAD") == []
    assert found("HEAD^") == [("posts/a.md", 4, "GL406")]


def test_a_line_that_moves_has_not_changed(history, found, write):
    write({"posts/a.md": "Zero.\n\nOne.\nA gilt.\nThree.\n"})
    assert found("HEAD") == []


def test_staged_and_untracked_and_ignored_files_count(history, found, write):
    write({"posts/staged.md": "A gilt.\n", "posts/new.md": "\nA gilt.\n", "drafts/x.md": "A gilt.\n"})
    write({".gitignore": "drafts/\n"})
    history("add", "posts/staged.md")
    assert found("HEAD") == [("posts/new.md", 2, "GL406"), ("posts/staged.md", 1, "GL406")]
    assert found("HEAD", "drafts/x.md") == [("drafts/x.md", 1, "GL406")]


def test_what_others_changed_meanwhile_does_not_count(history, found, write):
    history("switch", "--quiet", "--create", "topic")
    write({"posts/b.md": "A gilt.\n"})
    history.commit()
    history("switch", "--quiet", "main")
    write({"posts/a.md": "One.\nNo bond.\nThree.\n"})
    history.commit()
    history("switch", "--quiet", "topic")
    assert found("main") == [("posts/b.md", 1, "GL406")]


def test_renamed_files_are_followed(history, found, write, site):
    write({"posts/a.md": "One.\nA gilt.\n" + "More.\n" * 20})
    history.commit()
    history("mv", "posts/a.md", 'posts/é "b"\t.md')
    assert found("HEAD") == []
    with (site / 'posts/é "b"\t.md').open("a") as file:
        file.write("A consol.\n")
    assert found("HEAD") == [('posts/é "b"\t.md', 23, "GL406")]


@pytest.mark.parametrize("name", ["a b.md", "it's.md", 'a"b.md', "a\nb.md", "-x.md", "+++ b.md", "naïve.md", "a\\b.md"])
def test_any_name_will_do(history, found, write, name):
    write({name: "One.\n"})
    history.commit()
    write({name: "One.\nA gilt.\n"})
    assert found("HEAD") == [(name, 2, "GL406")]


@pytest.fixture
def submodule(history, write, site):
    """The history with a submodule `theme/one two` that has a post with a finding; git in that submodule."""
    write({"theme source/readme.md": "One.\nA gilt.\n", ".gitignore": "/theme source/\n"})
    source = replace(history, top=site / "theme source")
    source("init", "--quiet")
    source.commit()
    history("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "./theme source", "theme/one two")
    history.commit()
    return replace(source, top=site / "theme/one two")


def test_what_a_submodule_holds_is_not_new_because_another_repository_tracks_it(submodule, history, found, write):
    assert found("HEAD") == []
    assert found("HEAD^") == [("theme/one two/readme.md", 2, "GL406")]  # where there was no submodule
    write({"theme/one two/readme.md": "One.\nA gilt.\nA consol.\n", "theme/one two/new.md": "A gilt.\n"})
    changed = [("theme/one two/new.md", 1, "GL406"), ("theme/one two/readme.md", 3, "GL406")]
    assert found("HEAD") == changed
    submodule.commit()
    assert found("HEAD") == changed
    history.commit()
    assert (found("HEAD"), found("HEAD^")) == ([], changed)


def test_a_submodule_that_is_not_checked_out_has_nothing_to_tell(submodule, history, found, write):
    history("submodule", "--quiet", "deinit", "--force", "--all")
    assert found("HEAD") == []
    write({"theme/one two/own.md": "A gilt.\n"})
    assert found("HEAD") == [("theme/one two/own.md", 1, "GL406")]


def test_a_submodule_of_which_the_commit_is_not_there_is_new(submodule, history, found):
    history("update-index", "--cacheinfo", f"160000,{'1' * 40},theme/one two")
    history("commit", "--quiet", "--message", "a commit that nobody has")
    assert found("HEAD") == [("theme/one two/readme.md", 2, "GL406")]


def test_a_submodule_is_read_by_its_own_git_where_git_has_told_of_another(submodule, found, site, monkeypatch):
    monkeypatch.setenv("GIT_DIR", str(site / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(site / ".git/index"))
    assert found("HEAD") == []


def test_the_glossary_is_judged_by_its_lines_too(history, found, write):
    write({"glossary/terms.yaml": "- {term: stock, definition: A share., colour: red}\n" + TERMS})
    history.commit()
    assert [code for _, _, code in found("HEAD^")] == ["GL102"]
    assert found("HEAD") == []


def test_a_clash_with_an_older_entry_is_told(history, found, write):
    new = "- {term: bond, aliases: [gilt], inflect: false, definition: A.}\n"
    write({"glossary/terms.yaml": TERMS + new})
    assert ("glossary/terms.yaml", "GL201") in {(path, code) for path, _, code in found("HEAD")}
    write({"glossary/terms.yaml": new + TERMS})
    assert ("glossary/terms.yaml", "GL201") in {(path, code) for path, _, code in found("HEAD")}


def test_a_glossary_that_cannot_be_read_is_told_wherever_the_fault_shows(history, found, write):
    write({"glossary/terms.yaml": '- {term: "gilt, definition: A bond.}\n' + TERMS})
    assert "GL101" in [code for _, _, code in found("HEAD")]
    history.commit()
    assert "GL101" in [code for _, _, code in found("HEAD")]


def test_lines_count_as_git_counts_them(history, found, write):
    write({"posts/mac.md": "One.\rTwo.\rA gilt.\n\nFour.\n"})
    history.commit()
    write({"posts/mac.md": "One.\rTwo.\rA gilt.\n\nA consol.\n"})
    assert found("HEAD") == [("posts/mac.md", 5, "GL406")]


def test_windows_line_endings(history, found, write):
    write({"posts/a.md": "One.\r\nA gilt.\r\nThree.\r\n"})
    history.commit()
    write({"posts/a.md": "One.\r\nA gilt.\r\nA consol.\r\n"})
    assert found("HEAD") == [("posts/a.md", 3, "GL406")]


def test_what_a_user_has_configured_changes_nothing(history, found, write):
    for name, value in {
        "diff.noprefix": "true",
        "diff.mnemonicPrefix": "true",
        "diff.external": "false",
        "color.ui": "always",
        "diff.context": "9",
        "diff.interHunkContext": "9",
    }.items():
        history("config", name, value)
    write({".gitattributes": "*.md -diff\n", "posts/a.md": "One.\nA gilt.\nA consol.\n"})
    assert found("HEAD") == [("posts/a.md", 3, "GL406")]


def test_it_works_from_a_folder_of_the_repository(history, found, write, site, monkeypatch):
    (site / "glosslink.toml").write_text("")
    write({"posts/a.md": "One.\nA gilt.\nA consol.\n"})
    monkeypatch.chdir(site / "posts")
    assert found("HEAD") == [("a.md", 3, "GL406")]


@pytest.mark.parametrize("revision", ["nowhere", "-x", "--output=x", "0" * 40, "HEAD:posts/a.md", ""])
def test_a_revision_that_is_none_is_told(history, glosslink, revision):
    done = glosslink(*SINCE, revision)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"error: `{revision}` is no commit of ")


def test_histories_that_never_met_are_told(history, glosslink):
    history("switch", "--quiet", "--orphan", "alone")
    history.commit()
    done = glosslink(*SINCE, "main")
    assert done.status == 2
    assert "have no history in common" in done.err


def test_a_shallow_clone_is_told_of(history, glosslink, site, monkeypatch):
    history.commit()
    history("clone", "--quiet", "--depth=1", site.as_uri(), "shallow")
    monkeypatch.chdir(site / "shallow")
    assert "this clone is shallow" in glosslink(*SINCE, "HEAD^").err


def test_a_folder_without_repository_is_told_of(site, glosslink, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(site.parent))
    done = glosslink(*SINCE, "HEAD")
    assert (done.status, done.out) == (2, "")
    assert "not a git repository" in done.err


def test_a_machine_without_git_is_told_of(site, glosslink, monkeypatch):
    monkeypatch.setenv("PATH", str(site))
    done = glosslink(*SINCE, "HEAD")
    assert (done.status, done.err) == (2, "error: git was not found: install it, or put it on the PATH\n")


@pytest.mark.parametrize("option", ["--fix", "--diff", "--adopt", "--write-baseline", "--unsafe-fixes", "--site=posts"])
def test_what_is_about_whole_files_does_not_go_with_it(history, glosslink, option):
    done = glosslink(*SINCE, "HEAD", option)
    assert done.status == 2
    assert "do not go together" in done.err


def test_a_patch_is_read_by_its_counts_and_not_by_its_looks():
    patch = b"""diff --git a/a b/a
--- a/a
+++ b/a
@@ -1,2 +1,3 @@ +++ b/c
-@@ -9 +9 @@
---- a/b
+++ b/b
+@@ -7 +7 @@
+x
\\ No newline at end of file
@@ -5,0 +9 @@
+y
@@ -8 +10,0 @@
-z
diff --git a/b b/b
deleted file mode 100644
--- a/b
+++ /dev/null
@@ -1 +0,0 @@
-x
"""
    assert changed_lines(patch) == {"a": ((1, 3), (9, 9))}
