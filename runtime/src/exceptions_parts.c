/* What particular builtin exceptions know beside `args`: OSError.errno, StopIteration.value ... all kept in `extra`.
 *
 * StopIteration and SystemExit keep the value itself there, the others a tuple with a place for each part (unset: 0). */
#include "aipy/attribute_kinds.h"
#include "aipy/containers.h"
#include "aipy/thread_state.h"
#include <errno.h>

typedef struct { const aipy_type *type; int count; const char *names[9]; } part_table;
static const part_table tables[] = {
    {&aipy_StopIteration_type, 1, {"value"}},
    {&aipy_SystemExit_type, 1, {"code"}},
    {&aipy_OSError_type, 5, {"errno", "strerror", "filename", "filename2", "characters_written"}},
    {&aipy_ImportError_type, 3, {"msg", "name", "path"}},
    {&aipy_AttributeError_type, 2, {"name", "obj"}},
    {&aipy_NameError_type, 1, {"name"}},
    {&aipy_SyntaxError_type, 8, {"msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line"}},
    {&aipy_UnicodeDecodeError_type, 5, {"encoding", "object", "start", "end", "reason"}},
    {&aipy_UnicodeEncodeError_type, 5, {"encoding", "object", "start", "end", "reason"}},
    {&aipy_UnicodeTranslateError_type, 5, {"encoding", "object", "start", "end", "reason"}},
    {&aipy_BaseExceptionGroup_type, 2, {"message", "exceptions"}},
};

static const part_table *table_of(const aipy_type *type) {
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        if (aipy_is_subtype(type, tables[i].type)) return &tables[i];
    return NULL;
}
static bool is_single(const part_table *table) { return table->type == &aipy_StopIteration_type || table->type == &aipy_SystemExit_type; }

/* The place of a part, made if `make`; null if the exception has no such part or it was never set. */
static aipy_any *place(aipy_exception *e, const part_table *table, int index, bool make) {
    if (is_single(table)) return &e->extra;
    aipy_tuple *tuple = e->extra ? (aipy_tuple *)aipy_pointer(e->extra) : NULL;
    if (!tuple || tuple->length < table->count) {
        if (!make) return tuple && index < tuple->length ? &tuple->items[index].any : NULL;
        aipy_tuple *grown = aipy_tuple_new(table->count, NULL);
        for (int i = 0; i < table->count; i++) grown->items[i].any = tuple && i < tuple->length ? aipy_tuple_get(tuple, i) : 0;
        if (tuple) aipy_release(&tuple->header);
        tuple = grown;
        e->extra = aipy_from_pointer(tuple);
    }
    return &tuple->items[index].any;
}
static void put(aipy_exception *e, const part_table *table, int index, aipy_any value) {
    aipy_any *slot = place(e, table, index, true), old = *slot;
    *slot = value ? aipy_new_any(value) : 0;
    if (old) aipy_release_any(old);
}
static int index_of(const part_table *table, const char *name) {
    for (int i = 0; table && i < table->count; i++)
        if (!strcmp(table->names[i], name)) return i;
    return -1;
}

aipy_any aipy_exception_part(aipy_exception *e, const char *name) {
    const part_table *table = table_of(e->header.type);
    int index = index_of(table, name);
    aipy_any *slot = index < 0 ? NULL : place(e, table, index, false);
    return slot ? *slot : 0;
}

static const aipy_type *os_error_type(int64_t number) {
    switch (number) {
    case EAGAIN: case EALREADY: case EINPROGRESS: return &aipy_BlockingIOError_type;
    case EPIPE: return &aipy_BrokenPipeError_type;
    case ECHILD: return &aipy_ChildProcessError_type;
    case ECONNABORTED: return &aipy_ConnectionAbortedError_type;
    case ECONNREFUSED: return &aipy_ConnectionRefusedError_type;
    case ECONNRESET: return &aipy_ConnectionResetError_type;
    case EEXIST: return &aipy_FileExistsError_type;
    case ENOENT: return &aipy_FileNotFoundError_type;
    case EISDIR: return &aipy_IsADirectoryError_type;
    case ENOTDIR: return &aipy_NotADirectoryError_type;
    case EINTR: return &aipy_InterruptedError_type;
    case EACCES: case EPERM: return &aipy_PermissionError_type;
    case ESRCH: return &aipy_ProcessLookupError_type;
    case ETIMEDOUT: return &aipy_TimeoutError_type;
    default: return NULL;
    }
}

