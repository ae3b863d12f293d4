/* Evaluates lines of a small part of Python through the runtime and prints each result's repr or its exception, so that
 * compare_with_cpython.py can run the same lines in CPython. Names: builtin functions and types, those of collections, heapq and bisect,
 * variables, and
 *   narrow(x)   turns a list or dict into its narrowest kind     Item(x)   an object with traced __eq__, __lt__, __hash__
 *   trace()     what Items were asked since the last call, as a list of str
 *   plan(n, obj, method, *args)   after n more Item comparisons call obj.method(*args)
 * A line of only "clear" drops all variables. */
#include <stdio.h>
#include <stdlib.h>
#include <ctype.h>
#include "aipy/containers.h"
#include "aipy/model.h"
#include "aipy/native.h"
#include "aipy/collections.h"

static aipy_thread *t;
static const char *p;
static aipy_dict *variables;
static aipy_list *traced;
static int64_t planned = -1;
static aipy_any plan_object, plan_name, plan_args;

typedef aipy_any value; /* 0: an exception is in flight */

static value expression(void);
static value or_raise(aipy_status s, value v) { return s == AIPY_OK ? v : 0; }
static void space(void) { while (*p == ' ') p++; }
static bool accept(const char *text) {
    space();
    size_t n = strlen(text);
    if (strncmp(p, text, n)) return false;
    if (isalpha((unsigned char)text[0]) && (isalnum((unsigned char)p[n]) || p[n] == '_')) return false;
    p += n;
    return true;
}
static void syntax(const char *what) { fprintf(stderr, "syntax: %s at %s\n", what, p); exit(2); }
static void expect(const char *text) { if (!accept(text)) syntax(text); }
static aipy_str *word(void) {
    space();
    const char *start = p;
    while (isalnum((unsigned char)*p) || *p == '_') p++;
    if (p == start) syntax("name");
    char buffer[200];
    snprintf(buffer, sizeof buffer, "%.*s", (int)(p - start), start);
    return aipy_intern(buffer);
}

/* --- the test's own functions ----------------------------------------------------------------------- */

static aipy_status narrow(aipy_thread *thread, const aipy_any *args, int64_t count, aipy_tuple *keywords, aipy_any *out) {
    (void)thread; (void)count; (void)keywords;
    if (aipy_is_exact(args[0], &aipy_list_type)) {
        aipy_list *list = (aipy_list *)aipy_pointer(args[0]);
        if (!aipy_list_convert(list, AIPY_KIND_RAW) && !aipy_list_convert(list, AIPY_KIND_FLOAT)) aipy_list_convert(list, AIPY_KIND_BOOL);
    } else if (aipy_is_exact(args[0], &aipy_dict_type)) {
        aipy_dict *d = (aipy_dict *)aipy_pointer(args[0]);
        if (!aipy_dict_convert(d, AIPY_KIND_FLOAT)) aipy_dict_convert(d, AIPY_KIND_BOOL);
    }
    *out = aipy_new_any(args[0]);
    return AIPY_OK;
}
static aipy_status get_trace(aipy_thread *thread, const aipy_any *args, int64_t count, aipy_tuple *keywords, aipy_any *out) {
    (void)args; (void)count; (void)keywords;
    *out = aipy_from_pointer(aipy_list_copy(thread, traced));
    aipy_list_clear(thread, traced);
    return AIPY_OK;
}
static aipy_status make_plan(aipy_thread *thread, const aipy_any *args, int64_t count, aipy_tuple *keywords, aipy_any *out) {
    (void)thread; (void)keywords;
    planned = aipy_small(args[0]);
    if (plan_object) { aipy_release_any(plan_object); aipy_release_any(plan_name); aipy_release_any(plan_args); }
    plan_object = aipy_new_any(args[1]);
    plan_name = aipy_new_any(args[2]);
    plan_args = aipy_from_pointer(aipy_tuple_from_array(args + 3, count - 3));
    *out = aipy_new_any(aipy_none());
    return AIPY_OK;
}
static aipy_builtin functions[] = {{{AIPY_IMMORTAL, &aipy_builtin_type}, "narrow", narrow},
                                   {{AIPY_IMMORTAL, &aipy_builtin_type}, "trace", get_trace},
                                   {{AIPY_IMMORTAL, &aipy_builtin_type}, "plan", make_plan}};

/* --- class Item ----------------------------------------------------------------------------------------- */

