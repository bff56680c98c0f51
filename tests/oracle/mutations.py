"""Spoils records, a little, in the ways that real ones are spoilt. The same seed gives the same mutants."""

import copy
import random

FOREIGN = [None, True, False, 0, -1, 1.5, 7, "", "x", [], {}, [None], ["x"], {"x": 1}]
DATES = ["2026-02-30", "2026-13-01", "3/2/2026", "2026-03-02", "2026-3-2", "1970-01-01", "2026-03-02T10:00:00", "2026-03-02T10:00:00Z",
         "2026-03-02T25:00:00Z", "2026-03-02T10:00:00+01:00", "Posted 30+ Days Ago"]


def places(value, found=None):
    """Every (container, key) inside value."""
    found = [] if found is None else found
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in entries:
        found.append((value, key))
        places(inner, found)
    return found


def vocabulary(schema):
    """The constants and enum members of a schema: a value that is right in one place is wrong in another."""
    words = set()
    for container, key in places(schema):
        value = container[key]
        if key == "const" and isinstance(value, str):
            words.add(value)
        if key in ("enum", "x-aliases") and isinstance(value, list):
            words.update(v for v in value if isinstance(v, str))
    return sorted(words)


def spoilt_text(rng, text, words):
    return rng.choice([
        lambda: "",
        lambda: " ",
        lambda: text.upper(),
        lambda: text.lower(),
        lambda: text.title(),
        lambda: f" {text} ",
        lambda: text + "\n",
        lambda: text + "\u202e",
        lambda: text[:-1],
        lambda: text[::-1],
        lambda: text.replace("-", "/"),
        lambda: text + text,
        lambda: text * 60,
        lambda: "\U0001f600" * rng.choice([1, 199, 200, 201, 500, 501]),
        lambda: rng.choice(DATES),
        lambda: rng.choice(words) if words else text,
        lambda: rng.choice(words) if words else text,
        lambda: "0",
    ])()


def spoilt_number(rng, number):
    return rng.choice([-number, number * 1000, number + 0.5, float(number), 0, number + 1, 1e30, 10**18, str(number), [number]])


def spoilt(rng, value, words):
    if rng.random() < 0.2:
        return rng.choice(FOREIGN)
    if isinstance(value, bool):
        return rng.choice([not value, str(value).lower(), int(value)])
    if isinstance(value, str):
        return spoilt_text(rng, value, words)
    if isinstance(value, (int, float)):
        return spoilt_number(rng, value)
    if isinstance(value, list):
        return rng.choice([[], value + value, value + [None], value[:1], value[0] if value else "x", {"0": value}, [value]])
    if isinstance(value, dict):
        return rng.choice([{}, [value], [value, value], "x", {**value, "zzExtra": 1}, {k: None for k in value}])
    return rng.choice(FOREIGN)


def misspelt(rng, key):
    if len(key) < 2:
        return key + "s"
    i = rng.randrange(len(key) - 1)
    return key[:i] + key[i + 1] + key[i] + key[i + 2:]


def mutate(rng, record, words):
    """One change, somewhere."""
    found = places(record)
    if not found:
        return record
    container, key = rng.choice(found)
    kind = rng.random()
    if kind < 0.25:
        del container[key]
    elif kind < 0.35 and isinstance(container, dict):
        container[misspelt(rng, key)] = container.pop(key)
    elif kind < 0.40 and isinstance(container, dict):
        container[rng.choice(["zzExtra", "x-extra", "Title", ""])] = rng.choice(FOREIGN)
    else:
        container[key] = spoilt(rng, container[key], words)
    return record


def mutants(records, count, seed, schema):
    """The records themselves, then count mutants of them."""
    rng = random.Random(seed)
    words = vocabulary(schema)
    yield from records
    for i in range(count):
        record = copy.deepcopy(records[i % len(records)])
        for _ in range(rng.choice([1, 1, 1, 2])):
            record = mutate(rng, record, words)
        yield record
