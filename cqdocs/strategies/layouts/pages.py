"""Layouts of whole pages: all turns in one line, a key to the labels, fields above, two languages."""

from __future__ import annotations

from typing import Final

from cqdocs.strategies.choices import Choices
from cqdocs.strategies.conversation import Limits, Speech
from cqdocs.strategies.layouts.layout import Layout, Write, before, each, turn
from cqdocs.strategies.parts import Part, join
from cqdocs.strategies.people import Cast, Person, name, single, unhosted
from cqdocs.strategies.phrases import statement

_ONE_PARAGRAPH: Final = Limits(1, lists=False)


def in_one_line(mark: str, gap: str) -> Write:
    """A layout that puts every turn into one line."""

    def write(speeches: list[Speech], chosen: Choices) -> Part:
        lines = (before(mark)(speech)[0] for speech in speeches)
        outlines = [line for speech in speeches for line in turn(speech)]
        return Part([gap.join(lines)], outlines)

    return write


def relabelled(speech: Speech) -> list[str]:
    """The label again before each paragraph of a speech."""
    return [f"{speech.who.label}：{line}" for line in speech.body.lines]


def bilingual(speeches: list[Speech], chosen: Choices) -> Part:
    """A line of English behind each turn, which gives its words again."""
    names: dict[str, str] = {}
    parts = []
    for speech in speeches:
        english = names.setdefault(speech.who.label, _LATIN[len(names) % len(_LATIN)])
        words = "When will it resume?" if speech.act == "question" else "It will resume soon."
        line = f"{english}: {words}"
        lines = [*before("{}：")(speech), line]
        parts.append(Part(lines, [*turn(speech), f"  paragraph {line}"]))
    return join(parts)


_LATIN: Final = ("Morning Post", "Lin Xia", "Wang Ning", "China Daily", "He Guang", "Moderator")


def keyed(speeches: list[Speech], chosen: Choices) -> Part:
    """Labels of one character, which the first lines explain."""
    people = {speech.who.label: speech.who for speech in speeches}
    key = join(
        Part(
            [f"{label}：{_READS[label] or who.name}"],
            [f"field speaker {label} {_READS[label] or who.name}"],
        )
        for label, who in people.items()
    )
    return join([key, each(before("{}："))(speeches, chosen)])


_READS: Final = {"记": "本报记者", "何": "", "林": ""}


def explained(chosen: Choices) -> Cast:
    """One who asks for the paper, and one whose surname is the label."""
    surname = chosen.one("何林")
    person = Person("official", surname + chosen.one(("大文", "海平", "静")), label=surname)
    return Cast([Person("reporter", label="记")], [person])


def interviewed(speeches: list[Speech], chosen: Choices) -> Part:
    """Fields above an interview whose labels look like those of turns."""
    guest = next(speech.who for speech in speeches if speech.act == "answer")
    when = "2012年3月5日"
    fields = Part(
        [f"采访对象：{guest.name}", f"采访时间：{when}"],
        [f"field guests 采访对象 {guest.name}", f"field event 采访时间 {when}"],
    )
    return join([fields, each(before("{}："))(speeches, chosen)])


def interview(chosen: Choices) -> Cast:
    """A party that asks, and the one who is asked."""
    who = name(chosen)
    return Cast(
        [Person("reporter", label="采访组")], [Person("unknown", who, label=who)], opens=False
    )


def opened(speeches: list[Speech], chosen: Choices) -> Part:
    """Paragraphs that stand before the first label."""
    paragraphs = [statement(chosen) for _ in range(chosen.number(1, 2))]
    above = Part(
        ["".join(parts) for parts in paragraphs],
        [f"paragraph {'|'.join(parts)}" for parts in paragraphs],
    )
    return join([above, each(before("{}："))(speeches, chosen)])


def ordered(speeches: list[Speech], chosen: Choices) -> Part:
    """A number above each question, labels on lines of their own, no mark."""
    count, parts = 0, []
    for speech in speeches:
        number = []
        if speech.act == "question":
            count += 1
            number = [str(count)]
        parts.append(Part([*number, speech.who.label, *speech.body.lines], turn(speech)))
    return join(parts)


LAYOUTS: Final = {
    "relabelled": Layout(
        "王宁：首先修路。⏎王宁：再通水。", each(relabelled), limits=Limits(3, lists=False)
    ),
    "one-line": Layout(
        "【王宁】：好。 【记者】：何时？", in_one_line("【{}】：", " "), limits=_ONE_PARAGRAPH
    ),
    "one-paragraph": Layout(
        "王宁： 好。 记者： 何时？", in_one_line("{}： ", " "), limits=_ONE_PARAGRAPH
    ),
    "bilingual": Layout("王宁：快了。⏎Wang Ning: Soon.", bilingual, limits=_ONE_PARAGRAPH),
    "key": Layout("记：本报记者⏎何：何大文⏎记：何时？", keyed, explained, fewest=8),
    "interview": Layout("采访对象：王宁⏎采访组：何时？", interviewed, interview),
    "opening": Layout("应邀来访。⏎记者：何时？", opened, unhosted),
    "ordinals": Layout("2⏎海蓝网记者⏎何时？⏎王宁⏎九月。", ordered, single, fewest=8),
}
