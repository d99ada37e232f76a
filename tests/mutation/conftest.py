"""The extra `mutation` is no part of the tests: without it nothing here is collected."""

from importlib.util import find_spec

collect_ignore_glob = [] if find_spec("mutmut") else ["*.py"]
