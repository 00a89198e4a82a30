"""`python -m benchmarks` runs all, `python -m benchmarks NAME…` some; each prints a line of JSON, or several."""

import importlib
import json
import sys
import time

NAMES = ("startup", "fold", "record", "phones", "keys", "hostile")


def main(names: list[str]) -> int:
    """Runs these benchmarks, or all of them; 2 for a name that does not exist."""
    unknown = set(names) - set(NAMES)
    if unknown:
        print(f"unknown: {', '.join(sorted(unknown))}; known: {', '.join(NAMES)}", file=sys.stderr)
        return 2
    for name in names or NAMES:
        since = time.perf_counter()
        told = importlib.import_module(f"benchmarks.{name}").run()
        for line in told if isinstance(told, list) else [told]:
            print(json.dumps(line | {"took_s": round(time.perf_counter() - since, 1)}), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
