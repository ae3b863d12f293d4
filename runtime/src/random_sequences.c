/* random: choice, shuffle, sample, choices; order of draws as in CPython 3.11's Lib/random.py. */
#include "aipy/containers.h"
#include "aipy/float.h"
#include "aipy/model.h"
#include "aipy/random.h"
#include <math.h>

aipy_status aipy_Random_choice_of_list(aipy_thread *thread, aipy_Random *self, aipy_list *seq, aipy_any *out) {
    if (!seq->length) return aipy_raise_text(thread, &aipy_IndexError_type, "Cannot choose from an empty sequence");
    *out = aipy_list_get(seq, aipy_random_below(self, seq->length));
    return AIPY_OK;
}

static aipy_status item_at(aipy_thread *thread, aipy_any sequence, int64_t index, aipy_any *out) {
    if (aipy_is_exact(sequence, &aipy_list_type) && index < ((aipy_list *)aipy_pointer(sequence))->length) {
        *out = aipy_list_get((aipy_list *)aipy_pointer(sequence), index);
        return AIPY_OK;
    }
    return aipy_get_item(thread, sequence, aipy_from_small(index), out);
}

aipy_status aipy_Random_choice(aipy_thread *thread, aipy_Random *self, aipy_any seq, aipy_any *out) {
    int64_t length;
    if (aipy_length(thread, seq, &length) != AIPY_OK) return AIPY_RAISED;
    if (!length) return aipy_raise_text(thread, &aipy_IndexError_type, "Cannot choose from an empty sequence");
    return item_at(thread, seq, aipy_random_below(self, length), out);
}

aipy_status aipy_Random_shuffle(aipy_thread *thread, aipy_Random *self, aipy_any x) {
    if (aipy_is_exact(x, &aipy_list_type)) {
        aipy_list *list = (aipy_list *)aipy_pointer(x);
        for (int64_t i = list->length - 1; i > 0; i--) {
            int64_t j = aipy_random_below(self, i + 1);
            aipy_slot t = list->items[i];
            list->items[i] = list->items[j];
            list->items[j] = t;
        }
        return AIPY_OK;
    }
    int64_t length;
    if (aipy_length(thread, x, &length) != AIPY_OK) return AIPY_RAISED;
    for (int64_t i = length - 1; i > 0; i--) {
        aipy_any j = aipy_from_small(aipy_random_below(self, i + 1)), here, there;
        if (aipy_get_item(thread, x, j, &there) != AIPY_OK) return AIPY_RAISED;
        aipy_status status = aipy_get_item(thread, x, aipy_from_small(i), &here);
        if (status == AIPY_OK) {
            status = aipy_set_item(thread, x, aipy_from_small(i), there);
            if (status == AIPY_OK) status = aipy_set_item(thread, x, j, here);
            aipy_release_any(here);
        }
        aipy_release_any(there);
        if (status != AIPY_OK) return status;
    }
    return AIPY_OK;
}

/* --- sample -------------------------------------------------------------------------------------------- */

/* k distinct numbers below n in drawing order, as sample() draws them */
static int64_t *draw_indices(aipy_Random *self, int64_t n, int64_t k) {
    int64_t *drawn = aipy_allocate(k * 8 + 8);
    double set_size = 21;
    if (k > 5) set_size += pow(4.0, ceil(log((double)(k * 3)) / log(4.0)));
    if ((double)n <= set_size) {
        int64_t *pool = aipy_allocate(n * 8 + 8);
        for (int64_t i = 0; i < n; i++) pool[i] = i;
        for (int64_t i = 0; i < k; i++) {
            int64_t j = aipy_random_below(self, n - i);
            drawn[i] = pool[j];
            pool[j] = pool[n - i - 1];
        }
        aipy_free(pool, n * 8 + 8);
        return drawn;
    }
    int64_t size = 64;
    while (size < 3 * k) size *= 2;
    int64_t *seen = aipy_allocate(size * 8); /* open addressing of number + 1 */
    for (int64_t i = 0; i < size; i++) seen[i] = 0;
    for (int64_t i = 0; i < k;) {
        int64_t j = aipy_random_below(self, n);
        uint64_t at = (uint64_t)j * 0x9E3779B97F4A7C15u >> 20;
        while (seen[at & (uint64_t)(size - 1)] && seen[at & (uint64_t)(size - 1)] != j + 1) at++;
        if (seen[at & (uint64_t)(size - 1)]) continue;
        seen[at & (uint64_t)(size - 1)] = j + 1;
        drawn[i++] = j;
    }
    aipy_free(seen, size * 8);
    return drawn;
}

