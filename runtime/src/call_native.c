/* Calling a builtin function by its declaration: binding, defaults, conversion, with CPython's messages.
 *
 * Three styles of message, by how CPython's own function parses: one positional-only parameter ("takes exactly one
 * argument"), positional-only ones ("expected at least"), and ones with names ("takes at most"). */
#include "aipy/model.h"
#include "aipy/containers.h"

enum { ROOM = 16 };
typedef enum { FITS, WRONG_COUNT, WRONG_TYPE, FAILED } outcome;

/* Parameters that count for messages: without receiver, *args, **kwargs. */
typedef struct { int first, positional, required, named; bool var_positional, var_keyword, keyword_capable; } shape;

static shape shape_of(const aipy_native *n) {
    shape s = {.first = n->flags & AIPY_NATIVE_METHOD ? 1 : 0};
    for (int i = s.first; i < n->count; i++) {
        const aipy_parameter *p = &n->parameters[i];
        if (p->kind == AIPY_VAR_POSITIONAL) { s.var_positional = true; continue; }
        if (p->kind == AIPY_VAR_KEYWORD) { s.var_keyword = true; continue; }
        s.named++;
        if (p->kind != AIPY_KEYWORD_ONLY) {
            s.positional++;
            if (p->default_kind == AIPY_DEFAULT_REQUIRED) s.required++;
        }
        if (p->kind != AIPY_POSITIONAL_ONLY) s.keyword_capable = true;
    }
    return s;
}

/* "list.append" for methods, "len" for functions. */
static aipy_str *full_name(const aipy_native *n) {
    return n->is_function || n->flags & AIPY_NATIVE_STATIC ? aipy_format_text("%s", n->name) : aipy_format_text("%s.%s", n->owner, n->name);
}

static bool is_special(const char *name) { return name[0] == '_' && name[1] == '_'; }

static const char *shown_name(const aipy_native *n) { return strcmp(n->name, "__new__") ? n->name : n->owner; }

static aipy_status wrong_count(aipy_thread *thread, const aipy_native *n, int64_t count) {
    shape s = shape_of(n);
    int64_t given = count - s.first;
    bool is_new = !strcmp(n->name, "__new__");
    const char *shown = shown_name(n);
    if (is_special(n->name) && !is_new && n->flags & AIPY_NATIVE_METHOD) {
        if (s.required == s.positional)
            return aipy_raise_text(thread, &aipy_TypeError_type, "expected %d argument%s, got %lld", s.required, s.required == 1 ? "" : "s", (long long)given);
        return aipy_raise_text(thread, &aipy_TypeError_type, "expected at %s %d argument%s, got %lld", given < s.required ? "least" : "most",
                               given < s.required ? s.required : s.positional, (given < s.required ? s.required : s.positional) == 1 ? "" : "s", (long long)given);
    }
    if (!s.keyword_capable && s.positional <= 1 && s.required == s.positional && !is_new && !s.var_positional) {
        aipy_str *name = full_name(n);
        aipy_status status = s.positional
            ? aipy_raise_text(thread, &aipy_TypeError_type, "%S() takes exactly one argument (%lld given)", name, (long long)given)
            : aipy_raise_text(thread, &aipy_TypeError_type, "%S() takes no arguments (%lld given)", name, (long long)given);
        aipy_release(&name->header);
        return status;
    }
    if (!s.keyword_capable) {
        int bound = given < s.required ? s.required : s.positional;
        return aipy_raise_text(thread, &aipy_TypeError_type, "%s expected %s%d argument%s, got %lld", shown,
                               s.required == s.positional && !s.var_positional ? "" : given < s.required ? "at least " : "at most ", bound, bound == 1 ? "" : "s", (long long)given);
    }
    if (given < s.required) {
        for (int i = s.first + (int)given; i < n->count; i++)
            if (n->parameters[i].default_kind == AIPY_DEFAULT_REQUIRED && n->parameters[i].kind <= AIPY_POSITIONAL) {
                if (n->parameters[i].kind == AIPY_POSITIONAL_ONLY) {
                    int least = 0;
                    bool exact = true;
                    for (int k = s.first; k < n->count; k++) {
                        if (n->parameters[k].kind > AIPY_POSITIONAL) continue;
                        if (n->parameters[k].default_kind == AIPY_DEFAULT_REQUIRED) least++;
                        else exact = false;
                    }
                    return aipy_raise_text(thread, &aipy_TypeError_type, "%s expected %s%d argument%s, got %lld", shown, exact ? "" : "at least ", least, least == 1 ? "" : "s", (long long)given);
                }
                return aipy_raise_text(thread, &aipy_TypeError_type, "%s() missing required argument '%s' (pos %d)", shown, n->parameters[i].name, i - s.first + 1);
            }
    }
    bool only_positional_at_most = s.positional < s.named;
    return aipy_raise_text(thread, &aipy_TypeError_type, "%s() takes %s %d %sargument%s (%lld given)", shown,
                           s.required == s.named ? "exactly" : "at most", only_positional_at_most ? s.positional : s.named, only_positional_at_most ? "positional " : "",
                           (only_positional_at_most ? s.positional : s.named) == 1 ? "" : "s", (long long)given);
}

