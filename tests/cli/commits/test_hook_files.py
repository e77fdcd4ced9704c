"""`glosslink hook install` and `uninstall`: hooks in, hooks out; and what Git makes of them."""

import subprocess
from pathlib import Path

import pytest

OTHER = b"#!/bin/sh\nprintf 'other %s\\n' \"$*\" >> told\ncat >> told < /dev/null\n"
HOOK = ".git/hooks/pre-commit"
LINKED = "A [gilt](/glossary/#gilt).\n"


@pytest.fixture
def other(site):
    """Write a hook that tells what it was called with, by its path; return its bytes."""

    def other(name=HOOK, text=OTHER, mode=0o755):
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text)
        path.chmod(mode)
        return path

    return other


def seen(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file of a folder, with its mode."""
    return {path.name: (path.read_bytes(), path.lstat().st_mode) for path in folder.iterdir() if path.is_file()}


def test_git_runs_it(glosslink, git, write, site):
    assert glosslink("hook", "install").err == f"wrote {HOOK}\n"
    write({"a.md": "A gilt.\n"})
    git.commit()
    assert git("show", "HEAD:a.md").out == (site / "a.md").read_text() == LINKED
    assert git("status", "--porcelain").out == ""


def test_git_commit_all_runs_it(glosslink, git, write):
    write({"a.md": "One.\n"})
    git.commit()
    glosslink("hook", "install")
    write({"a.md": "A gilt.\n"})
    git("commit", "--quiet", "--all", "--message", "m")
    assert git("show", "HEAD:a.md").out == LINKED
    assert git("status", "--porcelain").out == ""


def test_git_commit_of_a_path_asks_for_it_again(glosslink, git, write, site):
    write({"a.md": "One.\n", "b.md": "One.\n"})
    git.commit()
    glosslink("hook", "install")
    write({"a.md": "A gilt.\n", "b.md": "Two gilts.\n"})
    refused = git("commit", "--message", "m", "a.md", status=1)
    assert "commit again: the links are in the files now" in refused.err
    assert (site / "b.md").read_text() == "Two gilts.\n"
    git("commit", "--quiet", "--message", "m", "a.md")
    assert git("show", "HEAD:a.md").out == LINKED
    assert git("status", "--porcelain").out == " M b.md\n"


def test_git_commit_of_a_path_that_can_get_no_links_asks_for_nothing(glosslink, git, write, site):
    """A filter has git keep another text than the file has: asked again, it would be so again."""
    git("config", "filter.shout.clean", "tr a-z A-Z")
    git("config", "filter.shout.smudge", "tr A-Z a-z")
    write({".gitattributes": "loud/*.md filter=shout\n", "loud/a.md": "x\n", "b.md": "x\n", "c.md": "x\n"})
    git.commit()
    glosslink("hook", "install")
    write({"loud/a.md": "a gilt.\n", "b.md": "A gilt.\n", "c.md": "A gilt.\n"})
    (site / "c.md").chmod(0o444)
    refused = git("commit", "--message", "m", "loud/a.md", "b.md", "c.md", status=1)
    assert "b.md: 1 link added\n" in refused.err
    done = git("commit", "--quiet", "--message", "m", "loud/a.md", "b.md", "c.md")
    (site / "c.md").chmod(0o644)
    assert done.err == (
        "c.md: 1 link not added to the file, nor to what is committed:\n"
        "  this cannot be written: the file is read-only\n"
        "loud/a.md: 1 link not added to the file, nor to what is committed:\n"
        "  it has other text there than what is staged\n"
    )
    assert (git("show", "HEAD:loud/a.md").out, (site / "loud/a.md").read_text()) == ("A GILT.\n", "a gilt.\n")
    assert git("show", "HEAD:b.md").out == LINKED


def test_a_fault_in_the_glossary_refuses_the_commit(glosslink, git, write):
    glosslink("hook", "install")
    write({"a.md": "A gilt.\n", "glossary/terms.yaml": "- term: gilt\n- term: ["})
    git("add", "--all")
    refused = git("commit", "--message", "m", status=1)
    assert "glossary/terms.yaml:2:10: error: " in refused.err
    assert "Traceback" not in refused.err


def test_a_hook_that_is_there_runs_first_and_comes_back_as_it_was(glosslink, git, write, site, other):
    other()
    before = seen(site / ".git/hooks")
    assert "pre-commit.before-glosslink now, and runs first" in glosslink("hook", "install").err
    write({"a.md": "A gilt.\n"})
    git.commit()
    assert (site / "told").read_text() == "other \n"
    assert git("show", "HEAD:a.md").out == LINKED
    assert glosslink("hook", "install").status == 0  # again
    assert glosslink("hook", "uninstall").err == f"put back {HOOK}\n"
    assert seen(site / ".git/hooks") == before


def test_a_hook_that_refuses_refuses_still(glosslink, git, write, other):
    other(text=b"#!/bin/sh\necho no >&2\nexit 7\n")
    glosslink("hook", "install")
    write({"a.md": "A gilt.\n"})
    git("add", "--all")
    assert "no" in git("commit", "--message", "m", status=1).err
    assert git("show", ":a.md").out == "A gilt.\n"


def test_a_hook_that_git_would_not_run_is_not_run(glosslink, git, site, other):
    other(mode=0o644)
    before = seen(site / ".git/hooks")
    glosslink("hook", "install")
    git.commit()
    assert not (site / "told").exists()
    glosslink("hook", "uninstall")
    assert seen(site / ".git/hooks") == before


def test_a_hook_that_is_a_link_stays_one(glosslink, git, site, other):
    other("scripts/hook")
    (site / HOOK).symlink_to("../../scripts/hook")
    glosslink("hook", "install")
    git.commit()
    assert (site / "told").exists()
    glosslink("hook", "uninstall")
    assert (site / HOOK).readlink() == Path("../../scripts/hook")


def test_a_push_is_refused_and_an_older_hook_reads_what_git_says_first(glosslink, git, write, site, other):
    other(".git/hooks/pre-push", b"#!/bin/sh\ncat > told\n")
    assert glosslink("hook", "install", "pre-push").status == 0
    git("init", "--quiet", "--bare", "remote.git")
    git("remote", "add", "origin", "remote.git")
    write({".gitignore": "remote.git\ntold\n", "a.md": "A gilt.\n"})
    git.commit()
    refused = git("push", "--quiet", "origin", "main", status=1)
    assert "a.md:1:3: warning: `gilt` is not linked to `gilt`" in refused.err
    assert (site / "told").read_text().startswith("refs/heads/main ")
    write({"a.md": LINKED})
    git.commit()
    git("push", "--quiet", "origin", "main")
    git("push", "--quiet", "origin", "main")  # nothing
    write({"b.md": "A gilt.\n"})
    git.commit()
    assert "b.md:1:3" in git("push", "origin", "main", status=1).err
    glosslink("hook", "uninstall")
    git("push", "--quiet", "origin", "main")


def test_a_work_tree_of_its_own_has_the_hook_too(glosslink, git, write, site, monkeypatch):
    git.commit()
    git("worktree", "add", "--quiet", "tree")
    monkeypatch.chdir(site / "tree")
    assert glosslink("hook", "install").status == 0
    (site / "tree/a.md").write_text("A gilt.\n")
    git("-C", "tree", "add", "a.md")
    git("-C", "tree", "commit", "--quiet", "--message", "m")
    assert git("show", "tree:a.md").out == LINKED
    assert git("-C", "tree", "status", "--porcelain").out == ""


def test_it_works_from_any_folder(glosslink, git, write, site, monkeypatch):
    write({"posts/a.md": "A gilt.\n"})
    git("add", "--all")
    monkeypatch.chdir(site / "posts")
    assert glosslink("hook", "install").status == 0
    git("-C", "posts", "commit", "--quiet", "--message", "m")
    assert git("show", "HEAD:posts/a.md").out == LINKED


def test_a_folder_of_hooks_of_the_repository_s_own(glosslink, git, site, other):
    git("config", "core.hooksPath", "hooks dir")
    other("hooks dir/pre-commit")
    glosslink("hook", "install")
    git.commit()
    assert (site / "told").exists()
    glosslink("hook", "uninstall")
    assert seen(site / "hooks dir").keys() == {"pre-commit"}


def test_hooks_of_all_repositories_are_left_alone(glosslink, git, site, tmp_path, monkeypatch):
    config = tmp_path / "global"
    config.write_text(f"[core]\n\thooksPath = {tmp_path}/shared\n")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(config))
    done = glosslink("hook", "install")
    assert done.status == 2
    assert "core.hooksPath leads all your repositories to the hooks in" in done.err
    assert not (tmp_path / "shared").exists()


def test_husky(glosslink, git, write, site, other):
    """Husky's `_/h` runs the file above its folder, with `sh -e`, whether it can be executed or not."""
    git("config", "core.hooksPath", ".husky/_")
    other(".husky/_/h", b'sh -e "$(dirname "$(dirname "$0")")/$(basename "$0")" "$@"\n')
    other(".husky/_/pre-commit", b'#!/bin/sh\n. "$(dirname "$0")/h"\n')
    other(".husky/pre-commit", b"echo husky >> told\n", 0o644)
    before = seen(site / ".husky")
    assert glosslink("hook", "install").err.startswith("wrote .husky/pre-commit; what was there is")
    write({"a.md": "A gilt.\n"})
    git.commit()
    assert (site / "told").read_text() == "husky\n"
    assert git("show", "HEAD:a.md").out == LINKED
    glosslink("hook", "uninstall")
    assert seen(site / ".husky") == before


def test_a_hook_whose_glosslink_has_gone_says_so(glosslink, git, site):
    glosslink("hook", "install")
    script = site / HOOK
    script.write_text(script.read_text().replace("\nglosslink=", "\nglosslink=/gone"))
    path = site / "bin"
    path.mkdir()
    for name in ("git", "sh", "dirname"):
        (path / name).symlink_to(subprocess.check_output(["which", name], text=True).strip())
    refused = git("commit", "--allow-empty", "--message", "m", status=1, PATH=str(path))
    assert "glosslink is not where it was when this hook was installed: /gone" in refused.err
    assert "run `glosslink hook install pre-commit` again" in refused.err


def test_nothing_to_uninstall_is_no_fault(glosslink, git, site, other):
    other()
    done = glosslink("hook", "uninstall")
    assert (done.status, "nothing was changed" in done.err) == (0, True)
    assert (site / HOOK).read_bytes() == OTHER


def test_what_was_kept_is_never_lost(glosslink, git, site, other):
    other()
    glosslink("hook", "install")
    other(text=b"a third")
    done = glosslink("hook", "install")
    assert done.status == 2
    assert "pre-commit.before-glosslink is in its way" in done.err
    assert (site / HOOK).read_bytes() == b"a third"
    assert (site / f"{HOOK}.before-glosslink").read_bytes() == OTHER


def test_no_repository_no_hook(glosslink, site, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(site.parent))
    for command in ("install", "uninstall"):
        done = glosslink("hook", command)
        assert (done.status, "not a git repository" in done.err) == (2, True)
    monkeypatch.setenv("PATH", str(site))
    assert glosslink("hook", "install").err.startswith("error: git was not found")


def test_a_bare_repository_has_nothing_to_commit(glosslink, git, site, monkeypatch):
    git("init", "--quiet", "--bare", "bare.git")
    monkeypatch.chdir(site / "bare.git")
    done = glosslink("hook", "install")
    assert (done.status, "work tree" in done.err) == (2, True)


def test_a_hook_that_pre_commit_has_moved_is_told_of(glosslink, git, site, other):
    glosslink("hook", "install")
    (site / HOOK).rename(site / f"{HOOK}.legacy")
    other()
    assert f"pre-commit has moved it to {HOOK}.legacy: `pre-commit uninstall`" in glosslink("hook", "uninstall").err
    assert (site / HOOK).read_bytes() == OTHER