static aipy_status too_large(aipy_thread *thread) { return aipy_raise_text(thread, &aipy_ValueError_type, "Sample larger than population or is negative"); }

/* The running totals of numbers: a new list. */
static aipy_status accumulate(aipy_thread *thread, aipy_any numbers, aipy_list **out) {
    aipy_walk walk;
    aipy_any item, total = 0, next;
    aipy_list *list = aipy_list_new(AIPY_KIND_ANY, 0);
    aipy_status status = aipy_walk_start(thread, &walk, numbers);
    if (status != AIPY_OK) { aipy_release(&list->header); return status; }
    while ((status = aipy_walk_next(thread, &walk, &item)) == AIPY_OK) {
        if (total) {
            status = aipy_binary(thread, AIPY_ADD, total, item, &next);
            aipy_release_any(total);
            aipy_release_any(item);
            total = 0;
            if (status != AIPY_OK) break;
            total = next;
        } else
            total = item;
        aipy_list_append_any(list, aipy_new_any(total));
    }
    aipy_walk_end(&walk);
    if (total) aipy_release_any(total);
    if (status != AIPY_STOP) { aipy_release(&list->header); return AIPY_RAISED; }
    *out = list;
    return AIPY_OK;
}

/* bisect_right on items [0, high) */
static aipy_status bisect(aipy_thread *thread, const aipy_list *list, aipy_any x, int64_t high, int64_t *out) {
    int64_t low = 0;
    while (low < high) {
        int64_t middle = (low + high) / 2;
        if (middle >= list->length) { high = middle; continue; }
        aipy_any item = aipy_list_get(list, middle);
        bool less;
        aipy_status status = aipy_compare_bool(thread, AIPY_LT, x, item, &less);
        aipy_release_any(item);
        if (status != AIPY_OK) return status;
        if (less) high = middle;
        else low = middle + 1;
    }
    *out = low;
    return AIPY_OK;
}

static aipy_status sample_counted(aipy_thread *thread, aipy_Random *self, aipy_any population, int64_t n, int64_t k, aipy_any counts, aipy_list **out) {
    aipy_list *totals, *result = NULL;
    if (accumulate(thread, counts, &totals) != AIPY_OK) return AIPY_RAISED;
    aipy_status status = AIPY_OK;
    int64_t total = 0;
    if (totals->length != n) status = aipy_raise_text(thread, &aipy_ValueError_type, "The number of counts does not match the population");
    else {
        aipy_any last = n ? aipy_list_get(totals, n - 1) : 0;
        if (!last) status = aipy_raise_text(thread, &aipy_IndexError_type, "pop from empty list");
        else if (!aipy_is_small(last)) status = aipy_raise_text(thread, &aipy_TypeError_type, "Counts must be integers");
        else if ((total = aipy_small(last)) <= 0) status = aipy_raise_text(thread, &aipy_ValueError_type, "Total of counts must be greater than zero");
        else if (k < 0 || k > total) status = too_large(thread);
        if (last) aipy_release_any(last);
    }
    if (status == AIPY_OK) {
        int64_t *drawn = draw_indices(self, total, k);
        result = aipy_list_new(AIPY_KIND_ANY, k);
        for (int64_t i = 0; i < k && status == AIPY_OK; i++) {
            int64_t at;
            aipy_any item;
            status = bisect(thread, totals, aipy_from_small(drawn[i]), n - 1, &at);
            if (status == AIPY_OK) status = item_at(thread, population, at, &item);
            if (status == AIPY_OK) aipy_list_append_any(result, item);
        }
        aipy_free(drawn, k * 8 + 8);
    }
    aipy_release(&totals->header);
    if (status == AIPY_OK) *out = result;
    else if (result) aipy_release(&result->header);
    return status;
}

static aipy_status sample_from(aipy_thread *thread, aipy_Random *self, aipy_any population, int64_t k, aipy_any counts, int kind, aipy_list **out) {
    int64_t n;
    if (aipy_length(thread, population, &n) != AIPY_OK) return AIPY_RAISED;
    if (counts != aipy_none()) return sample_counted(thread, self, population, n, k, counts, out);
    if (k < 0 || k > n) return too_large(thread);
    int64_t *drawn = draw_indices(self, n, k);
    aipy_list *result = aipy_list_new(kind, k);
    aipy_status status = AIPY_OK;
    for (int64_t i = 0; i < k && status == AIPY_OK; i++) {
        aipy_any item;
        status = item_at(thread, population, drawn[i], &item);
        if (status == AIPY_OK) aipy_list_append_any(result, item);
    }
    aipy_free(drawn, k * 8 + 8);
    if (status == AIPY_OK) *out = result;
    else aipy_release(&result->header);
    return status;
}

