"""What is no part of a text, from the file to the pages: comments, code that took too much, leftovers."""

from __future__ import annotations

import re
import shutil
from importlib.resources import files
from pathlib import Path

import pytest

from generator.report.printing import placed
from tests.building import build_quietly
from tests.conftest import SHARED, present

MODULE = "content/modules/first-change.md"
BODY = """
A <!--1-->paragraph<!--2
--> of words.

## Look<!--3--> {#look}

- one
<!--4-->
- two<!--5-->

| When <!--6 | --> | Who |
|---|---|
<!--7-->
| at ten<!--8--> | Ana |

<!--9

## No heading

::: facilitator

Not even this.

:::

-->

::: quiz {#which assesses=make-a-change}

Which<!--10-->?

- [ ] One<!--11-->.

  > No<!--12-->.

<!--13-->

- [x] Two.

  > Yes.

:::

So it is.[^note]<!--14--> `<!-- code -->`

[^note]: Says<!--15--> who.

```
<!-- code -->
```
"""
CATALOG = """
msgid "Which?"
msgstr "¿Cuál<!--16-->?"

msgid "Two."
msgstr "Dos.<!--17-->"

msgid "Says who."
msgstr "<!--18-->"
"""
COMMENT = re.compile(r"<!--\d+.*?-->", re.DOTALL)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return Path(shutil.copytree(str(files("generator").joinpath("starter")), tmp_path / "site"))


def write(site: Path, body: str, catalog: str, definition: str) -> None:
    module, settings = site / MODULE, site / "content/site.yaml"
    front = module.read_text("utf-8").split("---\n")[1]
    module.write_text(f"---\n{front}---\n{body}", "utf-8")
    settings.write_text(settings.read_text("utf-8").replace("locales: [en]", "locales: [en, es]"), "utf-8")
    po = site / "translations/es/modules/first-change.po"
    po.parent.mkdir(parents=True, exist_ok=True)
    po.write_text(catalog, "utf-8")
    terms = f"- id: contribution\n  term: contribution\n  definition: {definition}\n"
    (site / "content/glossary.yaml").write_text(terms, "utf-8")


def contents(folder: Path) -> dict[str, bytes]:
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def test_a_comment_changes_no_byte_of_what_is_written(site: Path, tmp_path: Path) -> None:
    write(site, BODY, CATALOG, "Something<!--19--> <!--20-->given.")
    with_comments = build_quietly(site, tmp_path / "one")
    without = COMMENT.sub("", BODY).replace("- one\n\n- two", "- one\n- two").replace("|\n\n| at", "|\n| at")
    write(site, without, COMMENT.sub("", CATALOG), "Something given.")
    assert build_quietly(site, tmp_path / "two").count("error") == with_comments.count("error") == 0
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    page = (tmp_path / "one/en/modules/first-change.html").read_text("utf-8")
    assert page.count("&lt;!-- code --&gt;") == 2


def test_an_open_comment_keeps_the_site_as_it_was(site: Path, tmp_path: Path) -> None:
    write(site, "One.\n\nTwo <!-- three.\n", "", "Something given.")
    result = build_quietly(site, tmp_path / "out")
    errors = [one for one in result.diagnostics if one.severity == "error"]
    assert [(one.code, one.location.line, one.location.column) for one in errors] == [("V260", 18, 5)]
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("case", "wanted"),
    [
        (
            "html-comment",
            {17: "V265 V265 V265", 19: "V265", 20: "V265", 30: "V266 V266 V266 V270 V276 V276 V276 V276"},
        ),
        (
            "attributes-and-alerts",
            {13: "V268", 15: "V267", 18: "V268 V269 V269", 20: "V268", 24: "V267"},
        ),
        (
            "author-mistakes",
            {
                12: "V265 V265 V266 V270",
                **dict.fromkeys((14, 17, 20), "V267"),
                **dict.fromkeys((26, 29), "V266"),
                31: "V269 V271 V271 V271",
                **dict(zip((33, 35, 37, 39, 44), ("V271", "V273", "V272", "V274", "V261"), strict=True)),
            },
        ),
    ],
)
def test_what_went_wrong_once_is_told(tmp_path: Path, case: str, wanted: dict[int, str]) -> None:
    site = tmp_path / "site"
    shutil.copytree(present(SHARED / "cases") / "html-comment", site)
    given = SHARED / "cases" / case
    text = next(given.rglob("one.md")).read_text("utf-8")
    (site / "content/modules/one.md").write_text(text, "utf-8")
    result = build_quietly(site, tmp_path / "out")
    found: dict[int, str] = {}
    for one in placed(result.diagnostics, result.positions):
        if one.code[:3] in ("V26", "V27"):
            line = one.location.line
            found[line] = f"{found[line]} {one.code}" if line in found else one.code
    assert {line: " ".join(sorted(codes.split())) for line, codes in found.items()} == wanted
