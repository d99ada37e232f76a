"""When a numeral without unit and scale is a figure, and when it is a name or a code."""

from mentions.quantities.written import Row, lines, table

CASES: dict[str, list[Row]] = {
    "hedged": [
        ("人数超过300。", "300 number 300 above"),
        ("人數超過300。", "300 number 300 above"),
        ("人数不足300。", "300 number 300 below"),
        ("人数达300以上。", "300 number 300 at_least"),
        ("指数约为1.5。", "1.5 number 1.5 about"),
    ],
    "behind a copula": [
        ("人数达到300。", "300 number 300"),
        ("指数为1.5，同比上升。", "1.5 number 1.5"),
        ("共300，均已完成。", "300 number 300"),
        ("总数是500。3年不变。", "500 number 500"),
        ("人数约500：", "500 number 500 about"),
    ],
    "a word goes on": [
        ("编号300的文件。",),
        ("共同1月。",),
    ],
    "letters": [
        ("PM2.5浓度下降。",),
        ("推进5G建设。",),
        ("推進5G建設。",),
        ("推进５Ｇ建设。",),
        ("使用A4纸。",),
        ("出席G20峰会。",),
        ("M2增速。",),
        ("预防H1N1流感。",),
        ("建设T3航站楼。",),
        ("减少CO2排放。",),
    ],
    "numbers of documents, telephones and places": [
        ("国发〔2023〕5号文件。",),
        ("渝府发〔2022〕35号文件。",),
        ("电话023-63150000。",),
        ("拨打12345热线。",),
        ("位于10号楼1203室。",),
        ("乘坐3号线。",),
        ("账号500102199001011234。",),
    ],
    "labels": [
        ("# 发布会\n法兰西24电视台记者：请问情况如何？\n王宁：我来回答。",),
        ("# 发布会\n**法兰西24电视台记者：**请问情况如何？\n**王宁：**我来回答。",),
    ],
    "markers and outline numbers": [
        ("主要抓了工作：\n一是抓好生产。\n二是抓好生活。",),
        ("# 报告\n一、抓好生产\n我们讲完了。\n二、抓好生活\n我们讲完了。",),
        ("# 报告\n1.抓好生产。我们讲完了。\n2.抓好生活。我们讲完了。",),
        ("# 报告\n（一）抓好生产\n我们讲完了。\n（二）抓好生活\n我们讲完了。",),
        ("要做到：①抓好生产；②抓好生活。",),
    ],
    "words and names": [
        ("抓好三农工作，下一步推进一体化。",),
        ("共建一带一路，四川千方百计。",),
        ("一县一策，四面八方。",),
        ("这十分重要，一定办好。",),
        ("统一部署，一些问题，一流水平。",),
    ],
    "times": [
        ("2022年6月18日召开。",),
        ("历时30年。",),
        ("“十三五”以来。",),
        ("每月召开。",),
    ],
}


@table(CASES)
def test_a_bare_numeral_is_a_figure_where_something_is_said_of_it(
    text: str, figures: list[str]
) -> None:
    assert lines(text) == figures
