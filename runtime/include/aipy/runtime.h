/* The runtime's core functions, by file. Builtin methods declared `@runtime` in aipy/library get their
 * prototypes from the generated header (aipy_generated.h). Ownership: see value.h. */
#ifndef AIPY_RUNTIME_H
#define AIPY_RUNTIME_H
#include "aipy/value.h"

/* memory.c: size-class free lists for 16..512 bytes over chunks, malloc above. */
void *aipy_allocate(int64_t size);                 /* never null: aborts the run with MemoryError text if the OS refuses */
void *aipy_reallocate(void *block, int64_t old_size, int64_t new_size);
void aipy_free(void *block, int64_t size);
aipy_object *aipy_new_object(const aipy_type *type, int64_t size); /* zeroed after the header; count 1 */
int64_t aipy_live_objects(void);                   /* for the count audit (AIPY_AUDIT=1 prints it at exit) */

/* exceptions.c */
extern aipy_type aipy_BaseException_type, aipy_Exception_type; /* ... one per builtin exception: aipy_<Name>_type */
aipy_status aipy_raise(aipy_thread *, aipy_any exception_or_class);      /* sets __context__; returns AIPY_RAISED */
aipy_status aipy_raise_from(aipy_thread *, aipy_any exception_or_class, aipy_any cause);
aipy_status aipy_raise_again(aipy_thread *);                             /* bare `raise` */
aipy_status aipy_reraise(aipy_thread *, aipy_object *exception);         /* takes it; traceback kept as is */
aipy_status aipy_raise_text(aipy_thread *, const aipy_type *, const char *format, ...); /* printf plus %S (aipy_str*), %R (repr of any), %T (type name of any) */
aipy_object *aipy_catch(aipy_thread *);                                  /* takes thread->exception (new to the caller) and clears it */
void aipy_enter_handler(aipy_thread *, aipy_object *exception);          /* pushes it as handled */
void aipy_leave_handler(aipy_thread *);
aipy_status aipy_match_exception(aipy_thread *, aipy_object *exception, aipy_any types, bool *out);
void aipy_traceback_add(aipy_thread *, const aipy_location *);           /* appends a frame to the exception in flight */
int aipy_print_uncaught(aipy_thread *);                                  /* to stderr as CPython; returns the exit code, SystemExit included */

/* start.c: argv, stdin/out/err, hash seed, runs the program's module body, prints uncaught, flushes, exits.
 * Provides main(); the compiled program provides aipy_program_main. */
aipy_status aipy_program_main(aipy_thread *);

/* any.c: the data model on any values, through the type; user classes by special method name. */
aipy_status aipy_binary(aipy_thread *, int32_t op, aipy_any left, aipy_any right, aipy_any *out);  /* op: aipy_operator */
aipy_status aipy_inplace(aipy_thread *, int32_t op, aipy_any left, aipy_any right, aipy_any *out);
aipy_status aipy_unary(aipy_thread *, int32_t op, aipy_any operand, aipy_any *out);
aipy_status aipy_compare(aipy_thread *, int32_t comparison, aipy_any left, aipy_any right, aipy_any *out);
aipy_status aipy_equal(aipy_thread *, aipy_any left, aipy_any right, bool *out);     /* `is` or ==, as containers compare */
aipy_status aipy_compare_bool(aipy_thread *, int32_t comparison, aipy_any left, aipy_any right, bool *out);
aipy_status aipy_truth(aipy_thread *, aipy_any, bool *out);
aipy_status aipy_hash(aipy_thread *, aipy_any, int64_t *out);
aipy_status aipy_length(aipy_thread *, aipy_any, int64_t *out);
aipy_status aipy_contains(aipy_thread *, aipy_any container, aipy_any item, bool *out);
aipy_status aipy_get_item(aipy_thread *, aipy_any object, aipy_any index, aipy_any *out);
aipy_status aipy_set_item(aipy_thread *, aipy_any object, aipy_any index, aipy_any value);
aipy_status aipy_delete_item(aipy_thread *, aipy_any object, aipy_any index);
aipy_status aipy_get_attribute(aipy_thread *, aipy_any object, aipy_str *name, aipy_any *out);
aipy_status aipy_set_attribute(aipy_thread *, aipy_any object, aipy_str *name, aipy_any value);
aipy_status aipy_delete_attribute(aipy_thread *, aipy_any object, aipy_str *name);
aipy_status aipy_call(aipy_thread *, aipy_any callee, const aipy_any *args, int64_t count, aipy_tuple *keywords, aipy_any *out); /* keyword values follow the positional ones; keywords: their names or null */
aipy_status aipy_call_method(aipy_thread *, aipy_any object, aipy_str *name, const aipy_any *args, int64_t count, aipy_tuple *keywords, aipy_any *out);
aipy_status aipy_iterate(aipy_thread *, aipy_any iterable, aipy_any *out);
aipy_status aipy_next(aipy_thread *, aipy_any iterator, aipy_any *out);               /* AIPY_STOP at the end */
aipy_status aipy_repr(aipy_thread *, aipy_any, aipy_any *out);
aipy_status aipy_str_of(aipy_thread *, aipy_any, aipy_any *out);                      /* str(x) */
aipy_status aipy_format(aipy_thread *, aipy_any, aipy_str *spec, aipy_any *out);
bool aipy_is(aipy_any, aipy_any);
bool aipy_is_instance(aipy_any, const aipy_type *);                                   /* exact or subclass, by MRO */
bool aipy_is_subtype(const aipy_type *, const aipy_type *);
const aipy_member *aipy_type_lookup(const aipy_type *, aipy_str *interned_name);      /* over the MRO, or null */
/* slot <-> any, by kind */
aipy_any aipy_box(aipy_kind, aipy_slot);                                              /* new reference */
void aipy_release_slot(aipy_kind, aipy_slot);
typedef enum { AIPY_ADD, AIPY_SUB, AIPY_MUL, AIPY_MATMUL, AIPY_TRUEDIV, AIPY_FLOORDIV, AIPY_MOD, AIPY_POW, AIPY_LSHIFT,
               AIPY_RSHIFT, AIPY_AND, AIPY_OR, AIPY_XOR } aipy_operator;               /* order of hir.BinaryOperator */
