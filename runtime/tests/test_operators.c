/* Operators, comparisons, items, attributes and calls on any values; expected texts are CPython 3.11's. */
#include "test_core.h"

static void test_operators(void) {
    CHECK(binary(AIPY_ADD, INT(1), INT(2)), "3");
    CHECK(binary(AIPY_ADD, INT(1), FLOAT(2.5)), "3.5");
    CHECK(binary(AIPY_ADD, aipy_from_bool(true), INT(2)), "3");
    CHECK(binary(AIPY_AND, aipy_from_bool(true), aipy_from_bool(false)), "False");
    CHECK(binary(AIPY_AND, aipy_from_bool(true), INT(3)), "1");
    CHECK(binary(AIPY_ADD, INT(((int64_t)1 << 62) - 1), INT(1)), "4611686018427387904");
    CHECK(binary(AIPY_MUL, INT((int64_t)1 << 40), INT((int64_t)1 << 40)), "1208925819614629174706176");
    CHECK(binary(AIPY_TRUEDIV, INT(1), INT(3)), "0.3333333333333333");
    CHECK(binary(AIPY_FLOORDIV, INT(-7), INT(2)), "-4");
    CHECK(binary(AIPY_MOD, INT(-7), INT(3)), "2");
    CHECK(binary(AIPY_POW, INT(2), INT(100)), "1267650600228229401496703205376");
    CHECK(binary(AIPY_POW, INT(2), INT(-1)), "0.5");
    CHECK(binary(AIPY_TRUEDIV, INT(1), INT(0)), "ZeroDivisionError: division by zero");
    CHECK(binary(AIPY_FLOORDIV, INT(1), INT(0)), "ZeroDivisionError: integer division or modulo by zero");
    CHECK(binary(AIPY_MOD, INT(1), INT(0)), "ZeroDivisionError: integer modulo by zero");
    CHECK(binary(AIPY_TRUEDIV, FLOAT(1), INT(0)), "ZeroDivisionError: float division by zero");
    CHECK(binary(AIPY_ADD, STR("a"), STR("b")), "'ab'");
    CHECK(binary(AIPY_MUL, STR("ab"), INT(3)), "'ababab'");
    CHECK(binary(AIPY_MUL, INT(3), STR("ab")), "'ababab'");
    CHECK(binary(AIPY_MUL, INT(2), LIST(INT(1))), "[1, 1]");
    CHECK(binary(AIPY_ADD, LIST(INT(1)), LIST(INT(2))), "[1, 2]");
    CHECK(binary(AIPY_ADD, TUPLE(INT(1)), TUPLE(INT(2))), "(1, 2)");
    CHECK(binary(AIPY_ADD, LIST(INT(1)), TUPLE(INT(2))), "TypeError: can only concatenate list (not \"tuple\") to list");
    CHECK(binary(AIPY_ADD, TUPLE(INT(1)), LIST(INT(2))), "TypeError: can only concatenate tuple (not \"list\") to tuple");
    CHECK(binary(AIPY_ADD, STR("a"), INT(1)), "TypeError: can only concatenate str (not \"int\") to str");
    CHECK(binary(AIPY_ADD, INT(1), STR("a")), "TypeError: unsupported operand type(s) for +: 'int' and 'str'");
    CHECK(binary(AIPY_MUL, STR("a"), STR("b")), "TypeError: can't multiply sequence by non-int of type 'str'");
    CHECK(binary(AIPY_MUL, LIST(INT(1)), FLOAT(1.5)), "TypeError: can't multiply sequence by non-int of type 'float'");
    CHECK(binary(AIPY_MUL, FLOAT(1.5), LIST(INT(1))), "TypeError: can't multiply sequence by non-int of type 'float'");
    CHECK(binary(AIPY_SUB, STR("a"), INT(1)), "TypeError: unsupported operand type(s) for -: 'str' and 'int'");
    CHECK(binary(AIPY_ADD, NONE, INT(1)), "TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'");
    CHECK(binary(AIPY_POW, INT(2), STR("a")), "TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'str'");
    CHECK(binary(AIPY_MOD, STR("%d-%s"), TUPLE(INT(3), STR("x"))), "'3-x'");
    CHECK(binary(AIPY_OR, aipy_new_any(TYPE(int)), NONE), "int | None");
    aipy_any list = LIST(INT(1));
    CHECK(OUT(aipy_inplace(T, AIPY_ADD, list, list, &out)), "[1, 1]");
    CHECK(list, "[1, 1]");
    CHECK(OUT(aipy_inplace(T, AIPY_SUB, INT(1), NONE, &out)), "TypeError: unsupported operand type(s) for -=: 'int' and 'NoneType'");
    aipy_any text = STR("a");
    CHECK(OUT(aipy_unary(T, AIPY_NEG, text, &out)), "TypeError: bad operand type for unary -: 'str'");
    aipy_release_any(text);
    CHECK(OUT(aipy_unary(T, AIPY_INVERT, aipy_from_bool(true), &out)), "-2");
}