static aipy_status wrong_type(aipy_thread *thread, const aipy_native *n, int index, aipy_any value) {
    const aipy_parameter *p = &n->parameters[index];
    shape s = shape_of(n);
    if (s.first && index == 0) {
        return aipy_raise_text(thread, &aipy_TypeError_type,
                               is_special(n->name) ? "descriptor '%s' requires a '%s' object but received a '%T'"
                                                   : "descriptor '%s' for '%s' objects doesn't apply to a '%T' object", n->name, n->owner, value);
    }
    const char *type_name = p->type_name ? p->type_name : p->take == AIPY_TAKE_FLOAT ? "real number" : "int";
    if (p->take == AIPY_TAKE_FLOAT) return aipy_raise_text(thread, &aipy_TypeError_type, "must be real number, not %T", value);
    if (p->take != AIPY_TAKE_OBJECT) return aipy_raise_text(thread, &aipy_TypeError_type, "'%T' object cannot be interpreted as an integer", value);
    const char *shown = shown_name(n);
    if (!strcmp(n->owner, "str") && strstr(" find rfind index rindex count ", n->name) && n->name[0] != '_')
        return aipy_raise_text(thread, &aipy_TypeError_type, "must be str, not %T", value);
    if (n->is_function && strstr("getattr setattr hasattr delattr", n->name))
        return aipy_raise_text(thread, &aipy_TypeError_type, "attribute name must be string, not '%T'", value);
    if (p->kind == AIPY_POSITIONAL_ONLY && s.positional == 1)
        return aipy_raise_text(thread, &aipy_TypeError_type, "%s() argument must be %s, not %T", shown, type_name, value);
    if (p->kind == AIPY_POSITIONAL_ONLY)
        return aipy_raise_text(thread, &aipy_TypeError_type, "%s() argument %d must be %s, not %T", shown, index - s.first + 1, type_name, value);
    return aipy_raise_text(thread, &aipy_TypeError_type, "%s() argument '%s' must be %s, not %T", shown, p->name, type_name, value);
}

static aipy_any default_value(const aipy_parameter *p) {
    switch (p->default_kind) {
    case AIPY_DEFAULT_NONE: return aipy_none();
    case AIPY_DEFAULT_BOOL: return aipy_from_bool(p->integer != 0);
    case AIPY_DEFAULT_INT: return aipy_int_from_i64(p->integer);
    case AIPY_DEFAULT_FLOAT: return aipy_float_new(p->number);
    case AIPY_DEFAULT_STR: return aipy_new_any(aipy_from_pointer(aipy_intern(p->text)));
    case AIPY_DEFAULT_BYTES: {
        aipy_bytes *bytes = (aipy_bytes *)aipy_new_object(&aipy_bytes_type, (int64_t)sizeof *bytes + p->integer + 1);
        bytes->length = p->integer;
        bytes->hash = -1;
        if (p->integer) memcpy(bytes->data, p->text, (size_t)p->integer);
        return aipy_from_pointer(bytes);
    }
    default: return 0;
    }
}

/* The value an aipy_constant or a default stands for, new. */
aipy_any aipy_parameter_value(const aipy_parameter *p) { return default_value(p); }

