"""A document cut into chunks for retrieval, each of which says where it stood and who said it."""

from cqdocs.retrieval.as_haystack import to_haystack
from cqdocs.retrieval.as_langchain import to_langchain
from cqdocs.retrieval.as_llama_index import to_llama_index

__all__ = ["to_haystack", "to_langchain", "to_llama_index"]
