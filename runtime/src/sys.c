/* The module sys. */
#include "aipy/io.h"
#include "aipy/int.h"
#include "aipy/start.h"
#include "aipy/str.h"
#include "aipy/thread_state.h"
#include <float.h>

/* --- streams ------------------------------------------------------------------------------------------------ */

static aipy_any streams[3], arguments, path, modules;

aipy_any aipy_sys_stream(int which) {
    static const char *const names[] = {"stdin", "stdout", "stderr"};
    static aipy_any module;
    /* `sys.stdout = x` through the module object lands beside it */
    if (!module) module = aipy_module_object("sys");
    aipy_dict *replaced = module ? aipy_extra_attributes(aipy_pointer(module), false) : NULL;
    if (replaced && replaced->used) {
        int64_t index = aipy_dict_find_str(replaced, aipy_intern(names[which]));
        if (index >= 0 && replaced->kind == AIPY_KIND_ANY) return replaced->entries[index].value.any;
    }
    return streams[which];
}
void aipy_sys_set_stream(int which, aipy_any value) {
    aipy_any old = streams[which];
    streams[which] = aipy_new_any(value);
    if (old) aipy_release_any(old);
}
static aipy_any stream(int which) {
    aipy_any value = streams[which];
    return aipy_new_any(value ? value : aipy_none());
}
aipy_any aipy_sys_stdin(aipy_thread *thread) { (void)thread; return stream(0); }
aipy_any aipy_sys_stdout(aipy_thread *thread) { (void)thread; return stream(1); }
aipy_any aipy_sys_stderr(aipy_thread *thread) { (void)thread; return stream(2); }
aipy_any aipy_sys_original_stdin(aipy_thread *thread) { (void)thread; return aipy_new_any(aipy_from_pointer(aipy_stdin_file)); }
aipy_any aipy_sys_original_stdout(aipy_thread *thread) { (void)thread; return aipy_new_any(aipy_from_pointer(aipy_stdout_file)); }
aipy_any aipy_sys_original_stderr(aipy_thread *thread) { (void)thread; return aipy_new_any(aipy_from_pointer(aipy_stderr_file)); }

/* --- the program -------------------------------------------------------------------------------------------- */

static aipy_any text(const char *utf8) { return aipy_from_pointer(aipy_str_from_utf8(utf8, (int64_t)strlen(utf8))); }

