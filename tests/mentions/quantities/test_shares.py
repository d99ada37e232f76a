"""Parts of a whole: percentages in words, fractions, mixed numbers."""

from mentions.quantities.written import Row, lines, table

CASES: dict[str, list[Row]] = {
    "percent as written": [
        ("占百分之八点五。", "百分之八点五 percent 8.5 百分之"),
        ("佔百分之八點五。", "百分之八點五 percent 8.5 百分之"),
        ("占百分之三十。", "百分之三十 percent 30 百分之"),
        ("占百分之30。", "百分之30 percent 30 百分之"),
        ("占百分之点五。", "百分之点五 percent 0.5 百分之"),
        ("占百分之百。", "百分之百 percent 100 百分之"),
        ("占百分之一百二十。", "百分之一百二十 percent 120 百分之"),
        ("占千分之三。", "千分之三 percent 3 千分之"),
        ("占仟分之五。", "仟分之五 percent 5 仟分之"),
        ("占万分之五。", "万分之五 percent 5 万分之"),
    ],
    "below zero": [
        ("增速为负百分之三。", "负百分之三 percent -3 百分之"),
        ("增速为百分之负三。", "百分之负三 percent -3 百分之"),
    ],
    "a range of percentages": [
        ("占百分之三十至四十。", "百分之三十至四十 percent 30..40 百分之"),
        ("占百分之五到百分之十。", "百分之五到百分之十 percent 5..10 百分之"),
    ],
    "a fraction": [
        ("占三分之一。", "三分之一 fraction 1/3"),
        ("占1/3。", "1/3 fraction 1/3"),
        ("占１／３。", "１／３ fraction 1/3"),
        ("占六分之四。", "六分之四 fraction 2/3"),
        ("占一半。", "一半 fraction 1/2"),
        ("一半是山，一半是水。", "一半 fraction 1/2", "一半 fraction 1/2"),
        ("占九又四分之三。", "九又四分之三 fraction 39/4"),
    ],
    "hedged": [
        ("三分之二以上代表同意。", "三分之二 fraction 2/3 at_least"),
        ("2/3以上代表同意。", "2/3 fraction 2/3 at_least"),
        ("近三分之一。", "三分之一 fraction 1/3 nearly"),
        ("超过一半。", "一半 fraction 1/2 above"),
        ("不到一半。", "一半 fraction 1/2 below"),
        ("减少一半以上。", "一半 fraction 1/2 at_least"),
        ("约百分之五。", "百分之五 percent 5 百分之 about"),
        ("百分之五左右。", "百分之五 percent 5 百分之 about"),
        ("比四分之一大。", "四分之一 fraction 1/4 above"),
        ("比三分之一小。", "三分之一 fraction 1/3 below"),
    ],
    "no fraction": [
        ("开展A/B测试。",),
        ("于2023/10/16召开。",),
        ("占零分之三。",),
        ("占3/0。",),
    ],
}


@table(CASES)
def test_a_share_is_found(text: str, figures: list[str]) -> None:
    assert lines(text) == figures
