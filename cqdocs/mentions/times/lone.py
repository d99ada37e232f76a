"""A text that is one time expression as a whole."""

from __future__ import annotations

import datetime
from functools import cache

import regex

from cqdocs.mentions.times.expression import read_expression, read_lone_event
from cqdocs.mentions.times.find import as_partial
from cqdocs.mentions.times.script import simplified
from cqdocs.mentions.times.setting import Setting, Stopped, TimeFound
from cqdocs.model.kinds import Qualifier, TimeKind


@cache
def _lead() -> regex.Pattern[str]:
    """Words that a lone expression may begin with; they open it to one side or hedge it."""
    return regex.compile(
        r"\s*+(?:(?P<until>截[至止]到?)|(?P<since>自从|自|从|由)|(?P<about>大?约|大概)|在|于|到|至)?+\s*+"
    )


@cache
def _tail() -> regex.Pattern[str]:
    return regex.compile(
        r"(?P<about>前后|左右|上下|许)|的?(?:时候?|期间|之?间|以?内|止|起|开始|份)"
    )


def read_time(folded: str, reference: datetime.date | None) -> TimeFound | Stopped:
    """The time that the whole of a folded text says, or where reading stopped.

    >>> read_time("今年6月底", datetime.date(2022, 8, 20)).value
    '2022-06'
    >>> read_time("今年6月底的会议", None)
    Stopped(at=5)
    """
    setting = Setting(as_partial(reference), lone=True)
    end = len(folded.rstrip())
    text = simplified(folded[:end])
    event = read_lone_event(text)
    if event is not None:
        return event
    lead = _lead().match(text)
    starts = (0,) if lead is None or lead.end() == 0 else (0, lead.end())
    at = 0
    for start in starts:
        if start >= end:
            continue
        found = read_expression(text, start, setting)
        if found is None:
            at = max(at, start)
            continue
        tail = _tail().match(text, found.end)
        stop = found.end if tail is None else tail.end()
        if stop >= end:
            about = tail is not None and tail["about"] is not None
            return _whole(found, stop, lead if start else None, about=about)
        at = max(at, found.end)
    return Stopped(at)


def _whole(found: TimeFound, end: int, lead: regex.Match[str] | None, *, about: bool) -> TimeFound:
    """The expression with what stands around it: 截止到2018年 is open to the past."""
    about = about or (lead is not None and lead["about"] is not None)
    qualifier = Qualifier.ABOUT if about and found.qualifier is None else found.qualifier
    found = found._replace(start=0, end=end, qualifier=qualifier)
    if lead is None or found.value is None or found.kind is not TimeKind.DATE:
        return found
    if lead["until"]:
        return found._replace(kind=TimeKind.INTERVAL, value=f"../{found.value}")
    if lead["since"]:
        return found._replace(kind=TimeKind.INTERVAL, value=f"{found.value}/..")
    return found
