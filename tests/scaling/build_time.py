#!/usr/bin/env python3
"""Measures how long a project builds whose schema has many types.

    dotnet build tests/PostingSchema.Emitted.Tests -c Release     once: it builds what is measured
    build_time.py [TYPES ...]                                     default: 0 250 500 1000

Each type is an object of eight properties: texts with a length and a pattern, a number with bounds, a date, an enum, a list, a reference to the
next type, and a flag. Prints the processor time of `dotnet build` (the compiler included, restore not) and the size of what is emitted.
Processor time, since wall time says more about what else the machine does.
"""

import json
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROJECT = """<Project Sdk="Microsoft.NET.Sdk">
  <Import Project="{root}/src/PostingSchema/build/PostingSchema.props" />
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <Nullable>enable</Nullable>
    <EnableDefaultPostingSchemaItems>true</EnableDefaultPostingSchemaItems>
    <UseSharedCompilation>false</UseSharedCompilation>
    <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
    <CompilerGeneratedFilesOutputPath>{folder}/emitted</CompilerGeneratedFilesOutputPath>
  </PropertyGroup>
  <ItemGroup>
    <Reference Include="{root}/src/PostingSchema/bin/Release/net10.0/PostingSchema.dll" />
    <Analyzer Include="{root}/generators/PostingSchema.Generator/bin/Release/netstandard2.0/PostingSchema.Generator.dll" />
    <Analyzer Include="{root}/generators/PostingSchema.Compiler/bin/Release/netstandard2.0/PostingSchema.Compiler.dll" />
  </ItemGroup>
  <Import Project="{root}/src/PostingSchema/build/PostingSchema.targets" />
</Project>
"""


def one_type(number, count):
    properties = {
        "id": {"type": "string", "pattern": "^[a-z0-9-]+$", "maxLength": 40},
        "name": {"type": "string", "minLength": 1},
        "amount": {"type": "number", "minimum": 0, "maximum": 1000000},
        "day": {"type": "string", "format": "date"},
        "state": {"type": "string", "enum": ["open", "closed", "draft"]},
        "tags": {"type": "array", "items": {"type": "string"}, "uniqueItems": True},
        "next": {"$ref": f"#/$defs/Type{(number + 1) % count}"},
        "flag": {"type": "boolean"},
    }
    return {"type": "object", "properties": properties, "required": ["id", "name"], "additionalProperties": False}


def schema(count):
    root = {"title": "Root", "type": "object", "properties": {"first": {"type": "string"}}}
    if count:
        root["properties"]["first"] = {"$ref": "#/$defs/Type0"}
        root["$defs"] = {f"Type{i}": one_type(i, count) for i in range(count)}
    return root


def run(folder, *command):
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stdout + done.stderr)


def measure(count):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "schemas").mkdir()
        (folder / "schemas" / "root.schema.json").write_text(json.dumps(schema(count), indent=1))
        (folder / "Many.csproj").write_text(PROJECT.format(root=ROOT, folder=folder))
        run(folder, "dotnet", "restore")
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.time()
        run(folder, "dotnet", "build", "--no-restore", "-c", "Release", "-m:1", "-nodeReuse:false")
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        emitted = list((folder / "emitted").rglob("*.cs"))
        size = sum(file.stat().st_size for file in emitted)
        print(f"{count:5} types: {cpu:6.1f} s of processor time, {time.time() - start:6.1f} s in all; {len(emitted)} files, {size / 1e6:.1f} MB emitted", flush=True)


for types in map(int, sys.argv[1:] or ["0", "250", "500", "1000"]):
    measure(types)