/* Changed in place by programs: one list for all. */
aipy_list *aipy_sys_argv(aipy_thread *thread) {
    (void)thread;
    if (!arguments) {
        aipy_list *list = aipy_list_new(AIPY_KIND_ANY, aipy_argument_count);
        for (int i = 0; i < aipy_argument_count; i++) aipy_list_append_any(list, text(aipy_arguments[i]));
        arguments = aipy_from_pointer(list);
    }
    return (aipy_list *)aipy_pointer(aipy_new_any(arguments));
}
aipy_list *aipy_sys_path(aipy_thread *thread) {
    (void)thread;
    if (!path) path = aipy_from_pointer(aipy_list_new(AIPY_KIND_ANY, 0));
    return (aipy_list *)aipy_pointer(aipy_new_any(path));
}
aipy_dict *aipy_sys_modules(aipy_thread *thread) {
    (void)thread;
    if (!modules) modules = aipy_from_pointer(aipy_dict_new(AIPY_KIND_ANY));
    return (aipy_dict *)aipy_pointer(aipy_new_any(modules));
}
aipy_status aipy_sys_exit(aipy_thread *thread, aipy_any status) {
    aipy_exception *e = aipy_exception_new(&aipy_SystemExit_type, &status, status == aipy_none() ? 0 : 1);
    if (status && !aipy_is_small(status) && aipy_is_instance(status, &aipy_tuple_type)) {
        aipy_tuple *args = (aipy_tuple *)aipy_pointer(status);
        aipy_release(&e->header);
        aipy_any made;
        aipy_status result = aipy_call_spread(thread, aipy_from_pointer(&aipy_SystemExit_type), args, NULL, &made);
        if (result != AIPY_OK) return result;
        e = (aipy_exception *)aipy_pointer(made);
    }
    aipy_status result = aipy_raise(thread, aipy_from_pointer(e));
    aipy_release(&e->header);
    return result;
}
aipy_str *aipy_sys_platform(aipy_thread *thread) { (void)thread; return aipy_str_from_ascii(aipy_os_name()); }
aipy_str *aipy_sys_byteorder(aipy_thread *thread) { (void)thread; return aipy_str_from_ascii("little"); }
aipy_str *aipy_sys_executable(aipy_thread *thread) { (void)thread; return aipy_str_from_ascii(""); }
aipy_str *aipy_sys_version(aipy_thread *thread) { (void)thread; return aipy_format_text("3.%d.0 (aipy)", (int)aipy_python_minor); }
aipy_str *aipy_sys_getdefaultencoding(aipy_thread *thread) { (void)thread; return aipy_str_from_ascii("utf-8"); }
aipy_str *aipy_sys_getfilesystemencoding(aipy_thread *thread) { (void)thread; return aipy_str_from_ascii("utf-8"); }
aipy_str *aipy_sys_intern(aipy_thread *thread, aipy_str *string) {
    (void)thread;
    aipy_str *shared = aipy_intern_str(string);
    aipy_retain(&shared->header);
    return shared;
}
aipy_status aipy_sys_getsizeof(aipy_thread *thread, aipy_any object, aipy_any otherwise, aipy_any *out) {
    (void)otherwise;
    const aipy_type *type = aipy_type_of(object);
    int64_t size = type->size < 16 ? 16 : type->size;
    if (aipy_is_instance(object, &aipy_int_type)) size = aipy_is_small(object) ? (aipy_small(object) == 0 ? 24 : aipy_int_bits(object) <= 30 ? 28 : aipy_int_bits(object) <= 60 ? 32 : 36)
                                                                               : 24 + (aipy_int_bits(object) + 29) / 30 * 4;
    else if (type == &aipy_bool_type) size = object == aipy_from_bool(true) ? 28 : 24;
    else if (type == &aipy_float_type) size = 24;
    else if (type == &aipy_str_type) {
        const aipy_str *s = aipy_as_str(object);
        size = s->ascii ? 49 + s->length : s->kind == 1 ? 73 + s->length : 74 + (s->kind == 4 ? 2 : 0) + s->length * s->kind;
    } else if (type == &aipy_bytes_type) size = 33 + ((aipy_bytes *)aipy_pointer(object))->length;
    else if (type == &aipy_tuple_type) size = 40 + 8 * ((aipy_tuple *)aipy_pointer(object))->length;
    else if (type == &aipy_list_type) size = 56 + 8 * ((aipy_list *)aipy_pointer(object))->capacity;
    else if (type == &aipy_dict_type) size = ((aipy_dict *)aipy_pointer(object))->used == 0 ? 64 : 184 + (((aipy_dict *)aipy_pointer(object))->used > 5 ? ((aipy_dict *)aipy_pointer(object))->used * 32 : 0);
    else if (type == &aipy_set_type || type == &aipy_frozenset_type) size = 216 + (((aipy_set *)aipy_pointer(object))->mask > 7 ? (((aipy_set *)aipy_pointer(object))->mask + 1) * 16 : 0);
    else if (type->flags & AIPY_TYPE_USER) size = 48;
    (void)thread;
    *out = aipy_from_small(size);
    return AIPY_OK;
}

/* --- frames and exceptions ---------------------------------------------------------------------------------- */