static outcome convert_default(const aipy_parameter *p, aipy_argument *out, aipy_any *owned) {
    switch (p->take) {
    case AIPY_TAKE_I64: case AIPY_TAKE_INDEX: case AIPY_TAKE_BOOL: out->raw = p->integer; return FITS;
    case AIPY_TAKE_FLOAT: out->number = p->default_kind == AIPY_DEFAULT_INT ? (double)p->integer : p->number; return FITS;
    case AIPY_TAKE_OBJECT:
        if (p->default_kind == AIPY_DEFAULT_NONE) { out->pointer = NULL; return FITS; }
        break;
    default: break;
    }
    *owned = out->any = default_value(p);
    return FITS;
}

static outcome convert(aipy_thread *thread, const aipy_parameter *p, aipy_any value, aipy_argument *out, aipy_any *owned) {
    switch (p->take) {
    case AIPY_TAKE_ANY: out->any = value; return FITS;
    case AIPY_TAKE_OBJECT:
        if (!aipy_is_instance(value, p->type)) {
            if (p->default_kind == AIPY_DEFAULT_NONE && value == aipy_none()) { out->pointer = NULL; return FITS; }
            if (p->type == &aipy_set_type && aipy_is_instance(value, &aipy_frozenset_type)) { out->pointer = aipy_pointer(value); return FITS; }
            return WRONG_TYPE;
        }
        out->pointer = aipy_pointer(value);
        return FITS;
    case AIPY_TAKE_INT:
        if (aipy_is_small(value) || aipy_pointer(value)->type == &aipy_int_type) { out->any = value; return FITS; }
        if (!aipy_has_index(value)) return WRONG_TYPE;
        if (aipy_to_int(thread, value, &out->any) != AIPY_OK) return FAILED;
        *owned = out->any;
        return FITS;
    case AIPY_TAKE_I64: {
        aipy_any word;
        if (!aipy_has_index(value)) return WRONG_TYPE;
        if (aipy_to_int(thread, value, &word) != AIPY_OK) return FAILED;
        bool fits = aipy_int_to_i64(word, &out->raw);
        aipy_release_any(word);
        if (fits) return FITS;
        aipy_raise_text(thread, &aipy_OverflowError_type, "Python int too large to convert to C ssize_t");
        return FAILED;
    }
    case AIPY_TAKE_INDEX:
        if (value == aipy_none() && p->default_kind != AIPY_DEFAULT_REQUIRED) { out->raw = p->integer; return FITS; }
        if (!aipy_has_index(value)) return WRONG_TYPE;
        return aipy_to_index(thread, value, true, &out->raw) == AIPY_OK ? FITS : FAILED;
    case AIPY_TAKE_FLOAT: {
        if (!aipy_is_small(value) && aipy_is_instance(value, &aipy_float_type)) { out->number = ((aipy_float *)aipy_pointer(value))->value; return FITS; }
        aipy_any method;
        if (!aipy_is_small(value) && !aipy_has_index(value) && (method = aipy_find_special(aipy_type_of(value), AIPY_S_float))) {
            aipy_any number;
            if (aipy_call_special(thread, method, value, NULL, 0, &number) != AIPY_OK) return FAILED;
            bool is_float = !aipy_is_small(number) && aipy_is_instance(number, &aipy_float_type);
            if (is_float) out->number = ((aipy_float *)aipy_pointer(number))->value;
            else aipy_raise_text(thread, &aipy_TypeError_type, "%T.__float__ returned non-float (type %T)", value, number);
            aipy_release_any(number);
            return is_float ? FITS : FAILED;
        }
        aipy_any word;
        if (!aipy_has_index(value)) return WRONG_TYPE;
        if (aipy_to_int(thread, value, &word) != AIPY_OK) return FAILED;
        aipy_status status = aipy_int_to_double(thread, word, &out->number);
        aipy_release_any(word);
        return status == AIPY_OK ? FITS : FAILED;
    }
    default: {
        bool truth;
        if (aipy_truth(thread, value, &truth) != AIPY_OK) return FAILED;
        out->raw = truth;
        return FITS;
    }
    }
}

static aipy_status unknown_keyword(aipy_thread *thread, const aipy_native *n, aipy_any name) {
    shape s = shape_of(n);
    if (!s.keyword_capable) {
        aipy_str *full = strcmp(n->name, "__new__") ? full_name(n) : aipy_format_text("%s", n->owner);
        aipy_status status = is_special(n->name) && strcmp(n->name, "__new__")
            ? aipy_raise_text(thread, &aipy_TypeError_type, "wrapper %s() takes no keyword arguments", n->name)
            : aipy_raise_text(thread, &aipy_TypeError_type, "%S() takes no keyword arguments", full);
        aipy_release(&full->header);
        return status;
    }
    return aipy_raise_text(thread, &aipy_TypeError_type, "'%S' is an invalid keyword argument for %s()", aipy_as_str(name), shown_name(n));
}

