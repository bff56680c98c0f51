#!/usr/bin/env python3
"""Compares the invalid records that our tool finds with those that Python's jsonschema finds. They must be the same.

    compare.py --tool "dotnet run --project ../../src/PostingSchema.Cli --"          every default case
    compare.py --tool ./postingschema --part mutants                                 these default cases: data or mutants
    compare.py --tool ./postingschema --case SCHEMA DATA [--case SCHEMA DATA /jobs]  these cases

The default cases are our samples, the real data under $POSTINGSCHEMA_SHARED/data (where there is any), and seeded mutants of
both, so that invalid records are frequent. Formats that this Python does not check are left out on our side too.
Exit codes: 0 the same, 1 a difference or a failure of the tool. See oracle.py for what Python needs.
"""

import argparse
import collections
import json
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile
import time

import oracle
from mutations import mutants

HERE = pathlib.Path(__file__).resolve().parent
SCHEMAS = HERE.parents[1] / "schemas"
SAMPLES = SCHEMAS / "samples"
SHARED = pathlib.Path(os.environ.get("POSTINGSCHEMA_SHARED", HERE / "../../../shared")).resolve()
GOLD = SHARED / "data" / "gold"
REAL = SHARED / "data" / "real"

Case = collections.namedtuple("Case", "schema data pointer", defaults=[None])
Verdict = collections.namedtuple("Verdict", "records invalid findings")


class ToolFailure(Exception):
    pass


def schema_file(name):
    return SCHEMAS / f"{name}.schema.json"


def own_schema(name):
    """A schema of this folder, for real data that no shipped schema describes."""
    return HERE / "schemas" / f"{name}.schema.json"


def load(path, pointer=None):
    """The readable records of a file, with ordinary numbers."""
    if path.suffix == ".ndjson":
        records = []
        for line in path.read_text("utf-8").split("\n"):
            try:
                records.append(json.loads(line))
            except json.JSONDecodeError:
                pass
        return records
    value = json.loads(path.read_text("utf-8"))
    return oracle.at_pointer(value, pointer) if pointer else value


def every(records, count):
    """About count records, evenly spaced."""
    return records[::max(1, len(records) // count)]


def only_valid(schema, records):
    """The records worth spoiling."""
    judge = oracle.Oracle(schema)
    return [r for r in records if judge.is_valid(oracle.parse(json.dumps(r)))]


def write(folder, name, records):
    path = folder / name
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), "utf-8")
    return path


def mutant_case(folder, name, schema, records, count, seed):
    spoilt = mutants(records, count, f"{name}:{seed}", json.loads(schema.read_text("utf-8")))
    return Case(schema, write(folder, f"{name}.ndjson", spoilt))


def schemas_inside(document):
    """The schemas of a schema file, as records for the meta-schema."""
    return [s for key in ("properties", "$defs") for s in document.get(key, {}).values()] + document.get("allOf", [])


def data_cases(folder):
    """Samples and real data, and for each shipped schema the records that are worth spoiling."""
    posting, listing, job, page = map(schema_file, ("job-posting", "simplify-listing", "greenhouse-job", "schema-org-job-posting"))
    cases = [Case(posting, SAMPLES / "job-postings.ndjson"), Case(listing, SAMPLES / "simplify-listings.ndjson"),
             Case(job, SAMPLES / "greenhouse-board.json", "/jobs"), Case(page, SAMPLES / "schema-org-job-postings.json")]
    bases = {c.schema: load(c.data, c.pointer) for c in cases}

    real = [Case(listing, REAL / "simplify_newgrad_union.ndjson"), Case(job, REAL / "greenhouse_boards_sample.ndjson"),
            Case(job, REAL / "greenhouse_board_mongodb.json", "/jobs"), Case(page, REAL / "jsonld_real_samples.ndjson"),
            Case(page, REAL / "schemaorg_official_jobposting_examples.ndjson")]
    others = [Case(own_schema("newgrad-job"), REAL / "newgradjobs_wrapped.json", "/jobs"), Case(own_schema("raw-text"), REAL / "rawtext_postings_sample.ndjson"),
              Case(own_schema("ats-samples"), REAL / "ats_api_samples_trimmed.json")]
    cases += [case for case in others if case.data.exists()]
    for case in real:
        if case.data.exists():
            cases.append(case)
            bases[case.schema] = bases[case.schema] + every(load(case.data, case.pointer), 40)
    gold = [json.loads(f.read_text("utf-8"))["gold"] for f in sorted(GOLD.glob("*.json"))]
    if gold:
        cases.append(Case(posting, write(folder, "gold.ndjson", gold)))
        bases[posting] = gold
    else:
        print(f"No shared data in {SHARED}: only samples and their mutants.", file=sys.stderr)
    meta = SCHEMAS / "posting-schema.meta.json"
    return cases + [Case(meta, schema) for schema in bases], bases


