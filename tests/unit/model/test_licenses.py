from __future__ import annotations

import pytest

from generator.model.licenses import KNOWN, compatible, known, nearest_license


def test_an_id_is_known_in_its_own_case_only() -> None:
    assert known("CC-BY-SA-4.0")
    assert not known("cc-by-sa-4.0")
    assert not known("")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cc by-sa 4.0", "CC-BY-SA-4.0"),
        ("CC_BY_SA_4.0", "CC-BY-SA-4.0"),
        ("cc0", "CC0-1.0"),
        ("mit", "MIT"),
        ("all rights reserved", ""),
    ],
)
def test_the_nearest_licence(typed: str, meant: str) -> None:
    assert nearest_license(typed) == meant


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("CC0-1.0", "CC-BY-4.0"),
        ("CC-BY-4.0", "CC-BY-SA-4.0"),
        ("CC-BY-2.0", "CC-BY-4.0"),
        ("CC-BY-SA-3.0", "CC-BY-SA-4.0"),
        ("CC-BY-SA-4.0", "LAL-1.3"),
        ("LAL-1.3", "CC-BY-SA-4.0"),
        ("CC-BY-SA-4.0", "GPL-3.0-or-later"),
        ("OGL-UK-3.0", "CC-BY-SA-4.0"),
        ("MIT", "CC-BY-SA-4.0"),
        ("CC-BY-NC-2.0", "CC-BY-NC-SA-4.0"),
    ],
)
def test_what_goes_into_what(source: str, target: str) -> None:
    assert compatible(source, target)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("CC-BY-SA-4.0", "CC-BY-4.0"),
        ("CC-BY-SA-4.0", "CC-BY-SA-3.0"),
        ("CC-BY-SA-1.0", "CC-BY-SA-4.0"),
        ("CC-BY-NC-4.0", "CC-BY-SA-4.0"),
        ("CC-BY-ND-4.0", "CC-BY-SA-4.0"),
        ("CC-BY-4.0", "CC0-1.0"),
        ("GFDL-1.3-or-later", "CC-BY-SA-4.0"),
        ("GPL-3.0-or-later", "CC-BY-SA-4.0"),
        ("MIT", "CC0-1.0"),
        ("no licence", "CC-BY-SA-4.0"),
    ],
)
def test_what_does_not(source: str, target: str) -> None:
    assert not compatible(source, target)


def test_every_work_goes_into_one_under_the_same_licence() -> None:
    assert all(compatible(id, id) for id in KNOWN)
