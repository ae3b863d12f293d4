/* What uncaught exceptions print; expected texts are CPython 3.11's (sys.__excepthook__). */
#include "test_core.h"
#include "aipy/traceback.h"

static aipy_any make(const aipy_type *type, const aipy_any *args, int64_t count) { return call(aipy_from_pointer(type), args, count, NULL); }
#define MAKE(name, ...) make(&aipy_##name##_type, (aipy_any[]){__VA_ARGS__}, COUNT(((aipy_any[]){__VA_ARGS__})))
static void set(aipy_any e, const char *name, aipy_any value) { /* takes the value */
    if (aipy_set_attribute(T, e, aipy_intern(name), value) != AIPY_OK) abort();
    aipy_release_any(value);
}
static void note(aipy_any e, const char *text) { aipy_release_any(METHOD(e, "add_note", STR(text))); }
static aipy_any member(aipy_any group, int64_t i) {
    aipy_any members = attribute(group, "exceptions"), item = aipy_tuple_get((aipy_tuple *)aipy_pointer(members), i);
    aipy_release_any(members);
    return item;
}
static void show_at(int line, aipy_any e, const char *expected) { /* borrowed */
    aipy_str *text = aipy_exception_text(T, (aipy_exception *)aipy_pointer(e));
    int64_t size;
    const char *utf8 = aipy_str_utf8(text, &size);
    if (strcmp(utf8, expected)) {
        failed++;
        fprintf(stderr, "line %d:\n%s    expected:\n%s", line, utf8, expected);
    } else
        passed++;
    aipy_release(&text->header);
}
#define SHOW(e, expected) show_at(__LINE__, e, expected)
#define SHOW_NEW(make, expected) do { aipy_any e_ = make; SHOW(e_, expected); aipy_release_any(e_); } while (0)

static void test_plain(void) {
    SHOW_NEW(MAKE(ValueError, STR("x")), "ValueError: x\n");
    SHOW_NEW(make(&aipy_ValueError_type, NULL, 0), "ValueError\n");
    SHOW_NEW(MAKE(KeyError, STR("a\nb")), "KeyError: 'a\\nb'\n");
    SHOW_NEW(MAKE(ValueError, STR("a\nb")), "ValueError: a\n"
        "b\n");
    aipy_any e = MAKE(ValueError, STR("v"));
    set(e, "__cause__", MAKE(KeyError, STR("k")));
    SHOW(e, "KeyError: 'k'\n"
        "\n"
        "The above exception was the direct cause of the following exception:\n"
        "\n"
        "ValueError: v\n");
    aipy_release_any(e);
    e = MAKE(ValueError, STR("v"));
    aipy_any context = MAKE(KeyError, STR("k"));
    set(context, "__context__", MAKE(OSError, INT(2), STR("No such file or directory"), STR("f")));
    set(e, "__context__", context);
    SHOW(e, "FileNotFoundError: [Errno 2] No such file or directory: 'f'\n"
        "\n"
        "During handling of the above exception, another exception occurred:\n"
        "\n"
        "KeyError: 'k'\n"
        "\n"
        "During handling of the above exception, another exception occurred:\n"
        "\n"
        "ValueError: v\n");
    aipy_release_any(e);
    e = MAKE(ValueError, STR("v"));
    note(e, "one\ntwo");
    note(e, "three");
    SHOW(e, "ValueError: v\n"
        "one\n"
        "two\n"
        "three\n");
    aipy_release_any(e);
}

