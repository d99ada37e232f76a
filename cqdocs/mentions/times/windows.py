"""Spans that begin or end now, and moments a length away: 近三年, 五年来, 未来五年, 20天后, 三年内."""

from __future__ import annotations

from functools import cache

import regex

from cqdocs.calendar.arithmetic import shift
from cqdocs.calendar.length import OF_DAY, Length
from cqdocs.calendar.partial import Partial
from cqdocs.mentions.hedges import hedge_before, hedge_behind_time
from cqdocs.mentions.times.counted import tells_history
from cqdocs.mentions.times.figures import AFTER, BEFORE
from cqdocs.mentions.times.fixed import counts_nothing
from cqdocs.mentions.times.lengths import LengthFound, read_length
from cqdocs.mentions.times.setting import Setting, TimeFound
from cqdocs.model.kinds import Qualifier, TimeKind

# 204万年前 is no year of a calendar.
_COUNTED = 1000
# The characters of 114年.
_THREE = 4


@cache
def _vague() -> regex.Pattern[str]:
    """Spans whose length is not said."""
    return regex.compile(
        r"(?:(?:最?近|前)(?:几|些|一些)年|近年)(?:以?来(?!自))?|(?<!\p{N})(?:多|数|几|许多|好几)(?:十|百)?年(?:以?来(?!自))|[这前]?一段时间以来|近[日期](?!)"
    )


@cache
def _opening() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:(?P<past>最?近|过去|这)|(?P<coming>未来|今后))(?:的|这)?(?=[0-9〇零一二三四五六七八九十百千两半几数])"
    )


@cache
def _since() -> regex.Pattern[str]:
    return regex.compile(r"(?:以来|来(?![自到源说讲临看年])|间(?![隔接]))")


@cache
def _until() -> regex.Pattern[str]:
    return regex.compile(r"(?:以|之)?内|间(?![隔接])|里(?![程面约])")


@cache
def _away() -> regex.Pattern[str]:
    return regex.compile(
        rf"(?:的?(?P<long>以后|之后|以前|之前)|(?P<short>{BEFORE}|{AFTER}(?![的者面])))"
    )


@cache
def _takes() -> regex.Pattern[str]:
    """Words before 近五年 with which it is a length, not a span that ends now."""
    return regex.compile(
        r"(?:经过|历经|历时|用时|用了|花了|花费|长达|为期|持续|连续|耗时|时隔|已有|(?<![利运采使费作引应])用|花|达|了|有|隔|需|至少)\Z"
    )


def read_window(text: str, start: int, setting: Setting) -> TimeFound | None:
    """A span that begins or ends at the reference date, by a word before it.

    >>> read_window("近三年全市粮食产量", 0, Setting(Partial(2022, 8, 20))).value
    'P3Y/2022-08-20'
    """
    match = _vague().match(text, start)
    if match is not None:
        return TimeFound(start, match.end(), TimeKind.INTERVAL, None)
    match = _opening().match(text, start) if text[start] in "最近过这未今" else None
    found = None if match is None else read_length(text, match.end(), setting.lone)
    if match is None or found is None:
        return None
    word = match["past"]
    if word == "近" and start and text[start - 1] in "将接":
        return None
    taken = _takes().search(text[max(0, start - 3) : start]) or tells_history(text, found.end)
    if word == "近" and not _is_of_day(found) and taken:
        return TimeFound(start, found.end, TimeKind.DURATION, found.value, Qualifier.NEARLY)
    tail = (_since() if word else _until()).match(text, found.end)
    if (word == "近" and _is_of_day(found)) or (word == "这" and tail is None and _is_one(found)):
        return None
    end = found.end if tail is None else tail.end()
    value = _anchored(found, setting, past=word is not None)
    return TimeFound(start, end, TimeKind.INTERVAL, value, found.qualifier)


def _is_one(found: LengthFound) -> bool:
    """这一年, 这一天 name one, and are no span."""
    return found.low is not None and len(found.low.parts) == 1 and found.low.parts[0][1] == 1


