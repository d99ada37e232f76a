"""One process of the fuzzer: atheris calls a target and keeps the inputs that reach new code.

A find does not stop it: the input is written below `finds/` of its folder, once for each place that
raises, and the process goes on.
"""

import random
import sys
import time
import traceback
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from fuzz.targets import TARGETS, Target


def write_seeds(target: Target, corpus: Path) -> None:
    """Write what the target begins with into its corpus."""
    corpus.mkdir(parents=True, exist_ok=True)
    for data in target.seeds():
        (corpus / sha256(data).hexdigest()[:20]).write_bytes(data)


def watched(call: Callable[[bytes], None], finds: Path) -> Callable[[bytes], None]:
    """The call, which writes what it raises to `finds` and goes on."""
    finds.mkdir(parents=True, exist_ok=True)
    known = {path.name.partition("-")[0] for path in finds.iterdir()}

    def watch(data: bytes) -> None:
        try:
            call(data)
        except Exception as error:  # noqa: BLE001 - whatever it raises is what is looked for
            frames = traceback.extract_tb(error.__traceback__)
            places = [f"{frame.name}:{frame.line}" for frame in frames[-3:]]
            name = sha256(f"{type(error)}{places}".encode()).hexdigest()[:8]
            if name not in known:
                known.add(name)
                (finds / f"{name}-input").write_bytes(data)
                (finds / f"{name}-trace").write_text(
                    traceback.format_exc(), encoding="utf-8", errors="backslashreplace"
                )
                sys.stderr.write(f"FIND {name} {type(error).__name__} at {places[-1]}\n")

    return watch


def fuzz(name: str, folder: Path, seconds: int) -> None:
    """Fuzz one target for so many seconds; ends the process."""
    import atheris

    target = TARGETS[name]
    corpus = folder / "corpus"
    if not corpus.exists():
        write_seeds(target, corpus)

    def mutate(data: bytes, size: int, seed: int) -> bytes:
        source = random.Random(seed)  # noqa: S311 - no secret
        if source.random() < 0.25:
            return bytes(atheris.Mutate(data, size))
        return target.mutate(data, source)[:size]

    options = [
        f"-max_total_time={seconds}",
        f"-max_len={target.longest}",
        "-timeout=60",
        "-rss_limit_mb=3000",
        "-print_final_stats=1",
        f"-artifact_prefix={folder / 'finds'}/",
        f"-seed={int(time.time())}",
        str(corpus),
    ]
    call = watched(target.call, folder / "finds")
    atheris.Setup([sys.argv[0], *options], call, custom_mutator=mutate)
    atheris.Fuzz()
