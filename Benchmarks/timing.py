"""How the benchmarks time a command."""

import os
import sys
import time


def timed(command: list[str]) -> tuple[float, float]:
    """Wall-clock milliseconds and peak megabytes of one run."""
    quiet = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]
    start = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=quiet)
    _, status, usage = os.wait4(child, 0)
    elapsed = (time.perf_counter() - start) * 1000
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    return elapsed, usage.ru_maxrss / 1024


def timed_into(command: list[str], folder: str, runs: int) -> list[tuple[float, float]]:
    """As `timed`, once to warm up and then so many times, each time into a new folder under `folder`.

    Nothing is overwritten or removed meanwhile: a Linux disk passes over the places of files that were
    removed in the last seconds, which can cost more than the run itself.
    """
    timed([*command, "--uit", f"{folder}/0"])
    return [timed([*command, "--uit", f"{folder}/{run}"]) for run in range(1, runs + 1)]
