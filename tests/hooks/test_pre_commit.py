"""The hooks for pre-commit, run by pre-commit itself from a repository made here."""

import pytest

pytestmark = pytest.mark.slow

SITE = """
git init --quiet
mkdir -p glossary posts drafts
printf -- '- term: gilt\\n  definition: A bond of the British government.\\n' > glossary/terms.yaml
printf 'documents = ["**/*.md", "!drafts/"]\\n' > glosslink.toml
git add . && git commit --quiet --message start
"""


def test_a_post_fails_once_and_is_repaired_and_a_broken_entry_is_told_at_its_place(shell, repository):
    """All hooks in one go, as each `try-repo` installs them anew."""
    shell(SITE)
    shell("printf 'Gilts fell.\\n' | tee posts/a.md > drafts/b.md && git add .")
    shell("printf -- '- term: bond\\n' >> glossary/terms.yaml && git add . ")
    told = shell(f"pre-commit try-repo {repository} --files posts/a.md drafts/b.md glossary/terms.yaml", status=1)
    assert "glossary/terms.yaml:3:9: error: `bond` has neither a definition nor `see`" in told
    shell("git checkout --quiet HEAD glossary/terms.yaml")
    command = f"pre-commit try-repo {repository} glosslink-link --files posts/a.md drafts/b.md"
    assert "files were modified by this hook" in shell(command, status=1)
    assert (shell.folder / "posts/a.md").read_text() == "[Gilts](/glossary/#gilt) fell.\n"
    assert (shell.folder / "drafts/b.md").read_text() == "Gilts fell.\n"  # excluded, although it is named
    assert "Passed" in shell(command)


def test_the_manifest_is_valid(shell, repository):
    shell(f"pre-commit validate-manifest {repository}/.pre-commit-hooks.yaml")


def test_each_file_goes_by_the_settings_nearest_to_it_and_any_name_is_a_name(shell, repository):
    shell(SITE)
    shell("mkdir en && git mv glosslink.toml glossary en && rmdir posts drafts")
    shell("printf 'Gilts fell.\\n' | tee en/a.md > README.md && git add .")
    command = f"pre-commit try-repo {repository} glosslink-link"  # of all that is staged
    assert "files were modified by this hook" in shell(command, status=1)
    assert (shell.folder / "en/a.md").read_text() == "[Gilts](/glossary/#gilt) fell.\n"
    assert (shell.folder / "README.md").read_text() == "Gilts fell.\n"  # no settings are for it
    shell("mv en/* . && git add --all . && git commit --quiet --message moved")
    shell("cp README.md ./-v.md && git add -- -v.md")
    assert "files were modified by this hook" in shell(command, status=1)
    assert (shell.folder / "-v.md").read_text() == "[Gilts](/glossary/#gilt) fell.\n"
