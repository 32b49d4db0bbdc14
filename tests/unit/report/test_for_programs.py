from __future__ import annotations

import json

from generator.model.diagnostic import Diagnostic, Location, Related
from generator.report.printing import print_report

FOUND = Diagnostic(
    code="V000",
    severity="warning",
    message="50 % of\x1b it",
    location=Location("content/a,b.md", line=3, column=5, length=2),
    hint="write more",
    related=(Related(Location("content/c.md", line=1), "see"),),
)


def test_json_is_a_list_of_objects() -> None:
    text = print_report([FOUND], {}, lambda _: None, "json")
    assert text.isascii()
    assert json.loads(text) == [
        {
            "code": "V000",
            "severity": "warning",
            "message": "50 % of\x1b it",
            "path": "content/a,b.md",
            "line": 3,
            "column": 5,
            "length": 2,
            "hint": "write more",
            "why": "",
            "related": [{"message": "see", "path": "content/c.md", "line": 1, "column": 1, "length": 0}],
        }
    ]


def test_github_gets_escaped_workflow_commands() -> None:
    assert print_report([FOUND], {}, lambda _: None, "github") == (
        "::warning file=content/a%2Cb.md,line=3,col=5,title=V000::50 %25 of␛ it%0Ahelp: write more\n"
    )
