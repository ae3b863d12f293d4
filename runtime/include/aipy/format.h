/* Format specs, `%` formatting and str.format: what the files format*.c share, and typed entry points for f-strings. */
#ifndef AIPY_FORMAT_H
#define AIPY_FORMAT_H
#include "aipy/str.h"

/* [[fill]align][sign][z][#][0][width][grouping][.precision][type] */
typedef struct {
    uint32_t fill, align, sign, type; /* align: < > = ^; sign: + - space or 0; type 0: none given */
    int64_t width, precision;         /* -1: none */
    uint32_t thousands;               /* ',' '_' or 0; 'n' is told by type */
    bool alternate, align_given, fill_given, no_negative_zero;
} aipy_spec;

/* `default_type` and `default_align` as CPython's parse_internal_render_format_spec; `value` for messages. */
aipy_status aipy_spec_parse(aipy_thread *, const aipy_str *spec, uint32_t default_type, uint32_t default_align, aipy_any value, aipy_spec *out);

/* Borrowed value of the type named (or a subclass); spec borrowed; out a new str. An empty spec is str(value). */
aipy_status aipy_format_int(aipy_thread *, aipy_any, aipy_str *spec, aipy_any *out);   /* int or bool */
aipy_status aipy_format_float(aipy_thread *, double, aipy_str *spec, aipy_any *out);
aipy_status aipy_format_str(aipy_thread *, aipy_str *, aipy_str *spec, aipy_any *out);
aipy_status aipy_format_bool(aipy_thread *, bool, aipy_str *spec, aipy_any *out);
aipy_status aipy_format_complex(aipy_thread *, aipy_any, aipy_str *spec, aipy_any *out);

/* text % values; for bytes and bytearray the data is returned as new bytes-like of the same type */
aipy_status aipy_percent_str(aipy_thread *, aipy_str *format, aipy_any values, aipy_str **out);
aipy_status aipy_percent_bytes(aipy_thread *, const uint8_t *format, int64_t length, bool array, aipy_any values, aipy_any *out);
#endif
