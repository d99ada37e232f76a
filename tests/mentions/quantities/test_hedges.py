"""The words that hedge a figure, before it, behind it and inside it, and those that do not."""

from mentions.quantities.written import Row, lines, table

CASES: dict[str, list[Row]] = {
    "before": [
        ("约5万人。", "5万人 count 50000 人 about"),
        ("約5萬人。", "5萬人 count 50000 人 about"),
        ("近4万名专家。", "4万名 count 40000 名 nearly"),
        ("将近100人。", "100人 count 100 人 nearly"),
        ("接近100%。", "100% percent 100 % nearly"),
        ("超过1300亿元。", "1300亿元 money 130000000000 元 above"),
        ("超過1300億元。", "1300億元 money 130000000000 元 above"),
        ("突破1万亿元。", "1万亿元 money 1000000000000 元 above"),
        ("逾3亿元。", "3亿元 money 300000000 元 above"),
        ("高于5%。", "5% percent 5 % above"),
        ("不低于5%。", "5% percent 5 % at_least"),
        ("至少10人。", "10人 count 10 人 at_least"),
        ("不足300人。", "300人 count 300 人 below"),
        ("低于5%。", "5% percent 5 % below"),
        ("不超过20人。", "20人 count 20 人 at_most"),
    ],
    "with a link": [
        ("超过了300人。", "300人 count 300 人 above"),
        ("约为5%。", "5% percent 5 % about"),
        ("至少有10人。", "10人 count 10 人 at_least"),
    ],
    "behind": [
        ("50万元左右。", "50万元 money 500000 元 about"),
        ("5%上下。", "5% percent 5 % about"),
        ("增长20%以上。", "20% percent 20 % at_least"),
        ("九成以上群众满意。", "九成 percent 9 成 at_least"),
        ("18岁以下。", "18岁 count 18 岁 at_most"),
        ("2万元以内。", "2万元 money 20000 元 at_most"),
        ("2万元以內。", "2万元 money 20000 元 at_most"),
        ("增长2倍多。", "2倍 multiple 2 倍 above"),
        ("增长2倍多，成效明显。", "2倍 multiple 2 倍 above"),
    ],
    "inside": [
        ("完成3800万余亩。", "3800万余亩 measure 38000000 亩 above"),
        ("建成1万多个站点。", "1万多个 count 10000 个 above"),
        ("建成1萬多個站點。", "1萬多個 count 10000 個 above"),
        ("建成40多个站点。", "40多个 count 40 个 above"),
        ("建成十几个站点。", "十几个 count 10 个 above"),
        ("共有620多万人。", "620多万人 count 6200000 人 above"),
        ("投入30余亿元。", "30余亿元 money 3000000000 元 above"),
        ("来了10来个人。", "10来个 count 10 个 about"),
        ("共有十余万人次。", "十余万人次 count 100000 人次 above"),
        ("共有千余人。", "千余人 count 1000 人 above"),
    ],
    "in place of a digit": [
        ("来了数百人。", "数百人 count 100 人 above"),
        ("来了幾十萬人。", "幾十萬人 count 100000 人 above"),
        ("投入数十亿元。", "数十亿元 money 1000000000 元 above"),
    ],
    "before a scale": [
        ("来了上千人。", "千人 count 1000 人 at_least"),
        ("投入上亿元。", "亿元 money 100000000 元 at_least"),
        ("来了近千人。", "千人 count 1000 人 nearly"),
    ],
    "the nearer word": [
        ("约50万元以上。", "50万元 money 500000 元 at_least"),
        ("近数百人。", "数百人 count 100 人 nearly"),
    ],
    "a word that ends in a hedge": [
        ("附近3个乡镇。", "3个 count 3 个"),
        ("节约5吨。", "5吨 measure 5 吨"),
        ("最近3次会议。", "3次 count 3 次"),
    ],
    "the size of a difference": [
        ("高于全国8.5个百分点。", "8.5个百分点 percentage_point 8.5 百分点"),
        ("高出8.5个百分点。", "8.5个百分点 percentage_point 8.5 百分点"),
    ],
    "the next word": [
        ("有3个多元主体。", "3个 count 3 个"),
        ("在5个起点。", "5个 count 5 个"),
        ("有20人许可。", "20人 count 20 人"),
    ],
}


@table(CASES)
def test_a_hedge_gives_the_qualifier_and_stays_outside(text: str, figures: list[str]) -> None:
    assert lines(text) == figures