static void set_args(aipy_exception *e, aipy_tuple *taken) {
    aipy_any old = e->args;
    e->args = aipy_from_pointer(taken);
    if (old) aipy_release_any(old);
}

void aipy_exception_start(aipy_exception *e) {
    const aipy_type *type = e->header.type;
    const part_table *table = table_of(type);
    aipy_tuple *args = (aipy_tuple *)aipy_pointer(e->args);
    int64_t count = args->length;
    if (!table) return;
    if (table->type == &aipy_StopIteration_type) { if (count) put(e, table, 0, args->items[0].any); }
    else if (table->type == &aipy_SystemExit_type) {
        if (count) put(e, table, 0, count == 1 ? args->items[0].any : e->args);
    } else if (table->type == &aipy_OSError_type) {
        if (count < 2 || count > 5) return;
        for (int i = 0; i < 2; i++) put(e, table, i, args->items[i].any);
        int64_t number;
        if (aipy_is_instance(args->items[0].any, &aipy_int_type) && aipy_int_to_i64(args->items[0].any, &number) && type == &aipy_OSError_type
            && os_error_type(number))
            e->header.type = type = os_error_type(number);
        if (count == 3 && aipy_is_subtype(type, &aipy_BlockingIOError_type) && aipy_is_instance(args->items[2].any, &aipy_int_type)) {
            put(e, table, 4, args->items[2].any);
            return;
        }
        if (count >= 3 && args->items[2].any != aipy_none()) {
            put(e, table, 2, args->items[2].any);
            if (count == 5) put(e, table, 3, args->items[4].any);
            set_args(e, aipy_tuple_slice(args, 0, 2, 1));
        }
    } else if (table->type == &aipy_ImportError_type) { if (count == 1) put(e, table, 0, args->items[0].any); }
    else if (table->type == &aipy_SyntaxError_type) {
        if (count) put(e, table, 0, args->items[0].any);
        if (count == 2 && aipy_is_instance(args->items[1].any, &aipy_tuple_type)) {
            aipy_tuple *details = (aipy_tuple *)aipy_pointer(args->items[1].any);
            for (int i = 0; i < 6 && i < details->length; i++) {
                aipy_any item = aipy_tuple_get(details, i);
                put(e, table, i + 1, item);
                aipy_release_any(item);
            }
        }
    } else if (aipy_is_subtype(type, &aipy_UnicodeTranslateError_type)) {
        for (int i = 0; i < 4 && i < count; i++) put(e, table, i + 1, args->items[i].any);
    } else if (aipy_is_subtype(type, &aipy_UnicodeError_type)) {
        for (int i = 0; i < 5 && i < count; i++) put(e, table, i, args->items[i].any);
    } else if (table->type == &aipy_BaseExceptionGroup_type && count == 2) {
        put(e, table, 0, args->items[0].any);
        aipy_tuple *members;
        aipy_thread *thread = aipy_main_thread();
        if (aipy_tuple_from_any(thread, args->items[1].any, &members) == AIPY_OK) {
            put(e, table, 1, aipy_from_pointer(members));
            aipy_release(&members->header);
        } else
            aipy_clear_exception(thread);
    }
}

/* --- BaseException's methods ----------------------------------------------------------------------------- */

static aipy_status check_unicode(aipy_thread *thread, const aipy_type *type, const aipy_any *args, int64_t count) {
    bool translate = aipy_is_subtype(type, &aipy_UnicodeTranslateError_type), decode = aipy_is_subtype(type, &aipy_UnicodeDecodeError_type);
    int64_t expected = translate ? 4 : 5;
    if (count != expected)
        return aipy_raise_text(thread, &aipy_TypeError_type, "function takes exactly %lld arguments (%lld given)", (long long)expected, (long long)count);
    for (int64_t i = 0; i < count; i++) {
        int64_t role = translate ? i + 1 : i; /* 0 encoding, 1 object, 2 3 bounds, 4 reason */
        if (role == 1 && decode) continue;
        if (role == 2 || role == 3) {
            if (!aipy_has_index(args[i])) return aipy_raise_text(thread, &aipy_TypeError_type, "'%T' object cannot be interpreted as an integer", args[i]);
        } else if (!aipy_is_instance(args[i], &aipy_str_type))
            return aipy_raise_text(thread, &aipy_TypeError_type, "argument %lld must be str, not %T", (long long)i + 1, args[i]);
    }
    return AIPY_OK;
}

