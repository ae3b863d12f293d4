/* str() and repr() of exceptions. */
#include "aipy/model.h"
#include "aipy/containers.h"

static aipy_tuple *args_of(aipy_exception *e) { return (aipy_tuple *)aipy_pointer(e->args); }

static aipy_status plain(aipy_thread *thread, aipy_exception *self, aipy_any *out) {
    aipy_tuple *args = args_of(self);
    if (!args->length) { *out = aipy_from_pointer(aipy_str_from_ascii("")); return AIPY_OK; }
    if (args->length > 1) return aipy_str_of(thread, self->args, out);
    aipy_any only = aipy_tuple_get(args, 0);
    aipy_status status = aipy_str_of(thread, only, out);
    aipy_release_any(only);
    return status;
}

/* str() or repr() of a part, "None" when unset; new. */
static aipy_status shown(aipy_thread *thread, aipy_any part, bool repr, aipy_str **out) {
    aipy_any text;
    if (!part) part = aipy_none();
    aipy_status status = repr ? aipy_repr(thread, part, &text) : aipy_str_of(thread, part, &text);
    if (status == AIPY_OK) *out = aipy_as_str(text);
    return status;
}

static aipy_status os_text(aipy_thread *thread, aipy_exception *self, aipy_any *out) {
    aipy_any parts[4] = {aipy_exception_part(self, "errno"), aipy_exception_part(self, "strerror"), aipy_exception_part(self, "filename"),
                         aipy_exception_part(self, "filename2")};
    if (!parts[2] && !(parts[0] && parts[1])) return plain(thread, self, out);
    int count = !parts[2] ? 2 : parts[3] ? 4 : 3, made = 0;
    aipy_str *texts[4] = {0};
    aipy_status status = AIPY_OK;
    while (made < count && (status = shown(thread, parts[made], made >= 2, &texts[made])) == AIPY_OK) made++;
    if (status == AIPY_OK)
        *out = aipy_from_pointer(count == 2 ? aipy_format_text("[Errno %S] %S", texts[0], texts[1])
                                 : count == 3 ? aipy_format_text("[Errno %S] %S: %S", texts[0], texts[1], texts[2])
                                              : aipy_format_text("[Errno %S] %S: %S -> %S", texts[0], texts[1], texts[2], texts[3]));
    for (int i = 0; i < made; i++) aipy_release(&texts[i]->header);
    return status;
}

static int64_t number_of(aipy_any part) {
    int64_t n = 0;
    if (part && aipy_is_instance(part, &aipy_int_type)) aipy_int_to_i64(part, &n);
    return n;
}

static aipy_status unicode_text(aipy_thread *thread, aipy_exception *self, aipy_any *out) {
    aipy_any object = aipy_exception_part(self, "object");
    if (!object) { *out = aipy_from_pointer(aipy_str_from_ascii("")); return AIPY_OK; }
    int64_t start = number_of(aipy_exception_part(self, "start")), end = number_of(aipy_exception_part(self, "end"));
    aipy_str *encoding, *reason;
    if (shown(thread, aipy_exception_part(self, "reason"), false, &reason) != AIPY_OK) return AIPY_RAISED;
    if (shown(thread, aipy_exception_part(self, "encoding"), false, &encoding) != AIPY_OK) { aipy_release(&reason->header); return AIPY_RAISED; }
    bool translate = aipy_is_instance(aipy_from_pointer(self), &aipy_UnicodeTranslateError_type);
    bool decode = aipy_is_instance(aipy_from_pointer(self), &aipy_UnicodeDecodeError_type);
    bool one = false;
    if (end == start + 1 && start >= 0) {
        if (decode && aipy_is_instance(object, &aipy_bytes_type) && start < ((aipy_bytes *)aipy_pointer(object))->length) {
            one = true;
            aipy_str *byte = aipy_format_text("%02x", ((aipy_bytes *)aipy_pointer(object))->data[start]);
            *out = aipy_from_pointer(aipy_format_text("'%S' codec can't decode byte 0x%S in position %lld: %S", encoding, byte, (long long)start, reason));
            aipy_release(&byte->header);
        } else if (!decode && aipy_is_instance(object, &aipy_str_type) && start < aipy_as_str(object)->length) {
            one = true;
            uint32_t c = aipy_str_at(aipy_as_str(object), start);
            aipy_str *code = aipy_format_text(c <= 0xff ? "\\x%02x" : c <= 0xffff ? "\\u%04x" : "\\U%08x", c);
            *out = aipy_from_pointer(translate ? aipy_format_text("can't translate character '%S' in position %lld: %S", code, (long long)start, reason)
                                               : aipy_format_text("'%S' codec can't encode character '%S' in position %lld: %S", encoding, code, (long long)start, reason));
            aipy_release(&code->header);
        }
    }
    if (!one)
        *out = aipy_from_pointer(translate ? aipy_format_text("can't translate characters in position %lld-%lld: %S", (long long)start, (long long)end - 1, reason)
                                           : aipy_format_text("'%S' codec can't %s in position %lld-%lld: %S", encoding, decode ? "decode bytes" : "encode characters",
                                                              (long long)start, (long long)end - 1, reason));
    aipy_release(&encoding->header);
    aipy_release(&reason->header);
    return AIPY_OK;
}

