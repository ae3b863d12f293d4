/* Classes of a program made by hand as the compiler makes them: fields, methods, special methods, __del__, functions'
 * argument binding, generators, exceptions. Expected texts are CPython 3.11's. */
#include "test_core.h"

/* --- functions --------------------------------------------------------------------------------------------- */

#define MAX_NAMES 8
typedef struct { aipy_code code; aipy_str *names[MAX_NAMES]; } test_code;

static aipy_any make_function(test_code *c, const char *qualified, aipy_status (*entry)(aipy_thread *, aipy_function *, const aipy_any *, aipy_any *),
                              int positional_only, int positional, int keyword_only, bool args, bool kwargs, const char *names, aipy_any defaults) {
    const char *last = strrchr(qualified, '.');
    c->code = (aipy_code){.name = aipy_intern(last ? last + 1 : qualified), .qualified_name = aipy_intern(qualified), .module = aipy_intern("__main__"), .entry = entry,
                          .positional_only = positional_only, .positional = positional, .keyword_only = keyword_only, .var_positional = args, .var_keyword = kwargs,
                          .names = c->names};
    int count = 0;
    char word[32];
    for (const char *p = names; *p;) {
        int n = 0;
        while (*p && *p != ' ') word[n++] = *p++;
        word[n] = 0;
        while (*p == ' ') p++;
        c->names[count++] = aipy_intern(word);
    }
    aipy_function *f = aipy_function_new(&c->code, 0);
    f->defaults = defaults;
    return aipy_from_pointer(f);
}

static aipy_status return_args(aipy_thread *thread, aipy_function *self, const aipy_any *args, aipy_any *out) {
    (void)thread;
    const aipy_code *c = self->code;
    int count = c->positional_only + c->positional + c->keyword_only + c->var_positional + c->var_keyword;
    *out = aipy_from_pointer(aipy_tuple_from_array(args, count));
    return AIPY_OK;
}
static aipy_any call_with_names(aipy_any f, const aipy_any *args, int64_t count, const char *names) {
    aipy_any items[4];
    int n = 0;
    char copy[64];
    snprintf(copy, sizeof copy, "%s", names);
    for (char *p = strtok(copy, " "); p; p = strtok(NULL, " ")) items[n++] = STR(p);
    aipy_tuple *tuple = (aipy_tuple *)aipy_pointer(make_tuple(items, n));
    aipy_any value = call(f, args, count, tuple);
    aipy_release(&tuple->header);
    return value;
}
#define NAMED(f, names, ...) call_with_names(f, (aipy_any[]){__VA_ARGS__}, COUNT(((aipy_any[]){__VA_ARGS__})), names)

