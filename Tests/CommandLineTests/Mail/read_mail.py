"""Reads messages with Python's own mail library and writes what they hold as JSON, a list.

Usage: read_mail.py FILE...    a .eml as it came over the line, or as a server kept it
"""

import email
import email.policy
import hashlib
import json
import sys

found = []
for path in sys.argv[1:]:
    raw = open(path, "rb").read()
    message = email.message_from_bytes(raw, policy=email.policy.default)
    parts, defects = [], [repr(d) for d in message.defects]
    for part in message.walk():
        defects += [repr(d) for d in part.defects]
        defects += [repr(d) for h in part.values() for d in getattr(h, "defects", ())]
        item = {
            "type": part.get_content_type(), "file": part.get_filename(),
            "id": part["Content-ID"], "disposition": part.get_content_disposition(),
            "parts": len(part.get_payload()) if part.is_multipart() else 0}
        if not part.is_multipart():
            content = part.get_content()
            item["text"] = content if isinstance(content, str) else None
            data = content.encode() if isinstance(content, str) else content
            item["sha256"] = hashlib.sha256(data).hexdigest()
            item["bytes"] = len(data)
        parts.append(item)
    lines = raw.replace(b"\r\n", b"\n").split(b"\n")
    found.append({
        "headers": {k: str(v) for k, v in message.items()},
        "names": [k for k, v in message.items()],
        "parts": parts, "defects": defects, "longest": max(map(len, lines)),
        "ascii": all(b < 128 for b in raw),
        # A lone CR or LF is no line end on the line.
        "lone": raw.replace(b"\r\n", b"").count(b"\r") + raw.replace(b"\r\n", b"").count(b"\n"),
    })
json.dump(found, sys.stdout)
