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
