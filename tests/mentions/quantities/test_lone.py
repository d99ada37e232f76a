"""One quantity that is a whole text: what running text leaves outside is inside here."""

from __future__ import annotations

from pathlib import Path

import pytest
from mentions.quantities.written import line
from samples import SEEDS, read

import cqdocs
from cqdocs import Quantity
from cqdocs.errors import ExpressionError
from cqdocs.text.fold import fold

# A rank needs the words before it (位居全国前十); a scale alone counts where the text says so.
NEEDS_CONTEXT = ("前", "万", "亿")


@pytest.mark.parametrize(
    "expected",
    [
        "人民币近50亿元 money 5000000000 元 nearly",
        "约5万元人民币 money 50000 元 about",
        "壹佰贰拾元整 money 120 元",
        "三块二 money 3.2 块",
        "三块零四 money 3.04 块",
        "三元五角 money 3.5 元",
        "五元三毛 money 5.3 元",
        "每小时十千米 measure 10 千米每小时",
        "每吨3000元 money 3000 元每吨",
        "22点6度 measure 22.6 度",
        "半斤 measure 0.5 斤",
        "半个 count 0.5 个",
        "四面 count 4 面",
        "二两 measure 2 两",
        "近300 number 300 nearly",
        "-5 number -5",
        "二十多 number 20 above",
        "第一 ordinal 1",
        "第（三）项 ordinal 3 项",
        "百分百 percent 100 百分",
        "从5%至8% percent 5..8 %",
        "共计5个 count 5 个",
        "5个以上 count 5 个 at_least",
        "约US$500 money 500 US$ about",
        "2/3以上 fraction 2/3 at_least",
    ],
)
def test_a_text_is_one_quantity(expected: str) -> None:
    assert line(cqdocs.parse_quantity(expected.split(maxsplit=1)[0])) == expected


@pytest.mark.parametrize(
    "text",
    "三农 下一步 5G PM2.5 abc 5个苹果 苹果5个 3个和5个 5、6个 2022年 2.5:1 第几次 几个".split(),
)
def test_a_text_that_is_no_quantity_or_more_than_one_is_refused(text: str) -> None:
    with pytest.raises(ExpressionError, match="expected a quantity"):
        cqdocs.parse_quantity(text)


def needs_context(figure: Quantity) -> bool:
    return figure.text.startswith(NEEDS_CONTEXT)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_what_a_text_says_can_be_said_alone(path: Path) -> None:
    figures = [
        figure for figure in cqdocs.parse(read(path)).quantities if not needs_context(figure)
    ]
    assert figures
    for figure in figures:
        alone = cqdocs.parse_quantity(figure.text)
        found, said = (
            (one.kind, one.value, one.low, one.high, one.unit and fold(one.unit.text))
            for one in (figure, alone)
        )
        assert said == found, figure.text
