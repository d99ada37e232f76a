"""A figure that nothing stands beside is the one that the rules for all figures find."""

from hypothesis import given
from hypothesis import strategies as st

from cqdocs.mentions.quantities.find import read_by_rules
from cqdocs.mentions.quantities.plain import read_plain
from cqdocs.mentions.units.words import units

PIECES = (
    "0 3 12 2.5 1,234 3800万 1.3亿 三 十 百 两 半 十二 三千八百万 三四十 二〇二一 千 "
    "近 约 超过 达到 了 比 每 第 前 的 数 零下 负 - ¥ 港币 摄氏 人民币 下 "
    "以上 左右 多 余 大 、 至 — 和 / ( ) 又 分之 番 个 亿 。 , 全市 增长"
).split()
texts = st.lists(st.sampled_from(PIECES) | st.sampled_from(sorted(units().known)), max_size=6)


@given(texts.map("".join))
def test_a_plain_figure_is_what_the_rules_find(text: str) -> None:
    for at in range(len(text)):
        plain = read_plain(text, at)
        assert plain is None or read_by_rules(text, at) == ([plain], plain.end)


def test_most_figures_are_plain() -> None:
    text = "全市完成1030个乡镇、1.1万个村,增长20%以上,抓了五个方面"
    assert all(read_plain(text, text.index(words)) for words in ("1030", "1.1", "20", "五"))
