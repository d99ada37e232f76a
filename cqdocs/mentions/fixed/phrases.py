"""Families of set phrases which hold numerals and count nothing: 四面八方, 一县一策, 一代又一代.

Nobody could list their members; what makes one is the place of its numerals, and that no measure
word stands where a count would have it. Each function here looks at a few characters from its first
numeral on, in a text that has room for that behind its end.
"""

from __future__ import annotations

from typing import Final, TypeAlias

_Found: TypeAlias = tuple[int, int]

# The numerals that stand one by one in a phrase.
PLAIN: Final = frozenset("一二三四五六七八九十百千万半两双萬兩雙")
_BIG: Final = frozenset("百千万萬")
# Behind one of these a numeral goes on (二十一), has an order (第一) or is hedged (近千, 数百).
_BEFORE: Final = PLAIN | frozenset("零〇亿億兆廿卅0123456789第近约約逾")
_BEFORE_BIG: Final = _BEFORE | frozenset("数數几幾上超余餘多")
# Before one of these a numeral goes on.
GOES_ON: Final = frozenset("十百千万萬亿億零〇0123456789")
# Beside one of these a numeral has its plain sense: parts of a figure, lists, joints of a clause.
_JOINTS: Final = frozenset("是要为為些分点點成倍折其第初之的了地得着在和與与及或到至等对對比")
# 一唱一和; 一成不变, 百折不挠.
_SOFT_JOINTS: Final = _JOINTS - frozenset("和")
_NO_MIDDLE: Final = _JOINTS - frozenset("成折")
# 十多, 百余, 十来, 万几.
_ROUND: Final = frozenset("多余餘来來几幾数數")
_TIMES: Final = frozenset("年月日天周週时時秒季夜晚岁歲")
# What is counted in earnest, also behind a single numeral.
_UNITS: Final = _TIMES | frozenset(
    "个個项項条條名件級级張张次位座种種批届屆轮輪人亩畝户戶吨噸元家所艘辆輛台臺架套份篇部场場间間栋棟"
    "幢处處起例宗笔筆段道颗粒株棵枚本册封幅支只隻匹组組队隊班期类類样樣版层層楼站番度大口页頁"
    "国國省市区區县縣乡鄉镇鎮村州街里丈尺寸斤克米顷頃"
)
_NO_PAIR: Final = _UNITS | _JOINTS
_NO_CROWD: Final = _TIMES | _JOINTS
# All the houses and doors of a country are no number of them: 千家万户, 百乡千村.
_MEASURES: Final = _UNITS - frozenset("户戶家村镇鎮乡鄉县縣里")
# Units that begin with a character which may also stand in a turn (五湖四海, but 五海里).
_LONG_UNITS: Final = frozenset(
    [
        *(
            "公里",
            "公斤",
            "公顷",
            "公頃",
            "公分",
            "平方",
            "平米",
            "立方",
            "海里",
            "毫米",
            "毫升",
            "毫克",
        ),
        *(
            "厘米",
            "美元",
            "欧元",
            "歐元",
            "英镑",
            "英里",
            "港元",
            "港币",
            "日元",
            "方面",
            "分钟",
            "分鐘",
        ),
        *("标准", "標準", "小时", "小時"),
    ]
)
# The numerals of turns that end in one: 接二连三, 横七竖八, 以一当十, 独一无二.
_STEPS: Final = frozenset(
    ["一二", "一三", "一十", "一百", "二三", "三四", "五六", "七八", "百千", "千万", "千萬"]
)
_NO_STEP_BEFORE: Final = frozenset("周週高小期共有达達") | _UNITS | _JOINTS
_PARTICLES: Final = frozenset("的地得了着")
# 一次不超过, 一个不同: something said of a figure, and no turn.
_NO_TURN: Final = frozenset("超足低得高到满滿能应應可予同再会會是等过過")
_CHAINS: Final = frozenset(
    [
        *("又", "接", "接着", "接著", "连", "连着", "連著", "比", "更比", "高过", "高過", "胜过"),
        *("勝過", "扣", "挨", "挨着"),
    ]
)
_CHAIN_HEADS: Final = frozenset(words[0] for words in _CHAINS)
# 一看就懂, 一触即发, 一扫而空.
_THEN: Final = frozenset("就即而")
# 百花齐放, 百废待兴, 千载难逢, 百感交集, 百川归海.
_ALL_DO: Final = frozenset("齐齊争爭待难難归歸交俱皆更奔竞競迎朝")
_ONE_OR_BIG: Final = _BIG | {"一"}
# These pair with their like: 半信半疑, 双招双引.
_HALVES: Final = frozenset("双雙半")
# The third character of most turns.
_SECONDS: Final = PLAIN | {"不"}
_SECONDS_OF_ONE: Final = _SECONDS | _CHAIN_HEADS | _THEN | {"再"}


def opens_phrase(text: str, at: int) -> bool:
    """Whether a phrase may begin at `at`: a quick look that spares most numerals a closer one."""
    first, second = text[at], text[at + 2]
    if first != "一":
        return second in _SECONDS or (
            first in _BIG and (text[at + 3] == first or second in _ALL_DO)
        )
    before, middle = text[at - 1], text[at + 1]
    return second in _SECONDS_OF_ONE or middle in (before, second) or before == "了"


def is_free(text: str, at: int) -> bool:
    """Whether the numeral at `at` begins there and no hedge holds it."""
    return text[at - 1] not in (_BEFORE_BIG if text[at] in _BIG else _BEFORE)