static aipy_status syntax_text(aipy_thread *thread, aipy_exception *self, aipy_any *out) {
    aipy_any filename = aipy_exception_part(self, "filename"), line = aipy_exception_part(self, "lineno");
    aipy_str *message;
    if (shown(thread, aipy_exception_part(self, "msg"), false, &message) != AIPY_OK) return AIPY_RAISED;
    bool has_file = filename && aipy_is_instance(filename, &aipy_str_type), has_line = line && aipy_is_small(line);
    if (!has_file && !has_line) { *out = aipy_from_pointer(message); return AIPY_OK; }
    aipy_str *base = NULL;
    if (has_file) {
        aipy_str *whole = aipy_as_str(filename);
        int64_t start = whole->length;
        while (start > 0 && aipy_str_at(whole, start - 1) != '/') start--;
        base = aipy_str_slice(whole, start, whole->length, 1);
    }
    long long number = has_line ? (long long)aipy_small(line) : 0;
    *out = aipy_from_pointer(has_file && has_line ? aipy_format_text("%S (%S, line %lld)", message, base, number)
                             : has_file ? aipy_format_text("%S (%S)", message, base) : aipy_format_text("%S (line %lld)", message, number));
    aipy_release(&message->header);
    if (base) aipy_release(&base->header);
    return AIPY_OK;
}

aipy_status aipy_BaseException_str(aipy_thread *thread, aipy_exception *self, aipy_any *out) {
    aipy_any me = aipy_from_pointer(self);
    if (aipy_is_instance(me, &aipy_KeyError_type) && args_of(self)->length == 1) {
        aipy_any key = aipy_tuple_get(args_of(self), 0);
        aipy_status status = aipy_repr(thread, key, out);
        aipy_release_any(key);
        return status;
    }
    if (aipy_is_instance(me, &aipy_OSError_type)) return os_text(thread, self, out);
    if (aipy_is_instance(me, &aipy_ImportError_type)) {
        aipy_any message = aipy_exception_part(self, "msg");
        if (message && aipy_is_exact(message, &aipy_str_type)) { *out = aipy_new_any(message); return AIPY_OK; }
    }
    if (aipy_is_instance(me, &aipy_UnicodeDecodeError_type) || aipy_is_instance(me, &aipy_UnicodeEncodeError_type)
        || aipy_is_instance(me, &aipy_UnicodeTranslateError_type))
        return unicode_text(thread, self, out);
    if (aipy_is_instance(me, &aipy_SyntaxError_type)) return syntax_text(thread, self, out);
    aipy_any members = aipy_exception_part(self, "exceptions");
    if (members && aipy_is_instance(me, &aipy_BaseExceptionGroup_type)) {
        aipy_str *message;
        if (shown(thread, aipy_exception_part(self, "message"), false, &message) != AIPY_OK) return AIPY_RAISED;
        int64_t count = ((aipy_tuple *)aipy_pointer(members))->length;
        *out = aipy_from_pointer(aipy_format_text("%S (%lld sub-exception%s)", message, (long long)count, count == 1 ? "" : "s"));
        aipy_release(&message->header);
        return AIPY_OK;
    }
    return plain(thread, self, out);
}

aipy_status aipy_BaseException_repr(aipy_thread *thread, aipy_exception *self, aipy_any *out) {
    aipy_tuple *args = args_of(self);
    aipy_str *text;
    aipy_status status;
    if (args->length == 1) {
        aipy_any only = aipy_tuple_get(args, 0);
        status = shown(thread, only, true, &text);
        aipy_release_any(only);
        if (status == AIPY_OK) *out = aipy_from_pointer(aipy_format_text("%s(%S)", self->header.type->name, text));
    } else {
        status = shown(thread, self->args, true, &text);
        if (status == AIPY_OK) *out = aipy_from_pointer(aipy_format_text("%s%S", self->header.type->name, text));
    }
    if (status == AIPY_OK) aipy_release(&text->header);
    return status;
}
