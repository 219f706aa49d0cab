#include <dlfcn.h>
#include <qpdf/qpdf-c.h>

// libqpdf is loaded when a PDF is finished and not linked: it would add to every start, and Peil runs
// on machines without it.
#define PEIL_QPDF_FUNCTIONS(X)                                                 \
  X(qpdf_init)                                                                 \
  X(qpdf_cleanup)                                                              \
  X(qpdf_silence_errors)                                                       \
  X(qpdf_set_suppress_warnings)                                                \
  X(qpdf_read_memory)                                                          \
  X(qpdf_has_error)                                                            \
  X(qpdf_get_error)                                                            \
  X(qpdf_get_root)                                                             \
  X(qpdf_get_trailer)                                                          \
  X(qpdf_get_num_pages)                                                        \
  X(qpdf_get_page_n)                                                           \
  X(qpdf_oh_get_page_content_data)                                             \
  X(qpdf_oh_is_dictionary)                                                     \
  X(qpdf_oh_is_array)                                                          \
  X(qpdf_oh_is_name)                                                           \
  X(qpdf_oh_is_string)                                                         \
  X(qpdf_oh_has_key)                                                           \
  X(qpdf_oh_get_key)                                                           \
  X(qpdf_oh_replace_key)                                                       \
  X(qpdf_oh_remove_key)                                                        \
  X(qpdf_oh_get_array_n_items)                                                 \
  X(qpdf_oh_get_array_item)                                                    \
  X(qpdf_oh_append_item)                                                       \
  X(qpdf_oh_set_array_item)                                                    \
  X(qpdf_oh_new_array)                                                         \
  X(qpdf_oh_new_binary_string)                                                 \
  X(qpdf_oh_new_integer)                                                       \
  X(qpdf_oh_new_name)                                                          \
  X(qpdf_make_indirect_object)                                                 \
  X(qpdf_oh_is_indirect)                                                       \
  X(qpdf_oh_get_object_id)                                                     \
  X(qpdf_oh_get_stream_data)                                                   \
  X(qpdf_set_object_stream_mode)                                               \
  X(qpdf_oh_get_name)                                                          \
  X(qpdf_oh_get_utf8_value)                                                    \
  X(qpdf_oh_parse)                                                             \
  X(qpdf_oh_new_null)                                                          \
  X(qpdf_oh_new_unicode_string)                                                \
  X(qpdf_oh_new_stream)                                                        \
  X(qpdf_oh_get_dict)                                                          \
  X(qpdf_oh_replace_stream_data)                                               \
  X(qpdf_init_write_memory)                                                    \
  X(qpdf_set_deterministic_ID)                                                 \
  X(qpdf_write)                                                                \
  X(qpdf_get_buffer_length)                                                    \
  X(qpdf_get_buffer)

struct PeilQPDF {
#define PEIL_QPDF_FIELD(name) __typeof__(&name) _Nonnull name;
  PEIL_QPDF_FUNCTIONS(PEIL_QPDF_FIELD)
#undef PEIL_QPDF_FIELD
};

/// Fills the table; 0 when the library or one of its functions is not there.
static inline int peil_qpdf_load(struct PeilQPDF *_Nonnull qpdf) {
  static const char *const names[] = {"libqpdf.so.29", "libqpdf.so.30", "libqpdf.dylib"};
  void *library = 0;
  for (unsigned i = 0; !library && i < sizeof names / sizeof *names; i++)
    library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  if (!library) return 0;
#define PEIL_QPDF_FIND(name)                                                   \
  {                                                                            \
    void *found = dlsym(library, #name);                                       \
    if (!found) return 0;                                                      \
    qpdf->name = (__typeof__(&name))found;                                     \
  }
  PEIL_QPDF_FUNCTIONS(PEIL_QPDF_FIND)
#undef PEIL_QPDF_FIND
  return 1;
}
