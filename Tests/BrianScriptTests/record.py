"""Records what Brian2 computes for a script, so that another simulator can be compared with it.

    python record.py SCRIPT.py...

runs each script in a process of its own and writes SCRIPT.json beside it: for every monitor that the script
bound to a name, its columns, as numbers in SI base units.

    StateMonitor            t, and for each variable a list of rows, one row for each recorded index
    SpikeMonitor, EventMonitor
                            i and t, unless record=False; count; and each extra variable
    PopulationRateMonitor   t, rate

A number is written in full (its repr), a boolean as 0 or 1. A script that recorded nan or infinity is refused, as
JSON has no word for them.

Needs Brian2 2.9.0:  pip install 'numpy<2' brian2==2.9.0
"""

import json
import multiprocessing
import runpy
import sys
from pathlib import Path

from brian2 import EventMonitor, PopulationRateMonitor, StateMonitor, prefs


def numbers(values):
    """The values as plain numbers, in SI base units."""
    if values.dtype == bool:
        values = values.astype(int)
    return values.tolist()


def columns(monitor):
    """The columns of a monitor by name, or None if it is no monitor."""
    if isinstance(monitor, StateMonitor):
        names = ["t", *monitor.record_variables]
    elif isinstance(monitor, EventMonitor):  # a SpikeMonitor is one
        extra = sorted(monitor.record_variables - {"i", "t"})
        names = (["i", "t"] if monitor.record else []) + ["count"] + (extra if monitor.record else [])
    elif isinstance(monitor, PopulationRateMonitor):
        names = ["t", "rate"]
    else:
        return None
    # A name that ends in an underscore asks Brian2 for the values without units. Of a StateMonitor it gives a row
    # for each index; of the others the array itself has to be asked for with [:].
    return {name: numbers(getattr(monitor, name + "_")[:]) for name in names}


def record(script):
    """Runs the script and writes what its monitors recorded beside it."""
    prefs.codegen.target = "numpy"
    namespace = runpy.run_path(str(script), run_name="__main__")
    found = {name: columns(value) for name, value in namespace.items() if not name.startswith("_")}
    monitors = {name: recorded for name, recorded in found.items() if recorded is not None}
    text = json.dumps(monitors, separators=(",", ":"), allow_nan=False)
    script.with_suffix(".json").write_text(text, encoding="utf-8")


def main(arguments):
    if not arguments:
        sys.exit("usage: python record.py SCRIPT.py...")
    processes = multiprocessing.get_context("spawn")
    failed = []
    for script in map(Path, arguments):
        process = processes.Process(target=record, args=(script,))
        process.start()
        process.join()
        if process.exitcode != 0:
            failed.append(str(script))
    if failed:
        sys.exit("not recorded: " + ", ".join(failed))


if __name__ == "__main__":
    main(sys.argv[1:])