static void test_comparisons(void) {
    CHECK(compare(AIPY_LT, INT(1), FLOAT(1.5)), "True");
    CHECK(compare(AIPY_EQ, INT(((int64_t)1 << 53) + 1), FLOAT(9007199254740992.0)), "False");
    CHECK(compare(AIPY_EQ, aipy_from_bool(true), INT(1)), "True");
    CHECK(compare(AIPY_EQ, STR("a"), INT(1)), "False");
    CHECK(compare(AIPY_NE, NONE, INT(1)), "True");
    CHECK(compare(AIPY_LT, STR("a"), STR("b")), "True");
    CHECK(compare(AIPY_LT, LIST(INT(1), INT(2)), LIST(INT(1), INT(3))), "True");
    CHECK(compare(AIPY_EQ, TUPLE(INT(1), STR("x")), TUPLE(INT(1), STR("x"))), "True");
    CHECK(compare(AIPY_LT, INT(1), STR("a")), "TypeError: '<' not supported between instances of 'int' and 'str'");
    CHECK(compare(AIPY_GE, LIST(INT(1)), TUPLE(INT(1))), "TypeError: '>=' not supported between instances of 'list' and 'tuple'");
    CHECK(compare(AIPY_LT, FLOAT(__builtin_nan("")), INT(1)), "False");
    CHECK(compare(AIPY_NE, FLOAT(__builtin_nan("")), FLOAT(1)), "True");
    int64_t hash;
    aipy_any list = LIST(INT(1));
    CHECK(result(aipy_hash(T, list, &hash), NONE), "TypeError: unhashable type: 'list'");
    aipy_release_any(list);
    TRUE(aipy_hash(T, INT(-1), &hash) == AIPY_OK && hash == -2);
}

static aipy_any get(aipy_any o, aipy_any i) { /* takes both */
    aipy_any out = 0;
    aipy_status status = aipy_get_item(T, o, i, &out);
    aipy_release_any(o);
    aipy_release_any(i);
    return result(status, out);
}
static aipy_any set(aipy_any o, aipy_any i) {
    aipy_status status = aipy_set_item(T, o, i, NONE);
    aipy_release_any(o);
    aipy_release_any(i);
    return result(status, NONE);
}
static aipy_any delete(aipy_any o, aipy_any i) {
    aipy_status status = aipy_delete_item(T, o, i);
    aipy_release_any(o);
    aipy_release_any(i);
    return result(status, NONE);
}
static aipy_any length(aipy_any o) {
    int64_t n;
    aipy_status status = aipy_length(T, o, &n);
    aipy_release_any(o);
    return result(status, INT(n));
}
static aipy_any contains(aipy_any container, aipy_any item) {
    bool found = false;
    aipy_status status = aipy_contains(T, container, item, &found);
    aipy_release_any(container);
    aipy_release_any(item);
    return result(status, aipy_from_bool(found));
}
static aipy_any iterate(aipy_any o) {
    aipy_any out = 0;
    aipy_status status = aipy_iterate(T, o, &out);
    aipy_release_any(o);
    return result(status, out);
}