typedef enum { AIPY_NEG, AIPY_POS, AIPY_INVERT } aipy_unary_operator;
typedef enum { AIPY_EQ, AIPY_NE, AIPY_LT, AIPY_LE, AIPY_GT, AIPY_GE } aipy_comparison;

/* int.c: exact integers as words. */
aipy_any aipy_int_from_i64(int64_t);
bool aipy_int_to_i64(aipy_any word, int64_t *out);                                     /* false if it does not fit */
aipy_status aipy_int_binary(aipy_thread *, int32_t op, aipy_any left, aipy_any right, aipy_any *out); /* both int words (not bool); not TRUEDIV */
aipy_status aipy_int_true_divide(aipy_thread *, aipy_any, aipy_any, double *out);
aipy_status aipy_int_to_double(aipy_thread *, aipy_any, double *out);                  /* OverflowError */
int aipy_int_compare(aipy_any, aipy_any);                                              /* -1, 0, 1 */
aipy_any aipy_int_negate(aipy_any); aipy_any aipy_int_invert(aipy_any);
int64_t aipy_int_hash(aipy_any);
aipy_any aipy_int_to_str(aipy_thread *, aipy_any);                                     /* decimal; 0 and ValueError over 4300 digits */
aipy_status aipy_int_parse(aipy_thread *, aipy_str *, int64_t base, aipy_any *out);
aipy_status aipy_int_from_double(aipy_thread *, double, aipy_any *out);                /* int(x): truncates */
int aipy_int_compare_double(aipy_any, double);                                         /* exact; 2 for nan */
/* results of 64-bit operations that overflowed or are not plain instructions */
aipy_status aipy_i64_floor_divide(aipy_thread *, int64_t, int64_t, int64_t *out);      /* AIPY_WIDE for min // -1 */
aipy_status aipy_i64_modulo(aipy_thread *, int64_t, int64_t, int64_t *out);
aipy_status aipy_i64_power(aipy_thread *, int64_t base, int64_t exponent, int64_t *out); /* exponent >= 0; AIPY_WIDE if it does not fit */

/* float.c */
aipy_any aipy_float_new(double);
int64_t aipy_float_hash(double, aipy_any identity);                                    /* nan hashes by identity (3.10+) */
aipy_any aipy_float_repr(double);                                                      /* new str */
aipy_status aipy_float_parse(aipy_thread *, aipy_str *, double *out);
aipy_status aipy_float_floor_divide(aipy_thread *, double, double, double *out);
aipy_status aipy_float_modulo(aipy_thread *, double, double, double *out);
aipy_status aipy_float_power(aipy_thread *, double, double, aipy_any *out);            /* any: complex for a negative base */
aipy_status aipy_float_round(aipy_thread *, double, int64_t digits, double *out);