static void test_groups(void) {
    aipy_any inner = MAKE(ExceptionGroup, STR("h"), LIST(MAKE(TypeError, STR("a\nb")), MAKE(KeyError, INT(2))));
    aipy_any g = MAKE(ExceptionGroup, STR("g"), LIST(MAKE(ValueError, INT(1)), inner, MAKE(OSError, STR("x"))));
    SHOW(g, "  | ExceptionGroup: g (3 sub-exceptions)\n"
        "  +-+---------------- 1 ----------------\n"
        "    | ValueError: 1\n"
        "    +---------------- 2 ----------------\n"
        "    | ExceptionGroup: h (2 sub-exceptions)\n"
        "    +-+---------------- 1 ----------------\n"
        "      | TypeError: a\n"
        "b\n"
        "      +---------------- 2 ----------------\n"
        "      | KeyError: 2\n"
        "      +------------------------------------\n"
        "    +---------------- 3 ----------------\n"
        "    | OSError: x\n"
        "    +------------------------------------\n");
    note(g, "n1\nn2");
    aipy_any first = member(g, 0), second = member(g, 1);
    note(first, "m1\nm2");
    set(g, "__cause__", MAKE(ValueError, STR("c")));
    set(second, "__context__", MAKE(TypeError, STR("ctx")));
    aipy_release_any(first);
    aipy_release_any(second);
    SHOW(g, "ValueError: c\n"
        "\n"
        "The above exception was the direct cause of the following exception:\n"
        "\n"
        "  | ExceptionGroup: g (3 sub-exceptions)\n"
        "  | n1\n"
        "  | n2\n"
        "  +-+---------------- 1 ----------------\n"
        "    | ValueError: 1\n"
        "    | m1\n"
        "    | m2\n"
        "    +---------------- 2 ----------------\n"
        "    | TypeError: ctx\n"
        "    | \n"
        "    | During handling of the above exception, another exception occurred:\n"
        "    | \n"
        "    | ExceptionGroup: h (2 sub-exceptions)\n"
        "    +-+---------------- 1 ----------------\n"
        "      | TypeError: a\n"
        "b\n"
        "      +---------------- 2 ----------------\n"
        "      | KeyError: 2\n"
        "      +------------------------------------\n"
        "    +---------------- 3 ----------------\n"
        "    | OSError: x\n"
        "    +------------------------------------\n");
    aipy_any many[17];
    for (int i = 0; i < 17; i++) many[i] = MAKE(ValueError, INT(i));
    SHOW_NEW(MAKE(ExceptionGroup, STR("big"), make_list(many, 17)), "  | ExceptionGroup: big (17 sub-exceptions)\n"
        "  +-+---------------- 1 ----------------\n"
        "    | ValueError: 0\n"
        "    +---------------- 2 ----------------\n"
        "    | ValueError: 1\n"
        "    +---------------- 3 ----------------\n"
        "    | ValueError: 2\n"
        "    +---------------- 4 ----------------\n"
        "    | ValueError: 3\n"
        "    +---------------- 5 ----------------\n"
        "    | ValueError: 4\n"
        "    +---------------- 6 ----------------\n"
        "    | ValueError: 5\n"
        "    +---------------- 7 ----------------\n"
        "    | ValueError: 6\n"
        "    +---------------- 8 ----------------\n"
        "    | ValueError: 7\n"
        "    +---------------- 9 ----------------\n"
        "    | ValueError: 8\n"
        "    +---------------- 10 ----------------\n"
        "    | ValueError: 9\n"
        "    +---------------- 11 ----------------\n"
        "    | ValueError: 10\n"
        "    +---------------- 12 ----------------\n"
        "    | ValueError: 11\n"
        "    +---------------- 13 ----------------\n"
        "    | ValueError: 12\n"
        "    +---------------- 14 ----------------\n"
        "    | ValueError: 13\n"
        "    +---------------- 15 ----------------\n"
        "    | ValueError: 14\n"
        "    +---------------- ... ----------------\n"
        "    | and 2 more exceptions\n"
        "    +------------------------------------\n");
    aipy_any e = MAKE(ValueError, STR("v"));
    set(e, "__context__", g);
    SHOW(e, "ValueError: c\n"
        "\n"
        "The above exception was the direct cause of the following exception:\n"
        "\n"
        "  | ExceptionGroup: g (3 sub-exceptions)\n"
        "  | n1\n"
        "  | n2\n"
        "  +-+---------------- 1 ----------------\n"
        "    | ValueError: 1\n"
        "    | m1\n"
        "    | m2\n"
        "    +---------------- 2 ----------------\n"
        "    | TypeError: ctx\n"
        "    | \n"
        "    | During handling of the above exception, another exception occurred:\n"
        "    | \n"
        "    | ExceptionGroup: h (2 sub-exceptions)\n"
        "    +-+---------------- 1 ----------------\n"
        "      | TypeError: a\n"
        "b\n"
        "      +---------------- 2 ----------------\n"
        "      | KeyError: 2\n"
        "      +------------------------------------\n"
        "    +---------------- 3 ----------------\n"
        "    | OSError: x\n"
        "    +------------------------------------\n"
        "\n"
        "During handling of the above exception, another exception occurred:\n"
        "\n"
        "ValueError: v\n");
    aipy_release_any(e);
    aipy_any deep = MAKE(ValueError, INT(0));
    for (int i = 0; i < 13; i++) {
        char name[16];
        snprintf(name, sizeof name, "%d", i);
        deep = MAKE(ExceptionGroup, STR(name), LIST(deep));
    }
    SHOW(deep, "  | ExceptionGroup: 12 (1 sub-exception)\n"
        "  +-+---------------- 1 ----------------\n"
        "    | ExceptionGroup: 11 (1 sub-exception)\n"
        "    +-+---------------- 1 ----------------\n"
        "      | ExceptionGroup: 10 (1 sub-exception)\n"
        "      +-+---------------- 1 ----------------\n"
        "        | ExceptionGroup: 9 (1 sub-exception)\n"
        "        +-+---------------- 1 ----------------\n"
        "          | ExceptionGroup: 8 (1 sub-exception)\n"
        "          +-+---------------- 1 ----------------\n"
        "            | ExceptionGroup: 7 (1 sub-exception)\n"
        "            +-+---------------- 1 ----------------\n"
        "              | ExceptionGroup: 6 (1 sub-exception)\n"
        "              +-+---------------- 1 ----------------\n"
        "                | ExceptionGroup: 5 (1 sub-exception)\n"
        "                +-+---------------- 1 ----------------\n"
        "                  | ExceptionGroup: 4 (1 sub-exception)\n"
        "                  +-+---------------- 1 ----------------\n"
        "                    | ExceptionGroup: 3 (1 sub-exception)\n"
        "                    +-+---------------- 1 ----------------\n"
        "                      | ... (max_group_depth is 10)\n"
        "                      +------------------------------------\n");
    aipy_release_any(deep);
    aipy_any a = MAKE(ValueError, STR("c")), b = MAKE(KeyError, INT(1));
    set(a, "__context__", aipy_new_any(b));
    set(b, "__context__", aipy_new_any(a));
    SHOW(a, "KeyError: 1\n"
        "\n"
        "During handling of the above exception, another exception occurred:\n"
        "\n"
        "ValueError: c\n");
    set(b, "__context__", NONE);
    aipy_release_any(a);
    aipy_release_any(b);
}