static void test_binding(void) {
    static test_code one_code, two_code, opt_code, var_code, only_code, none_code, named_code;
    aipy_any none = make_function(&none_code, "none", return_args, 0, 0, 0, false, false, "", 0);
    aipy_any one = make_function(&one_code, "one", return_args, 0, 1, 0, false, false, "a", 0);
    aipy_any two = make_function(&two_code, "two", return_args, 0, 2, 0, false, false, "a b", 0);
    aipy_any opt = make_function(&opt_code, "opt", return_args, 0, 2, 0, false, false, "a b", TUPLE(INT(1)));
    aipy_any var = make_function(&var_code, "var", return_args, 0, 1, 1, true, true, "a k rest kwargs", 0);
    aipy_any only = make_function(&only_code, "only", return_args, 2, 1, 0, false, false, "a b c", 0);
    aipy_any named = make_function(&named_code, "C.named", return_args, 0, 1, 2, false, false, "a k m", 0);
    CHECK(CALL(none, INT(1)), "TypeError: none() takes 0 positional arguments but 1 was given");
    CHECK(CALL(none, INT(1), INT(2)), "TypeError: none() takes 0 positional arguments but 2 were given");
    CHECK(NAMED(none, "x", INT(1)), "TypeError: none() got an unexpected keyword argument 'x'");
    CHECK(CALL0(one), "TypeError: one() missing 1 required positional argument: 'a'");
    CHECK(CALL(one, INT(1), INT(2)), "TypeError: one() takes 1 positional argument but 2 were given");
    CHECK(NAMED(one, "a", INT(1), INT(2)), "TypeError: one() got multiple values for argument 'a'");
    CHECK(CALL0(two), "TypeError: two() missing 2 required positional arguments: 'a' and 'b'");
    CHECK(CALL(two, INT(1)), "TypeError: two() missing 1 required positional argument: 'b'");
    CHECK(NAMED(two, "b a", INT(1), INT(2)), "(2, 1)");
    CHECK(CALL(opt, INT(5)), "(5, 1)");
    CHECK(CALL(opt, INT(1), INT(2), INT(3)), "TypeError: opt() takes from 1 to 2 positional arguments but 3 were given");
    CHECK(NAMED(var, "k x", INT(1), INT(2), INT(3), INT(4)), "(1, 3, (2,), {'x': 4})");
    CHECK(CALL(var, INT(1)), "TypeError: var() missing 1 required keyword-only argument: 'k'");
    CHECK(CALL(only, INT(1), INT(2)), "TypeError: only() missing 1 required positional argument: 'c'");
    CHECK(NAMED(only, "a b c", INT(1), INT(2), INT(3)), "TypeError: only() got some positional-only arguments passed as keyword arguments: 'a, b'");
    CHECK(CALL(named, INT(1)), "TypeError: C.named() missing 2 required keyword-only arguments: 'k' and 'm'");
    CHECK(NAMED(named, "k", INT(1), INT(2), INT(3)), "TypeError: C.named() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given");
    CHECK(attribute(named, "__name__"), "'named'");
    CHECK(attribute(named, "__qualname__"), "'C.named'");
    CHECK(attribute(named, "foo"), "AttributeError: 'function' object has no attribute 'foo'");
    TRUE(aipy_set_attribute(T, named, aipy_intern("foo"), INT(3)) == AIPY_OK);
    CHECK(attribute(named, "foo"), "3");
    CHECK(attribute(named, "__dict__"), "{'foo': 3}");
    aipy_any all[] = {none, one, two, opt, var, only, named};
    for (int i = 0; i < COUNT(all); i++) aipy_release_any(all[i]);
}

/* --- classes ------------------------------------------------------------------------------------------------ */

typedef struct { aipy_object header; aipy_any x; double y; int64_t flag; } point;
static aipy_any init_slot, repr_slot, add_slot, eq_slot, constant_slot, prop_slot, static_slot, class_slot, del_slot, getattr_slot, bool_slot, empty_slot;
static aipy_member point_members[12];
static const aipy_type *point_mro[2];
static aipy_type point_type = {.header = {AIPY_IMMORTAL, &aipy_type_type}, .name = "Point", .qualified_name = "Point", .module = "__main__",
                               .base = &aipy_object_type, .mro = point_mro, .mro_length = 2, .flags = AIPY_TYPE_USER | AIPY_TYPE_HAS_DEL, .size = sizeof(point),
                               .drop = aipy_instance_drop, .members = point_members, .member_count = 12};
static const aipy_type *child_mro[3];
static aipy_any radd_slot;
static aipy_member child_members[1];
static aipy_type child_type = {.header = {AIPY_IMMORTAL, &aipy_type_type}, .name = "Child", .qualified_name = "Child", .module = "__main__", .base = &point_type,
                               .mro = child_mro, .mro_length = 3, .flags = AIPY_TYPE_USER, .size = sizeof(point), .drop = aipy_instance_drop,
                               .members = child_members, .member_count = 1};
static int deleted;

