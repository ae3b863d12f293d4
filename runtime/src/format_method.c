/* str.format and str.format_map (Objects/stringlib/unicode_format.h). */
#include "aipy/containers.h"
#include "aipy/format.h"
#include "aipy/unicode.h"

typedef enum { NUMBERING_OPEN, NUMBERING_AUTOMATIC, NUMBERING_MANUAL } numbering;
typedef struct {
    aipy_thread *thread;
    const aipy_any *args; /* null: format_map */
    int64_t count;
    aipy_any mapping;     /* 0: no keyword arguments */
    numbering state;
    int64_t next;
} formatter;
typedef struct { int64_t start, end; } span;

static aipy_status fail(formatter *f, const char *message) { return aipy_raise_text(f->thread, &aipy_ValueError_type, message); }

static aipy_status build(formatter *f, aipy_str *format, span part, int depth, aipy_builder *b);

/* A decimal number, or -1. */
static aipy_status read_integer(formatter *f, const aipy_str *s, span part, int64_t *out) {
    int64_t value = 0;
    *out = -1;
    if (part.start >= part.end) return AIPY_OK;
    for (int64_t i = part.start; i < part.end; i++) {
        int digit = aipy_unicode_decimal(aipy_str_at(s, i));
        if (digit < 0) return AIPY_OK;
        if (value > (INT64_MAX - digit) / 10) return fail(f, "Too many decimal digits in format string");
        value = value * 10 + digit;
    }
    *out = value;
    return AIPY_OK;
}

static aipy_status first_object(formatter *f, aipy_str *s, span first, aipy_any *out) {
    int64_t index;
    if (read_integer(f, s, first, &index) != AIPY_OK) return AIPY_RAISED;
    bool empty = first.start >= first.end;
    if (empty || index != -1) {
        if (f->state == NUMBERING_OPEN) f->state = empty ? NUMBERING_AUTOMATIC : NUMBERING_MANUAL;
        if (f->state == NUMBERING_MANUAL && empty) return fail(f, "cannot switch from manual field specification to automatic field numbering");
        if (f->state == NUMBERING_AUTOMATIC && !empty) return fail(f, "cannot switch from automatic field numbering to manual field specification");
        if (empty) index = f->next++;
    }
    if (index == -1) {
        aipy_str *name = aipy_str_range(s, first.start, first.end);
        aipy_status status = f->mapping ? aipy_get_item(f->thread, f->mapping, aipy_from_pointer(name), out)
                                        : aipy_raise_key(f->thread, aipy_from_pointer(name));
        aipy_release(&name->header);
        return status;
    }
    if (!f->args) return fail(f, "Format string contains positional fields");
    if (index >= f->count)
        return aipy_raise_text(f->thread, &aipy_IndexError_type, "Replacement index %lld out of range for positional args tuple", (long long)index);
    *out = aipy_new_any(f->args[index]);
    return AIPY_OK;
}

/* One ".name" or "[index]" applied to *object, which is replaced. */
static aipy_status follow(formatter *f, aipy_str *s, span *rest, aipy_any *object) {
    uint32_t c = aipy_str_at(s, rest->start++);
    span name = {rest->start, rest->start};
    if (c != '.' && c != '[') return fail(f, "Only '.' or '[' may follow ']' in format field specifier");
    if (c == '.') {
        while (rest->start < rest->end && aipy_str_at(s, rest->start) != '.' && aipy_str_at(s, rest->start) != '[') rest->start++;
        name.end = rest->start;
    } else {
        while (rest->start < rest->end && aipy_str_at(s, rest->start) != ']') rest->start++;
        if (rest->start >= rest->end) return fail(f, "Missing ']' in format string");
        name.end = rest->start++;
    }
    int64_t index = -1;
    if (c == '[' && read_integer(f, s, name, &index) != AIPY_OK) return AIPY_RAISED;
    if (name.start >= name.end) return fail(f, "Empty attribute in format string");
    aipy_any found;
    aipy_status status;
    if (index >= 0) {
        aipy_any word = aipy_int_from_i64(index);
        status = aipy_get_item(f->thread, *object, word, &found);
        aipy_release_any(word);
    } else {
        aipy_str *text = aipy_str_range(s, name.start, name.end);
        status = c == '.' ? aipy_get_attribute(f->thread, *object, aipy_intern_str(text), &found)
                          : aipy_get_item(f->thread, *object, aipy_from_pointer(text), &found);
        aipy_release(&text->header);
    }
    if (status != AIPY_OK) return status;
    aipy_release_any(*object);
    *object = found;
    return AIPY_OK;
}

static aipy_status field_object(formatter *f, aipy_str *s, span name, aipy_any *out) {
    span first = {name.start, name.start};
    while (first.end < name.end && aipy_str_at(s, first.end) != '.' && aipy_str_at(s, first.end) != '[') first.end++;
    span rest = {first.end, name.end};
    if (first_object(f, s, first, out) != AIPY_OK) return AIPY_RAISED;
    while (rest.start < rest.end)
        if (follow(f, s, &rest, out) != AIPY_OK) { aipy_release_any(*out); return AIPY_RAISED; }
    return AIPY_OK;
}