static aipy_status take_keywords(aipy_thread *thread, aipy_exception *self, aipy_dict *kwargs) {
    const aipy_type *type = self->header.type;
    const part_table *table = table_of(type);
    bool some = table && (table->type == &aipy_ImportError_type || table->type == &aipy_AttributeError_type || table->type == &aipy_NameError_type);
    if (!some) return aipy_raise_text(thread, &aipy_TypeError_type, "%s() takes no keyword arguments", type->name);
    for (int64_t i = aipy_dict_next(kwargs, 0); i >= 0; i = aipy_dict_next(kwargs, i + 1)) {
        aipy_str *name = aipy_as_str(kwargs->entries[i].key);
        int64_t size;
        int index = index_of(table, aipy_str_utf8(name, &size));
        if (index < 0 || (table->type == &aipy_ImportError_type && index == 0))
            return aipy_raise_text(thread, &aipy_TypeError_type, "'%S' is an invalid keyword argument for %s()", name, table->type->name);
        aipy_any value = aipy_dict_value_at(kwargs, i);
        put(self, table, index, value);
        aipy_release_any(value);
    }
    return AIPY_OK;
}

static bool has_args(aipy_exception *self, const aipy_any *args, int64_t count) {
    aipy_tuple *present = (aipy_tuple *)aipy_pointer(self->args);
    if (!present || present->length != count) return false; /* compiled code makes an instance without them */
    for (int64_t i = 0; i < count; i++)
        if (present->kinds || present->items[i].any != args[i]) return false;
    return true;
}

aipy_status aipy_BaseException_init(aipy_thread *thread, aipy_exception *self, const aipy_any *args, int64_t args_count, aipy_dict *kwargs) {
    const aipy_type *type = self->header.type;
    if (aipy_is_subtype(type, &aipy_UnicodeDecodeError_type) || aipy_is_subtype(type, &aipy_UnicodeEncodeError_type)
        || aipy_is_subtype(type, &aipy_UnicodeTranslateError_type)) {
        if (check_unicode(thread, type, args, args_count) != AIPY_OK) return AIPY_RAISED;
    }
    bool is_os = aipy_is_subtype(type, &aipy_OSError_type);
    if (!has_args(self, args, args_count) && !(is_os && aipy_exception_part(self, "filename"))) {
        if (aipy_is_subtype(type, &aipy_BaseExceptionGroup_type)) return AIPY_OK; /* what __new__ was given stays */
        set_args(self, aipy_tuple_from_array(args, args_count));
        aipy_exception_start(self);
    }
    return kwargs && kwargs->used ? take_keywords(thread, self, kwargs) : AIPY_OK;
}

aipy_status aipy_BaseException_new(aipy_thread *thread, const aipy_type *cls, const aipy_any *args, int64_t args_count, aipy_dict *kwargs, aipy_any *out) {
    (void)kwargs;
    if (!(cls->flags & AIPY_TYPE_EXCEPTION))
        return aipy_raise_text(thread, &aipy_TypeError_type, "BaseException.__new__(%s): %s is not a subtype of BaseException", cls->name, cls->name);
    *out = aipy_from_pointer(aipy_exception_new(cls, args, args_count));
    return AIPY_OK;
}

aipy_status aipy_BaseException_with_traceback(aipy_thread *thread, aipy_exception *self, aipy_any tb, aipy_any *out) {
    aipy_status status = aipy_traceback_assign(thread, self, tb);
    if (status == AIPY_OK) *out = aipy_new_any(aipy_from_pointer(self));
    return status;
}
aipy_status aipy_BaseException_add_note(aipy_thread *thread, aipy_exception *self, aipy_any note) {
    if (!aipy_is_instance(note, &aipy_str_type)) return aipy_raise_text(thread, &aipy_TypeError_type, "note must be a str, not '%T'", note);
    if (!self->notes) self->notes = aipy_from_pointer(aipy_list_new(AIPY_KIND_ANY, 1));
    if (!aipy_is_instance(self->notes, &aipy_list_type)) return aipy_raise_text(thread, &aipy_TypeError_type, "Cannot add note: __notes__ is not a list");
    aipy_list_append_any((aipy_list *)aipy_pointer(self->notes), aipy_new_any(note));
    return AIPY_OK;
}

/* --- attributes ------------------------------------------------------------------------------------------- */

static aipy_any or_none(aipy_any value) { return aipy_new_any(value ? value : aipy_none()); }

aipy_any aipy_BaseException_args(aipy_thread *thread, aipy_exception *self) { (void)thread; return aipy_new_any(self->args); }

