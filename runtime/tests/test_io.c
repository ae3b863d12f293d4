/* Files, print, StringIO, sys; expected texts are CPython 3.11's. Writes into the folder of the first argument. */
#include "test_core.h"

static char path_text[4096];
static aipy_any open_named(const char *path, const char *mode, const char *newline, const char *encoding) {
    aipy_any f = aipy_module_member(T, "builtins", "open");
    aipy_any args[] = {STR(path), STR(mode), newline ? STR(newline) : NONE, encoding ? STR(encoding) : NONE};
    aipy_tuple *names = (aipy_tuple *)aipy_pointer(TUPLE(STR("newline"), STR("encoding")));
    aipy_any file = call(f, args, 4, names);
    aipy_release(&names->header);
    aipy_release_any(f);
    return file;
}
#define OPEN(mode) open_named(path_text, mode, NULL, NULL)
static void done(aipy_any file) {
    CHECK(METHOD0(file, "close"), "None");
    aipy_release_any(file);
}
static aipy_any bytes(const char *text) {
    aipy_any value = STR(text), made = METHOD0(value, "encode");
    aipy_release_any(value);
    return made;
}

static void test_text(void) {
    aipy_any f = OPEN("w");
    CHECK(METHOD(f, "write", STR("one\ntwo h\xc3\xa9\nthree")), "16");
    CHECK(METHOD(f, "write", INT(1)), "TypeError: write() argument must be str, not int");
    CHECK(METHOD0(f, "read"), "UnsupportedOperation: not readable");
    CHECK(METHOD0(f, "tell"), "17");
    CHECK(attribute(f, "mode"), "'w'");
    CHECK(attribute(f, "encoding"), "'UTF-8'");
    CHECK(attribute(f, "closed"), "False");
    done(f);
    f = OPEN("r");
    CHECK(METHOD0(f, "readline"), "'one\\n'");
    CHECK(METHOD(f, "read", INT(5)), "'two h'");
    CHECK(METHOD(f, "readline", INT(1)), "'\xc3\xa9'");
    CHECK(METHOD0(f, "tell"), "11");
    CHECK(METHOD0(f, "read"), "'\\nthree'");
    CHECK(METHOD0(f, "read"), "''");
    CHECK(METHOD(f, "seek", INT(0)), "0");
    CHECK(METHOD0(f, "readlines"), "['one\\n', 'two h\xc3\xa9\\n', 'three']");
    CHECK(METHOD(f, "write", STR("x")), "UnsupportedOperation: not writable");
    CHECK(METHOD(f, "seek", INT(1), INT(1)), "UnsupportedOperation: can't do nonzero cur-relative seeks");
    CHECK(METHOD(f, "seek", INT(-1)), "ValueError: negative seek position -1");
    CHECK(METHOD(f, "seek", INT(0)), "0");
    CHECK(CALL(TYPE(list), aipy_new_any(f)), "['one\\n', 'two h\xc3\xa9\\n', 'three']");
    done(f);
    f = OPEN("r");
    aipy_release_any(METHOD0(f, "close"));
    CHECK(METHOD0(f, "read"), "ValueError: I/O operation on closed file.");
    CHECK(METHOD0(f, "__enter__"), "ValueError: I/O operation on closed file.");
    aipy_release_any(f);
    f = OPEN("a");
    CHECK(METHOD(f, "writelines", LIST(STR("+a"), STR("+b"))), "None");
    done(f);
    f = OPEN("r+");
    CHECK(METHOD(f, "read", INT(2)), "'on'");
    CHECK(METHOD(f, "seek", INT(0), INT(2)), "21");
    CHECK(METHOD(f, "write", STR("!")), "1");
    CHECK(METHOD(f, "seek", INT(0)), "0");
    CHECK(METHOD0(f, "read"), "'one\\ntwo h\xc3\xa9\\nthree+a+b!'");
    done(f);
    f = OPEN("r");
    aipy_any shown, name = attribute(f, "name");
    if (aipy_repr(T, f, &shown) != AIPY_OK) abort();
    aipy_any expected = aipy_from_pointer(aipy_format_text("<_io.TextIOWrapper name=%R mode='r' encoding='UTF-8'>", name));
    TRUE(aipy_str_equal(aipy_as_str(shown), aipy_as_str(expected)));
    aipy_release_any(shown);
    aipy_release_any(expected);
    aipy_release_any(name);
    done(f);
}

