"""Places in a row: what numbers an item, a session, a rank."""

from mentions.quantities.written import Row, lines, table

CASES: dict[str, list[Row]] = {
    "an item in a row": [
        ("召开第六次会议。", "第六次 ordinal 6 次"),
        ("召開第六次會議。", "第六次 ordinal 6 次"),
        ("打通第一道关口。", "第一道 ordinal 1 道"),
        ("建成第100个站点。", "第100个 ordinal 100 个"),
        ("本市第十三届全运会。", "第十三届 ordinal 13 届"),
        ("排在第22位。", "第22位 ordinal 22 位"),
    ],
    "a citation": [
        ("依照第一百零二条规定。", "第一百零二条 ordinal 102 条"),
        ("依照第一百零二條規定。", "第一百零二條 ordinal 102 條"),
        ("依照第五条第一款。", "第五条 ordinal 5 条", "第一款 ordinal 1 款"),
        ("依照第（三）项办理。", "第（三）项 ordinal 3 项"),
        ("依照第（十二）项办理。", "第（十二）项 ordinal 12 项"),
        ("依照第48(5)条办理。", "第48(5)条 ordinal 48 条"),
        ("依照第7A条办理。", "第7A条 ordinal 7 条"),
    ],
    "several": [
        ("依照第1至3条办理。", "第1至3条 ordinal 1..3 条"),
        ("依照第1-3条办理。", "第1-3条 ordinal 1..3 条"),
        ("获第1名、第3名。", "第1名 ordinal 1 名", "第3名 ordinal 3 名"),
        ("第十三届、第十四届。", "第十三届 ordinal 13 届", "第十四届 ordinal 14 届"),
    ],
    "a rank": [
        ("全国排名第一。", "第一 ordinal 1"),
        ("位居全国前十。", "前十 ordinal 10"),
        ("获前三名。", "前三名 ordinal 3 名"),
        ("跻身世界前3强。", "前3 ordinal 3"),
        ("名列全省第二。", "第二 ordinal 2"),
    ],
    "a time without a calendar": [
        ("实施第三年。", "第三年 ordinal 3 年"),
        ("比赛第87分钟。", "第87分钟 ordinal 87 分钟"),
    ],
    "no place in a row": [
        ("第一时间赶到。",),
        ("奋战在第一线。",),
        ("发展第三产业。",),
        ("委托第三方评估。",),
        ("前五个月。",),
        ("第一季度。",),
        ("前几名。",),
    ],
    "points and outline numbers": [
        ("第一，抓好生产。第二，抓好生活。",),
        ("第一条 为了规范管理，制定本规定。\n第二条 本规定适用于全市。",),
        ("第一章 总则\n第二章 分则",),
    ],
}


@table(CASES)
def test_an_ordinal_is_found(text: str, figures: list[str]) -> None:
    assert lines(text) == figures
