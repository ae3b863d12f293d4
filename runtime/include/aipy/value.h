/* Values: what a word holds and how every heap object begins.
 *
 *   any:   odd  = small int, value << 1 | 1 (63 bits)
 *          even = pointer to an aipy_object; never null in a live value (null means "unset" in fields,
 *                 cells and globals)
 *   int word: an `any` that is a small int or points to a big int (aipy_int)
 *
 * Reference counts: a function's comment says of each pointer whether it is borrowed, taken or new.
 * Unless it says otherwise: arguments are borrowed, results are new references.
 * Immortal objects (None, True, types, constants of the program) start at AIPY_IMMORTAL and are counted
 * like others; they never reach zero.
 */
#ifndef AIPY_VALUE_H
#define AIPY_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef uint64_t aipy_any;
typedef struct aipy_type aipy_type;
typedef struct aipy_thread aipy_thread;
typedef struct aipy_object { int64_t count; const aipy_type *type; } aipy_object; /* 16 bytes */

#define AIPY_IMMORTAL ((int64_t)1 << 60)

/* What a function that can fail returns. AIPY_WIDE only comes from compiled functions; AIPY_STOP only from
 * `next`-like functions and means exhausted, without an exception object. After AIPY_RAISED the exception is in
 * thread->exception and outputs are undefined. */
typedef int32_t aipy_status;
enum { AIPY_OK = 0, AIPY_RAISED = 1, AIPY_WIDE = 2, AIPY_STOP = 3 };

/* How an 8-byte slot of a container, field, cell or global holds a value. */
typedef enum { AIPY_KIND_RAW = 0,   /* int64_t: an int that fits */
               AIPY_KIND_FLOAT = 1, /* double */
               AIPY_KIND_BOOL = 2,  /* 0 or 1 as int64_t */
               AIPY_KIND_ANY = 3    /* aipy_any, owned */
} aipy_kind;
typedef union { int64_t raw; double number; aipy_any any; } aipy_slot; /* 8 bytes */

static inline bool aipy_is_small(aipy_any v) { return v & 1; }
static inline int64_t aipy_small(aipy_any v) { return (int64_t)v >> 1; }
static inline bool aipy_fits_small(int64_t v) { return v >= -((int64_t)1 << 62) && v < ((int64_t)1 << 62); }
static inline aipy_any aipy_from_small(int64_t v) { return (aipy_any)v << 1 | 1; }
static inline aipy_object *aipy_pointer(aipy_any v) { return (aipy_object *)(uintptr_t)v; }
static inline aipy_any aipy_from_pointer(const void *p) { return (aipy_any)(uintptr_t)p; }

void aipy_destroy(aipy_object *object); /* count reached zero: runs the type's drop */
static inline void aipy_retain(aipy_object *o) { o->count++; }
static inline void aipy_release(aipy_object *o) { if (--o->count == 0) aipy_destroy(o); }
static inline void aipy_retain_any(aipy_any v) { if (!aipy_is_small(v)) aipy_retain(aipy_pointer(v)); }
static inline void aipy_release_any(aipy_any v) { if (!aipy_is_small(v)) aipy_release(aipy_pointer(v)); }
static inline aipy_any aipy_new_any(aipy_any v) { aipy_retain_any(v); return v; }
/* The type of any value; small ints answer aipy_int_type. */
extern aipy_type aipy_int_type;
static inline const aipy_type *aipy_type_of(aipy_any v) { return aipy_is_small(v) ? &aipy_int_type : aipy_pointer(v)->type; }

/* None, True, False, NotImplemented, Ellipsis: immortal singletons compared by address. */
extern aipy_object aipy_None, aipy_True, aipy_False, aipy_NotImplemented, aipy_Ellipsis;
static inline aipy_any aipy_from_bool(bool b) { return aipy_from_pointer(b ? &aipy_True : &aipy_False); }
static inline aipy_any aipy_none(void) { return aipy_from_pointer(&aipy_None); }

/* --- layouts of builtin objects; compiled code reads and writes these fields directly --- */

typedef struct { aipy_object header; double value; } aipy_float; /* boxed float, value @16 */

typedef struct { /* big int, sign and magnitude; only values outside the small range */
    aipy_object header;
    int64_t size;      /* @16: number of limbs, negative for negative numbers */
    uint64_t limbs[];  /* @24: least significant first, no leading zero limb */
} aipy_int;

