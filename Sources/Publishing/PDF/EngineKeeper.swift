/// The shell script between Peil and an engine, which outlives neither.
///
/// Its standard input is a pipe that nothing is written to. When Peil is gone, however it went, the pipe
/// ends; then the engine is killed, and the folder it worked in removed.
enum EngineKeeper {
  /// In the folder: where a browser reads its commands; they arrive on descriptor 3 and the replies
  /// leave by descriptor 4, which is standard output here.
  static let commands = "opdrachten"

  private static let script = """
    folder=$1
    shift
    exec 5<&0 </dev/null
    (
      [ ! -p "$folder/\(commands)" ] || exec 3<"$folder/\(commands)"
      exec 4>&1 >/dev/null 5<&-
      exec "$@"
    ) &
    engine=$!
    exec >/dev/null
    {
      while read -r word <&5; do :; done
      : >"$folder/verlaten"
      kill -KILL "$engine"
    } 2>/dev/null &
    watch=$!
    exec 5<&-
    wait "$engine"
    status=$?
    if [ ! -e "$folder/verlaten" ]; then
      kill -KILL "$watch"
      exit "$status"
    fi
    PATH=/usr/bin:/bin
    rm -rf "$folder"
    sleep 0.2
    rm -rf "$folder"
    kill -KILL 0
    """

  /// The command that runs an engine and its arguments under the keeper.
  static func command(folder: String, _ engine: [String]) -> [String] {
    ["/bin/sh", "-c", script, "peil-motor", folder] + engine
  }
}