typedef struct { aipy_object header; aipy_any key; } item;
static aipy_any slots[5];
static aipy_member members[6];
extern aipy_type item_type;
static const aipy_type *const item_mro[] = {&item_type, &aipy_object_type};
aipy_type item_type = {.header = {AIPY_IMMORTAL, &aipy_type_type}, .name = "Item", .qualified_name = "Item", .module = "__main__",
                       .base = &aipy_object_type, .mro = item_mro, .mro_length = 2, .flags = AIPY_TYPE_USER, .size = sizeof(item),
                       .drop = aipy_instance_drop, .members = members, .member_count = 6};

static item *as_item(aipy_any v) { return (item *)aipy_pointer(v); }
static aipy_status note(const char *what, aipy_any a, aipy_any b) {
    aipy_str *text = b && aipy_is_exact(b, &item_type) ? aipy_format_text("%R %s %R", as_item(a)->key, what, as_item(b)->key)
                   : b ? aipy_format_text("%R %s %R", as_item(a)->key, what, b) : aipy_format_text("%s %R", what, as_item(a)->key);
    aipy_list_append_any(traced, aipy_from_pointer(text));
    aipy_any answer;
    if (b && planned >= 0 && planned-- == 0) {
        aipy_tuple *args = (aipy_tuple *)aipy_pointer(plan_args);
        aipy_status s = aipy_call_method(t, plan_object, aipy_as_str(plan_name), &args->items[0].any, args->length, NULL, &answer);
        if (s != AIPY_OK) return s;
        aipy_release_any(answer);
    }
    return AIPY_OK;
}
static aipy_any not_implemented(void) { return aipy_new_any(aipy_from_pointer(&aipy_NotImplemented)); }
static aipy_status item_init(aipy_thread *th, aipy_function *f, const aipy_any *args, aipy_any *out) {
    (void)th; (void)f;
    as_item(args[0])->key = aipy_new_any(args[1]);
    *out = aipy_new_any(aipy_none());
    return AIPY_OK;
}
static aipy_status item_eq(aipy_thread *th, aipy_function *f, const aipy_any *args, aipy_any *out) {
    (void)f;
    aipy_any a = as_item(args[0])->key;
    if (note("==", args[0], args[1]) != AIPY_OK) return AIPY_RAISED;
    if (!aipy_is_exact(args[1], &item_type)) { *out = not_implemented(); return AIPY_OK; }
    return aipy_compare(th, AIPY_EQ, a, as_item(args[1])->key, out);
}
static aipy_status item_lt(aipy_thread *th, aipy_function *f, const aipy_any *args, aipy_any *out) {
    (void)f;
    if (note("<", args[0], args[1]) != AIPY_OK) return AIPY_RAISED;
    if (!aipy_is_exact(args[1], &item_type)) { *out = not_implemented(); return AIPY_OK; }
    return aipy_compare(th, AIPY_LT, as_item(args[0])->key, as_item(args[1])->key, out);
}
static aipy_status item_hash(aipy_thread *th, aipy_function *f, const aipy_any *args, aipy_any *out) {
    int64_t h;
    (void)f;
    if (note("hash", args[0], 0) != AIPY_OK || aipy_hash(th, as_item(args[0])->key, &h) != AIPY_OK) return AIPY_RAISED;
    *out = aipy_int_from_i64(h % 8);
    return AIPY_OK;
}
static aipy_status item_repr(aipy_thread *th, aipy_function *f, const aipy_any *args, aipy_any *out) {
    (void)th; (void)f;
    *out = aipy_from_pointer(aipy_format_text("Item(%R)", as_item(args[0])->key));
    return AIPY_OK;
}
static void make_item(void) {
    static struct { const char *name; int count; aipy_status (*entry)(aipy_thread *, aipy_function *, const aipy_any *, aipy_any *); } methods[5] = {
        {"__init__", 2, item_init}, {"__eq__", 2, item_eq}, {"__lt__", 2, item_lt}, {"__hash__", 1, item_hash}, {"__repr__", 1, item_repr}};
    static aipy_str *names[2];
    names[0] = aipy_intern("self");
    names[1] = aipy_intern("other");
    members[0] = (aipy_member){aipy_intern("key"), AIPY_MEMBER_FIELD, AIPY_KIND_ANY, offsetof(item, key), NULL};
    for (int i = 0; i < 5; i++) {
        aipy_code *code = calloc(1, sizeof *code);
        code->name = code->qualified_name = aipy_intern(methods[i].name);
        code->module = aipy_intern("__main__");
        code->entry = methods[i].entry;
        code->positional = methods[i].count;
        code->names = names;
        slots[i] = aipy_from_pointer(aipy_function_new(code, 0));
        members[i + 1] = (aipy_member){code->name, AIPY_MEMBER_VALUE, AIPY_KIND_ANY, 0, &slots[i]};
    }
}