static void test_items(void) {
    CHECK(get(LIST(INT(1), INT(2)), INT(-1)), "2");
    CHECK(get(LIST(INT(1)), INT(1)), "IndexError: list index out of range");
    CHECK(get(TUPLE(INT(1)), INT(-2)), "IndexError: tuple index out of range");
    CHECK(get(STR("h\xc3\xa9"), INT(1)), "'\xc3\xa9'");
    CHECK(get(STR("h"), INT(5)), "IndexError: string index out of range");
    CHECK(get(LIST(INT(1)), STR("a")), "TypeError: list indices must be integers or slices, not str");
    CHECK(get(TUPLE(INT(1)), STR("a")), "TypeError: tuple indices must be integers or slices, not str");
    CHECK(get(STR("x"), STR("a")), "TypeError: string indices must be integers, not 'str'");
    CHECK(get(INT(5), INT(0)), "TypeError: 'int' object is not subscriptable");
    CHECK(get(NONE, INT(0)), "TypeError: 'NoneType' object is not subscriptable");
    CHECK(get(aipy_new_any(TYPE(int)), INT(0)), "TypeError: type 'int' is not subscriptable");
    CHECK(get(LIST(INT(1), INT(2)), aipy_from_bool(true)), "2");
    CHECK(set(TUPLE(INT(1)), INT(0)), "TypeError: 'tuple' object does not support item assignment");
    CHECK(set(STR("abc"), INT(0)), "TypeError: 'str' object does not support item assignment");
    CHECK(set(LIST(INT(1)), INT(3)), "IndexError: list assignment index out of range");
    CHECK(set(LIST(INT(1)), STR("a")), "TypeError: list indices must be integers or slices, not str");
    CHECK(delete(TUPLE(INT(1)), INT(0)), "TypeError: 'tuple' object doesn't support item deletion");
    CHECK(delete(LIST(INT(1)), INT(0)), "None");
    CHECK(length(INT(5)), "TypeError: object of type 'int' has no len()");
    CHECK(length(LIST(INT(5))), "1");
    CHECK(contains(LIST(INT(5)), INT(5)), "True");
    CHECK(contains(STR("abc"), STR("bc")), "True");
    CHECK(contains(STR("abc"), INT(1)), "TypeError: 'in <string>' requires string as left operand, not int");
    CHECK(contains(INT(1), INT(1)), "TypeError: argument of type 'int' is not iterable");
    CHECK(iterate(INT(1)), "TypeError: 'int' object is not iterable");
    aipy_dict *dict = aipy_dict_new(AIPY_KIND_ANY);
    aipy_any key = STR("k");
    aipy_dict_store_any(T, dict, key, INT(7));
    CHECK(get(aipy_new_any(aipy_from_pointer(dict)), aipy_new_any(key)), "7");
    CHECK(get(aipy_new_any(aipy_from_pointer(dict)), INT(1)), "KeyError: 1");
    CHECK(aipy_new_any(aipy_from_pointer(dict)), "{'k': 7}");
    CHECK(contains(aipy_new_any(aipy_from_pointer(dict)), LIST(INT(1))), "TypeError: unhashable type: 'list'");
    aipy_release(&dict->header);
    aipy_release_any(key);
}

static aipy_any builtin(const char *name) { return aipy_module_member(T, "builtins", name); }