/* str.c */
aipy_str *aipy_str_new(int64_t length, uint32_t max_code_point);                       /* contents to be filled */
aipy_str *aipy_str_from_utf8(const char *, int64_t bytes);                             /* surrogateescape on bad bytes */
aipy_str *aipy_str_from_ascii(const char *zero_ended);
const char *aipy_str_utf8(aipy_str *, int64_t *bytes);                                 /* borrowed, cached; surrogates as CPython's surrogatepass */
aipy_str *aipy_str_concat(aipy_str *, aipy_str *);
aipy_str *aipy_str_join_parts(aipy_str *const *parts, int64_t count);                  /* f-strings */
aipy_str *aipy_str_slice(aipy_str *, int64_t start, int64_t stop, int64_t step);       /* already clipped as PySlice_AdjustIndices */
int64_t aipy_str_hash(aipy_str *);
bool aipy_str_equal(aipy_str *, aipy_str *);
int aipy_str_compare(aipy_str *, aipy_str *);
aipy_str *aipy_str_character(uint32_t code_point);                                     /* latin-1 ones are shared immortals */
aipy_str *aipy_intern(const char *);                                                   /* for runtime's own names */

/* list.c, tuple.c, dict.c, set.c: cores; the methods are in the generated header. */
aipy_list *aipy_list_new(int64_t kind, int64_t capacity);
void aipy_list_reserve(aipy_list *, int64_t capacity);                                 /* grows as CPython over-allocates */
void aipy_list_append_raw(aipy_list *, int64_t); void aipy_list_append_float(aipy_list *, double);
void aipy_list_append_any(aipy_list *, aipy_any);                                      /* takes the item */
void aipy_list_widen(aipy_list *);                                                     /* RAW, FLOAT or BOOL to ANY in place */
aipy_any aipy_list_get(const aipy_list *, int64_t index);                              /* boxed new reference; index in range */
aipy_tuple *aipy_tuple_new(int64_t length, const uint8_t *kinds);                      /* items to be filled */
aipy_any aipy_tuple_get(const aipy_tuple *, int64_t index);
aipy_dict *aipy_dict_new(int64_t kind);
aipy_status aipy_dict_find(aipy_thread *, aipy_dict *, aipy_any key, int64_t *entry_index); /* -1 if missing */
aipy_status aipy_dict_store(aipy_thread *, aipy_dict *, aipy_any key, aipy_slot value);     /* key borrowed, value taken */
aipy_status aipy_dict_delete(aipy_thread *, aipy_dict *, aipy_any key);                     /* KeyError */
int64_t aipy_dict_next(aipy_dict *, int64_t position);                                  /* index of the next live entry at or after position, or -1 */
aipy_set *aipy_set_new(bool frozen);
aipy_status aipy_set_add_any(aipy_thread *, aipy_set *, aipy_any);
aipy_status aipy_set_find(aipy_thread *, aipy_set *, aipy_any, bool *out);
int64_t aipy_set_next(aipy_set *, int64_t position);
extern aipy_type aipy_float_type, aipy_bool_type, aipy_str_type, aipy_bytes_type, aipy_list_type, aipy_tuple_type,
    aipy_dict_type, aipy_set_type, aipy_frozenset_type, aipy_cell_type, aipy_range_type, aipy_slice_type,
    aipy_function_type, aipy_builtin_type, aipy_method_type, aipy_type_type, aipy_object_type, aipy_NoneType_type,
    aipy_generator_type, aipy_module_type, aipy_ellipsis_type, aipy_NotImplementedType_type;

/* io.c: sys.stdout and friends. */
void aipy_write_stdout(aipy_thread *, const char *, int64_t bytes);
void aipy_flush(void);

/* generator.c: generators are LLVM coroutines; `resume` runs to the next yield, the end or an exception. */
typedef struct aipy_generator {
    aipy_object header;
    void *frame;      /* @16: coroutine handle; null when finished */
    aipy_any value;   /* @24: yielded value on the way out; sent value on the way in (0: None) */
    aipy_any result;  /* @32: StopIteration value */
    aipy_status (*resume)(aipy_thread *, struct aipy_generator *); /* @40: AIPY_OK yielded, AIPY_STOP ended, AIPY_RAISED */
    aipy_str *name;   /* @48 */
    uint8_t state;    /* @56: 0 not started, 1 suspended, 2 running, 3 finished */
    aipy_object *thrown; /* @64: exception to raise at the suspension point on resume, owned, or null */
} aipy_generator;
#endif
