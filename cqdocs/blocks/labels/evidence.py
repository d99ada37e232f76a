"""What a page says for its labels: whether there is a conversation, and who takes part in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Final

import regex

from cqdocs.blocks.labels.candidate import Candidate, Form
from cqdocs.blocks.questions import asks, ends_in_question, gives_floor, says_it_asks
from cqdocs.blocks.speaker.read import read_speaker
from cqdocs.blocks.speaker.words import Sense, speaker_words
from cqdocs.text.characters import SENTENCE_END

_SHORT_NAME: Final = 2
_REAL_SPEECH: Final = 20
_FEWEST_SPEAKERS: Final = 3
_LONGEST_OFFICE: Final = 40
# Who may be named by a line without a mark that does not come again.
_SURE: Final = (Sense.REPORTER, Sense.MODERATOR, Sense.ASKS, Sense.ANSWERS)
_HAND_OVER: Final = (Sense.MODERATOR, Sense.REPORTER, Sense.ASKS, Sense.MEDIUM)
# So large a share of the labels in one markup must name somebody, for the rest to be believed.
_NAMED_SHARE: Final = 0.6
_LONGEST_MEDIUM: Final = 12
_FEWEST_MARKED: Final = 3
# 答 alone shows that questions stand in another form, as headings.
_FEWEST_ANSWERS: Final = 2


def is_conversation(candidates: Sequence[Candidate]) -> bool:
    """Whether somebody speaks with somebody.

    Somebody asks a question (a reporter, a medium, 问) and somebody else has a label too; one asks
    and an official is next; 答 comes again and again, or whoever follows a question does; a host
    speaks, and so does another; or two or more speakers take turns, or several officials speak once each.
    """
    named = [found for found in candidates if found.sense is not Sense.NONE]
    asked = any(_is_asker(found) and _asks(found) for found in named)
    if asked and any(found.sense.is_asked for found in named):
        return True
    pairs = list(pairwise(candidates))
    pressed = any(
        read_speaker(one.words).reports_for_medium and _answers(two, one) for one, two in pairs
    )
    if pressed or sum(_answers(two, one) for one, two in pairs) >= _FEWEST_ANSWERS:
        return True
    speaking = [found for found in named if _speaks(found)]
    if any(_asks_official(one, two) for one, two in pairwise(speaking)):
        return True
    if sum(found.sense is Sense.ANSWERS for found in speaking) >= _FEWEST_ANSWERS:
        return True
    hosted = any(found.sense is Sense.MODERATOR for found in speaking)
    if hosted and len({found.words for found in speaking}) > 1:
        return True
    return _take_turns(speaking) or _speak_in_turn(speaking)


def _is_office(speech: str) -> bool:
    """Whether what stands behind a name is the office that its bearer holds, as in a list of those present."""
    words = speech.strip()
    return len(words) <= _LONGEST_OFFICE and read_speaker(words).sense is Sense.OFFICE


def _is_asker(found: Candidate) -> bool:
    """Whether a label is one of those who ask; a medium of a weak name needs more than a colon."""
    return found.sense.asks or (found.sense is Sense.MEDIUM and found.form.is_marked)


def _asks_official(one: Candidate, two: Candidate) -> bool:
    """Whether a speaker asks, and an official speaks next."""
    return two.sense is Sense.OFFICE and one.words != two.words and ends_in_question(one.speech)


def _take_turns(speaking: Sequence[Candidate]) -> bool:
    times = Counter(found.words for found in speaking)
    changes = sum(one.words != two.words for one, two in pairwise(speaking))
    return sum(count > 1 for count in times.values()) > 1 and changes > 2


def _speak_in_turn(speaking: Sequence[Candidate]) -> bool:
    """Whether several who hold an office, each named, speak once each, as at a conference."""
    held = [read_speaker(found.words) for found in speaking if len(found.speech) >= _REAL_SPEECH]
    names = [words.name for words in held if words.sense is Sense.OFFICE and words.affiliation]
    return len(names) == len(speaking) >= _FEWEST_SPEAKERS and len({*names, None}) > len(names)


def _asks(found: Candidate) -> bool:
    return "?" in found.speech or asks(found.speech)


def _speaks(found: Candidate) -> bool:
    return any(mark in found.speech for mark in SENTENCE_END)


def take_part(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Those that open a turn, among what looks like the labels of a conversation."""
    candidates = _without_translations(candidates)
    times = Counter(_who(found) for found in candidates if not found.inside)
    forms = Counter(found.form for found in candidates)
    named = Counter(found.form for found in candidates if found.sense is not Sense.NONE)
    believed = {
        form
        for form in forms
        if form.is_marked
        and forms[form] >= _FEWEST_MARKED
        and named[form] >= _NAMED_SHARE * forms[form]
    }
    pressed = any(found.sense.asks or found.sense is Sense.MEDIUM for found in candidates)
    in_turn = _speak_in_turn([found for found in candidates if _speaks(found)])
    before: Candidate | None = None
    accepted = []
    for seen in candidates:
        found = _as_reporter(seen) if pressed and _asks_for_a_medium(seen) else seen
        if found.sense is Sense.NONE:
            counts = _counts_unread(found, times, believed) or _answers(found, before)
        else:
            counts = in_turn or _counts_read(found, times, before)
        if counts:
            accepted.append(found)
            before = found
    return accepted


