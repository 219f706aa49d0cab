#include <curl/curl.h>

#if LIBCURL_VERSION_NUM < 0x075500
#error "libcurl 7.85 or newer is needed"
#endif

// The library is opened when something is fetched or sent, and not at every start; its functions come
// as addresses. Those with a variable number of arguments can't be called from Swift.

static inline int peil_curl_set_number(void *setopt, void *handle, CURLoption option, long value) {
  return ((CURLcode(*)(CURL *, CURLoption, ...))setopt)(handle, option, value);
}

static inline int peil_curl_set_text(
    void *setopt, void *handle, CURLoption option, const char *value) {
  return ((CURLcode(*)(CURL *, CURLoption, ...))setopt)(handle, option, value);
}

static inline int peil_curl_set_pointer(
    void *setopt, void *handle, CURLoption option, void *value) {
  return ((CURLcode(*)(CURL *, CURLoption, ...))setopt)(handle, option, value);
}

static inline int peil_curl_set_writer(
    void *setopt, void *handle, curl_write_callback callback, void *context) {
  CURLcode (*set)(CURL *, CURLoption, ...) = (CURLcode(*)(CURL *, CURLoption, ...))setopt;
  CURLcode code = set(handle, CURLOPT_WRITEFUNCTION, callback);
  return code ? code : set(handle, CURLOPT_WRITEDATA, context);
}

static inline int peil_curl_set_reader(
    void *setopt, void *handle, curl_read_callback callback, void *context) {
  CURLcode (*set)(CURL *, CURLoption, ...) = (CURLcode(*)(CURL *, CURLoption, ...))setopt;
  CURLcode code = set(handle, CURLOPT_READFUNCTION, callback);
  return code ? code : set(handle, CURLOPT_READDATA, context);
}

static inline long peil_curl_status(void *getinfo, void *handle) {
  long status = 0;
  ((CURLcode(*)(CURL *, CURLINFO, ...))getinfo)(handle, CURLINFO_RESPONSE_CODE, &status);
  return status;
}

static inline void *peil_curl_init(void *init) { return ((CURL * (*)(void)) init)(); }

static inline int peil_curl_perform(void *perform, void *handle) {
  return ((CURLcode(*)(CURL *))perform)(handle);
}

static inline void peil_curl_cleanup(void *cleanup, void *handle) {
  ((void (*)(CURL *))cleanup)(handle);
}

static inline const char *peil_curl_words(void *strerror, int code) {
  return ((const char *(*)(CURLcode))strerror)((CURLcode)code);
}

// A list of one text, such as one recipient.
static inline void *peil_curl_list(void *append, const char *text) {
  return ((struct curl_slist * (*)(struct curl_slist *, const char *)) append)(NULL, text);
}

static inline void peil_curl_free_list(void *free, void *list) {
  ((void (*)(struct curl_slist *))free)((struct curl_slist *)list);
}
