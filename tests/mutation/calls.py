"""Which functions of the library each test calls, so that a mutant is tried on the tests that reach it."""

import sys
import time
from collections import defaultdict
from collections.abc import Callable
from types import CodeType, FrameType
from typing import TypeVar

from mutation.transplant import cached_functions

T = TypeVar("T")
# File and qualified name.
Function = tuple[str, str]


class Calls:
    """What was called by whom; `shared` are functions that a cached one called, once for all tests."""

    def __init__(self) -> None:
        self.by_function: dict[Function, set[str]] = defaultdict(set)
        self.shared: set[Function] = set()
        self.seconds: dict[str, float] = {}
        self._cached: set[CodeType] = {one.__wrapped__.__code__ for one in cached_functions()}

    def watch(self, test: str, run: Callable[[], T]) -> T:
        """Run a test, and note what it calls."""
        inside = 0

        def profile(frame: FrameType, event: str, _: object) -> None:
            nonlocal inside
            code = frame.f_code
            if "cqdocs" not in code.co_filename or event not in ("call", "return"):
                return
            opened = code in self._cached
            if event == "return":
                inside -= opened
                return
            inside += opened
            function = (code.co_filename, code.co_qualname)
            self.by_function[function].add(test)
            if inside:
                self.shared.add(function)

        start = time.process_time()
        sys.setprofile(profile)
        try:
            return run()
        finally:
            sys.setprofile(None)
            self.seconds[test] = time.process_time() - start