def match_phrase(text: str, at: int, done: int) -> _Found | None:
    """Where the phrase stands whose first numeral is at `at`, if it begins behind `done`."""
    first, second = text[at], text[at + 2]
    if first not in PLAIN:
        return None
    if not is_free(text, at):
        # Behind a noun 上 is no hedge: 草原上万马奔腾.
        return _match_all(text, at) if text[at - 1] == "上" else None
    if second in PLAIN:
        found = _match_ending(text, at) or _match_doubled(text, at) or _match_pairs(text, at)
    elif second == "不" and first in _ONE_OR_BIG:
        found = _match_negation(text, at)
    elif first == "一":
        found = _match_one(text, at)
    else:
        found = _match_crowd(text, at) or _match_all(text, at)
    return found if found is not None and found[0] >= done else None


def _match_pairs(text: str, at: int) -> _Found | None:
    """Numerals one by one, a character behind each: 四面八方, 千家万户, 一县一策, 三降一去一补.

    Nothing is counted where no measure word follows either numeral. With 一 twice, and with two of
    百千万, a measure word tells each or all of them (一户一宅, 百乡千村); but a length is a length.
    """
    first, middle, second, last = text[at], text[at + 1], text[at + 2], text[at + 3]
    if not (_is_word(middle) and _is_word(last)) or text[at + 3 : at + 5] in _LONG_UNITS:
        return None
    if first == second == "一":
        no_middle = no_last = _SOFT_JOINTS if middle == last else _TIMES | _SOFT_JOINTS
    elif first in _BIG and second in _ONE_OR_BIG:
        no_middle, no_last = _NO_CROWD | _ROUND, _JOINTS | _MEASURES
    elif first == second and middle == last:
        no_middle = no_last = _JOINTS
    else:
        no_middle = no_last = _NO_PAIR | {middle if middle == last else ""}
    mixed = first in _HALVES and first != second
    if mixed or middle in no_middle or last in no_last:
        return None
    end = at + 4
    while text[end] in PLAIN and _is_word(text[end + 1]) and text[end + 1] not in _NO_PAIR:
        end += 2
    return (at, end)


def _match_ending(text: str, at: int) -> _Found | None:
    """A turn that ends in its second numeral: 接二连三, 说三道四, 以一当十, 独一无二."""
    before, middle, behind = text[at - 1], text[at + 1], text[at + 3]
    if text[at] + text[at + 2] not in _STEPS or behind in GOES_ON:
        return None
    if not (_is_word(before) and _is_word(middle)) or (
        _is_word(behind) and behind not in _PARTICLES
    ):
        return None
    wrong = before in _NO_STEP_BEFORE or middle in _JOINTS
    return None if wrong else (at - 1, at + 3)


def _match_doubled(text: str, at: int) -> _Found | None:
    """Two numerals, each said twice: 千千万万, 三三两两."""
    doubled = text[at] == text[at + 1] != text[at + 2] == text[at + 3]
    return (at, at + 4) if doubled and text[at + 4] not in GOES_ON else None


def _match_negation(text: str, at: int) -> _Found | None:
    """One or a hundred, and then a no: 一丝不苟, 一户不漏, 百折不挠; but 一次不超过三天."""
    middle, last = text[at + 1], text[at + 3]
    if not (_is_word(middle) and _is_word(last)) or middle in _NO_MIDDLE or last in _NO_TURN:
        return None
    counts = middle in _TIMES or (text[at] in _BIG and middle in _UNITS) or text[at + 4] == "于"
    return None if counts else (at, at + 4)


def _match_one(text: str, at: int) -> _Found | None:
    """Turns of a single 一: 一座座, 一代又一代, 一看就懂, 一拖再拖, 看一看."""
    middle, second, last = text[at + 1], text[at + 2], text[at + 3]
    if not _is_word(middle) or middle in _JOINTS:
        return None
    if second == middle:
        return (at, at + 3)
    if second in _CHAIN_HEADS:
        return _match_chain(text, at)
    if (second == "再" and last == middle) or (second in _THEN and middle not in _UNITS):
        return (at, at + 4) if _is_word(last) else None
    return None if middle in _UNITS else _match_try(text, at)


def _match_chain(text: str, at: int) -> _Found | None:
    """One, and after it one more: 一代又一代, 一件接着一件, 一浪高过一浪."""
    for end in (at + 3, at + 4):
        if text[end : end + 2] == "一" + text[at + 1] and text[at + 2 : end] in _CHAINS:
            return (at, end + 2)
    return None


def _match_try(text: str, at: int) -> _Found | None:
    """A verb done once, lightly: 看一看, 试了一试."""
    verb, before = text[at + 1], text[at - 1]
    if before == verb:
        return (at - 1, at + 2)
    return (at - 2, at + 2) if before == "了" and text[at - 2] == verb else None


def _match_crowd(text: str, at: int) -> _Found | None:
    """So many do something for as many: 百企兴百村, 万企帮万村."""
    who, verb, whom = text[at + 1], text[at + 2], text[at + 4]
    if text[at + 3] != text[at] or not all(map(_is_word, (who, verb, whom))):
        return None
    return None if who in _NO_CROWD or whom in _JOINTS | _MEASURES else (at, at + 5)


def _match_all(text: str, at: int) -> _Found | None:
    """A hundred, that is, all of them, do something: 百花齐放, 万马奔腾, 百废待兴, 千载难逢."""
    if text[at] not in _BIG or text[at + 2] not in _ALL_DO or not _is_word(text[at + 3]):
        return None
    who = text[at + 1]
    return (at, at + 4) if _is_word(who) and who not in _NO_PAIR else None


def _is_word(character: str) -> bool:
    """Whether a character is Han and no plain numeral."""
    return "一" <= character <= "鿿" and character not in PLAIN