static aipy_status point_init(aipy_thread *thread, aipy_function *self, const aipy_any *args, aipy_any *out) {
    (void)self;
    *out = NONE;
    return aipy_set_attribute(thread, args[0], aipy_intern("x"), args[1]);
}
static aipy_status point_repr(aipy_thread *thread, aipy_function *self, const aipy_any *args, aipy_any *out) {
    (void)thread;
    (void)self;
    *out = aipy_from_pointer(aipy_format_text("P(%R)", ((point *)aipy_pointer(args[0]))->x));
    return AIPY_OK;
}
static aipy_status point_add(aipy_thread *thread, aipy_function *self, const aipy_any *args, aipy_any *out) {
    (void)self;
    if (!aipy_is_instance(args[1], &point_type)) { *out = aipy_new_any(aipy_from_pointer(&aipy_NotImplemented)); return AIPY_OK; }
    return aipy_binary(thread, AIPY_ADD, ((point *)aipy_pointer(args[0]))->x, ((point *)aipy_pointer(args[1]))->x, out);
}
static aipy_status point_eq(aipy_thread *thread, aipy_function *self, const aipy_any *args, aipy_any *out) {
    (void)self;
    if (!aipy_is_instance(args[1], &point_type)) { *out = aipy_new_any(aipy_from_pointer(&aipy_NotImplemented)); return AIPY_OK; }
    return aipy_compare(thread, AIPY_EQ, ((point *)aipy_pointer(args[0]))->x, ((point *)aipy_pointer(args[1]))->x, out);
}
static aipy_status return_first(aipy_thread *thread, aipy_function *self, const aipy_any *args, aipy_any *out) {
    (void)thread;
    (void)self;
    *out = aipy_new_any(args[0]);
    return AIPY_OK;
}
static aipy_status return_radd(aipy_thread *thread, aipy_function *self, const aipy_any *args, aipy_any *out) {
    (void)thread;
    (void)self;
    (void)args;
    *out = STR("radd");
    return AIPY_OK;
}
static aipy_status point_del(aipy_thread *thread, aipy_function *self, const aipy_any *args, aipy_any *out) {
    (void)thread;
    (void)self;
    (void)args;
    deleted++;
    *out = NONE;
    return AIPY_OK;
}

static test_code codes[12];
static aipy_any new_point(aipy_any x) { return CALL(aipy_from_pointer(&point_type), x); }

static void make_classes(void) {
    point_mro[0] = &point_type;
    point_mro[1] = &aipy_object_type;
    child_mro[0] = &child_type;
    child_mro[1] = &point_type;
    child_mro[2] = &aipy_object_type;
    init_slot = make_function(&codes[0], "Point.__init__", point_init, 0, 2, 0, false, false, "self x", 0);
    repr_slot = make_function(&codes[1], "Point.__repr__", point_repr, 0, 1, 0, false, false, "self", 0);
    add_slot = make_function(&codes[2], "Point.__add__", point_add, 0, 2, 0, false, false, "self other", 0);
    eq_slot = make_function(&codes[3], "Point.__eq__", point_eq, 0, 2, 0, false, false, "self other", 0);
    aipy_any getter = make_function(&codes[4], "Point.p", return_first, 0, 1, 0, false, false, "self", 0);
    prop_slot = aipy_property_new(getter, 0, 0);
    static_slot = aipy_staticmethod_new(getter);
    class_slot = aipy_classmethod_new(getter);
    aipy_release_any(getter);
    constant_slot = INT(42);
    del_slot = make_function(&codes[5], "Point.__del__", point_del, 0, 1, 0, false, false, "self", 0);
    radd_slot = make_function(&codes[6], "Child.__radd__", return_radd, 0, 2, 0, false, false, "self other", 0);
    (void)getattr_slot;
    (void)bool_slot;
    aipy_member members[] = {
        {aipy_intern("x"), AIPY_MEMBER_FIELD, AIPY_KIND_ANY, offsetof(point, x), NULL},
        {aipy_intern("y"), AIPY_MEMBER_FIELD, AIPY_KIND_FLOAT, offsetof(point, y), NULL},
        {aipy_intern("flag"), AIPY_MEMBER_FIELD, AIPY_KIND_BOOL, offsetof(point, flag), NULL},
        {aipy_intern("__init__"), AIPY_MEMBER_VALUE, AIPY_KIND_ANY, 0, &init_slot},
        {aipy_intern("__repr__"), AIPY_MEMBER_VALUE, AIPY_KIND_ANY, 0, &repr_slot},
        {aipy_intern("__add__"), AIPY_MEMBER_VALUE, AIPY_KIND_ANY, 0, &add_slot},
        {aipy_intern("__eq__"), AIPY_MEMBER_VALUE, AIPY_KIND_ANY, 0, &eq_slot},
        {aipy_intern("p"), AIPY_MEMBER_VALUE, AIPY_KIND_ANY, 0, &prop_slot},
        {aipy_intern("s"), AIPY_MEMBER_VALUE, AIPY_KIND_ANY, 0, &static_slot},
        {aipy_intern("c"), AIPY_MEMBER_VALUE, AIPY_KIND_ANY, 0, &class_slot},
        {aipy_intern("constant"), AIPY_MEMBER_VALUE, AIPY_KIND_ANY, 0, &constant_slot},
        {aipy_intern("__del__"), AIPY_MEMBER_VALUE, AIPY_KIND_ANY, 0, &del_slot},
    };
    memcpy(point_members, members, sizeof members);
    child_members[0] = (aipy_member){aipy_intern("__radd__"), AIPY_MEMBER_VALUE, AIPY_KIND_ANY, 0, &radd_slot};
    (void)empty_slot;
}