static void test_traceback(void) {
    static const aipy_location calls = {"p.py", "<module>", "f(1)", 9, 0, 9, 4}, part = {"p.py", "f", "    return a[0] + g(x)  # sum", 3, 11, 3, 22},
                               item = {"p.py", "f", "    return a[i] + g(x)", 3, 11, 3, 15}, several = {"p.py", "f", "    g(1,", 3, 4, 4, 6},
                               unknown = {"gone.py", "h", NULL, 3, 11, 3, 15}, wide = {"p.py", "f", "  s = '\xc3\xa9' + x", 5, 6, 5, 14},
                               again = {"p.py", "r", "    return r()", 2, 11, 2, 14};
    aipy_raise_text(T, &aipy_ValueError_type, "bad");
    const aipy_location *inner_first[] = {&wide, &several, &unknown, &item, &part, &calls};
    for (int i = 0; i < COUNT(inner_first); i++) aipy_traceback_add(T, inner_first[i]);
    aipy_any e = aipy_from_pointer(aipy_catch(T));
    SHOW(e, "Traceback (most recent call last):\n"
            "  File \"p.py\", line 9, in <module>\n    f(1)\n"
            "  File \"p.py\", line 3, in f\n    return a[0] + g(x)  # sum\n           ~~~~~^~~~~~\n"
            "  File \"p.py\", line 3, in f\n    return a[i] + g(x)\n           ~^^^\n"
            "  File \"gone.py\", line 3, in h\n"
            "  File \"p.py\", line 3, in f\n    g(1,\n"
            "  File \"p.py\", line 5, in f\n    s = '\xc3\xa9' + x\n        ~~~~^~~\n"
            "ValueError: bad\n");
    aipy_any trace = attribute(e, "__traceback__"), next;
    CHECK(attribute(trace, "tb_lineno"), "9");
    next = attribute(trace, "tb_next");
    CHECK(attribute(next, "tb_lineno"), "3");
    aipy_release_any(next);
    aipy_release_any(trace);
    aipy_release_any(METHOD(e, "with_traceback", NONE));
    SHOW(e, "ValueError: bad\n");
    aipy_release_any(e);
    aipy_raise_text(T, &aipy_RecursionError_type, "maximum recursion depth exceeded");
    for (int i = 0; i < 6; i++) aipy_traceback_add(T, &again);
    aipy_traceback_add(T, &calls);
    e = aipy_from_pointer(aipy_catch(T));
    SHOW(e, "Traceback (most recent call last):\n"
            "  File \"p.py\", line 9, in <module>\n    f(1)\n"
            "  File \"p.py\", line 2, in r\n    return r()\n           ^^^\n"
            "  File \"p.py\", line 2, in r\n    return r()\n           ^^^\n"
            "  File \"p.py\", line 2, in r\n    return r()\n           ^^^\n"
            "  [Previous line repeated 3 more times]\n"
            "RecursionError: maximum recursion depth exceeded\n");
    aipy_release_any(e);
}

