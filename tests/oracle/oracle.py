#!/usr/bin/env python3
"""Says which records are invalid, by Python's jsonschema: the second opinion that our validator is compared with.

    oracle.py SCHEMA DATA [--records /pointer] [--why]

prints {"records": N, "invalid": [record numbers from 1], "uncheckedFormats": [...]}. Needs: pip install jsonschema rfc3339-validator

A record is invalid if it is not JSON, repeats a property, or violates the schema with the subschemas that have
`x-severity: warning` taken out. DATA is NDJSON, a JSON array, an array at a JSON Pointer, or a single value.
"""

import argparse
import decimal
import json
import pathlib
import sys
from urllib.parse import urljoin

from jsonschema import Draft202012Validator, FormatChecker, ValidationError, validators
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

# Formats that the library only pretends to check: its e-mail address is any string with an @, its regex is Python's, not ECMA-262's.
NOT_REALLY_CHECKED = {"email", "idn-email", "regex"}

# White space as ECMA-262 has it; Python's \s has four controls more and U+FEFF less.
SPACE = r" \t\n\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
CLASSES = {"d": "0-9", "w": "A-Za-z0-9_", "s": SPACE}

# Numbers are decimals, so that 0.1 is 0.1 and 1e400 is not infinity.
decimal.setcontext(decimal.Context(prec=1100, Emax=decimal.MAX_EMAX, Emin=decimal.MIN_EMIN, traps=[decimal.InvalidOperation]))


class Unreadable(ValueError):
    """The text of a record is not JSON, or not JSON that everybody reads alike."""


def object_of(pairs):
    result = dict(pairs)
    if len(result) != len(pairs):
        raise Unreadable("a property occurs twice")
    return result


def no_constant(name):
    raise Unreadable(f"{name} is not JSON")


def parse(text):
    try:
        return json.loads(text, parse_float=decimal.Decimal, parse_constant=no_constant, object_pairs_hook=object_of)
    except (json.JSONDecodeError, UnicodeDecodeError, RecursionError) as e:
        raise Unreadable(str(e)) from e


def ecma_pattern(pattern):
    """The ECMA-262 pattern in Python's dialect: $ is the very end, and \\d, \\w, \\s are ECMA's."""
    out, in_class, i = [], False, 0
    while i < len(pattern):
        c = pattern[i]
        if c == "\\" and i + 1 < len(pattern):
            e = pattern[i + 1]
            i += 2
            if e.lower() in CLASSES and not (in_class and e.isupper()):
                body = CLASSES[e.lower()]
                out.append(body if in_class else f"[{'^' if e.isupper() else ''}{body}]")
            else:
                out.append("/" if e == "/" else c + e)
            continue
        if c == "[" and not in_class:
            in_class = True
        elif c == "]":
            in_class = False
        elif c == "[":
            c = r"\["
        elif c == "$" and not in_class:
            c = r"\Z"
        out.append(c)
        i += 1
    return "".join(out)


# Keywords whose value is data, or a map of names: what is inside is not a schema, or its keys are not keywords.
DATA = {"const", "enum", "default", "examples"}
MAPS = {"$defs", "properties", "dependentSchemas", "patternProperties"}


def without_warnings(schema):
    """The schema as an outsider should apply it: no warnings, patterns in Python's dialect."""
    if isinstance(schema, list):
        return [without_warnings(s) for s in schema]
    if not isinstance(schema, dict):
        return schema
    if schema.get("x-severity") == "warning":
        return True
    result = {}
    for key, value in schema.items():
        if key == "$schema":
            continue  # or jsonschema would go on with its own class, which does not know our numbers
        if key == "pattern" and isinstance(value, str):
            value = ecma_pattern(value)
        elif key in MAPS and isinstance(value, dict):
            rename = ecma_pattern if key == "patternProperties" else str
            value = {rename(k): without_warnings(v) for k, v in value.items()}
        elif key not in DATA and not key.startswith("x-"):
            value = without_warnings(value)
        result[key] = value
    return result


def formats_in(schema):
    if isinstance(schema, list):
        return set().union(*map(formats_in, schema), set())
    if not isinstance(schema, dict):
        return set()
    own = {schema["format"]} if isinstance(schema.get("format"), str) else set()
    for key, value in schema.items():
        if key in MAPS and isinstance(value, dict):
            own |= formats_in(list(value.values()))
        elif key not in DATA and key != "format":
            own |= formats_in(value)
    return own


def read_schema(path):
    return parse(pathlib.Path(path).read_text("utf-8-sig"))


