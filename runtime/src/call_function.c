/* Calling a native Python function: arguments bound to parameters as Python/ceval.c does, with its messages. */
#include "aipy/model.h"
#include "aipy/containers.h"
#include <stdio.h>

enum { ROOM = 24 };

static aipy_str *qualified_name(aipy_function *function) {
    AIPY_NAME(key, "__qualname__");
    if (function->attributes) {
        aipy_dict *dict = (aipy_dict *)aipy_pointer(function->attributes);
        int64_t index = aipy_dict_find_str(dict, key);
        if (index >= 0 && dict->kind == AIPY_KIND_ANY && aipy_is_instance(dict->entries[index].value.any, &aipy_str_type))
            return aipy_as_str(dict->entries[index].value.any);
    }
    return function->code->qualified_name;
}

static bool same_name(aipy_str *a, aipy_str *b) { return a == b || aipy_str_equal(a, b); }

static aipy_status too_many(aipy_thread *thread, aipy_function *f, int64_t given, const aipy_any *values) {
    const aipy_code *code = f->code;
    int64_t positional = code->positional_only + code->positional;
    int64_t defaults = f->defaults ? ((aipy_tuple *)aipy_pointer(f->defaults))->length : 0;
    int64_t keyword_given = 0;
    for (int64_t i = positional; i < positional + code->keyword_only; i++) keyword_given += values[i] != 0;
    char takes[64], keyword[96] = "";
    bool plural = positional != 1;
    if (defaults) {
        plural = true;
        snprintf(takes, sizeof takes, "from %lld to %lld", (long long)(positional - defaults), (long long)positional);
    } else
        snprintf(takes, sizeof takes, "%lld", (long long)positional);
    if (keyword_given)
        snprintf(keyword, sizeof keyword, " positional argument%s (and %lld keyword-only argument%s)", given != 1 ? "s" : "",
                 (long long)keyword_given, keyword_given != 1 ? "s" : "");
    return aipy_raise_text(thread, &aipy_TypeError_type, "%S() takes %s positional argument%s but %lld%s %s given", qualified_name(f),
                           takes, plural ? "s" : "", (long long)given, keyword, given == 1 && !keyword_given ? "was" : "were");
}

/* 'a', 'b', and 'c' */
static aipy_str *listed(aipy_str **names, int64_t count) {
    aipy_text text = {0};
    for (int64_t i = 0; i < count; i++) {
        if (i) aipy_text_add(&text, count == 2 ? " and " : i == count - 1 ? ", and " : ", ");
        aipy_text_add(&text, "'");
        aipy_retain(&names[i]->header);
        aipy_text_take(&text, names[i]);
        aipy_text_add(&text, "'");
    }
    return aipy_text_end(&text);
}

static aipy_status missing(aipy_thread *thread, aipy_function *f, const aipy_any *values, int64_t start, int64_t end, const char *kind) {
    aipy_str **names = aipy_allocate((end - start + 1) * 8);
    int64_t count = 0;
    for (int64_t i = start; i < end; i++)
        if (!values[i]) names[count++] = f->code->names[i];
    aipy_str *text = listed(names, count);
    aipy_free(names, (end - start + 1) * 8);
    aipy_status status = aipy_raise_text(thread, &aipy_TypeError_type, "%S() missing %lld required %s argument%s: %S", qualified_name(f),
                                         (long long)count, kind, count == 1 ? "" : "s", text);
    aipy_release(&text->header);
    return status;
}

static aipy_status positional_only_as_keywords(aipy_thread *thread, aipy_function *f, aipy_tuple *keywords, bool *found) {
    const aipy_code *code = f->code;
    aipy_text text = {0};
    *found = false;
    for (int64_t i = 0; i < code->positional_only; i++)
        for (int64_t k = 0; k < keywords->length; k++) {
            aipy_any name = aipy_tuple_get(keywords, k);
            if (aipy_is_instance(name, &aipy_str_type) && same_name(aipy_as_str(name), code->names[i])) {
                if (*found) aipy_text_add(&text, ", ");
                *found = true;
                aipy_retain(&code->names[i]->header);
                aipy_text_take(&text, code->names[i]);
            }
            aipy_release_any(name);
        }
    aipy_str *names = aipy_text_end(&text);
    aipy_status status = AIPY_OK;
    if (*found)
        status = aipy_raise_text(thread, &aipy_TypeError_type, "%S() got some positional-only arguments passed as keyword arguments: '%S'",
                                 qualified_name(f), names);
    aipy_release(&names->header);
    return status;
}

