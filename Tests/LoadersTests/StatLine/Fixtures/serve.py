"""Serves the saved answers as StatLine's OData feed does, on a port of this computer that it prints.

Usage: python3 serve.py [CERTIFICATE KEY]

The first part of the path says how it behaves: 'goed' answers, with the conditions, columns and pages
that are asked for; 'link' cuts every answer into pages of its own; the others fail in their own way.
It ends when its standard input is closed.
"""

import http.server
import json
import os
import re
import ssl
import sys
import threading
import time
import urllib.parse

FOLDER = os.path.dirname(os.path.abspath(__file__))
CELLS = 10_000
LINK_ROWS = 25
failed = set()


class Service(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def do_GET(self):
        address = urllib.parse.urlsplit(self.path)
        query = dict(urllib.parse.parse_qsl(address.query))
        _, mode, *path = urllib.parse.unquote(address.path).split("/")
        if mode == "verzoeken":
            return self.answer(200, json.dumps(requests).encode())
        requests.append(self.path)
        if mode in ("404", "500"):
            return self.answer(int(mode), b"kapot")
        if mode == "eenmaal" and self.path not in failed:
            failed.add(self.path)
            return self.answer(503, b"druk")
        if mode == "html":
            return self.answer(200, b"<html><body>Onderhoud</body></html>")
        if mode == "fout":
            return self.answer(200, b'{"odata.error": {"code": "", "message": '
                                    b'{"lang": "nl-NL", "value": "Tabel is niet beschikbaar"}}}')
        if mode == "door":
            self.send_response(302)
            self.send_header("Location", f"http://{self.headers['Host']}/goed/{'/'.join(path)}")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return None
        if mode == "traag":
            time.sleep(30)
        if path[:3] == ["odata", "v1", "CBS"] and len(path) == 5:
            path = ["v4", "", f"{path[3]}-v4", path[4]]
        elif path[:2] != ["ODataFeed", "odata"] or len(path) != 4:
            return self.answer(404, b"")
        file = os.path.join(FOLDER, path[2], f"{os.path.basename(path[3])}.json")
        if not os.path.exists(file):
            return self.answer(404, b"")
        with open(file, encoding="utf-8") as opened:
            envelope = json.load(opened)
        body = self.page(envelope, query, mode, path)
        if mode == "half":
            return self.answer(200, body[: len(body) // 2], length=len(body))
        if mode == "halfrij" and path[3] in ("TypedDataSet", "Observations"):
            body = body[: len(body) // 2]
        return self.answer(200, body)

    def page(self, envelope, query, mode, path):
        if "value" not in envelope:
            return json.dumps(envelope, ensure_ascii=False).encode()
        rows = envelope["value"]
        is_v4 = path[0] == "v4"
        if "$filter" in query:
            rows = [row for row in rows if mode != "leeg" and holds(query["$filter"], row)]
        skip = int(query.get("$skip", 0))
        rows = rows[skip:]
        if "$top" in query:
            rows = rows[: int(query["$top"])]
        if "$select" in query:
            names = query["$select"].split(",")
            rows = [{name: row[name] for name in names} for row in rows]
            if len(rows) * len(names) > CELLS:
                return b'{"odata.error": {"message": {"value": "10000"}}}'
        if mode == "link" and len(rows) > LINK_ROWS:
            rows = rows[:LINK_ROWS]
            query |= {"$skip": str(skip + LINK_ROWS)}
            text = urllib.parse.urlencode(query, safe="$'() ,", quote_via=urllib.parse.quote)
            if is_v4:
                envelope["@odata.nextLink"] = (
                    f"https://datasets.cbs.nl/odata/v1/CBS/{path[2][:-3]}/{path[3]}?{text}")
            else:
                # The service names itself without https.
                envelope["odata.nextLink"] = (
                    f"http://opendata.cbs.nl/ODataFeed/odata/{path[2]}/{path[3]}?{text}")
        if mode == "vreemd":
            key = "@odata.nextLink" if is_v4 else "odata.nextLink"
            envelope[key] = "https://example.org/andere/tabel?$skip=10"
        envelope["value"] = rows
        return json.dumps(envelope, ensure_ascii=False).encode()

    def answer(self, status, body, length=None):
        self.send_response(status)
        self.send_header("Content-Type", "application/json;charset=utf-8")
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)
        if length is not None:
            self.close_connection = True


requests = []


def holds(condition, row):
    """Codes must be written with their padding, as the real service wants it."""
    for part in condition.split(" and "):
        terms = re.findall(r"(\w+) eq '([^']*)'", part)
        if not any(row[name] == code for name, code in terms):
            return False
    return True


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        pass


server = Server(("127.0.0.1", 0), Service)
if len(sys.argv) == 3:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[1], sys.argv[2])
    server.socket = context.wrap_socket(server.socket, server_side=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_address[1], flush=True)
sys.stdin.read()
