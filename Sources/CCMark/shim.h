#include <cmark.h>

#if CMARK_VERSION < 0x001E00
#error "Peil needs libcmark 0.30 or newer."
#endif
