import Foundation
import Testing

@testable import Publishing

/// A browser that speaks as much of DevTools as printing asks, and misbehaves where a page says so.
///
/// Its PDF holds the words of the page, so that a test sees whose it is.
struct StandInBrowser {
  let folder: TestFolder
  let installed: InstalledEngine

  init() throws {
    folder = try TestFolder()
    try folder.write(Self.script(folder.path), to: "chromium", isProgram: true)
    installed = InstalledEngine(engine: .chromium, program: "\(folder.path)/chromium")
  }

  func printer(limit: Duration = .seconds(120), memoryLimit: Int = 1 << 30) -> PDFPrinter {
    PDFPrinter(
      installed, searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      limit: limit, memoryLimit: memoryLimit, isolation: .none)
  }

  static func page(_ words: String) -> [UInt8] {
    Array("<html><head></head><body>\(words)</body></html>".utf8)
  }

  /// How often it was started.
  var starts: Int { numbers.count }

  /// The processes that it was.
  var numbers: [Int32] {
    (folder.text(of: "starts") ?? "").split(separator: "\n").compactMap { Int32($0) }
  }

  private static func script(_ folder: String) -> String {
    """
    #!/usr/bin/env python3
    import base64, json, os, re, sys, threading, time
    with open("\(folder)/starts", "a") as file: file.write(f"{os.getpid()}\\n")
    if os.path.exists("\(folder)/stil"): time.sleep(300)
    if os.path.exists("\(folder)/stuk"): sys.exit("kan niet starten")
    pages, count, lock = {}, 0, threading.Lock()

    def send(message):
        data = json.dumps(message).encode() + b"\\0"
        with lock:
            # Nobody listens any more to who talked nonsense.
            try:
                while data: data = data[os.write(4, data):]
            except BrokenPipeError: os._exit(0)

    def once(name):
        try: os.close(os.open("\(folder)/" + name, os.O_CREAT | os.O_EXCL))
        except FileExistsError: return False
        return True

    def handle(call):
        global count
        session, reply = call.get("sessionId"), {}
        method, given = call["method"], call.get("params", {})
        if method == "Target.createTarget":
            count += 1
            reply = {"targetId": f"T{count}"}
        elif method == "Target.attachToTarget":
            reply = {"sessionId": "S" + given["targetId"]}
        elif method == "Page.navigate":
            text = open(given["url"][7:]).read()
            words = re.search("<body>(.*)</body>", text).group(1)
            pages[session] = words
            reply = {"loaderId": f"L{call['id']}"}
            if "DICHT" in words: os._exit(3)
            if "EENS" in words and once("eens"): os._exit(3)
            if "ONZIN" in words: os.write(4, b"onzin\\0")
        elif method == "Page.printToPDF":
            time.sleep(0.05)
            if "GEHEUGEN" in pages[session]:
                keep = bytearray(os.urandom(1 << 20) * 400)
                time.sleep(200)
            if "FOUT" in pages[session]:
                return send({"id": call["id"], "error": {"code": -1, "message": "kan niet"}})
            reply = {"stream": session}
        elif method == "IO.read":
            words = pages[session].encode()
            pdf = b"<html>" if b"GEENPDF" in words else b"%PDF-1.4 " + words + b"\\n%%EOF\\n"
            reply = {"data": base64.b64encode(pdf).decode(), "base64Encoded": True, "eof": True}
        if call.get("id") is not None: send({"id": call["id"], "result": reply, "sessionId": session})
        if method == "Page.navigate" and "HANGT" not in words:
            if "VALT" in words: send({"method": "Inspector.targetCrashed", "params": {}, "sessionId": session})
            else: send({"method": "Page.lifecycleEvent", "sessionId": session,
                "params": {"name": "load", "loaderId": reply["loaderId"]}})

    rest = b""
    while data := os.read(3, 65536):
        *calls, rest = (rest + data).split(b"\\0")
        for call in calls: threading.Thread(target=handle, args=(json.loads(call),), daemon=True).start()
    os._exit(0)
    """
  }
}
