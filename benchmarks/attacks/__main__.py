"""`python -m benchmarks.attacks NAME PORT CODE SECONDS` attacks a room of this machine; one line of JSON tells how."""

import asyncio
import importlib
import json
import sys

if __name__ == "__main__":
    name, port, code, seconds = sys.argv[1:]
    attack = importlib.import_module(f"benchmarks.attacks.{name}").attack
    print(json.dumps(asyncio.run(attack(int(port), code, float(seconds)))), flush=True)
