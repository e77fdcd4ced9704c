"""The action, the workflows and the GitLab job: valid by their schemas, and run as their hosts would."""

import json
import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = ROOT / "examples/github/.github/workflows"
JOB = ROOT / "examples/gitlab/.gitlab-ci.yml"
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = ACTION["runs"]["steps"]
SITE = """
git init --quiet
mkdir -p "$1glossary" "$1posts"
printf -- '- term: gilt\\n  definition: A bond.\\n' > "$1glossary/terms.yaml"
touch "$1glosslink.toml"
printf '[Gilts](/glossary/#gilt) fell.\\n' > "$1posts/a.md"
git add . && git commit --quiet --message start
"""


def step(start: str) -> dict:
    """The step of the action whose name starts so."""
    return next(one for one in STEPS if one.get("name", "").startswith(start))


def test_no_input_is_read_as_a_script():
    for one in STEPS:
        assert "${{" not in one.get("run", "")


@pytest.mark.parametrize("path", [ROOT / "action.yml", *sorted(WORKFLOWS.glob("*.yml"))], ids=lambda path: path.name)
def test_what_others_wrote_is_pinned(path):
    used = re.findall(r"uses: (\S+)", path.read_text(encoding="utf-8"))
    for name in used:
        assert name.startswith(("./", "glosslink/glosslink@v")) or re.search(r"@[0-9a-f]{40}$", name), name


def test_every_input_is_used_and_described_on_its_page():
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    page = (ROOT / "docs/github.md").read_text(encoding="utf-8")
    for name in ACTION["inputs"]:
        assert f"inputs.{name}" in text
        assert f"| `{name}` |" in page
    called = yaml.safe_load((WORKFLOWS / "check-glossary.yml").read_text(encoding="utf-8"))
    assert set(called["jobs"]["check"]["steps"][1]["with"]) <= set(ACTION["inputs"])