def is_integer(_, value):
    if isinstance(value, bool):
        return False
    return isinstance(value, int) or (isinstance(value, decimal.Decimal) and value == value.to_integral_value())


def is_number(_, value):
    return not isinstance(value, bool) and isinstance(value, (int, decimal.Decimal))


def parts(number):
    _, digits, exponent = decimal.Decimal(number).as_tuple()
    return int("".join(map(str, digits))), exponent


def multiple_of(validator, divisor, value, schema):
    """multipleOf, exact at any size."""
    if not validator.is_type(value, "number"):
        return
    (a, e), (m, f) = parts(value), parts(divisor)
    exact = a * pow(10, e - f, m) % m == 0 if e >= f else a == 0 or (f - e <= len(str(a)) and a % (m * 10 ** (f - e)) == 0)
    if not exact:
        yield ValidationError(f"{value} is not a multiple of {divisor}")


def checker_and_class():
    """Which formats are really checked, and a validator whose numbers are exact."""
    checkers = set(Draft202012Validator.FORMAT_CHECKER.checkers) - NOT_REALLY_CHECKED
    checker = Draft202012Validator.TYPE_CHECKER.redefine("integer", is_integer).redefine("number", is_number)
    return checkers, validators.extend(Draft202012Validator, {"multipleOf": multiple_of}, type_checker=checker)


def base_of(file, document):
    return document["$id"] if isinstance(document, dict) and "$id" in document else file.as_uri()


class Oracle:
    """One schema, ready to judge records. References go to its own file and to the other schema files of its folder."""

    def __init__(self, schema_path):
        path = pathlib.Path(schema_path).resolve()
        original = read_schema(path)
        documents = {path: original}
        for other in sorted(path.parent.glob("*.json")):
            if other != path:
                documents[other] = read_schema(other)

        # A reference to another file is relative to the $id, where there is one, or to the file.
        bases = {base_of(f, d) for f, d in documents.items()} | {path.as_uri()}
        resources = {}
        for file, document in documents.items():
            resource = Resource.from_contents(without_warnings(document), default_specification=DRAFT202012)
            resources.update((urljoin(base, file.name), resource) for base in bases)
        for file, document in documents.items():
            resources[base_of(file, document)] = resources[file.as_uri()]
        registry = Registry().with_resources(resources.items())

        checkers, own = checker_and_class()
        self.unchecked_formats = sorted(formats_in(original) - checkers)
        self._validator = own({"$ref": base_of(path, original)}, registry=registry, format_checker=FormatChecker(sorted(checkers)))

    def is_valid(self, record):
        return self._validator.is_valid(record)

    def errors(self, record):
        return sorted(self._validator.iter_errors(record), key=lambda e: list(map(str, e.absolute_path)))


def at_pointer(value, pointer):
    for token in pointer.split("/")[1:]:
        token = token.replace("~1", "/").replace("~0", "~")
        value = value[int(token)] if isinstance(value, list) else value[token]
    return value


def read_records(path, pointer=None):
    """Yields (record, None), or (None, reason) for one that cannot be read."""
    path = pathlib.Path(path)
    if path.suffix not in (".ndjson", ".jsonl"):
        whole = parse(path.read_bytes().decode("utf-8-sig"))
        whole = at_pointer(whole, pointer) if pointer else whole
        for record in whole if isinstance(whole, list) else [whole]:
            yield record, None
        return
    for line in path.read_bytes().removeprefix(b"\xef\xbb\xbf").split(b"\n"):
        if not line.strip():
            continue
        try:
            yield parse(line.decode("utf-8")), None
        except (Unreadable, UnicodeDecodeError) as e:
            yield None, str(e)


def judge(schema_path, data_path, pointer=None, why=False):
    oracle = Oracle(schema_path)
    count, invalid, reasons = 0, [], {}
    for count, (record, unreadable) in enumerate(read_records(data_path, pointer), 1):
        if unreadable or not oracle.is_valid(record):
            invalid.append(count)
            if why:
                reasons[count] = [unreadable] if unreadable else [
                    f"{e.json_path}: {e.message[:160]}" for e in oracle.errors(record)]
    result = {"records": count, "invalid": invalid, "uncheckedFormats": oracle.unchecked_formats}
    return {**result, "why": reasons} if why else result


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("schema")
    arguments.add_argument("data")
    arguments.add_argument("--records", metavar="POINTER", help="where the array of records is, such as /jobs")
    arguments.add_argument("--why", action="store_true", help="add the reasons, record by record")
    options = arguments.parse_args()
    json.dump(judge(options.schema, options.data, options.records, options.why), sys.stdout, ensure_ascii=False)
    print()


if __name__ == "__main__":
    main()