static void test_classes(void) {
    aipy_any p = new_point(INT(3)), q = new_point(INT(4));
    CHECK(aipy_new_any(p), "P(3)");
    CHECK(aipy_new_any(aipy_from_pointer(&point_type)), "<class '__main__.Point'>");
    CHECK(attribute(p, "x"), "3");
    CHECK(attribute(p, "y"), "AttributeError: 'Point' object has no attribute 'y'");
    CHECK(attribute(p, "flag"), "AttributeError: 'Point' object has no attribute 'flag'");
    TRUE(aipy_set_attribute(T, p, aipy_intern("flag"), aipy_from_bool(true)) == AIPY_OK);
    CHECK(attribute(p, "__dict__"), "{'x': 3, 'flag': True}");
    TRUE(aipy_set_attribute(T, p, aipy_intern("extra"), INT(9)) == AIPY_OK);
    CHECK(attribute(p, "extra"), "9");
    TRUE(aipy_delete_attribute(T, p, aipy_intern("extra")) == AIPY_OK);
    CHECK(attribute(p, "extra"), "AttributeError: 'Point' object has no attribute 'extra'");
    CHECK(result(aipy_delete_attribute(T, p, aipy_intern("y")), NONE), "AttributeError: 'Point' object has no attribute 'y'");
    CHECK(attribute(p, "p"), "P(3)");
    CHECK(result(aipy_set_attribute(T, p, aipy_intern("p"), INT(1)), NONE), "AttributeError: property 'p' of 'Point' object has no setter");
    CHECK(result(aipy_delete_attribute(T, p, aipy_intern("p")), NONE), "AttributeError: property 'p' of 'Point' object has no deleter");
    CHECK(METHOD(p, "s", INT(7)), "7");
    CHECK(METHOD0(p, "c"), "<class '__main__.Point'>");
    CHECK(METHOD0(aipy_from_pointer(&point_type), "c"), "<class '__main__.Point'>");
    CHECK(attribute(aipy_from_pointer(&point_type), "constant"), "42");
    TRUE(aipy_set_attribute(T, aipy_from_pointer(&point_type), aipy_intern("fresh"), INT(1)) == AIPY_OK);
    CHECK(attribute(p, "fresh"), "1");
    TRUE(aipy_delete_attribute(T, aipy_from_pointer(&point_type), aipy_intern("fresh")) == AIPY_OK);
    CHECK(attribute(aipy_from_pointer(&point_type), "fresh"), "AttributeError: type object 'Point' has no attribute 'fresh'");
    aipy_any bound = attribute(p, "__repr__");
    CHECK(CALL0(bound), "'P(3)'");
    CHECK(bound, "<bound method Point.__repr__ of P(3)>");
    CHECK(CALL0(aipy_from_pointer(&point_type)), "TypeError: Point.__init__() missing 1 required positional argument: 'x'");
    CHECK(binary(AIPY_ADD, aipy_new_any(p), aipy_new_any(q)), "7");
    CHECK(binary(AIPY_ADD, aipy_new_any(p), INT(1)), "TypeError: unsupported operand type(s) for +: 'Point' and 'int'");
    CHECK(binary(AIPY_ADD, INT(1), CALL(aipy_from_pointer(&child_type), INT(1))), "'radd'");
    CHECK(binary(AIPY_ADD, aipy_new_any(p), CALL(aipy_from_pointer(&child_type), INT(1))), "'radd'");
    CHECK(compare(AIPY_EQ, aipy_new_any(p), new_point(INT(3))), "True");
    CHECK(compare(AIPY_NE, aipy_new_any(p), new_point(INT(3))), "False");
    CHECK(compare(AIPY_EQ, aipy_new_any(p), INT(3)), "False");
    CHECK(compare(AIPY_LT, aipy_new_any(p), aipy_new_any(q)), "TypeError: '<' not supported between instances of 'Point' and 'Point'");
    int64_t hash;
    CHECK(result(aipy_hash(T, p, &hash), NONE), "TypeError: unhashable type: 'Point'");
    CHECK(CALL0(p), "TypeError: 'Point' object is not callable");
    aipy_any super;
    aipy_any child = CALL(aipy_from_pointer(&child_type), INT(8));
    TRUE(aipy_super_new(T, &child_type, child, &super) == AIPY_OK);
    CHECK(METHOD0(super, "__repr__"), "'P(8)'");
    CHECK(attribute(super, "nothing"), "AttributeError: 'super' object has no attribute 'nothing'");
    aipy_release_any(super);
    aipy_release_any(child);
    int before = deleted;
    aipy_release_any(p);
    aipy_release_any(q);
    TRUE(deleted == before + 2);
    aipy_any object = CALL0(TYPE(object)), reference;
    CHECK(result(aipy_set_attribute(T, object, aipy_intern("a"), INT(1)), NONE), "AttributeError: 'object' object has no attribute 'a'");
    aipy_release_any(object);
    extern aipy_status aipy_ref_new(aipy_thread *, aipy_any, aipy_any, aipy_any *);
    p = new_point(INT(5));
    TRUE(aipy_ref_new(T, p, NONE, &reference) == AIPY_OK);
    CHECK(CALL0(reference), "P(5)");
    aipy_release_any(p);
    CHECK(CALL0(reference), "None");
    aipy_release_any(reference);
    CHECK(OUT(aipy_ref_new(T, INT(1), NONE, &out)), "TypeError: cannot create weak reference to 'int' object");
}