aipy_status aipy_exception_attribute(aipy_thread *thread, aipy_exception *e, aipy_str *name, aipy_any *out) {
    (void)thread;
    if (aipy_text_is(name, "args")) *out = aipy_new_any(e->args);
    else if (aipy_name_is(name, AIPY_S_cause)) *out = or_none(e->cause);
    else if (aipy_name_is(name, AIPY_S_context)) *out = or_none(e->context);
    else if (aipy_name_is(name, AIPY_S_suppress_context)) *out = aipy_new_any(aipy_from_bool(e->suppress_context));
    else if (aipy_name_is(name, AIPY_S_traceback)) *out = aipy_traceback_object(e);
    else if (aipy_name_is(name, AIPY_S_notes)) {
        if (!e->notes) return AIPY_STOP;
        *out = aipy_new_any(e->notes);
    } else {
        const part_table *table = table_of(e->header.type);
        int64_t size;
        int index = table ? index_of(table, aipy_str_utf8(name, &size)) : -1;
        if (index < 0) return AIPY_STOP;
        aipy_any *slot = place(e, table, index, false);
        if (table->type == &aipy_OSError_type && index == 4 && !(slot && *slot)) return AIPY_STOP;
        *out = or_none(slot ? *slot : 0);
    }
    return AIPY_OK;
}

static aipy_status set_link(aipy_thread *thread, aipy_any *slot, aipy_any value, const char *what) {
    if (!value) return aipy_raise_text(thread, &aipy_TypeError_type, "__%s__ may not be deleted", what);
    if (value != aipy_none() && !aipy_is_instance(value, &aipy_BaseException_type))
        return aipy_raise_text(thread, &aipy_TypeError_type, "exception %s must be None or derive from BaseException", what);
    aipy_any old = *slot;
    *slot = value == aipy_none() ? 0 : aipy_new_any(value);
    if (old) aipy_release_any(old);
    return AIPY_OK;
}

aipy_status aipy_exception_set_attribute(aipy_thread *thread, aipy_exception *e, aipy_str *name, aipy_any value) {
    if (aipy_text_is(name, "args")) {
        if (!value) return aipy_raise_text(thread, &aipy_TypeError_type, "args may not be deleted");
        aipy_tuple *args;
        aipy_status status = aipy_tuple_from_any(thread, value, &args);
        if (status == AIPY_OK) set_args(e, args);
        return status;
    }
    if (aipy_name_is(name, AIPY_S_cause)) {
        aipy_status status = set_link(thread, &e->cause, value, "cause");
        if (status == AIPY_OK) e->suppress_context = 1;
        return status;
    }
    if (aipy_name_is(name, AIPY_S_context)) return set_link(thread, &e->context, value, "context");
    if (aipy_name_is(name, AIPY_S_traceback)) {
        if (!value) return aipy_raise_text(thread, &aipy_TypeError_type, "__traceback__ may not be deleted");
        return aipy_traceback_assign(thread, e, value);
    }
    if (aipy_name_is(name, AIPY_S_suppress_context)) {
        if (!value || aipy_type_of(value) != &aipy_bool_type) return aipy_raise_text(thread, &aipy_TypeError_type, "attribute value type must be bool");
        e->suppress_context = value == aipy_from_bool(true);
        return AIPY_OK;
    }
    if (aipy_name_is(name, AIPY_S_notes)) {
        if (!value && !e->notes) return AIPY_STOP;
        aipy_any old = e->notes;
        e->notes = value ? aipy_new_any(value) : 0;
        if (old) aipy_release_any(old);
        return AIPY_OK;
    }
    const part_table *table = table_of(e->header.type);
    int64_t size;
    int index = table ? index_of(table, aipy_str_utf8(name, &size)) : -1;
    if (index < 0) return AIPY_STOP;
    if (table->type == &aipy_BaseExceptionGroup_type) return aipy_raise_text(thread, &aipy_AttributeError_type, "readonly attribute");
    put(e, table, index, value);
    return AIPY_OK;
}

aipy_status aipy_raise_os_error(aipy_thread *thread, int error, aipy_any filename) {
    aipy_any args[3] = {aipy_from_small(error), aipy_from_pointer(aipy_format_text("%s", strerror(error))), filename};
    aipy_exception *e = aipy_exception_new(&aipy_OSError_type, args, filename ? 3 : 2);
    aipy_release_any(args[1]);
    aipy_status status = aipy_raise(thread, aipy_from_pointer(e));
    aipy_release(&e->header);
    return status;
}
