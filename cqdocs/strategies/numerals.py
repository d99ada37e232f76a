"""Numbers written as documents write them, in every script and form, without any help of a reader."""

from __future__ import annotations

import random
from decimal import Decimal

from hypothesis import strategies as st

DIGITS = "零一二三四五六七八九"
LONG = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
TRADITIONAL = str.maketrans("万亿两贰叁陆", "萬億兩貳參陸")
ARABIC = str.maketrans("一二三四五六七八九", "123456789")
FULL_WIDTH = str.maketrans("0123456789.,-", "０１２３４５６７８９．，－")
SCALES = {"万": 10**4, "亿": 10**8, "万亿": 10**12}
GREATEST = 9999 * 10**12


def _section(number: int, *, two: str) -> str:
    """A number below ten thousand, every 一 written; 2 before 百 and 千 is `two`."""
    text, skipped = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            word = two if digit == 2 and unit >= 100 else DIGITS[digit]
            text += "零" * bool(skipped and text) + word + name
        skipped = not digit
    return text


def chinese(number: int, *, two: str = "二", ten: str = "十") -> str:
    """A whole number as it is counted; `two` stands before scales, `ten` for a leading 一十."""
    if not number:
        return "零"
    text = ""
    for unit, name in ((10**8, "亿"), (10**4, "万")):
        count, number = divmod(number, unit)
        if count:
            head = two if count == 2 else chinese(count, two=two, ten="一十")
            text += "零" * bool(text and count < 1000) + head + name
        elif text and number:
            text = text.removesuffix("零") + "零"
    if number:
        text += "零" * bool(text and text[-1] != "零" and number < 1000) + _section(number, two=two)
    return text.replace("一十", ten, 1) if text.startswith("一十") else text


def decimal(value: Decimal, **words: str) -> str:
    """A decimal as it is read out: 八点五."""
    whole, _, places = f"{value:f}".partition(".")
    spoken = chinese(int(whole), **words)
    return spoken + ("点" + "".join(DIGITS[int(place)] for place in places)) * bool(places)


def _short(number: int) -> str | None:
    """What speech makes of 15000 or 250, where its last digit has lost its scale."""
    for scale, name in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百")):
        count, rest = divmod(number, scale)
        digit, more = divmod(rest, scale // 10)
        if count and digit and not more and (scale >= 10**4 or count < 10) and count < 10**4:
            head = "两" if count == 2 else chinese(count)
            return f"{head}{name}{DIGITS[digit]}"
    return None


def _in_sections(number: int) -> str:
    """Arabic figures between Chinese scales: 12亿3456万7890."""
    text = ""
    for unit, name in ((10**8, "亿"), (10**4, "万"), (1, "")):
        count, number = divmod(number, unit)
        if count:
            text += "零" * bool(text and count < 1000) + str(count) + name
    return text


def plain(value: Decimal) -> Decimal:
    """The same value without zeros behind its point."""
    return Decimal(f"{value:f}".rstrip("0").rstrip(".")) if "." in f"{value:f}" else value


def _of_any(value: Decimal) -> dict[str, str]:
    """The forms that every positive value has."""
    figures = f"{value:f}"
    whole, point, places = figures.partition(".")
    spoken = decimal(value)
    forms = {
        "spoken": spoken,
        "spoken, ten in full": decimal(value, ten="一十"),
        "spoken, two as 两": decimal(value, two="两"),
        "spoken, zero as a ring": spoken.replace("零", "〇"),
        "long": decimal(value, ten="一十").translate(LONG),
        "tens in one": spoken.replace("二十", "廿").replace("三十", "卅").replace("四十", "卌"),
        "figures": figures,
        "groups": f"{int(whole):,}{point}{places}",
    }
    for name, factor in SCALES.items():
        count = plain(value.scaleb(-len(str(factor)) + 1))
        if value >= factor // 100 and -int(count.as_tuple().exponent) <= 6:
            forms[f"figures and {name}"] = f"{count:f}{name}"
            if count < (10**8 if name == "亿" else 10**4):
                forms[f"spoken and {name}"] = decimal(count) + name
            whole, point, places = f"{count:f}".partition(".")
            forms[f"groups and {name}"] = f"{int(whole):,}{point}{places}{name}"
    return forms


def _of_whole(number: int) -> dict[str, str]:
    """The forms that whole numbers alone have."""
    forms = {
        "mixed": chinese(number, ten="一十").translate(ARABIC),
        "sections": _in_sections(number),
    }
    if number > 9:
        forms["digits"] = "".join(DIGITS[int(digit)] for digit in str(number))
        forms["digits with a ring"] = forms["digits"].replace("零", "〇")
    if short := _short(number):
        forms["short"] = short
        forms["short, mixed"] = short.replace("两", "2").translate(ARABIC)
    return forms


def all_forms(value: Decimal) -> dict[str, str]:
    """Every form of a positive value, by the name of the form."""
    forms = _of_any(value)
    if value == int(value):
        forms |= _of_whole(int(value))
    twins = {f"{name}, traditional": text.translate(TRADITIONAL) for name, text in forms.items()}
    return forms | twins


SIGNS = ("", "负", "負", "-", "−", "零下")


def any_value(source: random.Random) -> Decimal:
    """A value from 0.0001 to 9999万亿, as often small as great, with few digits or many."""
    size = source.randint(-4, 15)
    kept = source.randint(1, 8)
    digits = str(source.randint(10 ** (kept - 1), 10**kept - 1))
    value = plain(Decimal(digits).scaleb(size - kept + 1))
    value = plain(value.quantize(Decimal("0.0001"))) if value < 10**12 else Decimal(int(value))
    return min(max(value, Decimal("0.0001")), Decimal(GREATEST))


def values() -> st.SearchStrategy[Decimal]:
    """A positive value in the range that documents use."""
    whole = st.one_of(st.integers(1, 10**4), st.integers(1, GREATEST)).map(Decimal)
    parts = st.integers(1, 10**12).map(lambda parts: plain(Decimal(parts).scaleb(-4)))
    seeds = st.integers(0, 2**32).map(lambda seed: any_value(random.Random(seed)))  # noqa: S311
    return st.one_of(whole, parts, seeds)
