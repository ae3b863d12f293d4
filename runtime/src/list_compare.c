/* list: comparison and repr. */
#include "aipy/containers.h"

/* Finds the first index where the lists differ; -1: one is a prefix of the other (or they are equal). */
static aipy_status first_difference(aipy_thread *thread, aipy_list *a, aipy_list *b, int64_t *out) {
    *out = -1;
    if (a->kind == b->kind && a->kind != AIPY_KIND_ANY) {
        for (int64_t i = 0; i < a->length && i < b->length; i++)
            if (!aipy_slot_same(a->kind, a->items[i], b->items[i])) { *out = i; break; }
        return AIPY_OK;
    }
    for (int64_t i = 0; i < a->length && i < b->length; i++) {
        bool same;
        aipy_any x = aipy_list_get(a, i), y = aipy_list_get(b, i);
        aipy_status status = aipy_same(thread, x, y, &same);
        aipy_release_any(x);
        aipy_release_any(y);
        if (status != AIPY_OK) return status;
        if (!same) { *out = i; return AIPY_OK; }
    }
    return AIPY_OK;
}

/* Lists of one kind, both of unboxed numbers: the comparison of two items. */
static bool compare_slots(int kind, int comparison, aipy_slot a, aipy_slot b) {
    if (kind == AIPY_KIND_FLOAT) {
        switch (comparison) {
        case AIPY_LT: return a.number < b.number;
        case AIPY_LE: return a.number <= b.number;
        case AIPY_GT: return a.number > b.number;
        default: return a.number >= b.number;
        }
    }
    switch (comparison) {
    case AIPY_LT: return a.raw < b.raw;
    case AIPY_LE: return a.raw <= b.raw;
    case AIPY_GT: return a.raw > b.raw;
    default: return a.raw >= b.raw;
    }
}

static bool compare_lengths(int comparison, int64_t a, int64_t b) {
    switch (comparison) {
    case AIPY_EQ: return a == b;
    case AIPY_NE: return a != b;
    case AIPY_LT: return a < b;
    case AIPY_LE: return a <= b;
    case AIPY_GT: return a > b;
    default: return a >= b;
    }
}

/* Ordering answers the items' own result, which need not be a bool. */
aipy_status aipy_list_compare(aipy_thread *thread, int comparison, aipy_list *a, aipy_list *b, aipy_any *out) {
    int64_t at;
    if (a->length != b->length && (comparison == AIPY_EQ || comparison == AIPY_NE)) {
        *out = aipy_from_bool(comparison == AIPY_NE);
        return AIPY_OK;
    }
    if (first_difference(thread, a, b, &at) != AIPY_OK) return AIPY_RAISED;
    if (at < 0 || at >= a->length || at >= b->length) {
        *out = aipy_from_bool(compare_lengths(comparison, a->length, b->length));
        return AIPY_OK;
    }
    if (comparison == AIPY_EQ || comparison == AIPY_NE) { *out = aipy_from_bool(comparison == AIPY_NE); return AIPY_OK; }
    if (a->kind == b->kind && a->kind != AIPY_KIND_ANY) {
        *out = aipy_from_bool(compare_slots(a->kind, comparison, a->items[at], b->items[at]));
        return AIPY_OK;
    }
    aipy_any x = aipy_list_get(a, at), y = aipy_list_get(b, at);
    aipy_status status = aipy_compare(thread, comparison, x, y, out);
    aipy_release_any(x);
    aipy_release_any(y);
    return status;
}

static aipy_status compare_truth(aipy_thread *thread, int comparison, aipy_list *a, aipy_list *b, bool *out) {
    aipy_any answer;
    if (aipy_list_compare(thread, comparison, a, b, &answer) != AIPY_OK) return AIPY_RAISED;
    if (answer == aipy_from_bool(true) || answer == aipy_from_bool(false)) { *out = answer == aipy_from_bool(true); return AIPY_OK; }
    aipy_status status = aipy_truth(thread, answer, out);
    aipy_release_any(answer);
    return status;
}
aipy_status aipy_list_eq(aipy_thread *t, aipy_list *a, aipy_list *b, bool *out) { return compare_truth(t, AIPY_EQ, a, b, out); }
aipy_status aipy_list_ne(aipy_thread *t, aipy_list *a, aipy_list *b, bool *out) { return compare_truth(t, AIPY_NE, a, b, out); }
aipy_status aipy_list_lt(aipy_thread *t, aipy_list *a, aipy_list *b, bool *out) { return compare_truth(t, AIPY_LT, a, b, out); }
aipy_status aipy_list_le(aipy_thread *t, aipy_list *a, aipy_list *b, bool *out) { return compare_truth(t, AIPY_LE, a, b, out); }
aipy_status aipy_list_gt(aipy_thread *t, aipy_list *a, aipy_list *b, bool *out) { return compare_truth(t, AIPY_GT, a, b, out); }
aipy_status aipy_list_ge(aipy_thread *t, aipy_list *a, aipy_list *b, bool *out) { return compare_truth(t, AIPY_GE, a, b, out); }

aipy_status aipy_list_repr(aipy_thread *thread, aipy_list *list, aipy_str **out) {
    if (list->length == 0) { *out = aipy_str_from_ascii("[]"); return AIPY_OK; }
    aipy_repr_frame frame;
    if (!aipy_repr_enter(thread, &frame, &list->header)) { *out = aipy_str_from_ascii("[...]"); return AIPY_OK; }
    aipy_text text = {0};
    aipy_status status = AIPY_OK;
    aipy_text_add(&text, "[");
    for (int64_t i = 0; i < list->length; i++) {
        if (i) aipy_text_add(&text, ", ");
        aipy_any item = aipy_list_get(list, i);
        status = aipy_text_repr(thread, &text, item);
        aipy_release_any(item);
        if (status != AIPY_OK) break;
    }
    aipy_repr_leave(&frame);
    if (status != AIPY_OK) { aipy_text_drop(&text); return status; }
    aipy_text_add(&text, "]");
    *out = aipy_text_end(&text);
    return AIPY_OK;
}