/* --- names ----------------------------------------------------------------------------------------------- */

static value lookup(aipy_str *name) {
    value found;
    if (aipy_dict_get_any(t, variables, aipy_from_pointer(name), &found) != AIPY_OK) return 0;
    if (found) return found;
    const char *text = aipy_str_utf8(name, &(int64_t){0});
    if (!strcmp(text, "Item")) return aipy_new_any(aipy_from_pointer(&item_type));
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
        if (!strcmp(functions[i].name, text)) return aipy_new_any(aipy_from_pointer(&functions[i]));
    for (int32_t m = 0; m < aipy_native_module_count; m++) {
        const aipy_native_module *module = &aipy_native_modules[m];
        if (strcmp(module->name, "builtins") && strcmp(module->name, "collections") && strcmp(module->name, "heapq")
            && strcmp(module->name, "bisect"))
            continue;
        for (int32_t i = 0; i < module->count; i++)
            if (!strcmp(module->natives[i]->name, text)) return aipy_new_any(aipy_from_pointer(module->natives[i]));
        for (int32_t i = 0; i < module->type_count; i++)
            if (!strcmp(module->types[i]->name, text)) return aipy_new_any(aipy_from_pointer(module->types[i]));
    }
    aipy_raise_name_error(t, name, false, false);
    return 0;
}

/* --- expressions ------------------------------------------------------------------------------------------ */

static value text_literal(void) {
    char quote = *p++, buffer[4000];
    int n = 0;
    for (; *p && *p != quote; p++) {
        if (*p == '\\') {
            p++;
            if (*p == 'n') { buffer[n++] = '\n'; continue; }
        }
        buffer[n++] = *p;
    }
    p++;
    return aipy_from_pointer(aipy_str_from_utf8(buffer, n));
}

static value number(void) {
    const char *start = p;
    bool is_float = false;
    while (isdigit((unsigned char)*p) || *p == '.' || *p == 'e' || ((*p == '-' || *p == '+') && p[-1] == 'e')) {
        if (!isdigit((unsigned char)*p)) is_float = true;
        p++;
    }
    if (is_float) return aipy_float_new(strtod(start, NULL));
    aipy_str *text = aipy_str_from_utf8(start, p - start);
    value v;
    aipy_status s = aipy_int_parse(t, text, 10, &v);
    aipy_release(&text->header);
    return or_raise(s, v);
}

/* Items up to the closing bracket; -1: raised. */
static int64_t items(value *into, const char *close, bool *trailing) {
    int64_t n = 0;
    *trailing = false;
    while (!accept(close)) {
        if (n && !*trailing) syntax(close);
        if (!(into[n] = expression())) { while (n) aipy_release_any(into[--n]); return -1; }
        n++;
        *trailing = accept(",");
    }
    return n;
}

static value braces(void) {
    if (accept("}")) return aipy_from_pointer(aipy_dict_new(AIPY_KIND_ANY));
    value first = expression();
    if (!first) return 0;
    space();
    bool is_dict = *p == ':';
    aipy_dict *d = is_dict ? aipy_dict_new(AIPY_KIND_ANY) : NULL;
    aipy_set *s = is_dict ? NULL : aipy_set_new(false);
    value result = is_dict ? aipy_from_pointer(d) : aipy_from_pointer(s), key = first;
    for (;;) {
        aipy_status status;
        if (is_dict) {
            expect(":");
            value v = expression();
            if (!v) { aipy_release_any(key); aipy_release_any(result); return 0; }
            status = aipy_dict_store(t, d, key, (aipy_slot){.any = v});
        } else {
            status = aipy_set_add_any(t, s, key);
        }
        aipy_release_any(key);
        if (status != AIPY_OK) { aipy_release_any(result); return 0; }
        if (!accept(",")) { expect("}"); return result; }
        if (accept("}")) return result;
        if (!(key = expression())) { aipy_release_any(result); return 0; }
    }
}