static void test_newlines(void) {
    aipy_any f = OPEN("wb");
    CHECK(METHOD(f, "write", bytes("a\r\nb\rc\nd")), "8");
    CHECK(METHOD(f, "write", STR("x")), "TypeError: a bytes-like object is required, not 'str'");
    done(f);
    static const char *const newlines[] = {NULL, "", "\n", "\r", "\r\n"};
    static const char *const lines[] = {"['a\\n', 'b\\n', 'c\\n', 'd']", "['a\\r\\n', 'b\\r', 'c\\n', 'd']", "['a\\r\\n', 'b\\rc\\n', 'd']", "['a\\r', '\\nb\\r', 'c\\nd']", "['a\\r\\n', 'b\\rc\\nd']"};
    for (int i = 0; i < 5; i++) {
        f = open_named(path_text, "r", newlines[i], NULL);
        CHECK(METHOD0(f, "readlines"), lines[i]);
        done(f);
    }
    f = OPEN("rb");
    CHECK(METHOD(f, "read", INT(3)), "b'a\\r\\n'");
    CHECK(METHOD0(f, "readline"), "b'b\\rc\\n'");
    CHECK(METHOD(f, "seek", INT(-1), INT(2)), "7");
    CHECK(METHOD0(f, "read"), "b'd'");
    CHECK(METHOD0(f, "read"), "b''");
    CHECK(METHOD(f, "write", bytes("x")), "UnsupportedOperation: write");
    done(f);
    f = open_named(path_text, "w", "\r\n", NULL);
    CHECK(METHOD(f, "write", STR("a\nb\n")), "4");
    done(f);
    f = OPEN("rb");
    CHECK(METHOD0(f, "read"), "b'a\\r\\nb\\r\\n'");
    done(f);
    f = open_named(path_text, "w", NULL, "latin-1");
    CHECK(METHOD(f, "write", STR("\xc3\xa9\xc3\xbf")), "2");
    CHECK(METHOD(f, "write", STR("\xe2\x82\xac")), "UnicodeEncodeError: 'latin-1' codec can't encode character '\\u20ac' in position 0: ordinal not in range(256)");
    done(f);
    f = OPEN("r");
    CHECK(METHOD0(f, "read"), "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe9 in position 0: invalid continuation byte");
    done(f);
    f = open_named(path_text, "r", NULL, "latin-1");
    CHECK(METHOD0(f, "read"), "'\xc3\xa9\xc3\xbf'");
    done(f);
}

static void test_errors(void) {
    CHECK(open_named("/nonexistent/x", "r", NULL, NULL), "FileNotFoundError: [Errno 2] No such file or directory: '/nonexistent/x'");
    CHECK(open_named("/", "r", NULL, NULL), "IsADirectoryError: [Errno 21] Is a directory: '/'");
    CHECK(open_named("x", "q", NULL, NULL), "ValueError: invalid mode: 'q'");
    CHECK(open_named("x", "rw", NULL, NULL), "ValueError: must have exactly one of create/read/write/append mode");
    CHECK(open_named("x", "tb", NULL, NULL), "ValueError: can't have text and binary mode at once");
    CHECK(open_named("x", "", NULL, NULL), "ValueError: Must have exactly one of create/read/write/append mode and at most one plus");
    CHECK(open_named("x", "rb", NULL, "utf-8"), "ValueError: binary mode doesn't take an encoding argument");
    CHECK(open_named("x", "rb", "", NULL), "ValueError: binary mode doesn't take a newline argument");
    CHECK(open_named("x", "r", "q", NULL), "ValueError: illegal newline value: 'q'");
    aipy_any open = aipy_module_member(T, "builtins", "open");
    CHECK(CALL(open, FLOAT(1.5)), "TypeError: expected str, bytes or os.PathLike object, not float");
    CHECK(CALL(open, STR("x"), INT(1)), "TypeError: open() argument 'mode' must be str, not int");
    CHECK(CALL0(open), "TypeError: open() missing required argument 'file' (pos 1)");
    CHECK(CALL(open, INT(-5)), "ValueError: negative file descriptor");
}