def mutant_cases(folder, seed, bases):
    """Spoiled copies of these records, and of the schemas themselves."""
    inside = []
    for schema, records in bases.items():
        yield mutant_case(folder, f"mutants-{schema.name.split('.')[0]}", schema, only_valid(schema, records), 240, seed)
        inside += every(schemas_inside(json.loads(schema.read_text("utf-8"))), 30)
    yield mutant_case(folder, "mutants-schemas", SCHEMAS / "posting-schema.meta.json", inside, 240, seed)


def default_cases(folder, seed, part):
    cases, bases = data_cases(folder)
    if part != "mutants":
        yield from cases
    if part != "data":
        yield from mutant_cases(folder, seed, bases)


def ask_tool(tool, case, unchecked):
    command = [*tool, "validate", str(case.data), "--schema", str(case.schema), "--format", "json"]
    command += ["--records", case.pointer] if case.pointer else []
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if run.returncode not in (0, 2):
        raise ToolFailure(f"exit code {run.returncode}: {(run.stderr or run.stdout).strip()[:600]}")
    try:
        report = json.loads(run.stdout)
    except json.JSONDecodeError as e:
        raise ToolFailure(f"not one JSON document: {e}; {run.stdout[:200]!r}") from e

    errors = [f for f in report["findings"] if f["severity"] == "error"]
    if len({f["record"] for f in errors}) != report["invalid"]:
        raise ToolFailure(f"it counts {report['invalid']} invalid records and reports errors in {len({f['record'] for f in errors})}")
    if report["valid"] + report["invalid"] != report["records"] or (run.returncode == 2) != bool(errors):
        raise ToolFailure(f"its counts or exit code {run.returncode} do not agree with its findings")
    ignored = {f"format:{name}" for name in unchecked}
    findings = collections.defaultdict(list)
    for f in errors:
        if f["ruleId"] not in ignored:
            findings[f["record"]].append(f"{f['instancePath']} {f['ruleId']}: {f['message']}")
    return Verdict(report["records"], set(findings), findings)


def short(path):
    path = pathlib.Path(path)
    return path.name.removesuffix(".schema.json")


def explain(number, theirs, ours):
    print(f"  record {number}:")
    for name, lines in (("jsonschema", theirs["why"].get(number, [])), ("our tool", ours.findings.get(number, []))):
        for line in lines[:4] or ["valid"]:
            print(f"    {name:<10}  {line[:220]}")


def compare(tool, case):
    """Prints one row, and what differs. True if nothing does."""
    theirs = oracle.judge(case.schema, case.data, case.pointer, why=True)
    row = f"{short(case.schema):<24} {short(case.data):<46} {theirs['records']:>7} {len(theirs['invalid']):>8}"
    started = time.perf_counter()
    try:
        ours = ask_tool(tool, case, theirs["uncheckedFormats"])
    except (ToolFailure, OSError, KeyError) as e:
        print(f"{row} {'-':>8}  FAILED ({type(e).__name__}: {e})")
        return False
    different = sorted(set(theirs["invalid"]) ^ ours.invalid)
    same = not different and ours.records == theirs["records"]
    print(f"{row} {len(ours.invalid):>8}  {'same' if same else 'DIFFERENT'}  {time.perf_counter() - started:.1f} s", flush=True)
    if ours.records != theirs["records"]:
        print(f"  our tool counts {ours.records} records")
    for number in different[:8]:
        explain(number, theirs, ours)
    if len(different) > 8:
        print(f"  and {len(different) - 8} more records")
    return same


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--tool", required=True, help="the command line of our tool, up to its name")
    arguments.add_argument("--case", nargs="+", action="append", metavar=("SCHEMA", "DATA"), help="SCHEMA DATA [POINTER]; may be repeated")
    arguments.add_argument("--only", default="", help="only default cases whose schema or data has this in its name")
    arguments.add_argument("--part", choices=("data", "mutants"), help="only these of the default cases")
    arguments.add_argument("--seed", default="1", help="another seed, other mutants")
    arguments.add_argument("--keep", metavar="FOLDER", help="where to leave the mutants")
    options = arguments.parse_args()
    if any(not 2 <= len(c) <= 3 for c in options.case or []):
        arguments.error("--case takes SCHEMA DATA [POINTER]")

    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(options.keep or temporary)
        folder.mkdir(parents=True, exist_ok=True)
        cases = [Case(pathlib.Path(c[0]), pathlib.Path(c[1]), *c[2:]) for c in options.case or []] or [
            c for c in default_cases(folder, options.seed, options.part) if options.only in f"{c.schema.name} {c.data.name}"]
        print(f"{'schema':<24} {'data':<46} {'records':>7} {'oracle':>8} {'tool':>8}")
        results = [compare(shlex.split(options.tool), case) for case in cases]
    print(f"{results.count(True)} of {len(results)} cases the same")
    return 0 if results and all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