/* --- construction, attributes, raising ---------------------------------------------------------------------- */

static void check_error(aipy_any e, const char *repr, const char *text) {
    aipy_any shown;
    if (aipy_str_of(T, e, &shown) != AIPY_OK) abort();
    int64_t size;
    TRUE(!strcmp(aipy_str_utf8(aipy_as_str(shown), &size), text));
    aipy_release_any(shown);
    CHECK(e, repr);
}

static void test_construction(void) {
    aipy_any e = MAKE(OSError, INT(2), STR("No such"), STR("f"));
    CHECK(attribute(e, "errno"), "2");
    CHECK(attribute(e, "filename"), "'f'");
    CHECK(attribute(e, "filename2"), "None");
    CHECK(attribute(e, "args"), "(2, 'No such')");
    check_error(e, "FileNotFoundError(2, 'No such')", "[Errno 2] No such: 'f'");
    check_error(MAKE(OSError, INT(2), STR("a"), STR("b"), NONE, STR("d")), "FileNotFoundError(2, 'a')", "[Errno 2] a: 'b' -> 'd'");
    check_error(MAKE(OSError, STR("x")), "OSError('x')", "x");
    check_error(MAKE(OSError, INT(1), INT(2), INT(3), INT(4), INT(5), INT(6)), "OSError(1, 2, 3, 4, 5, 6)", "(1, 2, 3, 4, 5, 6)");
    check_error(MAKE(KeyError, STR("a")), "KeyError('a')", "'a'");
    check_error(MAKE(KeyError, INT(1), INT(2)), "KeyError(1, 2)", "(1, 2)");
    aipy_any bytes = aipy_from_pointer(aipy_str_from_ascii("x"));
    aipy_release_any(bytes);
    check_error(MAKE(UnicodeEncodeError, STR("ascii"), STR("\xc3\xbf\xe1\x88\xb4"), INT(1), INT(2), STR("bad")),
                "UnicodeEncodeError('ascii', '\xc3\xbf\xe1\x88\xb4', 1, 2, 'bad')", "'ascii' codec can't encode character '\\u1234' in position 1: bad");
    CHECK(MAKE(UnicodeDecodeError, INT(1)), "TypeError: function takes exactly 5 arguments (1 given)");
    CHECK(MAKE(UnicodeEncodeError, INT(1), INT(2), INT(3), INT(4), INT(5)), "TypeError: argument 1 must be str, not int");
    e = MAKE(SystemExit, INT(3));
    CHECK(attribute(e, "code"), "3");
    aipy_release_any(e);
    e = MAKE(StopIteration, INT(5), INT(6));
    CHECK(attribute(e, "value"), "5");
    aipy_release_any(e);
    e = MAKE(ValueError, INT(1));
    CHECK(result(aipy_set_attribute(T, e, aipy_intern("args"), INT(5)), NONE), "TypeError: 'int' object is not iterable");
    CHECK(result(aipy_set_attribute(T, e, aipy_intern("__cause__"), INT(5)), NONE), "TypeError: exception cause must be None or derive from BaseException");
    CHECK(result(aipy_set_attribute(T, e, aipy_intern("__traceback__"), INT(5)), NONE), "TypeError: __traceback__ must be a traceback or None");
    CHECK(result(aipy_delete_attribute(T, e, aipy_intern("args")), NONE), "TypeError: args may not be deleted");
    CHECK(result(aipy_set_attribute(T, e, aipy_intern("__suppress_context__"), INT(5)), NONE), "TypeError: attribute value type must be bool");
    CHECK(attribute(e, "__notes__"), "AttributeError: 'ValueError' object has no attribute '__notes__'");
    CHECK(METHOD(e, "add_note", INT(5)), "TypeError: note must be a str, not 'int'");
    set(e, "mine", INT(4));
    CHECK(attribute(e, "__dict__"), "{'mine': 4}");
    aipy_release_any(e);
    CHECK(MAKE(ExceptionGroup, STR("m"), LIST(INT(1))), "ValueError: Item 0 of second argument (exceptions) is not an exception");
    CHECK(MAKE(ExceptionGroup, STR("m"), INT(1)), "TypeError: second argument (exceptions) must be a sequence");
    CHECK(MAKE(ExceptionGroup, STR("m"), LIST(make(&aipy_KeyboardInterrupt_type, NULL, 0))), "TypeError: Cannot nest BaseExceptions in an ExceptionGroup");
    CHECK(MAKE(BaseExceptionGroup, STR("m"), LIST(MAKE(ValueError, INT(1)))), "ExceptionGroup('m', [ValueError(1)])");
    aipy_any group = MAKE(ExceptionGroup, STR("m"), LIST(MAKE(ValueError, INT(1)), MAKE(ExceptionGroup, STR("n"), LIST(MAKE(TypeError, INT(2)), MAKE(ValueError, INT(3))))));
    CHECK(METHOD(group, "split", aipy_new_any(TYPE(ValueError))),
          "(ExceptionGroup('m', [ValueError(1), ExceptionGroup('n', [ValueError(3)])]), ExceptionGroup('m', [ExceptionGroup('n', [TypeError(2)])]))");
    CHECK(METHOD(group, "subgroup", aipy_new_any(TYPE(KeyError))), "None");
    CHECK(METHOD(group, "split", INT(3)), "TypeError: expected a function, exception type or tuple of exception types");
    aipy_any matching, rest;
    TRUE(aipy_split_group(T, group, TYPE(TypeError), &matching, &rest) == AIPY_OK);
    TRUE(aipy_raise_group(T, group, rest, NONE) == AIPY_RAISED);
    e = aipy_from_pointer(aipy_catch(T));
    CHECK(e, "ExceptionGroup('m', [ValueError(1), ExceptionGroup('n', [ValueError(3)])])");
    TRUE(aipy_raise_group(T, group, NONE, NONE) == AIPY_OK);
    aipy_any fresh = MAKE(OSError, STR("new")), raised = LIST(aipy_new_any(fresh));
    set(fresh, "__context__", aipy_new_any(group)); /* as raised in a handler */
    TRUE(aipy_raise_group(T, group, rest, raised) == AIPY_RAISED);
    e = aipy_from_pointer(aipy_catch(T));
    CHECK(e, "ExceptionGroup('', [OSError('new'), ExceptionGroup('m', [ValueError(1), ExceptionGroup('n', [ValueError(3)])])])");
    set(fresh, "__context__", NONE);
    aipy_release_any(fresh);
    aipy_release_any(raised);
    aipy_release_any(matching);
    aipy_release_any(rest);
    aipy_release_any(group);
}

