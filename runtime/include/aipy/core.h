/* core.c: what compiled code calls beside the contract: thread first, results as compiled code holds them. */
#ifndef AIPY_CORE_H
#define AIPY_CORE_H
#include "aipy/runtime.h"
#include "aipy/model.h"

extern aipy_object aipy_core_unbound; /* what a local variable that may be unbound holds while it is */

aipy_str *aipy_core_str_concat(aipy_thread *, aipy_str *left, aipy_str *right);
aipy_str *aipy_core_join_parts(aipy_thread *, const aipy_any *parts, int64_t count); /* all str */
int64_t aipy_core_str_compare(aipy_thread *, aipy_str *left, aipy_str *right);
aipy_status aipy_core_int_to_str(aipy_thread *, aipy_any word, aipy_str **out);
aipy_str *aipy_core_float_repr(aipy_thread *, double);
aipy_dict *aipy_core_dict_new(aipy_thread *, int64_t kind);
int64_t aipy_core_dict_next(aipy_thread *, aipy_dict *, int64_t position);
int64_t aipy_core_dict_length(aipy_thread *, aipy_dict *);
aipy_status aipy_core_dict_check(aipy_thread *, aipy_dict *, int64_t size); /* RuntimeError if the size changed in a loop */
aipy_status aipy_core_dict_update(aipy_thread *, aipy_dict *, aipy_any mapping_or_pairs);
aipy_status aipy_core_dict_merge_keywords(aipy_thread *, aipy_dict *, aipy_any mapping);
aipy_set *aipy_core_set_new(aipy_thread *, int64_t frozen);
int64_t aipy_core_set_next(aipy_thread *, aipy_set *, int64_t position);
int64_t aipy_core_set_length(aipy_thread *, aipy_set *);
aipy_status aipy_core_set_check(aipy_thread *, aipy_set *, int64_t size);
aipy_status aipy_core_key_error(aipy_thread *, aipy_any key);
aipy_status aipy_core_value_error(aipy_thread *, aipy_str *message);
aipy_status aipy_core_type_error(aipy_thread *, aipy_str *message);
aipy_status aipy_core_name_error(aipy_thread *, aipy_str *variable, bool free);
aipy_status aipy_core_list_from(aipy_thread *, aipy_any iterable, int64_t kind, aipy_list **out); /* iterable 0: empty */
aipy_status aipy_core_list_require(aipy_thread *, aipy_list *, int64_t kind); /* a list nobody else sees takes this form */
aipy_status aipy_core_list_extend(aipy_thread *, aipy_list *, aipy_any iterable);
aipy_status aipy_core_tuple_from(aipy_thread *, aipy_any iterable, aipy_tuple **out);
aipy_any aipy_core_descriptor(aipy_thread *, int64_t kind, aipy_any a, aipy_any b, aipy_any c);
aipy_any aipy_core_slice_new(aipy_thread *, aipy_any start, aipy_any stop, aipy_any step);
aipy_status aipy_core_range_new(aipy_thread *, int64_t start, int64_t stop, int64_t step, aipy_any *out);
aipy_status aipy_core_range_step_zero(aipy_thread *);
int64_t aipy_core_range_last(aipy_thread *, int64_t start, int64_t stop, int64_t step);
int64_t aipy_core_range_before_first(aipy_thread *, int64_t start, int64_t stop, int64_t step);
aipy_status aipy_core_unpack(aipy_thread *, aipy_any iterable, int64_t count, int64_t star, aipy_tuple **out);
aipy_status aipy_core_global_error(aipy_thread *, aipy_str *name);                    /* NameError of a global never bound */
aipy_status aipy_core_truth_result(aipy_thread *, aipy_any answer, bool is_length, bool *out); /* what __bool__ or __len__ gave */
void aipy_core_set_defaults(aipy_thread *, aipy_function *, aipy_any defaults, aipy_any keyword_defaults); /* tuple, dict or 0 */
aipy_any aipy_core_keyword_default(aipy_thread *, aipy_function *, aipy_str *name);   /* one that was there when the function was made */
aipy_status aipy_core_call_spread(aipy_thread *, aipy_any callee, aipy_any list, aipy_any keywords, aipy_any *out);
aipy_status aipy_core_set_exception_args(aipy_thread *, aipy_any exception, const aipy_any *args, int64_t count);
aipy_status aipy_core_exception_str(aipy_thread *, aipy_any exception, aipy_any *out);
aipy_status aipy_core_exception_repr(aipy_thread *, aipy_any exception, aipy_any *out);
aipy_any aipy_core_type_of(aipy_thread *, aipy_any);
aipy_status aipy_core_to_float(aipy_thread *, aipy_any, double *out);
aipy_status aipy_core_to_int(aipy_thread *, aipy_any, aipy_any *out);
aipy_status aipy_core_int_index(aipy_thread *, aipy_any, int64_t *out);
aipy_status aipy_core_round(aipy_thread *, double, aipy_any *out);
aipy_status aipy_core_print(aipy_thread *, const aipy_any *values, int64_t count);
aipy_status aipy_core_pow_mod(aipy_thread *, aipy_any, aipy_any, aipy_any, aipy_any *out);
aipy_any aipy_core_generator_result(aipy_thread *, aipy_generator *); /* what it returned */
aipy_object *aipy_core_handled(aipy_thread *);
bool aipy_core_is_sequence(aipy_thread *, aipy_any);
bool aipy_core_is_mapping(aipy_thread *, aipy_any);
aipy_any aipy_core_complex(aipy_thread *, double real, double imag);
#endif
