"""Records what Brian2 computes for a script, so that another simulator can be compared with it.

    python record.py [--printed] SCRIPT.py...

runs each script in a process of its own and writes SCRIPT.json beside it: for every monitor that the script
bound to a name, its columns, as numbers in SI base units. With --printed it writes SCRIPT.txt too: what the script
printed. A script that fails leaves no file.

    StateMonitor            t, and for each variable a list of rows, one row for each recorded index
    SpikeMonitor, EventMonitor
                            i and t, unless record=False; count; and each extra variable
    PopulationRateMonitor   t, rate

A number is written in full (its repr), a boolean as 0 or 1. A script that recorded nan or infinity is refused, as
JSON has no word for them.

Needs Brian2 2.9.0:  pip install 'numpy<2' brian2==2.9.0
"""

import contextlib
import functools
import io
import json
import multiprocessing
import os
import runpy
import sys
import traceback
from pathlib import Path

os.environ["MPLBACKEND"] = "Agg"  # a script that shows its figures needs no screen
from brian2 import EventMonitor, PopulationRateMonitor, StateMonitor, prefs, seed


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


def record(script, keeps_printed=False):
    """Runs the script and writes what its monitors recorded beside it; whether that went well."""
    prefs.codegen.target = "numpy"
    seed(1)  # the same numbers each time, unless the script asks for others
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed) if keeps_printed else contextlib.nullcontext():
            namespace = runpy.run_path(str(script), run_name="__main__")
        found = {name: columns(value) for name, value in namespace.items() if not name.startswith("_")}
        monitors = {name: recorded for name, recorded in found.items() if recorded is not None}
        text = json.dumps(monitors, separators=(",", ":"), allow_nan=False)
    except BaseException:  # a script may call exit()
        traceback.print_exc()
        return False
    script.with_suffix(".json").write_text(text, encoding="utf-8")
    if keeps_printed:
        script.with_suffix(".txt").write_text(printed.getvalue(), encoding="utf-8")
    return True


def main(arguments):
    keeps_printed = "--printed" in arguments
    scripts = [Path(argument) for argument in arguments if argument != "--printed"]
    if not scripts:
        sys.exit("usage: python record.py [--printed] SCRIPT.py...")
    # Each script finds Brian2 as it is after its import, which takes longer than most of them.
    with multiprocessing.get_context("fork").Pool(maxtasksperchild=1) as processes:
        recorded = processes.map(functools.partial(record, keeps_printed=keeps_printed), scripts, chunksize=1)
    failed = [str(script) for script, is_recorded in zip(scripts, recorded) if not is_recorded]
    if failed:
        sys.exit("not recorded: " + ", ".join(failed))


if __name__ == "__main__":
    main(sys.argv[1:])