def _is_of_day(found: LengthFound) -> bool:
    return found.low is not None and found.low.grain in OF_DAY


def _anchored(found: LengthFound, setting: Setting, *, past: bool) -> str | None:
    now = setting.reference
    if found.low is None or now is None:
        return None
    length = found.low.iso
    return f"{length}/{now.edtf}" if past else f"{now.edtf}/{length}"


def read_counted(text: str, start: int, setting: Setting) -> TimeFound | None:
    """What begins with a length: the length itself, 五年来, 20天后, 三年内.

    >>> read_counted("五年来,我们坚定不移", 0, Setting(Partial(2026, 2, 3))).value
    'P5Y/2026-02-03'
    """
    found = read_length(text, start, setting.lone)
    if found is None:
        return None
    if not setting.lone and counts_nothing(text, start, found.end):
        return None
    hedge = hedge_before(text, start)
    qualifier = found.qualifier or (hedge.qualifier if hedge else None)
    following = text[found.end : found.end + 1]
    since = _back().match(text, found.end) if following in ("以", "来") else None
    if since is not None and since.group() == "来" and _spends().search(text, *_before(start)):
        since = None
    if since is not None:
        return TimeFound(
            start, since.end(), TimeKind.INTERVAL, _anchored(found, setting, past=True), qualifier
        )
    if (
        following
        and following in "的以之前后"
        and (away := _read_away(text, start, found, setting))
    ):
        return away._replace(qualifier=qualifier)
    behind = hedge_behind_time(text, found.end)
    end = found.end
    if behind is not None:
        qualifier = behind.qualifier
        within = text[behind.at - 1] in "内內"
        if setting.lone:
            end = behind.at
        if setting.lone and within and setting.reference is not None:
            return TimeFound(
                start, end, TimeKind.INTERVAL, _anchored(found, setting, past=False), qualifier
            )
    return TimeFound(start, end, TimeKind.DURATION, found.value, qualifier)


def _read_away(text: str, start: int, found: LengthFound, setting: Setting) -> TimeFound | None:
    """What lies a length before or after now: 20天后, 两年前.

    In mid-clause it is counted from what the text tells: 后 then leaves a length (自收到申请之日起三十日后).
    """
    away = _away().match(text, found.end)
    if away is None:
        return None
    clause = setting.lone or not start or text[start - 1] in ",。;:!?、\n ("
    sign = 1 if "后" in away.group() else -1
    # 114年前 may be before a year of another calendar.
    years = found.end - start == _THREE and text[start : found.end - 1].isdecimal()
    value = _moment(found, setting, sign) if clause and not years else None
    if value is None and sign > 0 and not setting.lone:
        return TimeFound(start, found.end, TimeKind.DURATION, found.value, None)
    return TimeFound(start, away.end(), TimeKind.DATE, value, None)


def _before(start: int) -> tuple[int, int]:
    """The two characters before a place, as bounds."""
    return max(0, start - 2), start


@cache
def _spends() -> regex.Pattern[str]:
    """Words before 五年 with which 来 behind it opens a verb: 用五年来实现, 两个十五年来安排."""
    return regex.compile(
        r"(?:(?<![利运采使费作引应])用|花|拿|抽出?|[一两二三四五六七八九十几]个)\Z"
    )


@cache
def _back() -> regex.Pattern[str]:
    return regex.compile(r"以来|来(?![自到源说讲临看年])")


def _moment(found: LengthFound, setting: Setting, sign: int) -> str | None:
    now = setting.reference
    if found.low is None or now is None or found.high is not None or found.qualifier is not None:
        return None
    if found.low.parts[0][1] > _COUNTED:
        return None
    # Without a time of day none is some hours away.
    if now.clock is None and found.low.grain in OF_DAY:
        return None
    moved = shift(_start(now, found.low), found.low, sign)
    return None if moved is None else moved.edtf


def _start(now: Partial, length: Length) -> Partial:
    """The reference; with a time of day where it is known and the length counts hours."""
    return now if length.grain in OF_DAY else now.at(None)