static bool is_operator_method(const aipy_native *n);

/* The operators of numbers take numbers alone, never what converts to one by `__index__` or `__float__`. */
static bool takes_numbers_only(const aipy_native *n) {
    return (!strcmp(n->owner, "int") || !strcmp(n->owner, "float") || !strcmp(n->owner, "bool")) && is_operator_method(n);
}
static bool is_number(aipy_any value) {
    return aipy_is_small(value) || aipy_is_instance(value, &aipy_int_type) || aipy_is_instance(value, &aipy_float_type);
}

/* One overload. `failing` gets the index of the parameter that did not fit. */
static outcome try_call(aipy_thread *thread, const aipy_native *n, const aipy_any *args, int64_t count, aipy_tuple *keywords,
                        bool report, bool only_bind, aipy_any *out, aipy_status *status) {
    aipy_any bound_room[ROOM], owned_room[ROOM];
    aipy_argument argument_room[ROOM + 1];
    if (n->count > ROOM) { *status = aipy_raise_text(thread, &aipy_SystemError_type, "too many parameters: %s", n->name); return FAILED; }
    int positional = 0;
    bool var_positional = false;
    aipy_dict *rest = NULL;
    for (int i = 0; i < n->count; i++) {
        bound_room[i] = 0;
        owned_room[i] = 0;
        positional += n->parameters[i].kind <= AIPY_POSITIONAL;
        var_positional |= n->parameters[i].kind == AIPY_VAR_POSITIONAL;
    }
    if (count > positional && !var_positional) {
        if (report) *status = wrong_count(thread, n, count);
        return WRONG_COUNT;
    }
    for (int64_t i = 0; i < count && i < positional; i++) bound_room[i] = args[i];
    outcome result = FITS;
    for (int64_t k = 0; keywords && k < keywords->length && result == FITS; k++) {
        aipy_any name = aipy_tuple_get(keywords, k);
        int i = 0;
        while (i < n->count && !((n->parameters[i].kind == AIPY_POSITIONAL || n->parameters[i].kind == AIPY_KEYWORD_ONLY)
                                 && !(i == 0 && n->flags & AIPY_NATIVE_METHOD) && aipy_str_equal(aipy_as_str(name), aipy_intern(n->parameters[i].name))))
            i++;
        if (i == n->count) {
            if (n->count && n->parameters[n->count - 1].kind == AIPY_VAR_KEYWORD) {
                if (!rest) rest = aipy_dict_new(AIPY_KIND_ANY);
                if (aipy_dict_store_any(thread, rest, name, args[count + k]) != AIPY_OK) { *status = AIPY_RAISED; result = FAILED; }
            } else {
                if (report) *status = unknown_keyword(thread, n, name);
                result = WRONG_COUNT;
            }
        } else if (bound_room[i]) {
            if (report)
                *status = aipy_raise_text(thread, &aipy_TypeError_type, "argument for %s() given by name ('%S') and position (%d)", shown_name(n),
                                          aipy_as_str(name), i + 1 - (n->flags & AIPY_NATIVE_METHOD ? 1 : 0));
            result = WRONG_COUNT;
        } else
            bound_room[i] = args[count + k];
        aipy_release_any(name);
    }
    int position = 0, converted = 0;
    for (; converted < n->count && result == FITS; converted++) {
        const aipy_parameter *p = &n->parameters[converted];
        aipy_argument *a = &argument_room[position++];
        if (position >= ROOM) { *status = aipy_raise_text(thread, &aipy_SystemError_type, "too many parameters: %s", n->name); result = FAILED; break; }
        if (p->kind == AIPY_VAR_POSITIONAL) {
            a->many = count > positional ? args + positional : args;
            argument_room[position++].raw = count > positional ? count - positional : 0;
        } else if (p->kind == AIPY_VAR_KEYWORD)
            a->pointer = rest;
        else if (bound_room[converted]) {
            bool refused = p->take != AIPY_TAKE_ANY && p->take != AIPY_TAKE_OBJECT && !is_number(bound_room[converted]) && takes_numbers_only(n);
            result = refused ? WRONG_TYPE : convert(thread, p, bound_room[converted], a, &owned_room[converted]);
            if (result == WRONG_TYPE && report) *status = wrong_type(thread, n, converted, bound_room[converted]);
            if (result == FAILED) *status = AIPY_RAISED;
        } else if (p->default_kind == AIPY_DEFAULT_REQUIRED) {
            if (report) {
                if (p->kind == AIPY_KEYWORD_ONLY)
                    *status = aipy_raise_text(thread, &aipy_TypeError_type, "%s() missing required keyword-only argument: '%s'", shown_name(n), p->name);
                else
                    *status = converted == 0 && n->flags & AIPY_NATIVE_METHOD
                        ? aipy_raise_text(thread, &aipy_TypeError_type, is_special(n->name) ? "descriptor '%s' of '%s' object needs an argument" : "unbound method %s.%s() needs an argument",
                                          is_special(n->name) ? n->name : n->owner, is_special(n->name) ? n->owner : n->name)
                        : wrong_count(thread, n, count);
            }
            result = WRONG_COUNT;
        } else if (p->default_kind == AIPY_DEFAULT_MISSING) {
            a->any = 0;
        } else
            result = convert_default(p, a, &owned_room[converted]);
    }
    if (result == FITS && !only_bind) *status = n->call(thread, argument_room, out);
    for (int i = 0; i < converted; i++)
        if (owned_room[i]) aipy_release_any(owned_room[i]);
    if (rest) aipy_release(&rest->header);
    return result;
}