/* Values: borrowed, but those at *args and **kwargs, which are new and released by the caller. */
static aipy_status bind(aipy_thread *thread, aipy_function *f, const aipy_any *args, int64_t count, aipy_tuple *keywords, aipy_any *values) {
    const aipy_code *code = f->code;
    int64_t positional = code->positional_only + code->positional, named = positional + code->keyword_only;
    int64_t taken = count < positional ? count : positional;
    memset(values, 0, (size_t)(named + 2) * 8);
    if (taken) memcpy(values, args, (size_t)taken * 8);
    if (code->var_positional) values[named] = aipy_from_pointer(aipy_tuple_from_array(args + taken, count - taken));
    aipy_dict *rest = NULL;
    if (code->var_keyword) {
        rest = aipy_dict_new(AIPY_KIND_ANY);
        values[named + code->var_positional] = aipy_from_pointer(rest);
    }
    for (int64_t k = 0; keywords && k < keywords->length; k++) {
        aipy_any name = aipy_tuple_get(keywords, k);
        aipy_status status = AIPY_OK;
        int64_t place = code->positional_only;
        if (!aipy_is_instance(name, &aipy_str_type))
            status = aipy_raise_text(thread, &aipy_TypeError_type, "%S() keywords must be strings", qualified_name(f));
        else {
            while (place < named && !same_name(code->names[place], aipy_as_str(name))) place++;
            if (place < named) {
                if (values[place])
                    status = aipy_raise_text(thread, &aipy_TypeError_type, "%S() got multiple values for argument '%S'", qualified_name(f), aipy_as_str(name));
                else
                    values[place] = args[count + k];
            } else if (rest)
                status = aipy_dict_store_any(thread, rest, name, args[count + k]);
            else {
                bool found;
                status = positional_only_as_keywords(thread, f, keywords, &found);
                if (!found)
                    status = aipy_raise_text(thread, &aipy_TypeError_type, "%S() got an unexpected keyword argument '%S'", qualified_name(f), aipy_as_str(name));
            }
        }
        aipy_release_any(name);
        if (status != AIPY_OK) return status;
    }
    if (count > positional && !code->var_positional) return too_many(thread, f, count, values);
    bool complete = true;
    if (count < positional) {
        aipy_tuple *defaults = f->defaults ? (aipy_tuple *)aipy_pointer(f->defaults) : NULL;
        int64_t first = positional - (defaults ? defaults->length : 0);
        for (int64_t i = count; i < first; i++) complete &= values[i] != 0;
        if (!complete) return missing(thread, f, values, 0, first, "positional");
        for (int64_t i = first < count ? count : first; i < positional; i++)
            if (!values[i]) {
                values[i] = aipy_tuple_get(defaults, i - first);
                aipy_release_any(values[i]); /* the function holds it (tuples of defaults are of ANY items) */
            }
    }
    aipy_dict *keyword_defaults = f->keyword_defaults ? (aipy_dict *)aipy_pointer(f->keyword_defaults) : NULL;
    for (int64_t i = positional; i < named; i++) {
        if (values[i]) continue;
        if (keyword_defaults) {
            int64_t index = aipy_dict_find_str(keyword_defaults, code->names[i]);
            if (index >= 0 && keyword_defaults->kind == AIPY_KIND_ANY) values[i] = keyword_defaults->entries[index].value.any;
        }
        complete &= values[i] != 0;
    }
    return complete ? AIPY_OK : missing(thread, f, values, positional, named, "keyword-only");
}

aipy_status aipy_function_call(aipy_thread *thread, aipy_function *f, const aipy_any *args, int64_t count, aipy_tuple *keywords, aipy_any *out) {
    const aipy_code *code = f->code;
    int64_t positional = code->positional_only + code->positional;
    if (count == positional && !keywords && !code->keyword_only && !code->var_positional && !code->var_keyword) {
        int64_t depth = thread->depth; /* compiled code leaves a higher number there */
        aipy_retain(&f->header);
        aipy_status status = code->entry(thread, f, args, out);
        aipy_release(&f->header);
        thread->depth = depth;
        return status;
    }
    int64_t named = positional + code->keyword_only;
    aipy_any room[ROOM], *values = named + 2 <= ROOM ? room : aipy_allocate((named + 2) * 8);
    aipy_retain(&f->header);
    aipy_any held_defaults = f->defaults, held_keywords = f->keyword_defaults; /* the callee may replace them */
    if (held_defaults) aipy_retain_any(held_defaults);
    if (held_keywords) aipy_retain_any(held_keywords);
    aipy_status status = bind(thread, f, args, count, keywords, values);
    int64_t depth = thread->depth;
    if (status == AIPY_OK) status = code->entry(thread, f, values, out);
    thread->depth = depth;
    for (int64_t i = named; i < named + 2; i++)
        if (values[i]) aipy_release_any(values[i]);
    if (held_defaults) aipy_release_any(held_defaults);
    if (held_keywords) aipy_release_any(held_keywords);
    aipy_release(&f->header);
    if (values != room) aipy_free(values, (named + 2) * 8);
    return status;
}