static void test_attributes(void) {
    aipy_any text = STR("abc");
    CHECK(METHOD0(text, "upper"), "'ABC'");
    CHECK(METHOD(text, "find", STR("c")), "2");
    CHECK(METHOD(text, "find", INT(1)), "TypeError: must be str, not int");
    CHECK(METHOD(text, "upper", INT(1)), "TypeError: str.upper() takes no arguments (1 given)");
    CHECK(METHOD(text, "foo", INT(1)), "AttributeError: 'str' object has no attribute 'foo'");
    CHECK(attribute(text, "nothing"), "AttributeError: 'str' object has no attribute 'nothing'");
    CHECK(attribute(NONE, "x"), "AttributeError: 'NoneType' object has no attribute 'x'");
    CHECK(attribute(TYPE(int), "foo"), "AttributeError: type object 'int' has no attribute 'foo'");
    CHECK(attribute(TYPE(int), "__name__"), "'int'");
    CHECK(attribute(text, "__class__"), "<class 'str'>");
    CHECK(attribute(TYPE(bool), "__mro__"), "(<class 'bool'>, <class 'int'>, <class 'object'>)");
    CHECK(attribute(TYPE(ExceptionGroup), "__bases__"), "(<class 'BaseExceptionGroup'>, <class 'Exception'>)");
    CHECK(attribute(TYPE(list), "append"), "<method 'append' of 'list' objects>");
    CHECK(attribute(TYPE(int), "__add__"), "<slot wrapper '__add__' of 'int' objects>");
    CHECK(attribute(TYPE(int), "real"), "<attribute 'real' of 'int' objects>");
    CHECK(attribute(INT(5), "real"), "5");
    CHECK(attribute(INT(5), "numerator"), "5");
    CHECK(result(aipy_set_attribute(T, INT(5), aipy_intern("real"), INT(1)), NONE), "AttributeError: attribute 'real' of 'int' objects is not writable");
    CHECK(result(aipy_set_attribute(T, text, aipy_intern("upper"), INT(1)), NONE), "AttributeError: 'str' object attribute 'upper' is read-only");
    CHECK(result(aipy_set_attribute(T, text, aipy_intern("x"), INT(1)), NONE), "AttributeError: 'str' object has no attribute 'x'");
    CHECK(result(aipy_set_attribute(T, TYPE(int), aipy_intern("x"), INT(1)), NONE), "TypeError: cannot set 'x' attribute of immutable type 'int'");
    aipy_any upper = attribute(text, "upper");
    CHECK(CALL0(upper), "'ABC'");
    aipy_release_any(upper);
    CHECK(compare(AIPY_EQ, attribute(text, "upper"), attribute(text, "upper")), "True");
    CHECK(compare(AIPY_EQ, attribute(text, "upper"), attribute(text, "lower")), "False");
    aipy_any append = attribute(TYPE(list), "append");
    CHECK(CALL0(append), "TypeError: unbound method list.append() needs an argument");
    CHECK(CALL(append, INT(1)), "TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'int' object");
    CHECK(CALL(append, LIST(INT(1)), INT(1), INT(2)), "TypeError: list.append() takes exactly one argument (2 given)");
    aipy_any add = attribute(TYPE(int), "__add__");
    CHECK(CALL(add, INT(1)), "TypeError: expected 1 argument, got 0");
    CHECK(CALL(add, INT(1), INT(2)), "3");
    CHECK(CALL(add, INT(1), STR("x")), "NotImplemented");
    aipy_release_any(text);
    CHECK(CALL(builtin("len"), LIST(INT(1))), "1");
    CHECK(CALL0(builtin("len")), "TypeError: len() takes exactly one argument (0 given)");
    CHECK(CALL(builtin("len"), INT(1), INT(2)), "TypeError: len() takes exactly one argument (2 given)");
    CHECK(CALL(builtin("len"), INT(5)), "TypeError: object of type 'int' has no len()");
    CHECK(CALL(builtin("getattr"), INT(1), INT(2)), "TypeError: attribute name must be string, not 'int'");
    CHECK(CALL(builtin("getattr"), INT(1), STR("foo"), INT(2)), "2");
    CHECK(CALL(builtin("hasattr"), INT(1), STR("foo")), "False");
    CHECK(CALL(builtin("isinstance"), aipy_from_bool(true), aipy_new_any(TYPE(int))), "True");
    CHECK(CALL(builtin("isinstance"), INT(1), TUPLE(aipy_new_any(TYPE(str)), aipy_new_any(TYPE(int)))), "True");
    CHECK(CALL(builtin("isinstance"), INT(1), INT(2)), "TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union");
    CHECK(CALL(builtin("issubclass"), INT(1), aipy_new_any(TYPE(int))), "TypeError: issubclass() arg 1 must be a class");
    CHECK(CALL(builtin("callable"), builtin("len")), "True");
    CHECK(builtin("len"), "<built-in function len>");
    CHECK(CALL(INT(5), INT(1)), "TypeError: 'int' object is not callable");
    CHECK(CALL(TYPE(int), STR("12")), "12");
    CHECK(CALL(TYPE(str), INT(12)), "'12'");
    CHECK(CALL(TYPE(list), STR("ab")), "['a', 'b']");
    CHECK(CALL(TYPE(type), INT(12)), "<class 'int'>");
    CHECK(CALL(TYPE(type), INT(12), INT(2)), "TypeError: type() takes 1 or 3 arguments");
    CHECK(CALL(TYPE(object), INT(12)), "TypeError: object() takes no arguments");
    CHECK(CALL0(TYPE(NotImplementedType)), "TypeError: cannot create 'NotImplementedType' instances");
    aipy_any key = STR("key"), sorted = builtin("sorted");
    aipy_any args[] = {LIST(INT(2), INT(1)), aipy_from_bool(true)};
    aipy_tuple *names = (aipy_tuple *)aipy_pointer(TUPLE(STR("reverse")));
    CHECK(call(sorted, args, 2, names), "[2, 1]");
    aipy_release(&names->header);
    names = (aipy_tuple *)aipy_pointer(TUPLE(STR("foo")));
    aipy_any args2[] = {LIST(INT(2), INT(1)), aipy_from_bool(true)};
    CHECK(call(sorted, args2, 2, names), "TypeError: 'foo' is an invalid keyword argument for sorted()");
    aipy_release(&names->header);
    aipy_release_any(key);
    CHECK(aipy_module_member(T, "sys", "maxsize"), "9223372036854775807");
    aipy_any version = aipy_module_member(T, "sys", "version_info");
    CHECK(compare(AIPY_GE, aipy_new_any(version), TUPLE(INT(3), INT(8))), "True");
    CHECK(attribute(version, "minor"), "11");
    aipy_release_any(version);
}

static void tests(void) {
    test_operators();
    test_comparisons();
    test_items();
    test_attributes();
}