def _asks_for_a_medium(found: Candidate) -> bool:
    """Whether words that name nobody known open a question, where reporters ask."""
    return (
        found.sense is Sense.NONE
        and not found.inside
        and found.form is not Form.ALONE
        and len(found.words) <= _LONGEST_MEDIUM
        and _speaks(found)
        and says_it_asks(found.speech)
    )


def _as_reporter(found: Candidate) -> Candidate:
    reads = found.words + speaker_words("reporter")[0]
    return found._replace(block=found.block._replace(reads=reads), sense=Sense.MEDIUM)


def _counts_unread(found: Candidate, times: Counter[str], believed: set[Form]) -> bool:
    """Whether words that name nobody known are a label: they come again, or have the markup of labels."""
    if found.inside or not _speaks(found):
        return False
    return times[_who(found)] > 1 or found.form in believed


def _answers(found: Candidate, before: Candidate | None) -> bool:
    """Whether words that name nobody known answer what a reporter just asked: an office unheard of."""
    return (
        before is not None
        and before.sense.asks
        and found.form is not Form.ALONE
        and not found.inside
        and _asks(before)
        and _speaks(found)
    )


def _who(found: Candidate) -> str:
    """Who a candidate names: the name that it holds, else its words."""
    return read_speaker(found.words).name or found.words


def _counts_read(found: Candidate, times: Counter[str], before: Candidate | None) -> bool:
    """Whether words that name somebody are a label.

    Two characters may be a word that begins like a name (任务, 方法): they count where they come
    again, where somebody asked or handed over just before, or where more than a few words follow.
    A line without any mark must come again, follow a question, or stand with a second that
    completes it.
    """
    if found.form.is_marked:
        return True
    if found.sense is Sense.NAME and _is_office(found.speech):
        return False
    short = found.sense is Sense.NAME and len(found.words) <= _SHORT_NAME
    if not short and found.form is not Form.ALONE:
        return True
    handed = before is not None and before.sense in _HAND_OVER
    handed = handed or gives_floor(found.speech)
    if times[_who(found)] > 1 or handed or (found.form is Form.ALONE and found.block.reads):
        return True
    if found.form is Form.ALONE:
        return found.sense in _SURE and _speaks(found)
    return len(found.speech) >= _REAL_SPEECH


@cache
def _han() -> regex.Pattern[str]:
    return regex.compile(r"\p{Han}")


def _without_translations(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without those that give in Latin script what another just said in Chinese."""
    chinese = any(_han().search(found.words) for found in candidates)
    return [
        found
        for found in candidates
        if not chinese or _han().search(found.words + found.speech) or not found.speech.strip()
    ]