int64_t aipy_sys_getrecursionlimit(aipy_thread *thread) { return thread->recursion_limit; }
aipy_status aipy_sys_setrecursionlimit(aipy_thread *thread, int64_t limit) {
    if (limit < 1) return aipy_raise_text(thread, &aipy_ValueError_type, "recursion limit must be greater or equal than 1");
    if (thread->depth >= limit)
        return aipy_raise_text(thread, &aipy_RecursionError_type, "cannot set the recursion limit to %lld at the recursion depth %lld: the limit is too low",
                               (long long)limit, (long long)thread->depth);
    thread->recursion_limit = limit;
    return AIPY_OK;
}
aipy_tuple *aipy_sys_exc_info(aipy_thread *thread) {
    aipy_tuple *info = aipy_tuple_new(3, NULL);
    aipy_exception *e = (aipy_exception *)thread->handled;
    info->items[0].any = aipy_new_any(e ? aipy_from_pointer(e->header.type) : aipy_none());
    info->items[1].any = aipy_new_any(e ? aipy_from_pointer(e) : aipy_none());
    info->items[2].any = e ? aipy_traceback_object(e) : aipy_new_any(aipy_none());
    return info;
}
aipy_any aipy_sys_exception(aipy_thread *thread) { return aipy_new_any(thread->handled ? aipy_from_pointer(thread->handled) : aipy_none()); }
int64_t aipy_sys_get_int_max_str_digits(aipy_thread *thread) { (void)thread; return aipy_int_max_str_digits; }
aipy_status aipy_sys_set_int_max_str_digits(aipy_thread *thread, int64_t maxdigits) {
    if (maxdigits != 0 && maxdigits < 640) return aipy_raise_text(thread, &aipy_ValueError_type, "maxdigits must be 0 or larger than 640");
    aipy_int_max_str_digits = maxdigits;
    return AIPY_OK;
}
int64_t aipy_sys_getrefcount(aipy_thread *thread, aipy_any object) { (void)thread; return aipy_is_small(object) ? 1 : aipy_pointer(object)->count + 1; }

/* --- structures: tuples with names ------------------------------------------------------------------------- */

typedef struct { const char *name; int count; const char *fields[20]; } shape;
typedef struct { aipy_object header; const shape *shape; aipy_any items[20]; } structure;
static void structure_drop(aipy_object *object) {
    structure *s = (structure *)object;
    for (int i = 0; i < s->shape->count; i++) aipy_release_any(s->items[i]);
    aipy_free(object, object->type->size);
}
AIPY_DEFINE_TYPE(aipy_structure_type, "structure", "sys", structure, structure_drop, 0);

static structure *make(const shape *shape) {
    structure *s = (structure *)aipy_new_object(&aipy_structure_type, sizeof *s);
    s->shape = shape;
    return s;
}
static aipy_tuple *as_tuple(structure *s) { return aipy_tuple_from_array(s->items, s->shape->count); }

/* *out = 0: no such field. */
void aipy_structure_attribute(aipy_any self, aipy_str *name, aipy_any *out) {
    structure *s = (structure *)aipy_pointer(self);
    int64_t size;
    const char *wanted = aipy_str_utf8(name, &size);
    for (int i = 0; i < s->shape->count; i++)
        if (!strcmp(s->shape->fields[i], wanted)) *out = aipy_new_any(s->items[i]);
}
int64_t aipy_structure_len(aipy_thread *thread, aipy_object *self) { (void)thread; return ((structure *)self)->shape->count; }
aipy_status aipy_structure_getitem(aipy_thread *thread, aipy_object *self, aipy_any index, aipy_any *out) {
    aipy_tuple *tuple = as_tuple((structure *)self);
    aipy_status status = aipy_get_item(thread, aipy_from_pointer(tuple), index, out);
    aipy_release(&tuple->header);
    return status;
}
aipy_status aipy_structure_iter(aipy_thread *thread, aipy_object *self, aipy_any *out) {
    aipy_tuple *tuple = as_tuple((structure *)self);
    aipy_status status = aipy_iterate(thread, aipy_from_pointer(tuple), out);
    aipy_release(&tuple->header);
    return status;
}
static aipy_status compare(aipy_thread *thread, int32_t comparison, aipy_object *self, aipy_any other, aipy_any *out) {
    aipy_tuple *left = as_tuple((structure *)self), *right = NULL;
    if (aipy_is_exact(other, &aipy_structure_type)) right = as_tuple((structure *)aipy_pointer(other));
    aipy_status status = aipy_compare(thread, comparison, aipy_from_pointer(left), right ? aipy_from_pointer(right) : other, out);
    aipy_release(&left->header);
    if (right) aipy_release(&right->header);
    return status;
}
aipy_status aipy_structure_eq(aipy_thread *t, aipy_object *self, aipy_any other, aipy_any *out) { return compare(t, AIPY_EQ, self, other, out); }
aipy_status aipy_structure_ne(aipy_thread *t, aipy_object *self, aipy_any other, aipy_any *out) { return compare(t, AIPY_NE, self, other, out); }
aipy_status aipy_structure_lt(aipy_thread *t, aipy_object *self, aipy_any other, aipy_any *out) { return compare(t, AIPY_LT, self, other, out); }
aipy_status aipy_structure_le(aipy_thread *t, aipy_object *self, aipy_any other, aipy_any *out) { return compare(t, AIPY_LE, self, other, out); }
aipy_status aipy_structure_gt(aipy_thread *t, aipy_object *self, aipy_any other, aipy_any *out) { return compare(t, AIPY_GT, self, other, out); }
aipy_status aipy_structure_ge(aipy_thread *t, aipy_object *self, aipy_any other, aipy_any *out) { return compare(t, AIPY_GE, self, other, out); }
aipy_status aipy_structure_repr(aipy_thread *thread, aipy_object *self, aipy_str **out) {
    structure *s = (structure *)self;
    aipy_text made = {0};
    aipy_text_take(&made, aipy_format_text("sys.%s(", s->shape->name));
    for (int i = 0; i < s->shape->count; i++) {
        aipy_text_take(&made, aipy_format_text("%s%s=", i ? ", " : "", s->shape->fields[i]));
        if (aipy_text_repr(thread, &made, s->items[i]) != AIPY_OK) { aipy_text_drop(&made); return AIPY_RAISED; }
    }
    aipy_text_add(&made, ")");
    *out = aipy_text_end(&made);
    return AIPY_OK;
}

