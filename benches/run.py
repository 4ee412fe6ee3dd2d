#!/usr/bin/env python3
"""Times whole runs of tutur beside its peers: every round runs each of them once, and ratios are taken within a round.

usage: run.py WORK TUTUR [ROUNDS] [--no-10k]

WORK holds what run.sh has put there: venv/, peer/, floor. Everything is read and written in WORK, which belongs on a tmpfs.
Python and Node do the same kinds of work as tutur (peer/story.py tells which); the plain ones only fill a template.
Seconds are wall time; CPU seconds, user and system together, are less moved by what else the machine does.
"""

import os
import shutil
import statistics
import subprocess
import sys
import threading
import time

WORK, TUTUR = sys.argv[1:3]
ROUNDS = int(sys.argv[3]) if sys.argv[3:4] and sys.argv[3].isdigit() else 5
HERE = os.path.dirname(os.path.abspath(__file__))
SIZES = [1000] if "--no-10k" in sys.argv else [1000, 10000]


def at(*parts):
    return os.path.join(WORK, *parts)


def run(command, fresh=None, told=subprocess.DEVNULL):
    """Seconds of wall time and of CPU, and MiB of peak memory, of one run; the folder it writes to is removed first.
    What it says as an error goes to `told`."""
    if fresh:
        shutil.rmtree(fresh, ignore_errors=True)
    begun = time.perf_counter()
    with open(os.devnull, "wb") as nothing:
        child = subprocess.Popen(command, stdout=nothing, stderr=told)
        peak = [0.0]
        watch = threading.Thread(target=watch_memory, args=(child.pid, peak))
        watch.start()
        _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - begun
    watch.join()
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"failed: {' '.join(command)}")
    return seconds, usage.ru_utime + usage.ru_stime, peak[0]


def watch_memory(pid, peak):
    """Keeps the last peak that the system tells of a process, in MiB; `ru_maxrss` would count this program's own memory too,
    which the process has until it becomes another."""
    while True:
        try:
            with open(f"/proc/{pid}/status", encoding="utf-8") as status:
                lines = [line for line in status if line.startswith("VmHWM")]
        except OSError:
            return
        if not lines:
            return
        peak[0] = int(lines[0].split()[1]) / 1024
        time.sleep(0.01)


def plan(folder, path):
    """What the write floor is to make: the folders and files that tutur made, in their order."""
    with open(path, "w", encoding="utf-8") as file:
        for name in sorted(os.listdir(folder)):
            if name.startswith("."):
                continue
            file.write(f"d {name}\n")
            for page in sorted(os.listdir(os.path.join(folder, name))):
                size = os.path.getsize(os.path.join(folder, name, page))
                file.write(f"f {size} {name}/{page}\n")


def tutur(source, target, *more):
    return [TUTUR, "batch", source, "-o", target, "-f", "md", "-f", "html", *more]


def main():
    print(f"load at the start: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores; rounds: {ROUNDS}; medians")
    single = {}
    for size in SIZES:
        source, out = at(f"in{size}"), at("out")
        subprocess.run([sys.executable, os.path.join(HERE, "data.py"), source, str(size)], check=True)
        run(tutur(source, out, "--jobs", "1"), out)
        plan(out, at("plan"))
        cases = {
            "tutur, 1 thread": lambda: run(tutur(source, out, "--jobs", "1"), out),
            "tutur, again, nothing changed": lambda: run(tutur(source, out, "--jobs", "1")),
            "write floor": lambda: run([at("floor"), at("plan"), out], out),
            "tutur, all cores": lambda: run(tutur(source, out), out),
            "Python": lambda: run([at("venv/bin/python"), at("peer/story.py"), source, out], out, told=None),
            "Node": lambda: run(["node", at("peer/story.mjs"), source, out], out, told=None),
            "Python, plain template": lambda: run([at("venv/bin/python"), at("peer/plain.py"), source, out], out),
            "Node, plain template": lambda: run(["node", at("peer/plain.mjs"), source, out], out),
        }
        rounds = [{name: case() for name, case in cases.items()} for _ in range(ROUNDS)]
        shutil.rmtree(out, ignore_errors=True)
        seconds = {name: statistics.median(r[name][0] for r in rounds) for name in cases}
        cpu = {name: statistics.median(r[name][1] for r in rounds) for name in cases}
        memory = {name: statistics.median(r[name][2] for r in rounds) for name in cases}
        single[size] = ([r["tutur, 1 thread"][0] for r in rounds], memory["tutur, 1 thread"])
        print(f"\n{size} files\n{'':32}{'seconds':>9}{'us/file':>9}{'CPU s':>9}{'MiB':>7}{'tutur (1 thread) takes':>26}{'of CPU':>10}")
        for name in cases:
            ratio = statistics.median(r["tutur, 1 thread"][0] / r[name][0] for r in rounds)
            of_cpu = statistics.median(r["tutur, 1 thread"][1] / r[name][1] for r in rounds)
            per_file = seconds[name] / size * 1e6
            print(f"{name:32}{seconds[name]:9.3f}{per_file:9.0f}{cpu[name]:9.3f}{memory[name]:7.1f}{ratio:25.3f}x{of_cpu:9.3f}x")
    if len(SIZES) == 2:
        growth = statistics.median(b / a for a, b in zip(single[1000][0], single[10000][0]))
        print(f"\ntime for 10,000 / time for 1,000: {growth:.2f}")
        print(f"peak memory grows by {single[10000][1] - single[1000][1]:.1f} MiB")
    print(f"load at the end: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
