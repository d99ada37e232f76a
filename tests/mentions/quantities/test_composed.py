"""What belongs to a figure behind its unit: smaller units, tenths, halves, currencies."""

from mentions.quantities.written import Row, lines, table

CASES: dict[str, list[Row]] = {
    "a smaller unit": [
        ("花了5元3角。", "5元3角 money 5.3 元"),
        ("花了五元三角二分。", "五元三角二分 money 5.32 元"),
        ("花了五十块零三分。", "五十块零三分 money 50.03 块"),
        ("花了两美元又三美分。", "两美元又三美分 money 2.03 美元"),
        ("买了三斤二两。", "三斤二两 measure 3.2 斤"),
        ("买了六斤八两。", "六斤八两 measure 6.8 斤"),
    ],
    "tenths": [
        ("达到八成五。", "八成五 percent 8.5 成"),
        ("身高一米七八。", "一米七八 measure 1.78 米"),
        ("花了三十二块五。", "三十二块五 money 32.5 块"),
        ("花了三块二。", "三块二 money 3.2 块"),
    ],
    "a half": [
        ("买了三斤半。", "三斤半 measure 3.5 斤"),
        ("增长两倍半。", "两倍半 multiple 2.5 倍"),
        ("降了两成半。", "两成半 percent 2.5 成"),
        ("长三米半径内。", "三米 measure 3 米"),
    ],
    "a currency named behind": [
        ("投入5亿元港币。", "5亿元港币 money 500000000 元港币"),
        ("投入5万元人民币。", "5万元 money 50000 元"),
    ],
    "nothing more": [
        ("有三块展板。", "三块 count 3 块"),
        ("花了三块钱。", "三块钱 money 3 块钱"),
        ("投入5元，3角另计。", "5元 money 5 元", "3角 money 3 角"),
        ("完成3公里5个标段。", "3公里 measure 3 公里", "5个 count 5 个"),
    ],
}


@table(CASES)
def test_a_composed_amount_is_one_figure(text: str, figures: list[str]) -> None:
    assert lines(text) == figures
