#!/usr/bin/env python3
"""Judges instances by schemas, with Python's jsonschema: the second opinion of the random differential test.

    pairs.py FILE

Each line of FILE is {"schema": S, "instances": ["JSON text", ...]}. For each line one is printed, with a letter an instance:
v valid, i invalid, ? not to be told, because the schema is none or this version of jsonschema is known to be wrong about it.
"""

import decimal
import importlib.metadata
import json
import pathlib
import sys

from jsonschema import Draft202012Validator, FormatChecker, ValidationError, validators
from referencing.exceptions import Unresolvable

import oracle

# Before this version, items and properties that a neighbour has looked at counted as unevaluated.
KNOWS_UNEVALUATED = tuple(map(int, importlib.metadata.version("jsonschema").split(".")[:2])) >= (4, 20)


def canonical(value):
    """Equal for values that JSON Schema calls equal, and for these only: 1 is 1.0 and is not true, at any depth."""
    if isinstance(value, (list, tuple)):
        return ("array", tuple(map(canonical, value)))
    if isinstance(value, dict):
        return ("object", frozenset((k, canonical(v)) for k, v in value.items()))
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return (type(value).__name__, value)
    return ("number", decimal.Decimal(value))


def enum(_, members, value, schema):
    """The library's own takes [true] for [1], depending on its version."""
    if canonical(value) not in set(map(canonical, members)):
        yield ValidationError("not in enum")


def const(_, constant, value, schema):
    if canonical(value) != canonical(constant):
        yield ValidationError("not the constant")


def unique_items(validator, unique, value, schema):
    """The library's own sorts the items and compares neighbours: [[1], [true], [1]] is unique to it."""
    if unique and validator.is_type(value, "array") and len(set(map(canonical, value))) != len(value):
        yield ValidationError("not unique")


CHECKERS, OWN = oracle.checker_and_class()
OWN = validators.extend(OWN, {"enum": enum, "const": const, "uniqueItems": unique_items})
FORMATS = FormatChecker(sorted(CHECKERS))


def uses(schema, keyword):
    if isinstance(schema, dict):
        return keyword in schema or any(uses(inner, keyword) for inner in schema.values())
    return isinstance(schema, list) and any(uses(inner, keyword) for inner in schema)


def judge(line):
    schema, instances = line["schema"], line["instances"]
    try:
        Draft202012Validator.check_schema(schema)
    except Exception:  # whatever the library trips over is no schema to compare with
        return "?" * len(instances)
    if not KNOWS_UNEVALUATED and (uses(schema, "unevaluatedItems") or uses(schema, "unevaluatedProperties")):
        return "?" * len(instances)
    validator = OWN(oracle.without_warnings(schema), format_checker=FORMATS)
    try:
        return "".join("v" if validator.is_valid(oracle.parse(text)) else "i" for text in instances)
    except (Unresolvable, RecursionError):  # while a schema is made smaller, references may come to lead nowhere, or round in circles
        return "?" * len(instances)


def main():
    for line in pathlib.Path(sys.argv[1]).read_text("utf-8").splitlines():
        if line:
            print(judge(oracle.parse(line)), flush=True)


if __name__ == "__main__":
    main()
