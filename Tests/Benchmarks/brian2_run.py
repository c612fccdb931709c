"""Runs a benchmark under Brian2 itself: python brian2_run.py [--standalone] SCRIPT [NAME=VALUE ...]

Prints the same lines as the script does. With --standalone the script becomes a program in C++, and `loop` is the time that this
program measures for its steps, since the script's own clock would only see the writing of code; `compile` is the time for writing
and compiling it.
"""
import re
import sys
import tempfile
import time

arguments = sys.argv[1:]
standalone = arguments[0] == '--standalone'
if standalone:
    arguments = arguments[1:]
with open(arguments[0]) as file:
    script = file.read()
for setting in arguments[1:]:
    name, value = setting.split('=', 1)
    script, count = re.subn(rf'^{name} = .*$', f'{name} = {value}', script, count=1, flags=re.MULTILINE)
    assert count == 1, f'{arguments[0]} does not set {name}'

if not standalone:
    exec(compile(script, arguments[0], 'exec'), {})
else:
    import brian2

    with tempfile.TemporaryDirectory() as directory:
        # A program has one run; the one of no length, which prepares what the other ways of running prepare, falls away.
        script = script.replace('run(0*ms)\n', '').replace('import *\n', 'import *\nset_device("cpp_standalone", build_on_run=False)\n', 1)
        script, printed = re.sub(r"^print\('loop'.*", '', script, flags=re.DOTALL | re.MULTILINE), "print('spikes', spikes.num_spikes)"
        namespace = {}
        exec(compile(script, arguments[0], 'exec'), namespace)
        begin = time.time()
        brian2.device.build(directory=directory, run=False)
        print('compile', time.time() - begin)
        brian2.device.run(directory, with_output=False, run_args=[])
        print('loop', brian2.device._last_run_time)
        exec(printed, namespace)