static value atom(void) {
    value parts[6000];
    bool trailing;
    space();
    if (*p == '\'' || *p == '"') return text_literal();
    if (isdigit((unsigned char)*p) || (*p == '.' && isdigit((unsigned char)p[1]))) return number();
    if (accept("[")) {
        int64_t n = items(parts, "]", &trailing);
        if (n < 0) return 0;
        aipy_list *list = aipy_list_new(AIPY_KIND_ANY, n);
        for (int64_t i = 0; i < n; i++) aipy_list_append_any(list, parts[i]);
        return aipy_from_pointer(list);
    }
    if (accept("(")) {
        int64_t n = items(parts, ")", &trailing);
        if (n < 0) return 0;
        if (n == 1 && !trailing) return parts[0];
        aipy_tuple *tuple = aipy_tuple_new(n, NULL);
        for (int64_t i = 0; i < n; i++) tuple->items[i].any = parts[i];
        return aipy_from_pointer(tuple);
    }
    if (accept("{")) return braces();
    if (accept("None")) return aipy_new_any(aipy_none());
    if (accept("True")) return aipy_new_any(aipy_from_bool(true));
    if (accept("False")) return aipy_new_any(aipy_from_bool(false));
    return lookup(word());
}

static value subscript(void) {
    value parts[3] = {0, 0, 0};
    int n = 0;
    bool is_slice = false;
    for (;;) {
        space();
        if (*p == ']') break;
        if (*p == ':') { p++; is_slice = true; n++; continue; }
        if (!(parts[n] = expression())) return 0;
    }
    p++;
    if (!is_slice) return parts[0];
    for (int i = 0; i < 3; i++) if (!parts[i]) parts[i] = aipy_new_any(aipy_none());
    value slice = aipy_from_pointer(aipy_slice_new(parts[0], parts[1], parts[2]));
    for (int i = 0; i < 3; i++) aipy_release_any(parts[i]);
    return slice;
}

static value call(value callee) {
    value args[100];
    aipy_any names[20];
    int64_t n = 0, keywords = 0;
    bool failed = false;
    while (!failed && !accept(")")) {
        if (n) expect(",");
        space();
        const char *back = p;
        aipy_str *name = NULL;
        if (isalpha((unsigned char)*p)) {
            name = word();
            space();
            if (*p == '=' && p[1] != '=') p++;
            else { p = back; name = NULL; }
        }
        if (name) names[keywords++] = aipy_from_pointer(name);
        if (!(args[n] = expression())) failed = true;
        else n++;
    }
    value result = 0;
    if (!failed) {
        aipy_tuple *keyword_names = keywords ? aipy_tuple_from_array(names, keywords) : NULL;
        aipy_status s = aipy_call(t, callee, args, n - keywords, keyword_names, &result);
        result = or_raise(s, result);
        if (keyword_names) aipy_release(&keyword_names->header);
    }
    while (n) aipy_release_any(args[--n]);
    aipy_release_any(callee);
    return result;
}

static value postfix(void) {
    value v = atom(), next;
    while (v) {
        space();
        if (*p == '(') { p++; v = call(v); continue; }
        if (*p == '.') {
            p++;
            aipy_status s = aipy_get_attribute(t, v, word(), &next);
            aipy_release_any(v);
            v = or_raise(s, next);
            continue;
        }
        if (*p != '[') break;
        p++;
        value index = subscript();
        if (!index) { aipy_release_any(v); return 0; }
        aipy_status s = aipy_get_item(t, v, index, &next);
        aipy_release_any(v);
        aipy_release_any(index);
        v = or_raise(s, next);
    }
    return v;
}
static value unary(void) {
    if (!accept("-")) return postfix();
    value v = unary(), r = 0;
    if (!v) return 0;
    aipy_status s = aipy_unary(t, AIPY_NEG, v, &r);
    aipy_release_any(v);
    return or_raise(s, r);
}
typedef struct { const char *text; int op; } operator_text;
static const operator_text levels[5][5] = {{{"|", AIPY_OR}}, {{"^", AIPY_XOR}}, {{"&", AIPY_AND}}, {{"+", AIPY_ADD}, {"-", AIPY_SUB}},
    {{"*", AIPY_MUL}, {"//", AIPY_FLOORDIV}, {"/", AIPY_TRUEDIV}, {"%", AIPY_MOD}}};
