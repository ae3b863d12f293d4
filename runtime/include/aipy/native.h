/* Builtin functions and methods as objects, made from the declarations in aipy/library.
 *
 * `aipy_methods.c` (generated) holds one static aipy_native for each declared member. It says how arguments are
 * bound and converted; `call` is a small generated function that calls the C function and boxes its result.
 */
#ifndef AIPY_NATIVE_H
#define AIPY_NATIVE_H
#include "aipy/value.h"

/* What a parameter's C type is. */
typedef enum { AIPY_TAKE_ANY, AIPY_TAKE_INT, AIPY_TAKE_I64, AIPY_TAKE_INDEX, AIPY_TAKE_FLOAT, AIPY_TAKE_BOOL,
               AIPY_TAKE_OBJECT /* a pointer to an object of `type` or a subclass */ } aipy_take;
typedef enum { AIPY_POSITIONAL_ONLY, AIPY_POSITIONAL, AIPY_KEYWORD_ONLY, AIPY_VAR_POSITIONAL, AIPY_VAR_KEYWORD } aipy_parameter_kind;
typedef enum { AIPY_DEFAULT_REQUIRED, AIPY_DEFAULT_MISSING, AIPY_DEFAULT_NONE, AIPY_DEFAULT_BOOL, AIPY_DEFAULT_INT,
               AIPY_DEFAULT_FLOAT, AIPY_DEFAULT_STR, AIPY_DEFAULT_BYTES } aipy_default_kind;
typedef struct {
    const char *name;
    uint8_t kind, take, default_kind;
    int64_t integer;          /* default: INT, BOOL; length of BYTES */
    double number;            /* default: FLOAT */
    const char *text;         /* default: STR, BYTES */
    const aipy_type *type;    /* AIPY_TAKE_OBJECT */
    const char *type_name;
} aipy_parameter;

enum { AIPY_NATIVE_METHOD = 1, AIPY_NATIVE_GETTER = 2, AIPY_NATIVE_STATIC = 4, AIPY_NATIVE_CLASS = 8, AIPY_NATIVE_SETTER = 16 };
/* Arguments after conversion: a *args parameter takes two (address, count), every other one. */
typedef union { aipy_any any; int64_t raw; double number; const aipy_any *many; void *pointer; } aipy_argument;

typedef struct aipy_native { /* begins as aipy_builtin with a null entry */
    aipy_object header;
    const char *name;
    aipy_builtin_entry entry;   /* null */
    const char *owner;          /* the type's or module's name */
    uint8_t flags, is_function; /* is_function: of a module, not of a type */
    int32_t count;              /* parameters, the receiver of a method included */
    const aipy_parameter *parameters;
    aipy_status (*call)(aipy_thread *, const aipy_argument *, aipy_any *out);
    struct aipy_native *overload; /* tried next, or null */
} aipy_native;

typedef struct { const aipy_type *type; aipy_native *const *natives; int32_t count; } aipy_native_type;
typedef struct { const char *name; aipy_parameter value; } aipy_constant;
typedef struct {
    const char *name;
    aipy_native *const *natives;
    int32_t count;
    const aipy_constant *constants;
    int32_t constant_count;
    const aipy_type *const *types;
    int32_t type_count;
} aipy_native_module;

extern const aipy_native_type aipy_native_types[];
extern const int32_t aipy_native_type_count;
extern const aipy_native_module aipy_native_modules[];
extern const int32_t aipy_native_module_count;

/* call_native.c */
/* Binds, converts and calls; `args` borrowed, the receiver of a method first. `out` new. */
aipy_status aipy_native_call(aipy_thread *, const aipy_native *, const aipy_any *args, int64_t count, aipy_tuple *keywords, aipy_any *out);
/* The same for operators: AIPY_OK with NotImplemented where an argument is not of the declared type. */
aipy_status aipy_native_operator(aipy_thread *, const aipy_native *, const aipy_any *args, int64_t count, aipy_any *out);

/* module.c */
/* A module object, or a function, constant or type of a declared module. New reference; 0 if there is none. */
aipy_any aipy_module_object(const char *name);
aipy_any aipy_module_member(aipy_thread *, const char *module, const char *name);
#endif
