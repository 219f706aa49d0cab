#include <dlfcn.h>
#include <sql.h>
#include <sqlext.h>
#include <sqlucode.h>

// The driver manager is loaded when a dossier asks a database and not linked: Peil runs on machines
// without it, and reading files does not pay for its start.
#define PEIL_ODBC_FUNCTIONS(X)                                                 \
  X(SQLAllocHandle)                                                            \
  X(SQLFreeHandle)                                                             \
  X(SQLSetEnvAttr)                                                             \
  X(SQLSetConnectAttrW)                                                        \
  X(SQLSetStmtAttrW)                                                           \
  X(SQLDriverConnectW)                                                         \
  X(SQLDisconnect)                                                             \
  X(SQLGetInfoW)                                                               \
  X(SQLGetDiagRecW)                                                            \
  X(SQLExecDirectW)                                                            \
  X(SQLBindParameter)                                                          \
  X(SQLNumResultCols)                                                          \
  X(SQLDescribeColW)                                                           \
  X(SQLColAttributeW)                                                          \
  X(SQLBindCol)                                                                \
  X(SQLFetch)                                                                  \
  X(SQLGetData)                                                                \
  X(SQLSetPos)                                                                 \
  X(SQLCancel)                                                                 \
  X(SQLEndTran)

struct PeilODBC {
#define PEIL_ODBC_FIELD(name) __typeof__(&name) _Nonnull name;
  PEIL_ODBC_FUNCTIONS(PEIL_ODBC_FIELD)
#undef PEIL_ODBC_FIELD
};

/// Fills the table; 0 when the library or one of its functions is not there.
static inline int peil_odbc_load(struct PeilODBC *_Nonnull odbc) {
  static const char *const names[] = {"libodbc.so.2", "libodbc.2.dylib"};
  void *library = 0;
  for (unsigned i = 0; !library && i < sizeof names / sizeof *names; i++)
    library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  if (!library) return 0;
#define PEIL_ODBC_FIND(name)                                                   \
  {                                                                            \
    void *found = dlsym(library, #name);                                       \
    if (!found) return 0;                                                      \
    odbc->name = (__typeof__(&name))found;                                     \
  }
  PEIL_ODBC_FUNCTIONS(PEIL_ODBC_FIND)
#undef PEIL_ODBC_FIND
  return 1;
}