static value binary(int level) {
    if (level == 5) return unary();
    value left = binary(level + 1), right, r = 0;
    while (left) {
        const operator_text *o = levels[level];
        space();
        for (; o < levels[level] + 5 && o->text; o++)
            if (!strncmp(p, o->text, strlen(o->text)) && p[strlen(o->text)] != '=') break;
        if (o == levels[level] + 5 || !o->text) break;
        p += strlen(o->text);
        if (!(right = binary(level + 1))) { aipy_release_any(left); return 0; }
        aipy_status s = aipy_binary(t, o->op, left, right, &r);
        aipy_release_any(left);
        aipy_release_any(right);
        left = or_raise(s, r);
    }
    return left;
}
static value expression(void) {
    static const operator_text comparisons[] = {{"==", AIPY_EQ}, {"!=", AIPY_NE}, {"<=", AIPY_LE}, {">=", AIPY_GE}, {"<", AIPY_LT}, {">", AIPY_GT}};
    value left = binary(0), right, r = 0;
    if (!left) return 0;
    bool negated = false, is_in = accept("in") || (negated = accept("not in"));
    int op = -1;
    if (!is_in)
        for (int i = 0; i < 6 && op < 0; i++) if (accept(comparisons[i].text)) op = comparisons[i].op;
    if (!is_in && op < 0) return left;
    if (!(right = binary(0))) { aipy_release_any(left); return 0; }
    aipy_status s;
    if (is_in) {
        bool found;
        s = aipy_contains(t, right, left, &found);
        r = aipy_new_any(aipy_from_bool(found != negated));
    } else {
        s = aipy_compare(t, op, left, right, &r);
    }
    aipy_release_any(left);
    aipy_release_any(right);
    return or_raise(s, r);
}

/* --- statements ------------------------------------------------------------------------------------------- */

/* True if the line assigns to or deletes a target; *ok false when it raised. */
static bool assignment(bool *ok) {
    static const operator_text inplace[] = {{"+=", AIPY_ADD}, {"-=", AIPY_SUB}, {"*=", AIPY_MUL}, {"|=", AIPY_OR}, {"&=", AIPY_AND}, {"^=", AIPY_XOR}};
    const char *line = p;
    bool deletes = accept("del");
    space();
    if (!isalpha((unsigned char)*p)) { p = line; return false; }
    aipy_str *name = word();
    space();
    *ok = false;
    value r = 0;
    if (*p == '[' && (deletes || strstr(p, "] = "))) {
        value object = lookup(name), index, v;
        p++;
        if (!object) return true;
        index = subscript();
        if (index && deletes) *ok = aipy_delete_item(t, object, index) == AIPY_OK;
        else if (index) {
            if (!accept("=")) { aipy_release_any(object); aipy_release_any(index); p = line; return false; }
            if ((v = expression())) { *ok = aipy_set_item(t, object, index, v) == AIPY_OK; aipy_release_any(v); }
        }
        aipy_release_any(object);
        if (index) aipy_release_any(index);
        return true;
    }
    if (*p == '=' && p[1] != '=') {
        p++;
        r = expression();
    } else {
        int i = 0;
        while (i < 6 && strncmp(p, inplace[i].text, 2)) i++;
        if (i == 6) { p = line; return false; }
        p += 2;
        value left = lookup(name), right = left ? expression() : 0;
        if (left && right && aipy_inplace(t, inplace[i].op, left, right, &r) != AIPY_OK) r = 0;
        if (left) aipy_release_any(left);
        if (right) aipy_release_any(right);
    }
    if (!r) return true;
    *ok = aipy_dict_store(t, variables, aipy_from_pointer(name), (aipy_slot){.any = r}) == AIPY_OK;
    return true;
}

static void show_exception(void) {
    aipy_object *exception = aipy_catch(t);
    value text;
    if (aipy_str_of(t, aipy_from_pointer(exception), &text) != AIPY_OK) { printf("str(exception) raised\n"); return; }
    printf("%s: %s\n", exception->type->name, aipy_str_utf8(aipy_as_str(text), &(int64_t){0}));
    aipy_release_any(text);
    aipy_release(exception);
}

aipy_status aipy_program_main(aipy_thread *thread) {
    static char line[400000];
    t = thread;
    variables = aipy_dict_new(AIPY_KIND_ANY);
    traced = aipy_list_new(AIPY_KIND_ANY, 0);
    make_item();
    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = 0;
        p = line;
        if (!*line || *line == '#') continue;
        if (!strcmp(line, "clear")) { aipy_dict_clear(t, variables); continue; }
        bool ok;
        if (assignment(&ok)) {
            if (ok) printf("ok\n"); else show_exception();
            continue;
        }
        value v = expression(), text;
        space();
        if (v && *p) syntax("end");
        if (!v) { show_exception(); continue; }
        if (aipy_repr(t, v, &text) == AIPY_OK) {
            printf("%s\n", aipy_str_utf8(aipy_as_str(text), &(int64_t){0}));
            aipy_release_any(text);
        } else {
            show_exception();
        }
        aipy_release_any(v);
    }
    fflush(stdout);
    aipy_release(&variables->header);
    exit(0);
}