/* Methods that answer NotImplemented instead of raising when an operand is of another type. */
static bool is_operator_method(const aipy_native *n) {
    static const char *const stems[] = {"add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor", "divmod"};
    static const char *const comparisons[] = {"__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"};
    if (!is_special(n->name) || !(n->flags & AIPY_NATIVE_METHOD)) return false;
    for (int i = 0; i < 6; i++)
        if (!strcmp(n->name, comparisons[i])) return true;
    if (!strcmp(n->owner, "list") || !strcmp(n->owner, "tuple") || !strcmp(n->owner, "str") || !strcmp(n->owner, "bytes") || !strcmp(n->owner, "bytearray"))
        return false; /* sequences concatenate and repeat: their methods raise */
    size_t length = strlen(n->name);
    if (length < 6) return false;
    for (size_t i = 0; i < sizeof stems / sizeof *stems; i++) {
        size_t stem = strlen(stems[i]);
        const char *start = n->name + 2;
        if (length == stem + 5 && (*start == 'r' || *start == 'i')) start++;
        else if (length != stem + 4) continue;
        if (!strncmp(start, stems[i], stem)) return true;
    }
    return false;
}

/* The overload to blame is the last one whose number of arguments was right, else the last. */
static aipy_status call_overloads(aipy_thread *thread, const aipy_native *native, const aipy_any *args, int64_t count, aipy_tuple *keywords,
                                  bool is_operator, aipy_any *out) {
    const aipy_native *blamed = NULL, *last = native;
    aipy_status status = AIPY_OK;
    for (const aipy_native *n = native; n; n = n->overload) {
        bool report = !n->overload && !blamed && !is_operator && !is_operator_method(n);
        outcome result = try_call(thread, n, args, count, keywords, report, false, out, &status);
        if (result == FITS || result == FAILED) return status;
        if (result == WRONG_TYPE) blamed = n;
        last = n;
        if (report) return status;
    }
    if (blamed && !is_operator && native->flags & AIPY_NATIVE_METHOD) is_operator = is_operator_method(native);
    if (is_operator) { *out = aipy_new_any(aipy_from_pointer(&aipy_NotImplemented)); return AIPY_OK; }
    try_call(thread, blamed ? blamed : last, args, count, keywords, true, true, out, &status);
    return status;
}

aipy_status aipy_native_call(aipy_thread *thread, const aipy_native *n, const aipy_any *args, int64_t count, aipy_tuple *keywords, aipy_any *out) {
    if (keywords && !keywords->length) keywords = NULL;
    return call_overloads(thread, n, args, count, keywords, false, out);
}
aipy_status aipy_native_operator(aipy_thread *thread, const aipy_native *n, const aipy_any *args, int64_t count, aipy_any *out) {
    return call_overloads(thread, n, args, count, NULL, true, out);
}
