"""Runs a benchmark under Brian2 itself: python brian2_run.py [--standalone | --target cython|numpy] SCRIPT [NAME=VALUE ...]

NAME=VALUE gives a name at the top of the script another value, as --set of tutor does. What the script prints is printed, and then
`wall`, the time from the start of this process, which has the loading of Brian2 in it.

With --standalone the script becomes a program in C++. Then nothing is simulated or made before the end of the script, so that its
own clock would only see the writing of code, and run(0*ms), which prepares what the other ways of running prepare, has no meaning.
So these lines fall away, the program is built where the script ends, and `loop` is what the program has measured for its steps.
`compile` is the time for writing and compiling it; `program` is the time of the program from start to end, with the making of the
synapses.
"""
import time

start = time.time()
import argparse
import re
import sys
import tempfile

parser = argparse.ArgumentParser(description='Runs a benchmark under Brian2 itself.')
parser.add_argument('--standalone', action='store_true', help='as a program in C++')
parser.add_argument('--target', choices=['cython', 'numpy'], default='cython', help='what Brian2 generates without --standalone')
parser.add_argument('script')
parser.add_argument('settings', nargs='*', metavar='NAME=VALUE')
arguments = parser.parse_args()

with open(arguments.script) as file:
    script = file.read()
for setting in arguments.settings:
    name, equals, value = setting.partition('=')
    script, count = re.subn(rf'^{re.escape(name)} = .*$', lambda _: f'{name} = {value}', script, count=1, flags=re.MULTILINE)
    if not equals or count == 0:
        sys.exit(f'{arguments.script} has no line "{name} = ..."')


def execute(text, names):
    exec(compile(text, arguments.script, 'exec'), names)


import brian2

names = {}
if not arguments.standalone:
    brian2.prefs.codegen.target = arguments.target
    execute(script, names)
else:
    if not re.search(r'^run\(', script, re.MULTILINE):
        sys.exit(f'{arguments.script} runs nothing, so that Brian2 makes no program of it')
    # Dropped are clocks and the run of no length; what is printed is known when the program has run.
    lines = [line for line in script.splitlines() if 'time()' not in line and line != 'run(0*ms)']
    printing = [line for line in lines if line.startswith('print(')]
    with tempfile.TemporaryDirectory() as directory:
        brian2.set_device('cpp_standalone', build_on_run=False, directory=directory)
        execute('\n'.join(line for line in lines if line not in printing), names)
        begin = time.time()
        brian2.device.build(directory=directory, run=False)
        print('compile', time.time() - begin)
        begin = time.time()
        brian2.device.run(directory, with_output=False, run_args=[])
        print('program', time.time() - begin)
        print('loop', brian2.device._last_run_time)
        execute('\n'.join(printing), names)
print('wall', time.time() - start)