typedef struct { /* immutable text, PEP 393: the narrowest of 1, 2, 4 bytes an item */
    aipy_object header;
    int64_t length;   /* @16: code points */
    int64_t hash;     /* @24: -1 until computed */
    uint8_t kind;     /* @32: bytes an item: 1, 2 or 4 */
    uint8_t ascii;    /* @33: 1 if every code point < 128 (then kind is 1) */
    uint8_t interned; /* @34: one object per text; set for compile-time names */
    uint8_t pad[5];
    /* ASCII: data @40. Otherwise utf8_length @40, utf8 (malloc'ed or null) @48, data @56.
     * Data ends in one zero item. */
} aipy_str;
typedef struct { aipy_str base; int64_t utf8_length; char *utf8; } aipy_wide_str;
static inline void *aipy_str_data(const aipy_str *s) { return (char *)s + (s->ascii ? sizeof(aipy_str) : sizeof(aipy_wide_str)); }
static inline uint32_t aipy_str_at(const aipy_str *s, int64_t i) {
    const void *d = aipy_str_data(s);
    return s->kind == 1 ? ((const uint8_t *)d)[i] : s->kind == 2 ? ((const uint16_t *)d)[i] : ((const uint32_t *)d)[i];
}

typedef struct { aipy_object header; int64_t length; int64_t hash; uint8_t data[]; } aipy_bytes; /* data @32, zero-ended */

typedef struct {
    aipy_object header;
    aipy_slot *items;  /* @16: from aipy_allocate; null when capacity is 0 */
    int64_t length;    /* @24 */
    int64_t capacity;  /* @32 */
    uint8_t kind;      /* @40: aipy_kind. RAW changes in place to ANY when an item does not fit; FLOAT and BOOL
                        * lists are only ever given floats and bools by compiled code, but the C functions turn them
                        * into ANY if given something else */
} aipy_list;

typedef struct {
    aipy_object header;
    int64_t length;       /* @16 */
    const uint8_t *kinds; /* @24: aipy_kind of each item, static; null: all ANY. RAW is allowed here for ints that
                           * are known to fit */
    aipy_slot items[];    /* @32 */
} aipy_tuple;

typedef struct { int64_t hash; aipy_any key; aipy_slot value; } aipy_dict_entry; /* key 0: deleted entry */
typedef struct { /* insertion order; CPython's open addressing over a compact entry array */
    aipy_object header;
    int64_t used;             /* @16: live entries = len() */
    aipy_dict_entry *entries; /* @24 */
    void *indices;            /* @32: 2^log2_size items of 1, 2, 4 or 8 bytes; -1 empty, -2 dummy */
    int64_t entry_count;      /* @40: entries in use, deleted ones included */
    uint8_t log2_size;        /* @48 */
    uint8_t kind;             /* @49: kind of values: ANY, FLOAT or BOOL */
    uint32_t version;         /* @52: changes on every insertion and deletion */
} aipy_dict;

typedef struct { aipy_any key; int64_t hash; } aipy_set_entry; /* key 0: empty; dummy: hash -1, key = &aipy_dummy */
typedef struct { /* CPython's set table (Objects/setobject.c): same probes, growth, dummies, so same order */
    aipy_object header;
    int64_t used;  /* @16: live */
    int64_t fill;  /* @24: live and dummies */
    int64_t mask;  /* @32 */
    aipy_set_entry *table; /* @40 */
    int64_t hash;  /* frozenset's, -1 unknown */
} aipy_set; /* also frozenset, with its own type */

typedef struct { aipy_object header; aipy_slot value; uint8_t kind; } aipy_cell; /* value @16; any 0: empty */

typedef struct { aipy_object header; int64_t start, stop, step; } aipy_range; /* only ranges that fit; @16 @24 @32 */
typedef struct { aipy_object header; aipy_any start, stop, step; } aipy_slice;

/* A native Python function object. Compiled code also calls the function's specialisations directly. */
typedef struct aipy_code aipy_code;
typedef struct {
    aipy_object header;
    const aipy_code *code; /* @16 */
    aipy_any defaults;     /* @24: tuple of the last positional parameters' values, or 0 */
    aipy_any keyword_defaults; /* @32: dict, or 0 */
    aipy_any attributes;   /* @40: __dict__ of the function, or 0 */
    int64_t cell_count;    /* @48 */
    aipy_any cells[];      /* @56: captured cells or captured constants, owned */
} aipy_function;
struct aipy_code {
    aipy_str *name, *qualified_name, *module;
    /* entry with all parameters bound, boxed: args in the order positional-only, positional, keyword-only,
     * *args tuple, **kwargs dict; borrowed; `out` gets a new reference */
    aipy_status (*entry)(aipy_thread *, aipy_function *self, const aipy_any *args, aipy_any *out);
    int32_t positional_only, positional, keyword_only; /* counts; `positional` excludes positional-only */
    uint8_t var_positional, var_keyword;
    aipy_str *const *names; /* parameter names in that order */
    aipy_str *docstring;    /* or null */
};

