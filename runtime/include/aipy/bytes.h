/* bytes and bytearray: what their files share.
 *
 *   bytearray: items in a block of `capacity` bytes from aipy_allocate (null when 0); the used part starts at
 *   `start`, so that deleting at the front is cheap. */
#ifndef AIPY_BYTES_H
#define AIPY_BYTES_H
#include "aipy/memory.h"
#include <string.h>

typedef struct { aipy_object header; uint8_t *items; int64_t length, capacity; } aipy_bytearray; /* @16 @24 @32 */
extern aipy_type aipy_bytearray_type;

/* Any bytes-like value seen as a range of bytes; valid while the value lives and is not changed. */
typedef struct { const uint8_t *data; int64_t length; } aipy_buffer;
bool aipy_buffer_of(aipy_any value, aipy_buffer *out);                 /* false: not bytes-like */
aipy_status aipy_need_buffer(aipy_thread *, aipy_any value, aipy_buffer *out); /* TypeError "a bytes-like object is required, not 'T'" */

aipy_bytes *aipy_bytes_new(int64_t length);                            /* contents to be filled; zero-ended */
aipy_bytes *aipy_bytes_try_new(int64_t length);                        /* null: refused */
aipy_bytes *aipy_bytes_from(const void *data, int64_t length);
aipy_bytearray *aipy_bytearray_from(const void *data, int64_t length);
void aipy_bytearray_resize(aipy_bytearray *, int64_t length);
aipy_any aipy_bytes_like(bool array, const void *data, int64_t length);/* new bytes or bytearray */
/* bytes(x) and bytearray(x): from any iterable, buffer, count, or text with encoding. */
aipy_status aipy_bytes_build(aipy_thread *, bool array, aipy_any source, aipy_any encoding, aipy_any errors, aipy_any *out);
int64_t aipy_bytes_hash_of(aipy_bytes *);
int aipy_bytes_compare_buffers(aipy_buffer, aipy_buffer);              /* -1, 0, 1 */
aipy_str *aipy_bytes_quoted(const uint8_t *, int64_t length, const char *before, const char *after); /* repr */

aipy_status aipy_byte_of(aipy_thread *, aipy_any item, bool array, uint8_t *out); /* 0 to 255; ValueError else */

/* codec.c: text to bytes and back. `encoding` and `errors` as the program gave them. */
aipy_status aipy_encode(aipy_thread *, aipy_str *, aipy_str *encoding, aipy_str *errors, aipy_bytes **out);
aipy_status aipy_decode(aipy_thread *, aipy_buffer, aipy_str *encoding, aipy_str *errors, aipy_str **out);
#endif
