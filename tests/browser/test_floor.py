"""What is written for pages can be read by browsers of 2019: one new sign in a script stops all of it."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.harness import MODULES

pytestmark = pytest.mark.browser

YEAR = 2019
"""Of ECMAScript: what Chromium 73 and Safari 13 know."""
PARSE = """
  const { parse } = require(process.argv[1]);
  const read = require("fs").readFileSync;
  const faults = process.argv.slice(3).flatMap((file) => {
    try {
      parse(read(file, "utf8"), { ecmaVersion: Number(process.argv[2]), sourceType: "script" });
      return [];
    } catch (error) { return [`${file}: ${error.message}`]; }
  });
  console.log(JSON.stringify(faults));
"""
YOUNG_NAMES = re.compile(
    r"\.(?:replaceAll|replaceChildren|at|findLast|toSorted|hasOwn|allSettled|any|checkVisibility|toggleAttribute|groupBy)\("
    r"|structuredClone|reportError|globalThis|requestIdleCallback"
)
YOUNG_SELECTORS = (
    ":has(",
    ":is(",
    ":where(",
    ":focus-visible",
    ":popover-open",
    "::details-content",
    ":modal",
)
YOUNG_PROPERTIES = re.compile(r"(?<![\w-])(?:padding|margin|border)-(?:inline|block)\s*:")
RULES_OF = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const count = (rules) => Array.from(rules || []).reduce((sum, rule) => sum + 1 + count(rule.cssRules), 0);
  return count(sheet.cssRules);
}"""


def scripts(root: Path) -> list[Path]:
    """Return the scripts that pages load, but for lunr, which is older than all of this."""
    folders = (root / "themes/default/static", root / "generator/outputs/search")
    found = [file for folder in folders for file in sorted(folder.glob("*.js")) if "lunr" not in file.name]
    assert len(found) > 3
    return found


def styles(root: Path) -> str:
    """Return the style sheet without its comments."""
    css = (root / "themes/default/static/vereda.css").read_text("utf-8")
    return re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)


def unread(files: list[Path], year: int = YEAR) -> list[str]:
    """Return what a parser of that year cannot read."""
    command = ["node", "-e", PARSE, str(MODULES / "acorn"), str(year), *map(str, files)]
    found: list[str] = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return found


def test_scripts_are_written_in_the_language_of_2019(root: Path, tmp_path: Path) -> None:
    assert unread(scripts(root)) == []
    younger = tmp_path / "younger.js"
    younger.write_text("const name = page?.title ?? '';", encoding="utf-8")
    assert len(unread([younger])) == 1


def test_scripts_call_what_there_was_in_2019(root: Path) -> None:
    texts = {file.name: file.read_text("utf-8") for file in scripts(root)}
    found = {name: set(YOUNG_NAMES.findall(text)) for name, text in texts.items()}
    found["search.js"].discard(".replaceChildren(")
    assert "if (!Element.prototype.replaceChildren)" in texts["search.js"]  # it sees to it by itself
    assert {name: names for name, names in found.items() if names} == {}


def test_a_selector_that_an_old_browser_does_not_know_takes_no_other_with_it(root: Path) -> None:
    lists = [" ".join(each.split()) for each in re.findall(r"([^{};]+)\{", styles(root))]
    mixed = [
        each for each in lists if "," in outside(each) and any(young in each for young in YOUNG_SELECTORS)
    ]
    assert [each for each in mixed if not each.startswith("@")] == []


def outside(selectors: str) -> str:
    """Return a list of selectors without what stands in brackets."""
    return re.sub(r"\([^()]*\)", "", re.sub(r"\([^()]*\)", "", selectors))


def test_spaces_are_set_one_side_at_a_time(root: Path) -> None:
    """Both sides at once came to Chromium with 87, each for itself with 69."""
    assert YOUNG_PROPERTIES.findall(styles(root)) == []


def test_no_rule_of_the_style_sheet_is_dropped(root: Path, open_page: OpenPage) -> None:
    css = styles(root)
    assert open_page().evaluate(RULES_OF, css) == css.count("{") - css.count("::-moz-")


def test_a_young_value_is_asked_for_before_another_value_is_made_of_it(root: Path) -> None:
    """What cannot be read is left out at once, but not where a custom property stands in it or holds it."""
    css = re.sub(r"@supports[^{]*\{\s*:root \{[^}]*\}\s*\}", "", styles(root))
    made = re.findall(r"--[\w-]+:[^;{}]*|[\w-]+:[^;{}]*var\([^;{}]*", css)
    assert [each for each in made if "clamp(" in each or '/ ""' in each] == []
