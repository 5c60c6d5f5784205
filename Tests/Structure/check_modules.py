#!/usr/bin/env python3
"""Checks that imports and Package.swift agree with the table in Modules.md.

Prints `path:line: message` for each finding and exits 1; prints one line when there is none.
With an argument, reads the output of `swift package dump-package` from that file instead of running it.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "Sources/Dialogue/Documentation.docc/Modules.md"
# Modules of the toolchain: never dependencies in Package.swift. The table lists who may import them…
TOOLCHAIN = {"Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Musl"}
# …save these, which anyone may import; Testing in tests only.
EVERYWHERE = {"Swift", "Synchronization"}
# What a person starts and waits for: see the decision on FoundationEssentials.
CLIENT_SIDE = {"Wire", "Client", "Terminal", "veiviser"}
IMPORT = re.compile(
    r"\s*(?:@\w+\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+"
    r"(?:(?:struct|class|enum|protocol|typealias|func|var|let|actor)\s+)?(\w+)"
)


class Findings:
    def __init__(self):
        self.lines = []

    def add(self, path, line, message):
        self.lines.append(f"{path.relative_to(ROOT)}:{line}: {message}")


def read_table(findings):
    """The rows of the table: {target: (line, names it may use)}."""
    rows = {}
    inside = False
    for number, line in enumerate(TABLE.read_text(encoding="utf-8").splitlines(), 1):
        cells = [cell.strip().strip("`") for cell in line.strip().strip("|").split("|")]
        if cells[:2] == ["target", "may use"]:
            inside = True
        elif inside and not line.startswith("|"):
            break
        elif inside and set(cells[0]) != {"-"}:
            if cells[0] in rows:
                findings.add(TABLE, number, f"{cells[0]} stands twice.")
            names = {name.strip(" `") for name in cells[1].split(",")} - {"", "–"}
            rows[cells[0]] = (number, names)
    if not rows:
        findings.add(TABLE, 1, "There is no table that begins with | target | may use |.")
    return rows


def read_package():
    """The targets of Package.swift: {target: (its folder, its dependencies)}."""
    if len(sys.argv) > 1:
        text = Path(sys.argv[1]).read_text(encoding="utf-8")
    else:
        command = ["swift", "package", "dump-package"]
        text = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    targets = {}
    for target in json.loads(text)["targets"]:
        parent = "Tests" if target["type"] == "test" else "Sources"
        folder = ROOT / (target.get("path") or f"{parent}/{target['name']}")
        # A dependency is {"byName": [name, …]}, {"product": [name, …]} or {"target": [name, …]}.
        names = {next(iter(dependency.values()))[0] for dependency in target["dependencies"]}
        targets[target["name"]] = (folder, names)
    return targets


def check_dependencies(rows, targets, findings):
    for name, (number, allowed) in rows.items():
        if name not in targets:
            findings.add(TABLE, number, f"{name} is no target of Package.swift.")
            continue
        listed = allowed - TOOLCHAIN
        for extra in sorted(targets[name][1] - listed):
            findings.add(TABLE, number, f"{name} depends on {extra} in Package.swift, which this row does not list.")
        for missing in sorted(listed - targets[name][1]):
            findings.add(TABLE, number, f"{name} may use {missing} here, but does not depend on it in Package.swift.")
    for name in sorted(targets.keys() - rows.keys()):
        findings.add(TABLE, 1, f"{name} is a target of Package.swift and has no row.")


def check_imports(rows, targets, findings):
    """Returns the number of imports looked at."""
    count = 0
    for name, (folder, _) in targets.items():
        allowed = rows.get(name, (0, set()))[1] | EVERYWHERE
        if ROOT / "Tests" in folder.parents:
            allowed = allowed | {"Testing"}
        for path in sorted(folder.rglob("*.swift")):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                match = IMPORT.match(line)
                if not match:
                    continue
                count += 1
                module = match.group(1)
                if module == "CReadline" and name != "veiviser":
                    findings.add(path, number, "Only Sources/veiviser may import CReadline: GNU Readline is under the GPL.")
                elif module == "Foundation" and name in CLIENT_SIDE:
                    findings.add(path, number, f"{name} may not import Foundation; use FoundationEssentials.")
                elif module not in allowed:
                    findings.add(path, number, f"{name} may not import {module}; see {TABLE.relative_to(ROOT)}.")
    return count


def main():
    findings = Findings()
    rows = read_table(findings)
    targets = read_package()
    check_dependencies(rows, targets, findings)
    imports = check_imports(rows, targets, findings)
    if findings.lines:
        print("\n".join(findings.lines))
        return 1
    print(f"{len(targets)} targets, {imports} imports: as {TABLE.name} says")
    return 0


if __name__ == "__main__":
    sys.exit(main())
