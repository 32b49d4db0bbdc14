"""Numbers and signs on a page that runs the other way than its source."""

from __future__ import annotations

import pytest

from tests.bodies import body_of

SUMS = """\
## 3 > 2

- -5
- 10–12

1 + 2 = 3

24/7
+1
: 5 - 2

| 50 % | 1/2 |
|---|---|
| -5 | |

::: quiz {#q}

= ?

- [x] +4

  > 4 > 3

- [ ] -4

  > -1

:::
"""


@pytest.mark.parametrize(
    "held",
    [
        "3 &gt; 2",
        "-5",
        "10–12",
        "1 + 2 = 3",
        "24/7",
        "+1",
        "5 - 2",
        "50 %",
        "= ?",
        "+4",
        "4 &gt; 3",
        "-1",
    ],
)
def test_a_text_without_a_letter_keeps_the_direction_of_its_source(held: str) -> None:
    assert f'<bdi dir="ltr">{held}</bdi>' in body_of(SUMS, locale="ar")
    assert f'<bdi dir="rtl">{held}</bdi>' in body_of(SUMS, locale="en", source="he")


def test_where_both_run_the_same_way_nothing_is_said_of_it() -> None:
    assert "bdi" not in body_of(SUMS, locale="es")
    assert "bdi" not in body_of(SUMS, locale="ar", source="fa")
    assert "bdi" not in body_of(SUMS, locale="ar", source="ar")


def test_what_is_empty_has_no_direction() -> None:
    assert "<td></td>" in body_of(SUMS, locale="ar")


def test_a_translated_text_whose_words_have_no_letter_keeps_it_too() -> None:
    call, here = "[+34 600 123 456](tel:+34600123456)", "[10:30](module:here)"
    html = body_of(f"{call}\n\n{here}", locale="ar", said={call: call, here: here})
    assert '<p><bdi dir="ltr"><a href="here.html">10:30</a></bdi></p>' in html
    assert '<bdi dir="ltr">+34 600 123 456</bdi>' in html


def test_a_telephone_number_among_words_from_right_to_left_is_read_from_left_to_right() -> None:
    text = "Ring +34 600-123 456, or [91](tel:91123)."
    said = {text: "اتصل: **+34 600-123 456** أو [91 123](tel:91123) أو 5+3."}
    assert body_of(text, locale="ar", said=said) == (
        '<p>اتصل: <strong><bdi dir="ltr">+34 600-123 456</bdi></strong>'
        ' أو <a href="tel:91123"><bdi dir="ltr">91 123</bdi></a> أو 5+3.</p>'
    )
    assert "bdi" not in body_of(text)


def test_numbers_in_a_picture_and_in_an_address_stay_as_they_are() -> None:
    said = {"See": "انظر ![+34 600 123 456](../media/line.svg) و[هنا](https://example.org/+34600123456)"}
    html = body_of("See", locale="ar", said=said)
    assert 'alt="+34 600 123 456"' in html
    assert 'href="https://example.org/+34600123456"' in html
