/* Text under construction. */
#include "aipy/str.h"

void aipy_builder_start(aipy_builder *b, int64_t capacity) {
    b->capacity = capacity < 32 ? 32 : capacity;
    b->data = aipy_allocate(b->capacity);
    b->length = 0;
    b->kind = 1;
    b->max = 0;
}

static void make_room(aipy_builder *b, int64_t more, uint32_t max) {
    if (max > b->max) b->max = max;
    int kind = b->max < 256 ? 1 : b->max < 0x10000 ? 2 : 4;
    int64_t need = b->length + more;
    if (kind == b->kind && need <= b->capacity) return;
    int64_t capacity = need <= b->capacity ? b->capacity : need + need / 2;
    if (kind == b->kind) b->data = aipy_reallocate(b->data, b->capacity * kind, capacity * kind);
    else {
        void *wider = aipy_allocate(capacity * kind);
        for (int64_t i = 0; i < b->length; i++)
            aipy_str_put(wider, kind, i, b->kind == 1 ? ((uint8_t *)b->data)[i] : ((uint16_t *)b->data)[i]);
        aipy_free(b->data, b->capacity * b->kind);
        b->data = wider;
        b->kind = kind;
    }
    b->capacity = capacity;
}

void aipy_builder_add(aipy_builder *b, uint32_t c) {
    make_room(b, 1, c);
    aipy_str_put(b->data, b->kind, b->length++, c);
}

void aipy_builder_add_ascii(aipy_builder *b, const char *text, int64_t count) {
    make_room(b, count, 0);
    for (int64_t i = 0; i < count; i++) aipy_str_put(b->data, b->kind, b->length + i, (uint8_t)text[i]);
    b->length += count;
}

void aipy_builder_add_str(aipy_builder *b, const aipy_str *s, int64_t start, int64_t stop) {
    if (stop <= start) return;
    make_room(b, stop - start, aipy_str_max(s, start, stop));
    aipy_str_copy(b->data, b->kind, b->length, s, start, stop - start);
    b->length += stop - start;
}

void aipy_builder_fill(aipy_builder *b, uint32_t c, int64_t count) {
    if (count <= 0) return;
    make_room(b, count, c);
    if (b->kind == 1) memset((char *)b->data + b->length, (int)c, (size_t)count);
    else for (int64_t i = 0; i < count; i++) aipy_str_put(b->data, b->kind, b->length + i, c);
    b->length += count;
}

aipy_str *aipy_builder_end(aipy_builder *b) {
    aipy_str *s = aipy_str_of_kind(b->data, b->length, b->kind);
    aipy_builder_drop(b);
    return s;
}

void aipy_builder_drop(aipy_builder *b) { aipy_free(b->data, b->capacity * b->kind); }
