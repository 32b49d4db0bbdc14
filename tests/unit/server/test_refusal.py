"""Which requests are not answered."""

from __future__ import annotations

import pytest

from generator.server.refusal import refusal


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000"])
def test_our_own_names_are_answered(host: str) -> None:
    assert refusal("GET", "/", [host], 8000) is None
    assert refusal("HEAD", "/en/", [host], 8000) is None


@pytest.mark.parametrize(
    "hosts",
    [
        [],
        ["example.org:8000"],
        ["127.0.0.1:8001"],
        ["127.0.0.1"],
        ["127.0.0.1.example.org:8000"],
        ["localhost:8000@example.org"],
        ["localhost:8000", "example.org"],
    ],
)
def test_any_other_name_is_refused(hosts: list[str]) -> None:
    found = refusal("GET", "/", hosts, 8000)
    assert found
    assert found.status == 421


def test_the_usual_port_of_the_web_needs_no_number() -> None:
    assert refusal("GET", "/", ["localhost"], 80) is None


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "get"])
def test_a_request_that_could_change_something_is_refused(method: str) -> None:
    found = refusal(method, "/", ["localhost:8000"], 8000)
    assert found
    assert found.status == 405


def test_a_request_to_a_proxy_is_refused() -> None:
    found = refusal("GET", "http://example.org/", ["localhost:8000"], 8000)
    assert found
    assert found.status == 400