static aipy_status convert(formatter *f, aipy_any value, uint32_t conversion, aipy_any *out) {
    switch (conversion) {
    case 'r': return aipy_repr(f->thread, value, out);
    case 's': return aipy_str_of(f->thread, value, out);
    case 'a': {
        aipy_any text;
        aipy_status status = aipy_repr(f->thread, value, &text);
        if (status != AIPY_OK) return status;
        *out = aipy_from_pointer(aipy_str_escape_non_ascii(aipy_as_str(text)));
        aipy_release_any(text);
        return AIPY_OK;
    }
    default:
        if (conversion > 32 && conversion < 127)
            return aipy_raise_text(f->thread, &aipy_ValueError_type, "Unknown conversion specifier %c", (int)conversion);
        return aipy_raise_text(f->thread, &aipy_ValueError_type, "Unknown conversion specifier \\x%x", (unsigned)conversion);
    }
}

static aipy_status render(formatter *f, aipy_str *s, span name, span spec, uint32_t conversion, bool nested, int depth, aipy_builder *b) {
    aipy_any value, text;
    if (field_object(f, s, name, &value) != AIPY_OK) return AIPY_RAISED;
    aipy_status status = AIPY_OK;
    if (conversion) {
        aipy_any converted;
        status = convert(f, value, conversion, &converted);
        aipy_release_any(value);
        if (status != AIPY_OK) return status;
        value = converted;
    }
    aipy_str *spec_text = NULL;
    if (nested) {
        aipy_builder inner;
        aipy_builder_start(&inner, 32);
        status = build(f, s, spec, depth - 1, &inner);
        if (status == AIPY_OK) spec_text = aipy_builder_end(&inner);
        else aipy_builder_drop(&inner);
    } else
        spec_text = aipy_str_range(s, spec.start, spec.end);
    if (status == AIPY_OK) {
        status = aipy_format(f->thread, value, spec_text, &text);
        aipy_release(&spec_text->header);
    }
    aipy_release_any(value);
    if (status != AIPY_OK) return status;
    aipy_builder_add_str(b, aipy_as_str(text), 0, aipy_as_str(text)->length);
    aipy_release_any(text);
    return AIPY_OK;
}

/* After "{": up to and with its "}". */
static aipy_status field(formatter *f, aipy_str *s, int64_t *at, int64_t end, int depth, aipy_builder *b) {
    span name = {*at, *at}, spec = {0, 0};
    uint32_t c = 0, conversion = 0;
    bool nested = false;
    while (*at < end) {
        c = aipy_str_at(s, (*at)++);
        if (c == '{') return fail(f, "unexpected '{' in field name");
        if (c == '[') { while (*at < end && aipy_str_at(s, *at) != ']') ++*at; continue; }
        if (c == '}' || c == ':' || c == '!') break;
    }
    name.end = *at - 1;
    if (c == '!' || c == ':') {
        if (c == '!') {
            if (*at >= end) return fail(f, "end of string while looking for conversion specifier");
            conversion = aipy_str_at(s, (*at)++);
            if (*at < end) {
                c = aipy_str_at(s, (*at)++);
                if (c == '}') return render(f, s, name, spec, conversion, false, depth, b);
                if (c != ':') return fail(f, "expected ':' after conversion specifier");
            }
        }
        spec.start = *at;
        for (int open = 1; *at < end;) {
            c = aipy_str_at(s, (*at)++);
            if (c == '{') { nested = true; open++; }
            else if (c == '}' && --open == 0) {
                spec.end = *at - 1;
                return render(f, s, name, spec, conversion, nested, depth, b);
            }
        }
        return fail(f, "unmatched '{' in format spec");
    }
    if (c != '}') return fail(f, "expected '}' before end of string");
    return render(f, s, name, spec, conversion, false, depth, b);
}

static aipy_status build(formatter *f, aipy_str *s, span part, int depth, aipy_builder *b) {
    if (depth <= 0) return fail(f, "Max string recursion exceeded");
    int64_t at = part.start, end = part.end;
    while (at < end) {
        int64_t start = at;
        uint32_t c = 0;
        bool markup = false;
        while (at < end) {
            c = aipy_str_at(s, at++);
            if (c == '{' || c == '}') { markup = true; break; }
        }
        bool at_end = at >= end;
        int64_t stop = at;
        if (c == '}' && (at_end || aipy_str_at(s, at) != '}')) return fail(f, "Single '}' encountered in format string");
        if (at_end && c == '{') return fail(f, "Single '{' encountered in format string");
        if (!at_end) {
            if (aipy_str_at(s, at) == c) { at++; markup = false; }
            else stop--;
        }
        aipy_builder_add_str(b, s, start, stop);
        if (markup && field(f, s, &at, end, depth, b) != AIPY_OK) return AIPY_RAISED;
    }
    return AIPY_OK;
}

static aipy_status run(formatter *f, aipy_str *s, aipy_str **out) {
    aipy_builder b;
    aipy_builder_start(&b, s->length + 64);
    aipy_status status = build(f, s, (span){0, s->length}, 2, &b);
    if (status == AIPY_OK) *out = aipy_builder_end(&b);
    else aipy_builder_drop(&b);
    return status;
}

aipy_status aipy_str_format(aipy_thread *thread, aipy_str *self, const aipy_any *args, int64_t args_count, aipy_dict *kwargs, aipy_str **out) {
    static const aipy_any none[1];
    formatter f = {.thread = thread, .args = args ? args : none, .count = args_count, .mapping = kwargs ? aipy_from_pointer(kwargs) : 0};
    return run(&f, self, out);
}

aipy_status aipy_str_format_map(aipy_thread *thread, aipy_str *self, aipy_any mapping, aipy_str **out) {
    formatter f = {.thread = thread, .mapping = mapping};
    return run(&f, self, out);
}
