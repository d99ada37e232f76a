"""Figures that share a unit: ranges, and those coordinated by 、."""

from mentions.quantities.written import Row, lines, table

CASES: dict[str, list[Row]] = {
    "a range with one unit": [
        ("共有5—10个。", "5—10个 count 5..10 个"),
        ("共有5-10个。", "5-10个 count 5..10 个"),
        ("共有5～10个。", "5～10个 count 5..10 个"),
        ("共有5至10個。", "5至10個 count 5..10 個"),
        ("增速6—6.5%。", "6—6.5% percent 6..6.5 %"),
        ("增长十至十五倍。", "十至十五倍 multiple 10..15 倍"),
        ("来了三到五十人。", "三到五十人 count 3..50 人"),
    ],
    "a range with two units": [
        ("增速为10%至15%。", "10%至15% percent 10..15 %"),
        ("增速为10%-15%。", "10%-15% percent 10..15 %"),
        ("共有5个至10个。", "5个至10个 count 5..10 个"),
        ("在1万元与2万元之间。", "1万元与2万元 money 10000..20000 元"),
    ],
    "a range with one scale": [
        ("来了两到三万人。", "两到三万人 count 20000..30000 人"),
        ("来了2至3百人。", "2至3百人 count 200..300 人"),
        ("投入七千到九千亿元。", "七千到九千亿元 money 700000000000..900000000000 元"),
        ("投入3至5億元。", "3至5億元 money 300000000..500000000 元"),
    ],
    "a range below zero": [
        ("气温为零下3℃至2℃。", "零下3℃至2℃ measure -3..2 ℃"),
        ("气温为-5℃至-2℃。", "-5℃至-2℃ measure -5..-2 ℃"),
        ("气温为零下5℃至零下2℃。", "零下5℃至零下2℃ measure -5..-2 ℃"),
    ],
    "a hedged range": [
        ("约10至20个。", "10至20个 count 10..20 个 about"),
        ("10至20个左右。", "10至20个 count 10..20 个 about"),
    ],
    "two figures, no range": [
        ("由3个调整为4个。", "3个 count 3 个", "4个 count 4 个"),
        ("由3個調整為4個。", "3個 count 3 個", "4個 count 4 個"),
        ("从5%提高到8%。", "5% percent 5 %", "8% percent 8 %"),
        ("上涨0.35米至175.04米。", "0.35米 measure 0.35 米", "175.04米 measure 175.04 米"),
        ("满10个至5个。", "10个 count 10 个", "5个 count 5 个"),
        ("10个以上20个以下。", "10个 count 10 个 at_least", "20个 count 20 个 at_most"),
    ],
    "a shared unit": [
        ("增长5、6个百分点。", "5 percentage_point 5", "6个百分点 percentage_point 6 百分点"),
        ("建成10、20、30个。", "10 count 10", "20 count 20", "30个 count 30 个"),
    ],
    "a shared hedge": [
        ("增长6.8%、12.3%左右。", "6.8% percent 6.8 % about", "12.3% percent 12.3 % about"),
        ("增长约6.8%、12.3%。", "6.8% percent 6.8 % about", "12.3% percent 12.3 % about"),
        (
            "约5、6个百分点。",
            "5 percentage_point 5 about",
            "6个百分点 percentage_point 6 百分点 about",
        ),
        ("建成约10、20个。", "10 count 10 about", "20个 count 20 个 about"),
        (
            "达到三分之一、四分之一以上。",
            "三分之一 fraction 1/3 at_least",
            "四分之一 fraction 1/4 at_least",
        ),
        (
            "分别为3万吨、5万吨以上。",
            "3万吨 measure 30000 吨 at_least",
            "5万吨 measure 50000 吨 at_least",
        ),
    ],
    "a hedge of its own": [
        ("3个以上、5个以下。", "3个 count 3 个 at_least", "5个 count 5 个 at_most"),
        ("30多个、40个。", "30多个 count 30 个 above", "40个 count 40 个"),
        ("3个,5个以上。", "3个 count 3 个", "5个 count 5 个 at_least"),
        ("3个、5吨左右。", "3个 count 3 个", "5吨 measure 5 吨 about"),
    ],
    "no range": [
        ("请拨打电话023-63150000。",),
        ("请拨打电话400-800-1234。",),
        ("抗击COVID-19疫情。",),
    ],
}


@table(CASES)
def test_figures_share_their_unit(text: str, figures: list[str]) -> None:
    assert lines(text) == figures
