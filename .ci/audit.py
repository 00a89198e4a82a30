"""Audits the locked dependencies for known vulnerabilities and licences, and says what could not be checked.

The tool is pip-audit, working from `requirements.lock` alone. It asks the advisories of the package index, which a
machine without internet does not reach: what was not checked is then said, and only fails where
``WORKSHOP_REQUIRE`` names ``advisories``. Versions and hashes against what is installed, and licences, need no network.
A patch that came out after the lock was made is told, for `make lock` to take; it fails nothing.
"""

import json
import os
import re
import subprocess
import sys
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

LOCK = Path(__file__).parent.parent / "requirements.lock"
ALLOWED = ("MIT", "BSD", "APACHE", "APL 2", "PSF", "ISC", "MPL", "MOZILLA PUBLIC LICENSE 2.0", "EUPL")
"""Licences that go together with EUPL-1.2."""
UNSAID = {"axe-playwright-python": "MIT"}
"""Packages that name no licence in their metadata; read from the licence file that they ship."""


def advisories() -> tuple[list[str], list[str]]:
    """Known vulnerabilities of locked packages, and the packages that could not be asked about."""
    command = [sys.executable, "-m", "pip_audit", "-r", str(LOCK), "--no-deps", "--disable-pip", "--format", "json"]
    asked = subprocess.run([*command, "--progress-spinner", "off"], capture_output=True, text=True, check=False)
    try:
        told = json.loads(asked.stdout)["dependencies"]
    except (ValueError, KeyError):
        return [], [asked.stderr.strip().splitlines()[-1] if asked.stderr.strip() else "pip-audit said nothing"]
    found = [
        f"{one['name']} {one['version']}: {flaw['id']}, repaired in {', '.join(flaw['fix_versions']) or 'no version'}"
        for one in told
        for flaw in one.get("vulns", [])
    ]
    return found, [one["name"] for one in told if "skip_reason" in one]


def locked() -> dict[str, str]:
    """Name and version of everything in the lock."""
    return dict(re.findall(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", LOCK.read_text(encoding="utf-8"), re.MULTILINE))


def licence(package: Distribution) -> str:
    said = package.metadata
    classifiers = [one for one in said.get_all("Classifier") or [] if one.startswith("License ::")]
    return said.get("License-Expression") or (said.get("License") or "").split("\n")[0] or " ".join(classifiers)


def offline(installed: str) -> list[str]:
    """What is wrong with the packages of the project's own environment, at this site-packages folder."""
    sys.path.insert(0, installed)
    faults = []
    for name, version in locked().items():
        try:
            package = distribution(name)
        except PackageNotFoundError:
            continue  # for another system
        if package.version != version:
            faults.append(f"{name}: {package.version} is installed, {version} is locked")
        said = UNSAID.get(name) or licence(package)
        if not any(word in said.upper() for word in ALLOWED):
            faults.append(f"{name}: licence {said!r}")
    return faults


def newer_patches(installed: str) -> list[str] | None:
    """Locked packages of which a newer patch is out, by what pip sees; None where it reaches no index."""
    command = [sys.executable, "-m", "pip", "list", "--path", installed, "--outdated", "--format", "json"]
    try:
        asked = subprocess.run(
            [*command, "--retries", "0", "--timeout", "5"], capture_output=True, text=True, check=True, timeout=90
        )
        told = json.loads(asked.stdout)
    except (subprocess.SubprocessError, ValueError):
        return None
    versions = {name.lower(): version for name, version in locked().items()}
    return [
        f"{one['name']} {one['version']}: {one['latest_version']} is out"
        for one in told
        if versions.get(one["name"].lower()) == one["version"]
        and one["version"].split(".")[:2] == one["latest_version"].split(".")[:2]
    ]


def main(installed: str) -> int:
    """The exit code: 1 for a vulnerability, a licence that does not fit, or another version than was locked."""
    found, unasked = advisories()
    faults = offline(installed)
    count = len(locked())
    print(f"audit of requirements.lock: {count} packages; versions and licences checked: {len(faults)} faults")
    print(f"known vulnerabilities: {len(found)} found; not checked, no advisories reachable: {len(unasked)}")
    behind = newer_patches(installed)
    told = "no index reachable" if behind is None else "; ".join(behind) or "none"
    print(f"newer patches than the lock's: {told}")
    for line in (*faults, *found):
        print(f"  {line}")
    must = "advisories" in os.environ.get("WORKSHOP_REQUIRE", "").split()
    return 1 if faults or found or (must and unasked) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