/* --- subclasses of builtin types ----------------------------------------------------------------------------- */

typedef struct { aipy_list base; aipy_any tag; } tagged;
static const aipy_type *tagged_mro[3], *pair_mro[3];
static aipy_member tagged_members[1];
static aipy_type tagged_type = {.header = {AIPY_IMMORTAL, &aipy_type_type}, .name = "Tagged", .qualified_name = "Tagged", .module = "__main__", .base = &aipy_list_type,
                                .mro = tagged_mro, .mro_length = 3, .flags = AIPY_TYPE_USER, .size = sizeof(tagged), .drop = aipy_instance_drop,
                                .members = tagged_members, .member_count = 1};
static aipy_type pair_type = {.header = {AIPY_IMMORTAL, &aipy_type_type}, .name = "Pair", .qualified_name = "Pair", .module = "__main__", .base = &aipy_tuple_type,
                              .mro = pair_mro, .mro_length = 3, .flags = AIPY_TYPE_USER, .size = 40, .drop = aipy_instance_drop};

static void test_subclasses(void) {
    tagged_mro[0] = &tagged_type;
    tagged_mro[1] = &aipy_list_type;
    pair_mro[0] = &pair_type;
    pair_mro[1] = &aipy_tuple_type;
    tagged_mro[2] = pair_mro[2] = &aipy_object_type;
    tagged_members[0] = (aipy_member){aipy_intern("tag"), AIPY_MEMBER_FIELD, AIPY_KIND_ANY, offsetof(tagged, tag), NULL};
    aipy_any t = CALL(aipy_from_pointer(&tagged_type), LIST(INT(1), STR("x")));
    CHECK(aipy_new_any(t), "[1, 'x']");
    CHECK(METHOD(t, "append", INT(3)), "None");
    TRUE(aipy_set_attribute(T, t, aipy_intern("tag"), STR("a long enough text")) == AIPY_OK);
    aipy_any kept = attribute(t, "tag");
    aipy_release_any(kept);
    aipy_release_any(kept); /* the one the assignment's argument still had */
    CHECK(attribute(t, "tag"), "'a long enough text'");
    int64_t length;
    TRUE(aipy_length(T, t, &length) == AIPY_OK && length == 3);
    aipy_release_any(t);
    CHECK(CALL(aipy_from_pointer(&pair_type), LIST(INT(1))), "TypeError: cannot create 'Pair' instances");
}

