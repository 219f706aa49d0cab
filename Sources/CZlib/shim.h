#include <zlib.h>

/// zlib's own is a macro that Swift can't see.
static inline int peil_inflate_init_raw(z_stream *stream) {
  return inflateInit2(stream, -MAX_WBITS);
}