static void test_raising(void) {
    bool matched;
    CHECK(result(aipy_raise(T, INT(1)), NONE), "TypeError: exceptions must derive from BaseException");
    CHECK(result(aipy_raise(T, TYPE(ValueError)), NONE), "ValueError: ");
    CHECK(result(aipy_raise_again(T), NONE), "RuntimeError: No active exception to reraise");
    CHECK(result(aipy_raise_from(T, TYPE(ValueError), INT(1)), NONE), "TypeError: exception causes must derive from BaseException");
    aipy_raise_text(T, &aipy_KeyError_type, "first");
    aipy_object *first = aipy_catch(T);
    TRUE(aipy_match_exception(T, first, TYPE(LookupError), &matched) == AIPY_OK && matched);
    aipy_any types = TUPLE(aipy_new_any(TYPE(OSError)), aipy_new_any(TYPE(KeyError)));
    TRUE(aipy_match_exception(T, first, types, &matched) == AIPY_OK && matched);
    aipy_release_any(types);
    CHECK(result(aipy_match_exception(T, first, INT(3), &matched), NONE), "TypeError: catching classes that do not inherit from BaseException is not allowed");
    aipy_enter_handler(T, first);
    aipy_raise_text(T, &aipy_ValueError_type, "second");
    aipy_any second = aipy_from_pointer(aipy_catch(T));
    CHECK(attribute(second, "__context__"), "KeyError('first')");
    TRUE(aipy_raise_from(T, second, NONE) == AIPY_RAISED);
    aipy_clear_exception(T);
    CHECK(attribute(second, "__suppress_context__"), "True");
    TRUE(aipy_raise_again(T) == AIPY_RAISED);
    TRUE(T->exception == first);
    aipy_clear_exception(T);
    aipy_enter_handler(T, aipy_pointer(second));
    TRUE(aipy_raise(T, aipy_from_pointer(first)) == AIPY_RAISED); /* no circle */
    aipy_clear_exception(T);
    CHECK(attribute(second, "__context__"), "None");
    CHECK(attribute(aipy_from_pointer(first), "__context__"), "ValueError('second')");
    aipy_leave_handler(T);
    aipy_leave_handler(T);
    TRUE(T->handled == NULL);
    aipy_release(first);
    aipy_release_any(second);
    aipy_str *name = aipy_intern("x");
    CHECK(result(aipy_raise_name_error(T, name, false, false), NONE), "NameError: name 'x' is not defined");
    CHECK(result(aipy_raise_name_error(T, name, true, false), NONE), "UnboundLocalError: cannot access local variable 'x' where it is not associated with a value");
    CHECK(result(aipy_raise_name_error(T, name, false, true), NONE), "NameError: cannot access free variable 'x' where it is not associated with a value in enclosing scope");
}

static void tests(void) {
    test_plain();
    test_groups();
    test_traceback();
    test_construction();
    test_raising();
}
