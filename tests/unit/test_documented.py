"""Whatever someone can type is told in a guide."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click
import pytest
from msgspec import Struct
from msgspec.structs import astuple

from generator import source
from generator.build.rules_of_all import all_rules
from generator.checks import links as addresses
from generator.cli.commands import vereda
from generator.directives import directives
from generator.markdown.parser import parse_body
from generator.model.diagnostic import Rule
from generator.report.explain import explain
from generator.report.printing import FORMATS
from generator.source.fields.schema import Key
from generator.source.settings import site_table
from tests.diagnostic_pages import FOLDER, INDEX, pages
from tests.unit.checks.sites import module, said

DOCS = Path(__file__).resolve().parent.parent.parent / "docs"


def commands(group: click.Group, name: str) -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for word in group.list_commands(context):
        command = group.get_command(context, word)
        assert command
        if isinstance(command, click.Group):
            yield from commands(command, f"{name} {word}")
        else:
            yield f"{name} {word}", command


def keys(value: object) -> Iterator[str]:
    """Give the names of all keys in a schema."""
    if isinstance(value, Key):
        yield value.name
    if isinstance(value, tuple):
        for part in value:
            yield from keys(part)
    elif isinstance(value, Struct):
        yield from keys(astuple(value))


def all_keys() -> list[str]:
    modules = [
        import_module(f"{source.__name__}.{found.name}") for found in pkgutil.iter_modules(source.__path__)
    ]
    values = [site_table(()), *(value for module in modules for value in vars(module).values())]
    return sorted({key for value in values for key in keys(value)})


def code_in(*names: str) -> set[str]:
    """Return what stands in backticks or fences of some guides, cut into words."""
    texts = [(DOCS / name).read_text(encoding="utf-8") for name in names]
    spans = [span for text in texts for span in re.findall(r"```.*?```|`[^`\n]+`", text, re.DOTALL)]
    return {word for span in spans for word in re.findall(r"--[a-z-]+|[\w-]+", span)}


COMMANDS = dict(commands(vereda, "vereda"))


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_its_place(name: str) -> None:
    assert f"`{name}" in (DOCS / "site-owner.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "option",
    sorted(
        {
            option
            for command in COMMANDS.values()
            for one in command.params
            for option in one.opts
            if option[0] == "-"
        }
    ),
)
def test_each_option_is_told(option: str) -> None:
    assert option in code_in("site-owner.md")


@pytest.mark.parametrize("kind", directives())
def test_each_block_is_told(kind: str) -> None:
    assert f"**`{kind}`**" in (DOCS / "writing.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "attribute", sorted({key for one in directives().values() for key in one.attributes})
)
def test_each_key_of_a_block_is_told(attribute: str) -> None:
    assert f"| `{attribute}` |" in (DOCS / "writing.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "example",
    re.findall(
        r"^````markdown\n(.*?)^````$",
        (DOCS / "writing.md").read_text(encoding="utf-8"),
        re.DOTALL | re.MULTILINE,
    ),
)
def test_each_example_of_a_block_is_right(example: str) -> None:
    assert parse_body("docs/writing.md", f"## A heading\n\n{example}", 1, (), directives()).diagnostics == ()


@pytest.mark.parametrize("key", all_keys())
def test_each_key_of_a_file_is_told(key: str) -> None:
    assert key in code_in("writing.md", "site-owner.md", "themes.md")


@pytest.mark.parametrize("format", FORMATS)
def test_each_format_is_told(format: str) -> None:
    assert f"| `{format}` |" in (DOCS / "diagnostics.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_each_finding_has_its_page(rule: Rule) -> None:
    page = FOLDER / f"{rule.code}.md"
    assert page.is_file(), "run `make docs`"
    assert page.read_text(encoding="utf-8") == f"# {explain(rule.code)}", "run `make docs`"


def test_the_list_of_findings_is_whole() -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    assert written.keys() == pages().keys(), "run `make docs`"
    assert written[INDEX] == pages()[INDEX], "run `make docs`"


GUIDES = [
    *DOCS.glob("*.md"),
    *(DOCS.parent / f"{name}.md" for name in ("README", "CONTRIBUTING", "SECURITY")),
]


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_examples_fit_on_paper(guide: Path) -> None:
    code = re.findall(
        r"^ *(`{3,}).*?\n(.*?)^ *\1$", guide.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    assert [line for _, text in code for line in text.splitlines() if len(line) > 100] == []


def headings(text: str) -> set[str]:
    """Return the ids that a viewer gives to the headings of a guide."""
    found = re.findall(r"^#+ (.+)$", re.sub(r"```.*?```", "", text, flags=re.DOTALL), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in found}


def links(text: str) -> list[tuple[str, str]]:
    """Return (file, fragment) of the links between guides; examples are left out."""
    prose = re.sub(r"```.*?```|`[^`\n]+`", "", text, flags=re.DOTALL)
    return re.findall(r"\]\(([^)#:\s]*)(?:#([^)\s]*))?\)", prose)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_links_between_guides_lead_somewhere(guide: Path) -> None:
    for file, fragment in links(guide.read_text(encoding="utf-8")):
        target = guide.parent / file if file else guide
        assert target.exists(), file
        if fragment:
            assert fragment in headings(target.read_text(encoding="utf-8")), f"{file}#{fragment}"


def forms_of_other_systems() -> list[str]:
    """Return each form in the first column of the table for who comes from another system."""
    table = (DOCS / "writing.md").read_text(encoding="utf-8").partition("| Elsewhere | Here |\n")[2]
    rows = re.findall(r"^\| (.*?) \|", table, re.MULTILINE)
    return [form for row in rows for form in re.findall(r"`([^`]+)`", row)]


@pytest.mark.parametrize("form", forms_of_other_systems())
def test_each_form_of_another_system_is_found(form: str) -> None:
    found = {one.code for one in parse_body("docs/writing.md", f"{form}\n", 1, (), directives()).diagnostics}
    told = said(addresses, {"content/modules/one.md": module(form)})
    assert told or found & {"V191", "V192", *(f"V{number}" for number in range(265, 277))}
