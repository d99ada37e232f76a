"""What stands before a numeral and belongs to it: signs, scales of degrees, currencies."""

from mentions.quantities.written import Row, lines, table

CASES: dict[str, list[Row]] = {
    "a minus": [
        ("增长-3.5%。", "-3.5% percent -3.5 %"),
        ("增长−3.5%。", "−3.5% percent -3.5 %"),
        ("增长－3.5％。", "－3.5％ percent -3.5 ％"),
        ("增速为负3.5%。", "负3.5% percent -3.5 %"),
        ("增速為負3.5%。", "負3.5% percent -3.5 %"),
        ("净资产为负5亿元。", "负5亿元 money -500000000 元"),
    ],
    "no minus": [
        ("负债5亿元。", "5亿元 money 500000000 元"),
        ("抗击COVID-19疫情。",),
        ("共3-5个。", "3-5个 count 3..5 个"),
    ],
    "degrees": [
        ("气温5℃。", "5℃ measure 5 ℃"),
        ("气温零下五度。", "零下五度 measure -5 度"),
        ("气温零下5摄氏度。", "零下5摄氏度 measure -5 摄氏度"),
        ("气温摄氏22度。", "摄氏22度 measure 22 摄氏度"),
        ("氣溫攝氏22度。", "攝氏22度 measure 22 攝氏度"),
        ("气温摄氏零下5度。", "摄氏零下5度 measure -5 摄氏度"),
        ("气温华氏98度。", "华氏98度 measure 98 华氏度"),
    ],
    "a currency": [
        ("投资US$500。", "US$500 money 500 US$"),
        ("投资¥300亿。", "¥300亿 money 30000000000 ¥"),
        ("投资￥100。", "￥100 money 100 ￥"),
        ("投资€30。", "€30 money 30 €"),
        ("投资RMB500。", "RMB500 money 500 RMB"),
        ("投资CNY 1.25。", "CNY 1.25 money 1.25 CNY"),
        ("投资$5万。", "$5万 money 50000 $"),
    ],
    "a hedge before a sign": [
        ("投资约US$500。", "US$500 money 500 US$ about"),
        ("气温约零下5摄氏度。", "零下5摄氏度 measure -5 摄氏度 about"),
    ],
}


@table(CASES)
def test_what_stands_before_a_numeral_belongs_to_it(text: str, figures: list[str]) -> None:
    assert lines(text) == figures