@pytest.mark.slow
def test_all_are_valid_by_their_schemas(shell):
    shell(f"check-jsonschema --builtin-schema vendor.github-actions {ROOT}/action.yml")
    shell(f"check-jsonschema --builtin-schema vendor.github-workflows {WORKFLOWS}/*.yml")
    shell(f"check-jsonschema --builtin-schema vendor.gitlab-ci --data-transform gitlab-ci {JOB}")
    shell("glosslink init --workflow && check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*")
    page = (ROOT / "docs/github.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"<!-- workflow -->\n```yaml\n(.*?)```", page, re.DOTALL)
    (shell.folder / "page.yml").write_text(block)
    shell("check-jsonschema --builtin-schema vendor.github-workflows page.yml")


@pytest.fixture
def action(shell, tmp_path):
    """Run the action's check, as a runner would: return its status, what it prints, its summary and its outputs."""

    def action(**inputs):
        given = {"paths": "", "config": "", "since": "", "fail-on": ""} | {
            name.replace("_", "-"): value for name, value in inputs.items()
        }
        wanted = {
            name: given[re.fullmatch(r"\$\{\{ inputs\.([\w-]+) \}\}", source)[1]]
            for name, source in step("Check")["env"].items()
        }
        files = {"GITHUB_STEP_SUMMARY": tmp_path / "summary", "GITHUB_OUTPUT": tmp_path / "output"}
        for file in files.values():
            file.write_text("")
        printed = shell(
            step("Check")["run"], None, RUNNER_TEMP=str(tmp_path), **wanted, **{k: str(v) for k, v in files.items()}
        )
        outputs = dict(line.split("=", 1) for line in files["GITHUB_OUTPUT"].read_text().splitlines())
        return int(outputs["status"]), printed, files["GITHUB_STEP_SUMMARY"].read_text(), outputs.get("sarif-file")

    return action


@pytest.mark.slow
def test_the_action_tells_findings_as_annotations_summary_and_sarif(action, shell):
    shell(f"set -- ''{SITE}")
    status, printed, summary, sarif = action()
    assert (status, summary, "::" in printed) == (0, "### Glossary: nothing found\n", False)
    shell("printf 'A gilt.\\n' > posts/b.md; printf -- '- term: bond\\n' >> glossary/terms.yaml")
    status, printed, summary, sarif = action()
    assert status == 1
    assert "::error file=glossary/terms.yaml,line=3," in printed
    assert "::warning file=posts/b.md,line=1," in printed
    assert "| glossary/terms.yaml:3:9 | error |" in summary
    assert len(json.loads(Path(sarif).read_text())["runs"][0]["results"]) == 2


@pytest.mark.slow
def test_the_action_heeds_its_inputs(action, shell):
    shell(f"set -- 'site/'{SITE}")
    shell("printf 'A gilt.\\n' | tee 'site/posts/b c.md' > site/posts/d.md && git add . && git commit --quiet -m two")
    config = "site/glosslink.toml"
    assert action(config=config)[0] == 1
    assert action(config=config, fail_on="error")[0] == 0
    assert action(config=config, since="HEAD")[0] == 0
    assert action(config=config, since="0" * 40)[0] == 1
    printed = action(config=config, paths="\nsite/posts/b c.md\nsite/posts/a.md\n")[1]
    assert "file=site/posts/b c.md" in printed
    assert "d.md" not in printed


@pytest.mark.slow
@pytest.mark.parametrize("hostile", ["$(touch pwned)", '"; touch pwned; "', "`touch pwned`", "--output=pwned", "x\ny"])
def test_the_action_says_what_it_cannot_use(action, shell, hostile):
    shell(f"set -- ''{SITE}")
    for name in ("paths", "config", "since", "fail_on"):
        status, printed, summary, _ = action(**{name: hostile})
        assert status == 2
        assert "::error title=The glossary could not be checked::" in printed
        assert summary.startswith("### The glossary could not be checked\n\n    ")
    assert not (shell.folder / "pwned").exists()


@pytest.mark.slow
def test_the_action_tells_a_fault_in_the_settings_at_its_place(action, shell):
    shell(f"set -- ''{SITE}")
    shell("echo 'stile = 1' > glosslink.toml")
    status, printed, summary, _ = action()
    assert (status, "::error file=glosslink.toml,line=1," in printed, "glosslink.toml:1:1" in summary) == (
        2,
        True,
        True,
    )


@pytest.mark.slow
def test_the_action_installs_what_its_own_commit_holds(shell, repository, tmp_path):
    shell(step("Install")["run"], RUNNER_TEMP=str(tmp_path), SOURCE=str(repository))
    assert shell(f"{tmp_path}/glosslink/bin/glosslink --version").startswith("glosslink ")


@pytest.mark.slow
def test_the_gitlab_job_runs(shell):
    job = yaml.safe_load(JOB.read_text(encoding="utf-8"))["glossary"]
    assert job["before_script"] == ["pip install --quiet glosslink==0.1.0"]  # the wheel is installed already
    shell(f"set -- ''{SITE}")
    shell("printf 'A gilt.\\n' > posts/b.md && git add . && git commit --quiet --message two")
    script = "\n".join(job["script"])
    assert "posts/b.md:1:3" in shell(script, status=1, CI_MERGE_REQUEST_DIFF_BASE_SHA="")
    assert "nothing found" in shell(script, CI_MERGE_REQUEST_DIFF_BASE_SHA="HEAD")
    assert "posts/b.md:1:3" in shell(script, status=1, CI_MERGE_REQUEST_DIFF_BASE_SHA="HEAD^")
    reports = job["artifacts"]["reports"]
    (issue,) = json.loads((shell.folder / reports["codequality"]).read_text())
    assert issue["location"] == {"path": "posts/b.md", "lines": {"begin": 1, "end": 1}}
    assert 'failures="1"' in (shell.folder / reports["junit"]).read_text()