static void test_memory(void) {
    aipy_any make = aipy_module_member(T, "io", "StringIO");
    aipy_any s = CALL0(make);
    CHECK(METHOD(s, "write", STR("one\ntwo\n")), "8");
    CHECK(METHOD(s, "write", bytes("x")), "TypeError: string argument expected, got 'bytes'");
    CHECK(METHOD0(s, "getvalue"), "'one\\ntwo\\n'");
    CHECK(METHOD0(s, "read"), "''");
    CHECK(METHOD(s, "seek", INT(0)), "0");
    CHECK(METHOD0(s, "readline"), "'one\\n'");
    CHECK(METHOD0(s, "readlines"), "['two\\n']");
    CHECK(METHOD(s, "seek", INT(10)), "10");
    CHECK(METHOD(s, "write", STR("z")), "1");
    CHECK(METHOD0(s, "getvalue"), "'one\\ntwo\\n\\x00\\x00z'");
    CHECK(METHOD(s, "truncate", INT(3)), "3");
    CHECK(METHOD0(s, "getvalue"), "'one'");
    CHECK(METHOD0(s, "close"), "None");
    CHECK(METHOD0(s, "getvalue"), "ValueError: I/O operation on closed file");
    aipy_release_any(s);
    s = CALL(make, STR("ab\ncd"));
    CHECK(METHOD(s, "write", STR("X")), "1");
    CHECK(METHOD0(s, "getvalue"), "'Xb\\ncd'");
    CHECK(CALL(TYPE(list), aipy_new_any(s)), "['b\\n', 'cd']");
    aipy_any print = aipy_module_member(T, "builtins", "print");
    aipy_any args[] = {INT(1), STR("a"), STR("-"), aipy_new_any(s)};
    aipy_tuple *names = (aipy_tuple *)aipy_pointer(TUPLE(STR("sep"), STR("file")));
    CHECK(call(print, args, 4, names), "None");
    aipy_release(&names->header);
    CHECK(METHOD0(s, "getvalue"), "'Xb\\ncd1-a\\n'");
    aipy_release_any(s);
    aipy_any bad[] = {INT(1), INT(2)};
    names = (aipy_tuple *)aipy_pointer(TUPLE(STR("sep")));
    CHECK(call(print, bad, 2, names), "TypeError: sep must be None or a string, not int");
    aipy_release(&names->header);
    names = (aipy_tuple *)aipy_pointer(TUPLE(STR("foo")));
    aipy_any unknown[] = {INT(1), INT(2)};
    CHECK(call(print, unknown, 2, names), "TypeError: 'foo' is an invalid keyword argument for print()");
    aipy_release(&names->header);
    aipy_any make_bytes = aipy_module_member(T, "io", "BytesIO");
    s = CALL(make_bytes, bytes("ab\ncd"));
    CHECK(METHOD0(s, "readline"), "b'ab\\n'");
    CHECK(METHOD(s, "write", bytes("XYZ")), "3");
    CHECK(METHOD0(s, "getvalue"), "b'ab\\nXYZ'");
    aipy_release_any(s);
}

static void test_sys(void) {
    aipy_any exit = aipy_module_member(T, "sys", "exit");
    CHECK(CALL(exit, INT(3)), "SystemExit: 3");
    CHECK(CALL0(exit), "SystemExit: ");
    aipy_any limit = aipy_module_member(T, "sys", "setrecursionlimit");
    CHECK(CALL(limit, INT(0)), "ValueError: recursion limit must be greater or equal than 1");
    CHECK(aipy_module_member(T, "sys", "float_info"),
          "sys.float_info(max=1.7976931348623157e+308, max_exp=1024, max_10_exp=308, min=2.2250738585072014e-308, min_exp=-1021, min_10_exp=-307, dig=15, mant_dig=53, "
          "epsilon=2.220446049250313e-16, radix=2, rounds=1)");
    CHECK(aipy_module_member(T, "sys", "stdout"), "<_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>");
    CHECK(aipy_module_member(T, "sys", "byteorder"), "'little'");
    aipy_any module = aipy_module_object("sys");
    CHECK(attribute(module, "foo"), "AttributeError: module 'sys' has no attribute 'foo'");
    CHECK(module, "<module 'sys' (built-in)>");
}

static void tests(void) {
    snprintf(path_text, sizeof path_text, "%s/test_io.txt", aipy_argument_count > 1 ? aipy_arguments[1] : ".");
    test_text();
    test_newlines();
    test_errors();
    test_memory();
    test_sys();
    remove(path_text);
}
