/* bisect: on any sequence; comparisons and messages of CPython's Modules/_bisectmodule.c. */
#include "aipy/containers.h"
#include "aipy/model.h"

/* hi: None for "to the end" */
static aipy_status bisect(aipy_thread *thread, bool right, aipy_any sequence, aipy_any x, int64_t lo, aipy_any hi_value,
                          aipy_any key, int64_t *out) {
    int64_t hi;
    if (lo < 0) return aipy_raise_text(thread, &aipy_ValueError_type, "lo must be non-negative");
    aipy_status status = hi_value == aipy_none() ? aipy_length(thread, sequence, &hi) : aipy_to_index(thread, hi_value, false, &hi);
    if (status != AIPY_OK) return status;
    while (lo < hi) {
        int64_t middle = (int64_t)(((uint64_t)lo + (uint64_t)hi) / 2);
        aipy_any item, index = aipy_from_small(middle);
        if (aipy_get_item(thread, sequence, index, &item) != AIPY_OK) return AIPY_RAISED;
        if (key != aipy_none()) {
            aipy_any answer;
            status = aipy_call(thread, key, &item, 1, NULL, &answer);
            aipy_release_any(item);
            if (status != AIPY_OK) return status;
            item = answer;
        }
        int less = right ? aipy_less(thread, x, item) : aipy_less(thread, item, x);
        aipy_release_any(item);
        if (less < 0) return AIPY_RAISED;
        if ((less != 0) == right) hi = middle;
        else lo = middle + 1;
    }
    *out = lo;
    return AIPY_OK;
}
aipy_status aipy_bisect_bisect_right(aipy_thread *thread, aipy_any a, aipy_any x, int64_t lo, aipy_any hi, aipy_any key, int64_t *out) {
    return bisect(thread, true, a, x, lo, hi, key, out);
}
aipy_status aipy_bisect_bisect_left(aipy_thread *thread, aipy_any a, aipy_any x, int64_t lo, aipy_any hi, aipy_any key, int64_t *out) {
    return bisect(thread, false, a, x, lo, hi, key, out);
}

static aipy_status insort(aipy_thread *thread, bool right, aipy_any a, aipy_any x, int64_t lo, aipy_any hi, aipy_any key) {
    int64_t at;
    aipy_any wanted = x, answer;
    if (key != aipy_none() && aipy_call(thread, key, &x, 1, NULL, &wanted) != AIPY_OK) return AIPY_RAISED;
    aipy_status status = bisect(thread, right, a, wanted, lo, hi, key, &at);
    if (key != aipy_none()) aipy_release_any(wanted);
    if (status != AIPY_OK) return status;
    if (aipy_is_exact(a, &aipy_list_type)) {
        aipy_list_insert_any((aipy_list *)aipy_pointer(a), at, aipy_new_any(x));
        return AIPY_OK;
    }
    AIPY_NAME(name, "insert");
    aipy_any args[2] = {aipy_from_small(at), x};
    status = aipy_call_method(thread, a, name, args, 2, NULL, &answer);
    if (status == AIPY_OK) aipy_release_any(answer);
    return status;
}
aipy_status aipy_bisect_insort_right(aipy_thread *thread, aipy_any a, aipy_any x, int64_t lo, aipy_any hi, aipy_any key) {
    return insort(thread, true, a, x, lo, hi, key);
}
aipy_status aipy_bisect_insort_left(aipy_thread *thread, aipy_any a, aipy_any x, int64_t lo, aipy_any hi, aipy_any key) {
    return insort(thread, false, a, x, lo, hi, key);
}