aipy_status aipy_Random_sample(aipy_thread *thread, aipy_Random *self, aipy_any population, int64_t k, aipy_any counts, aipy_list **out) {
    bool other = aipy_is_small(population) || aipy_is_any_set(population) || aipy_is_instance(population, &aipy_dict_type)
                 || !aipy_find_special(aipy_type_of(population), AIPY_S_getitem);
    if (other) return aipy_raise_text(thread, &aipy_TypeError_type, "Population must be a sequence.  For dicts or sets, use sorted(d).");
    return sample_from(thread, self, population, k, counts, AIPY_KIND_ANY, out);
}
aipy_status aipy_Random_sample_of_list(aipy_thread *thread, aipy_Random *self, aipy_list *population, int64_t k, aipy_any counts, aipy_list **out) {
    aipy_status status = sample_from(thread, self, aipy_from_pointer(population), k, counts, population->kind, out);
    if (status == AIPY_OK) aipy_list_convert(*out, population->kind);
    return status;
}

/* --- choices ------------------------------------------------------------------------------------------- */

static aipy_status choices_from(aipy_thread *thread, aipy_Random *self, aipy_any population, aipy_any weights, aipy_any cum_weights, int64_t k, int kind,
                                aipy_list **out) {
    int64_t n;
    if (aipy_length(thread, population, &n) != AIPY_OK) return AIPY_RAISED;
    aipy_list *totals = NULL, *result;
    aipy_status status = AIPY_OK;
    double total = 0;
    if (cum_weights == aipy_none()) {
        if (weights != aipy_none()) {
            if (aipy_is_small(weights))
                return aipy_raise_text(thread, &aipy_TypeError_type, "The number of choices must be a keyword argument: k=%R", weights);
            if (accumulate(thread, weights, &totals) != AIPY_OK) return AIPY_RAISED;
        }
    } else if (weights != aipy_none())
        return aipy_raise_text(thread, &aipy_TypeError_type, "Cannot specify both weights and cumulative weights");
    else if (aipy_list_from_any(thread, cum_weights, &totals) != AIPY_OK) return AIPY_RAISED;
    if (totals) {
        if (totals->length != n) status = aipy_raise_text(thread, &aipy_ValueError_type, "The number of weights does not match the population");
        else if (!n) status = aipy_raise_text(thread, &aipy_IndexError_type, "list index out of range");
        else {
            aipy_any last = aipy_list_get(totals, n - 1);
            status = aipy_float_make(thread, last, &total);
            aipy_release_any(last);
            if (status == AIPY_OK && total <= 0.0) status = aipy_raise_text(thread, &aipy_ValueError_type, "Total of weights must be greater than zero");
            else if (status == AIPY_OK && !isfinite(total)) status = aipy_raise_text(thread, &aipy_ValueError_type, "Total of weights must be finite");
        }
        if (status != AIPY_OK) { aipy_release(&totals->header); return status; }
    }
    result = aipy_list_new(kind, k > 0 ? k : 0);
    for (int64_t i = 0; i < k && status == AIPY_OK; i++) {
        int64_t at;
        aipy_any item;
        double u = aipy_Random_random(thread, self);
        if (totals) {
            aipy_any x = aipy_float_new(u * total);
            status = bisect(thread, totals, x, n - 1, &at);
            aipy_release_any(x);
        } else
            at = (int64_t)floor(u * (double)n);
        if (status == AIPY_OK) status = item_at(thread, population, at, &item);
        if (status == AIPY_OK) aipy_list_append_any(result, item);
    }
    if (totals) aipy_release(&totals->header);
    if (status == AIPY_OK) *out = result;
    else aipy_release(&result->header);
    return status;
}
aipy_status aipy_Random_choices(aipy_thread *thread, aipy_Random *self, aipy_any population, aipy_any weights, aipy_any cum_weights, int64_t k, aipy_list **out) {
    return choices_from(thread, self, population, weights, cum_weights, k, AIPY_KIND_ANY, out);
}
aipy_status aipy_Random_choices_of_list(aipy_thread *thread, aipy_Random *self, aipy_list *population, aipy_any weights, aipy_any cum_weights, int64_t k,
                                        aipy_list **out) {
    return choices_from(thread, self, aipy_from_pointer(population), weights, cum_weights, k, population->kind, out);
}
