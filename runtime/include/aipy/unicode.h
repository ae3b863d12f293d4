/* Properties of code points, from the tables of unicode_tables.c (generated). */
#ifndef AIPY_UNICODE_H
#define AIPY_UNICODE_H
#include <stdbool.h>
#include <stdint.h>

enum { AIPY_UNICODE_ALPHA = 1, AIPY_UNICODE_DECIMAL = 2, AIPY_UNICODE_DIGIT = 4, AIPY_UNICODE_NUMERIC = 8,
       AIPY_UNICODE_LOWER = 16, AIPY_UNICODE_UPPER = 32, AIPY_UNICODE_TITLE = 64, AIPY_UNICODE_SPACE = 128,
       AIPY_UNICODE_PRINTABLE = 256, AIPY_UNICODE_LINEBREAK = 512, AIPY_UNICODE_ID_START = 1024,
       AIPY_UNICODE_ID_CONTINUE = 2048, AIPY_UNICODE_CASED = 4096, AIPY_UNICODE_CASE_IGNORABLE = 8192,
       AIPY_UNICODE_SPECIAL = 16384 };
enum { AIPY_CASE_UPPER, AIPY_CASE_LOWER, AIPY_CASE_TITLE, AIPY_CASE_FOLD };

typedef struct { uint16_t flags; int8_t decimal, digit; int32_t cases[4]; } aipy_unicode_record;
extern const aipy_unicode_record aipy_unicode_records[];
extern const uint16_t aipy_unicode_specials[], aipy_unicode_stage1[], aipy_unicode_stage2[];
extern const uint8_t aipy_unicode_shift;

static inline const aipy_unicode_record *aipy_unicode_find(uint32_t c) {
    uint32_t block = aipy_unicode_stage1[c >> aipy_unicode_shift];
    return &aipy_unicode_records[aipy_unicode_stage2[(block << aipy_unicode_shift) + (c & ((1u << aipy_unicode_shift) - 1))]];
}
static inline bool aipy_unicode_has(uint32_t c, int flag) { return aipy_unicode_find(c)->flags & flag; }
static inline bool aipy_unicode_is_space(uint32_t c) {
    return c < 128 ? c == ' ' || (c >= 9 && c <= 13) || (c >= 28 && c <= 31) : aipy_unicode_has(c, AIPY_UNICODE_SPACE);
}
static inline bool aipy_unicode_is_linebreak(uint32_t c) {
    return c < 128 ? (c >= 10 && c <= 13) || (c >= 28 && c <= 30) : aipy_unicode_has(c, AIPY_UNICODE_LINEBREAK);
}
static inline bool aipy_unicode_is_printable(uint32_t c) {
    return c < 128 ? c >= 32 && c < 127 : aipy_unicode_has(c, AIPY_UNICODE_PRINTABLE);
}
static inline int aipy_unicode_decimal(uint32_t c) { return c < 128 ? (c >= '0' && c <= '9' ? (int)c - '0' : -1) : aipy_unicode_find(c)->decimal; }

/* The 1 to 3 code points `c` becomes; without the final sigma rule. */
static inline int aipy_unicode_case(uint32_t c, int which, uint32_t out[3]) {
    const aipy_unicode_record *record = aipy_unicode_find(c);
    if (!(record->flags & AIPY_UNICODE_SPECIAL)) { out[0] = c + (uint32_t)record->cases[which]; return 1; }
    const uint16_t *special = &aipy_unicode_specials[record->cases[which]];
    for (int i = 0; i < special[0]; i++) out[i] = special[1 + i];
    return special[0];
}
#endif
