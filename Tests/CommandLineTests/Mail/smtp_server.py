"""A mail server for tests, with aiosmtpd: writes its port, ends when its input closes.

Usage: smtp_server.py FOLDER plain|starttls|smtps [CERTIFICATE KEY [USER PASSWORD]]

What it does follows from the name of the reader: weiger is refused, later is refused after the message,
hang gets no answer, breek breaks off. The rest is kept as 001.eml with 001.json beside it.
"""

import asyncio
import json
import pathlib
import ssl
import sys
import threading
import os

from aiosmtpd.smtp import SMTP, AuthResult

folder, manner = pathlib.Path(sys.argv[1]), sys.argv[2]
certificate = sys.argv[3:5]
login = sys.argv[5:7]


class Handler:
    count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("weiger"):
            return "550 5.1.1 nobody of that name"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        name = envelope.rcpt_tos[0].split("@")[0]
        if name.startswith("later"):
            return "451 4.3.0 not now"
        if name.startswith("hang"):
            await asyncio.sleep(60)
        if name.startswith("breek"):
            server.transport.abort()
            return "250 OK"
        Handler.count += 1
        path = folder / f"{Handler.count:03}.eml"
        path.write_bytes(envelope.original_content)
        path.with_suffix(".json").write_text(json.dumps({
            "from": envelope.mail_from, "to": envelope.rcpt_tos,
            "encrypted": session.ssl is not None or manner == "smtps",
            "authenticated": bool(session.authenticated)}))
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    return AuthResult(success=[data.login.decode(), data.password.decode()] == login, handled=False)


async def main():
    context = None
    if certificate:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(*certificate)

    def protocol():
        return SMTP(
            Handler(), hostname="mail.test", data_size_limit=50_000_000,
            tls_context=context if manner == "starttls" else None,
            require_starttls=manner == "starttls", auth_required=bool(login),
            auth_require_tls=manner != "smtps",
            authenticator=authenticate if login else None)

    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        protocol, "127.0.0.1", 0, ssl=context if manner == "smtps" else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.Future()


def wait():
    sys.stdin.buffer.read()
    os._exit(0)


threading.Thread(target=wait, daemon=True).start()
asyncio.run(main())
