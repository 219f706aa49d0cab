"""nginx on a loopback port with a configuration of its own: the example of the manual, word for word."""

import pathlib
import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from contextlib import contextmanager

import examples

PLACE = "/srv/intranet/peil/"


def example() -> str:
    """What the manual tells to put in the configuration."""
    manual = (examples.ROOT / "docs/handleiding/publiceren.md").read_text(encoding="utf-8")
    return re.search(r"```nginx\n(.*?)```", manual, re.S)[1]


@contextmanager
def serving(site: pathlib.Path, folder: pathlib.Path):
    """The address of the site while the server runs."""
    folder.mkdir(parents=True, exist_ok=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    temporary = "".join(
        f"  {kind}_temp_path {folder}/{kind};\n"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (folder / "nginx.conf").write_text(
        f"daemon off;\nworker_processes 1;\npid {folder}/nginx.pid;\nerror_log {folder}/error.log;\n"
        + ("user root;\n" if shutil.os.geteuid() == 0 else "")
        + "events {}\nhttp {\n  access_log off;\n" + temporary + "  include /etc/nginx/mime.types;\n"
        + f"  server {{\n    listen 127.0.0.1:{port};\n" + example().replace(PLACE, f"{site}/")
        + "  }\n}\n", encoding="utf-8")
    server = subprocess.Popen(
        ["/usr/sbin/nginx", "-p", folder, "-c", folder / "nginx.conf", "-e", folder / "error.log"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}/peil/"
    try:
        for _ in range(100):
            if server.poll() is not None:
                raise SystemExit(f"nginx: {(folder / 'error.log').read_text()}")
            try:
                urllib.request.urlopen(address, timeout=1).close()
                break
            except (urllib.error.URLError, OSError):
                time.sleep(0.05)
        yield address
    finally:
        server.terminate()
        server.wait()
