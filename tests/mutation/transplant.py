"""A mutant put into the running interpreter, where every module has imported the original already.

The functions keep their identity and get new code; constants are bound anew wherever they were
imported; what was cached is forgotten. This is done in a process of its own that ends afterwards.
"""

from __future__ import annotations

import functools
import gc
import sys
from collections.abc import Iterator
from types import CodeType, FunctionType, ModuleType

from mutation.mutants import Mutant


def transplant(mutant: Mutant, name: str, forget: bool) -> None:
    """Make the module of that name the mutant, and `forget` what was cached.

    Raises whatever importing the mutant would raise.
    """
    module = sys.modules[name]
    file = str(module.__file__)
    code = compile(mutant.source, file, "exec")
    codes = {one.co_qualname: one for one in _codes(code)}
    new = ModuleType(name)
    new.__file__ = file
    sys.modules[name] = new
    exec(code, new.__dict__)  # noqa: S102 - our own module
    sys.modules[name] = module
    defaults = {f.__qualname__: f for f in vars(new).values() if isinstance(f, FunctionType)}
    for function in [one for one in gc.get_objects() if isinstance(one, FunctionType)]:
        if function.__code__.co_filename != file or function.__globals__ is vars(new):
            continue
        mutated = codes.get(function.__code__.co_qualname)
        if mutated and len(mutated.co_freevars) == len(function.__code__.co_freevars):
            function.__code__ = mutated
        if twin := defaults.get(function.__qualname__):
            function.__defaults__ = twin.__defaults__
            function.__kwdefaults__ = twin.__kwdefaults__
    _bind_constants(module, new)
    for cached in cached_functions() if forget else ():
        cached.cache_clear()


def cached_functions() -> list[functools._lru_cache_wrapper[object]]:
    """The functions of the library that keep what they gave."""
    kept = (one for one in gc.get_objects() if isinstance(one, functools._lru_cache_wrapper))
    return [one for one in kept if str(one.__module__).startswith("cqdocs")]


def changed_functions(mutant: Mutant, original: str) -> set[str]:
    """The qualified names of the functions that a mutant changes; none where it changes a constant."""
    old, new = (
        {one.co_qualname: one for one in _codes(compile(text, "", "exec"))}
        for text in (original, mutant.source)
    )
    return {name for name in old if "<locals>" not in name and old[name] != new.get(name)}


def _codes(code: CodeType) -> Iterator[CodeType]:
    """The code of functions and methods, with that of what stands in them."""
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _codes(constant)
            yield constant


def _bind_constants(module: ModuleType, new: ModuleType) -> None:
    """Bind every constant that the mutant has another value for, in all modules that imported it."""
    for key, value in vars(new).items():
        old = vars(module).get(key)
        if key.startswith("__") or isinstance(value, type | FunctionType | ModuleType):
            continue
        if callable(value) or repr(old) == repr(value) or type(value).__module__ == "typing":
            continue
        for other in [one for one in sys.modules.values() if isinstance(one, ModuleType)]:
            if vars(other).get(key) is old:
                setattr(other, key, value)