/* A C function as a Python object (a builtin used as a value). */
typedef aipy_status (*aipy_builtin_entry)(aipy_thread *, const aipy_any *args, int64_t count, aipy_tuple *keywords, aipy_any *out);
typedef struct { aipy_object header; const char *name; aipy_builtin_entry entry; } aipy_builtin;
typedef struct { aipy_object header; aipy_any self, function; } aipy_method; /* bound method */

/* --- types ---------------------------------------------------------------------------------------- */

typedef enum { AIPY_MEMBER_FIELD,     /* instance slot at `offset` of `kind` */
               AIPY_MEMBER_VALUE,     /* class attribute: *slot holds an any (functions bind as methods) */
} aipy_member_kind;
typedef struct {
    aipy_str *name;    /* interned */
    uint8_t member;    /* aipy_member_kind */
    uint8_t kind;      /* FIELD: aipy_kind */
    int32_t offset;    /* FIELD: bytes from the object's start */
    aipy_any *slot;    /* VALUE: where the class attribute lives; holds 0 when deleted or not yet assigned.
                        * A staticmethod, classmethod or property is an object of that type */
} aipy_member;

enum { AIPY_TYPE_USER = 1,       /* a class of the program: instances have fields, special methods by name */
       AIPY_TYPE_EXCEPTION = 2,  /* instances begin with aipy_exception */
       AIPY_TYPE_HAS_DEL = 4 };

struct aipy_type {
    aipy_object header;              /* types are objects of aipy_type_type, immortal */
    const char *name;                /* __name__ */
    const char *qualified_name;
    const char *module;              /* "builtins", "__main__" */
    const aipy_type *base;           /* null for object */
    const aipy_type *const *mro;     /* self first, object last */
    int32_t mro_length;
    int32_t flags;
    int64_t size;                    /* bytes of an instance */
    void (*drop)(aipy_object *);     /* releases contents and frees; null: nothing inside, plain free */
    const aipy_member *members;      /* own members (not the bases') */
    int32_t member_count;
    /* construct through an `any`: args as for a call; null: use the runtime's default for the type */
    aipy_status (*construct)(aipy_thread *, const aipy_type *, const aipy_any *args, int64_t count, aipy_tuple *keywords, aipy_any *out);
    void *lookup;                    /* runtime's own: hash table over the MRO's members, made on first use */
    const char *docstring;
};

typedef struct aipy_traceback { struct aipy_traceback *next; const struct aipy_location *location; } aipy_traceback;
typedef struct { /* every exception instance begins so; user classes' fields follow */
    aipy_object header;
    aipy_any args;            /* @16: tuple */
    aipy_any cause, context;  /* @24 @32: any or 0 */
    aipy_traceback *traceback;/* @40: innermost call last appended; owned */
    aipy_any extra;           /* @48: SystemExit.code, StopIteration.value, KeyError ...: or 0 */
    aipy_any notes;           /* @56: list or 0 */
    uint8_t suppress_context; /* @64 */
    /* user fields start @72 */
} aipy_exception;

/* Where something can raise: static data made by the compiler, for tracebacks as CPython prints them. */
typedef struct aipy_location {
    const char *file;      /* as given when compiled */
    const char *function;  /* co_name, "<module>" */
    const char *text;      /* the source line without its newline, or null */
    int32_t line, column, end_line, end_column; /* 1-based lines; columns are 0-based UTF-8 offsets, -1: none */
} aipy_location;

struct aipy_thread {
    aipy_object *exception;   /* @0: in flight, owned; null when none */
    int64_t depth;            /* @8: Python frames on the stack */
    int64_t recursion_limit;  /* @16 */
    aipy_object *handled;     /* @24: the exception being handled (sys.exc_info), borrowed by the handler stack */
    volatile int64_t poll;    /* @32: non-zero when a signal waits */
    void *more;               /* runtime's own */
};
#endif