aipy_any aipy_sys_version_info(aipy_thread *thread) {
    (void)thread;
    static const shape version = {"version_info", 5, {"major", "minor", "micro", "releaselevel", "serial"}};
    structure *s = make(&version);
    s->items[0] = aipy_from_small(3);
    s->items[1] = aipy_from_small(aipy_python_minor);
    s->items[2] = aipy_from_small(0);
    s->items[3] = text("final");
    s->items[4] = aipy_from_small(0);
    return aipy_from_pointer(s);
}
aipy_any aipy_sys_float_info(aipy_thread *thread) {
    (void)thread;
    static const shape info = {"float_info", 11, {"max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds"}};
    aipy_any values[] = {aipy_float_new(DBL_MAX), aipy_from_small(DBL_MAX_EXP), aipy_from_small(DBL_MAX_10_EXP), aipy_float_new(DBL_MIN),
                         aipy_from_small(DBL_MIN_EXP), aipy_from_small(DBL_MIN_10_EXP), aipy_from_small(DBL_DIG), aipy_from_small(DBL_MANT_DIG),
                         aipy_float_new(DBL_EPSILON), aipy_from_small(2), aipy_from_small(1)};
    structure *s = make(&info);
    for (int i = 0; i < 11; i++) s->items[i] = values[i];
    return aipy_from_pointer(s);
}
aipy_any aipy_sys_int_info(aipy_thread *thread) {
    (void)thread;
    static const shape info = {"int_info", 4, {"bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"}};
    static const int values[] = {30, 4, 4300, 640};
    structure *s = make(&info);
    for (int i = 0; i < 4; i++) s->items[i] = aipy_from_small(values[i]);
    return aipy_from_pointer(s);
}
aipy_any aipy_sys_hash_info(aipy_thread *thread) {
    (void)thread;
    static const shape info = {"hash_info", 9, {"width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"}};
    aipy_any values[] = {aipy_from_small(64), aipy_from_small(AIPY_HASH_MODULUS), aipy_from_small(314159), aipy_from_small(0), aipy_from_small(1000003),
                         text("siphash13"), aipy_from_small(64), aipy_from_small(128), aipy_from_small(0)};
    structure *s = make(&info);
    for (int i = 0; i < 9; i++) s->items[i] = values[i];
    return aipy_from_pointer(s);
}
aipy_any aipy_sys_flags(aipy_thread *thread) {
    (void)thread;
    static const shape flags = {"flags", 18, {"debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site", "ignore_environment",
                                              "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode", "warn_default_encoding",
                                              "safe_path", "int_max_str_digits"}};
    structure *s = make(&flags);
    for (int i = 0; i < 18; i++) s->items[i] = i == 13 || i == 16 ? aipy_from_bool(false) : aipy_from_small(i == 11 ? 1 : i == 17 ? aipy_int_max_str_digits : 0);
    return aipy_from_pointer(s);
}