/* --- generators --------------------------------------------------------------------------------------------- */

/* yield 1; x = yield 2; return x - or whatever is thrown */
typedef struct { void (*functions[2])(void *); int step; } frame;
static int frames;
static void frame_destroy(void *f) { frames--; free(f); }
static aipy_status resume(aipy_thread *thread, aipy_generator *g) {
    frame *f = g->frame;
    if (g->thrown) {
        aipy_object *e = g->thrown;
        g->thrown = NULL;
        frame_destroy(f);
        g->frame = NULL;
        return aipy_reraise(thread, e);
    }
    aipy_any sent = g->value;
    g->value = 0;
    f->step++;
    if (f->step <= 2) {
        if (sent) aipy_release_any(sent);
        g->value = INT(f->step);
        return AIPY_OK;
    }
    g->result = sent ? sent : NONE;
    frame_destroy(f);
    g->frame = NULL;
    return AIPY_STOP;
}
static aipy_any new_generator(void) {
    frame *f = calloc(1, sizeof *f);
    f->functions[1] = frame_destroy;
    frames++;
    return aipy_from_pointer(aipy_generator_new(f, resume, aipy_intern("g")));
}

static void test_generators(void) {
    aipy_any g = new_generator();
    CHECK(METHOD(g, "send", INT(3)), "TypeError: can't send non-None value to a just-started generator");
    CHECK(METHOD0(g, "__next__"), "1");
    CHECK(METHOD(g, "send", NONE), "2");
    CHECK(METHOD(g, "send", INT(9)), "StopIteration: 9");
    CHECK(METHOD0(g, "__next__"), "StopIteration: ");
    aipy_release_any(g);
    g = new_generator();
    CHECK(METHOD(g, "throw", aipy_new_any(TYPE(KeyError))), "KeyError: ");
    CHECK(METHOD0(g, "__next__"), "StopIteration: ");
    aipy_release_any(g);
    g = new_generator();
    CHECK(METHOD0(g, "__next__"), "1");
    CHECK(METHOD(g, "throw", aipy_new_any(TYPE(StopIteration))), "RuntimeError: generator raised StopIteration");
    aipy_release_any(g);
    g = new_generator();
    CHECK(METHOD(g, "throw", INT(1)), "TypeError: exceptions must be classes or instances deriving from BaseException, not int");
    CHECK(METHOD0(g, "__next__"), "1");
    CHECK(METHOD0(g, "close"), "None");
    CHECK(METHOD0(g, "close"), "None");
    aipy_release_any(g);
    g = new_generator();
    CHECK(CALL(TYPE(list), g), "[1, 2]");
    g = new_generator();
    CHECK(METHOD0(g, "__next__"), "1");
    aipy_release_any(g);
    aipy_release_any(new_generator());
    TRUE(frames == 0);
}

static void tests(void) {
    test_binding();
    make_classes();
    test_classes();
    test_subclasses();
    test_generators();
}
