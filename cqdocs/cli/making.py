"""Commands that make something else of documents: chunks, pages, formats, tables."""

from __future__ import annotations

import click

from cqdocs.batch.export import Plan
from cqdocs.batch.jobs import Form, Reading
from cqdocs.cli.group import app, examples
from cqdocs.cli.inputs import Inputs
from cqdocs.cli.options import reads_files, reads_files_up_to
from cqdocs.cli.output import write_data
from cqdocs.retrieval.chunk import BY, By
from cqdocs.retrieval.split import MAX_CHARS
from cqdocs.tables.layouts import TABLES


@app.command(
    epilog=examples(
        "cqdocs chunks report.txt > chunks.jsonl",
        "cqdocs chunks --by turn --max-chars 300 *.txt > chunks.jsonl",
        "cqdocs chunks --by point report.txt | jq -r 'select(.overlong).text'",
    ),
)
@click.option(
    "--max-chars",
    type=click.IntRange(1),
    default=MAX_CHARS,
    show_default=True,
    metavar="N",
    help="The longest text of a chunk; only a single sentence may be longer.",
)
@click.option(
    "--by",
    type=click.Choice(BY),
    default=BY[0],
    show_default=True,
    help="The most that a chunk may hold: what one speaker says under a heading; a turn; a point.",
)
@reads_files_up_to("--read-chars")
def chunks(inputs: Inputs, max_chars: int, by: By) -> None:
    """Write the text in chunks for retrieval, one JSON object a line.

    No chunk crosses a speaker or a heading, or cuts a sentence. Each has file, id, document (the
    SHA-256 of the text), index, kind (text, caption or heading), text, start and end and pieces (its
    place in the source, in characters), path (the headings above), points (those that it begins
    inside of), speaker, affiliation, speaker_title, role, label, act, turn, question (what an answer
    answers; no more than 1,000 characters of it) and overlong.
    """
    from cqdocs.cli.chunks import chunk_lines

    for name, document in inputs.documents():
        for line in chunk_lines(name, document, max_chars, by):
            write_data(line)


@app.command(
    epilog=examples(
        "cqdocs view report.txt -o report.html",
        "cqdocs view --open report.txt",
        "cqdocs view - < speech.txt > speech.html",
    ),
)
@click.option("-o", "--output", metavar="PAGE", help="The file to write; - is standard output.")
@click.option("--open", "opens", is_flag=True, help="Show the page in the browser.")
@reads_files
def view(inputs: Inputs, output: str | None, opens: bool) -> None:
    """Write a document as one page of HTML to look at.

    The page shows the outline, who asks and who answers, the points, every figure and time with its
    value, unit and hedge, and what the parser doubted; it sorts, searches and prints, and needs neither
    the network nor any other file. Without -o it goes to standard output, or, with --open, to a file
    in the directory for temporary files.
    """
    from cqdocs.cli.view import view_one

    if len(inputs.files) > 1:
        raise click.UsageError("a page shows one document: name one FILE")
    view_one(inputs, output, opens)


@app.command(
    epilog=examples(
        "cqdocs convert report.txt --to tei > report.xml",
        "cqdocs convert report.txt --to markdown -o report.md",
        "cqdocs convert minutes/*.txt --to akoma-ntoso -o debates/",
        "cqdocs convert press.txt --to convokit -o corpora/",
    ),
)
@click.option(
    "--to",
    type=click.Choice(["tei", "akoma-ntoso", "convokit", "brat", "web-annotations", "markdown"]),
    required=True,
    help="The format to write.",
)
@click.option(
    "--output",
    "-o",
    metavar="OUT",
    help="A file for one FILE in one file; else a directory, made if missing.",
)
@reads_files
def convert(inputs: Inputs, to: str, output: str | None) -> None:
    """Write documents in a format of corpora.

    tei is TEI P5 in the form of Parla-CLARIN, akoma-ntoso an Akoma Ntoso 3.0 debate,
    web-annotations W3C JSON-LD, markdown a clean page that parses into the same tree. Without
    --output, one FILE goes to standard output. In a directory each FILE becomes files of its own
    name; convokit makes a directory of that name, brat a .txt and an .ann beside the
    annotation.conf of all. Files of the same name are overwritten.
    """
    from cqdocs.cli.convert import convert

    convert(inputs, to, output)


@app.command(
    epilog=examples(
        "cqdocs export corpus/ --to parquet --out tables/",
        "cqdocs export *.txt --to csv --table quantities --table turns --out figures/",
        "cqdocs export corpus/ --to jsonl --workers 8 --out /data/tables",
    ),
)
@click.option(
    "--to",
    "form",
    type=click.Choice(["parquet", "jsonl", "csv"]),
    required=True,
    help="What the tables are written as; parquet takes the extra arrow.",
)
@click.option("--out", metavar="DIR", required=True, help="The directory to write into.")
@click.option(
    "--table",
    "tables",
    type=click.Choice(TABLES),
    metavar="NAME",
    multiple=True,
    help=f"Only this table; may be given more than once. One of {', '.join(TABLES)}.",
)
@click.option(
    "--workers",
    type=click.IntRange(1, 1024),
    metavar="N",
    help="How many processes parse. If not given, as many as there are cores.",
)
@reads_files
def export(
    inputs: Inputs, form: Form, out: str, tables: tuple[str, ...], workers: int | None
) -> None:
    """Write many documents as tables, by all cores.

    FILE may be a directory, whose .txt and .md files are read, those of its subdirectories too. Each
    table (turns, quantities, times...) becomes a directory of files in DIR. A document that cannot be
    read costs a line in DIR/errors.jsonl. A run that was stopped or killed goes on where it was when
    the same command is given again: nothing is lost and nothing there twice. DIR/manifest.json names
    every file with its hash.
    """
    from cqdocs.cli.export import export

    if "-" in inputs.files:
        raise click.UsageError("export reads files and directories, not standard input")
    reading = Reading(
        inputs.encoding,
        inputs.errors,
        inputs.reference_date,
        inputs.max_chars,
        inputs.max_depth,
    )
    export(inputs.files, out, Plan(form, tables or tuple(TABLES), reading, workers))
