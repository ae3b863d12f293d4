/* The data model: what the files of the core share (attributes, calls, operators, types, functions, exceptions), and entry
 * points for other files of the runtime beside runtime.h. Ownership as in value.h. */
#ifndef AIPY_MODEL_H
#define AIPY_MODEL_H
#include "aipy/runtime.h"
#include "aipy/native.h"
#include "aipy/exception_types.h"

/* --- special methods: looked up once for each type ---------------------------------------------------- */

#define AIPY_SPECIALS(X) \
    X(add) X(sub) X(mul) X(matmul) X(truediv) X(floordiv) X(mod) X(pow) X(lshift) X(rshift) X(and) X(or) X(xor) \
    X(radd) X(rsub) X(rmul) X(rmatmul) X(rtruediv) X(rfloordiv) X(rmod) X(rpow) X(rlshift) X(rrshift) X(rand) X(ror) X(rxor) \
    X(iadd) X(isub) X(imul) X(imatmul) X(itruediv) X(ifloordiv) X(imod) X(ipow) X(ilshift) X(irshift) X(iand) X(ior) X(ixor) \
    X(neg) X(pos) X(invert) X(eq) X(ne) X(lt) X(le) X(gt) X(ge) \
    X(hash) X(bool) X(len) X(contains) X(getitem) X(setitem) X(delitem) X(missing) X(iter) X(next) X(reversed) \
    X(repr) X(str) X(format) X(call) X(index) X(int) X(float) X(complex) X(bytes) X(abs) X(round) X(trunc) X(floor) X(ceil) X(divmod) X(rdivmod) \
    X(getattribute) X(getattr) X(setattr) X(delattr) X(get) X(set) X(delete) X(set_name) X(init) X(new) X(del) \
    X(enter) X(exit) X(instancecheck) X(subclasscheck) X(class_getitem) X(init_subclass) X(length_hint) X(dir) X(sizeof) X(fspath) X(await) X(aiter) X(anext) \
    X(name) X(qualname) X(module) X(doc) X(dict) X(class) X(mro) X(bases) X(base) X(traceback) X(cause) X(context) X(notes) X(suppress_context) \
    X(func) X(self) X(wrapped) X(defaults) X(kwdefaults) X(closure) X(annotations) X(slots) X(match_args) X(weakref) X(static_attributes) X(subclasses) X(code) X(abstractmethods)
typedef enum {
#define AIPY_DECLARE(name) AIPY_S_##name,
    AIPY_SPECIALS(AIPY_DECLARE)
#undef AIPY_DECLARE
    AIPY_S_COUNT
} aipy_special;

/* The interned text of a special name: "__add__". Borrowed. */
aipy_str *aipy_special_name(aipy_special);
/* The class attribute behind a special method, or 0; borrowed. What only `object` has does not count. */
aipy_any aipy_find_special(const aipy_type *, aipy_special);
/* Calls what aipy_find_special answered, bound to self. args borrowed, out new. */
aipy_status aipy_call_special(aipy_thread *, aipy_any method, aipy_any self, const aipy_any *args, int64_t count, aipy_any *out);
/* The same for a binary operator: NotImplemented where a builtin method's argument is of another type. */
aipy_status aipy_call_operator(aipy_thread *, aipy_any method, aipy_any self, aipy_any other, aipy_any *out);

/* --- types (type.c, instance.c) ------------------------------------------------------------------------- */

typedef struct { aipy_any value; const aipy_member *member; const aipy_type *owner; } aipy_found;
/* Finds a member over the MRO, skipping empty class attributes; false if there is none. `value` borrowed, 0 for a field;
 * `member` is the field of that name, or null. */
bool aipy_find_member(const aipy_type *, aipy_str *name, aipy_found *out);
/* Finds in the MRO of `type` after `after`, for super(). */
bool aipy_find_member_after(const aipy_type *type, const aipy_type *after, aipy_str *name, aipy_found *out);
/* Sets (value 0: deletes) a class attribute, declared or new. */
aipy_status aipy_type_set_attribute(aipy_thread *, const aipy_type *, aipy_str *name, aipy_any value);
/* The name under which a class holds `value`; borrowed; unchanged if it does not. */
void aipy_type_entry_name(const aipy_type *, aipy_any value, aipy_str **out);
void aipy_types_changed(void);  /* class attributes appeared: lookups are made anew */
/* Calls a type: user classes allocate, initialise; builtin ones go through `__new__`. */
aipy_status aipy_construct(aipy_thread *, const aipy_type *, const aipy_any *args, int64_t count, aipy_tuple *keywords, aipy_any *out);
/* A new instance of a class of the program with all fields unset. */
aipy_object *aipy_instance_new(const aipy_type *);
/* Drop of instances of classes of the program: __del__, fields, then what the builtin base holds. */
void aipy_instance_drop(aipy_object *);
aipy_any aipy_type_dict(aipy_thread *, const aipy_type *); /* new dict of own class attributes */
aipy_any aipy_instance_dict(aipy_thread *, aipy_any);      /* new dict (a snapshot), or 0 if the object has none */
/* isinstance and issubclass: classinfo is a class, a tuple of them or a union. */
aipy_status aipy_isinstance(aipy_thread *, aipy_any, aipy_any classinfo, bool *out);
aipy_status aipy_issubclass(aipy_thread *, aipy_any, aipy_any classinfo, bool *out);
static inline const aipy_type *aipy_as_type(aipy_any v) { /* null if v is not a class */
    return !aipy_is_small(v) && aipy_pointer(v)->type == &aipy_type_type ? (const aipy_type *)aipy_pointer(v) : 0;
}
/* A field's value as a new reference, or 0 when unset. */
aipy_any aipy_field_value(aipy_object *, const aipy_member *);
extern const uint64_t aipy_unset_float; /* bit pattern of an unset FLOAT field */

/* --- attributes ----------------------------------------------------------------------------------------- */

/* As aipy_get_attribute, but *out = 0 without an exception where there is no such attribute. */
aipy_status aipy_find_attribute(aipy_thread *, aipy_any object, aipy_str *name, aipy_any *out);
/* object.__getattribute__: without __getattr__. */
aipy_status aipy_generic_get_attribute(aipy_thread *, aipy_any object, aipy_str *name, aipy_any *out);
aipy_status aipy_generic_set_attribute(aipy_thread *, aipy_any object, aipy_str *name, aipy_any value); /* value 0: delete */
/* Attributes that a class did not declare, kept beside the object. Borrowed or 0; the dict is made if `make`. */
aipy_dict *aipy_extra_attributes(aipy_object *, bool make);
void aipy_forget_object(aipy_object *); /* extra attributes and weak references end */
bool aipy_has_side_data(aipy_object *);
aipy_any aipy_bind_method(aipy_any self, aipy_any function);  /* new bound method; both borrowed */

/* --- calls ----------------------------------------------------------------------------------------------- */

aipy_status aipy_function_call(aipy_thread *, aipy_function *, const aipy_any *args, int64_t count, aipy_tuple *keywords, aipy_any *out);
static inline aipy_status aipy_call1(aipy_thread *t, aipy_any callee, aipy_any a, aipy_any *out) { return aipy_call(t, callee, &a, 1, 0, out); }
/* callee(*args, **keywords); keywords may be null. */
aipy_status aipy_call_spread(aipy_thread *, aipy_any callee, aipy_tuple *args, aipy_dict *keywords, aipy_any *out);
bool aipy_is_callable(aipy_any);
/* Counts one level of recursion in C; RecursionError "maximum recursion depth exceeded" + where. */
aipy_status aipy_enter_call(aipy_thread *, const char *where);
static inline void aipy_leave_call(aipy_thread *t) { t->depth--; }

/* --- functions and descriptors (function.c) --------------------------------------------------------------- */

typedef struct { aipy_object header; aipy_any getter, setter, deleter, doc; aipy_any name; } aipy_property;
typedef struct { aipy_object header; aipy_any function; } aipy_wrapper; /* staticmethod, classmethod */
typedef struct { aipy_object header; const aipy_type *type; aipy_any self; const aipy_type *start; } aipy_super;
typedef struct { aipy_object header; const aipy_type *owner; const aipy_member *member; } aipy_field_descriptor;
typedef struct { aipy_object header; aipy_tuple *items; } aipy_union;
extern aipy_type aipy_property_type, aipy_staticmethod_type, aipy_classmethod_type, aipy_super_type,
    aipy_method_descriptor_type, aipy_getset_type, aipy_field_descriptor_type, aipy_bound_builtin_type, aipy_union_type,
    aipy_traceback_type, aipy_StringIO_type, aipy_reference_type;
aipy_any aipy_property_new(aipy_any getter, aipy_any setter, aipy_any deleter); /* borrowed, 0 or None: none */
aipy_any aipy_staticmethod_new(aipy_any function);
aipy_any aipy_classmethod_new(aipy_any function);
/* super(type, self): attributes after `type` in the MRO of self (an instance or a class). */
aipy_status aipy_super_new(aipy_thread *, const aipy_type *, aipy_any self, aipy_any *out);
aipy_function *aipy_function_new(const aipy_code *, int64_t cell_count); /* cells 0 */

/* --- exceptions -------------------------------------------------------------------------------------------- */

aipy_exception *aipy_exception_new(const aipy_type *, const aipy_any *args, int64_t count); /* without running user code */
/* Makes an instance of exception_or_class: new. TypeError "exceptions must derive from BaseException". */
aipy_status aipy_make_exception(aipy_thread *, aipy_any exception_or_class, aipy_object **out);
/* Parts of builtin exceptions kept in `extra`: borrowed or 0. */
aipy_any aipy_exception_part(aipy_exception *, const char *name);
aipy_status aipy_raise_os_error(aipy_thread *, int error, aipy_any filename_or_0); /* OSError's subclass by errno */
aipy_status aipy_raise_attribute_error(aipy_thread *, aipy_any object, aipy_str *name, aipy_str *message_taken);
aipy_status aipy_raise_name_error(aipy_thread *, aipy_str *name, bool is_local, bool is_free);
aipy_status aipy_raise_stop_iteration(aipy_thread *, aipy_any value); /* value borrowed or 0 */
bool aipy_exception_is(aipy_thread *, const aipy_type *); /* the exception in flight */
void aipy_clear_exception(aipy_thread *);
aipy_str *aipy_format_text(const char *format, ...); /* as aipy_raise_text; new */
/* except*: splits `exception` (a group or not) by types: new references, None for "nothing". */
aipy_status aipy_split_group(aipy_thread *, aipy_any exception, aipy_any types, aipy_any *matching, aipy_any *rest);
/* Ends except*: `raised` a list of exceptions raised by handlers, `rest` unmatched part or None. AIPY_OK: nothing to raise. */
aipy_status aipy_raise_group(aipy_thread *, aipy_any original, aipy_any rest, aipy_any raised);
/* Checks the arguments of a group; BaseExceptionGroup becomes ExceptionGroup where all members are Exceptions. */
aipy_status aipy_group_check(aipy_thread *, const aipy_type **type, const aipy_any *args, int64_t count);
aipy_status aipy_BaseException_init(aipy_thread *, aipy_exception *, const aipy_any *args, int64_t args_count, aipy_dict *kwargs_or_null);
aipy_status aipy_BaseException_str(aipy_thread *, aipy_exception *, aipy_any *out);
aipy_status aipy_BaseException_repr(aipy_thread *, aipy_exception *, aipy_any *out);
/* Reports an exception that cannot be raised (__del__, exit) to stderr and clears it. */
void aipy_unraisable(aipy_thread *, const char *before, aipy_any object_or_0);

/* --- generators (generator.c) ------------------------------------------------------------------------------ */

/* A generator that has not started; frame taken, name borrowed or null. */
aipy_generator *aipy_generator_new(void *frame, aipy_status (*resume)(aipy_thread *, aipy_generator *), aipy_str *name);
/* One step of `yield from iterator` in generator `g`, which was just entered or resumed: passes on g->thrown or g->value.
 * AIPY_OK: yield *out. AIPY_STOP: *out is the value of the expression. AIPY_RAISED. */
aipy_status aipy_generator_delegate(aipy_thread *, aipy_generator *g, aipy_any iterator, aipy_any *out);
aipy_status aipy_generator_next(aipy_thread *, aipy_generator *, aipy_any *out); /* AIPY_STOP at the end */

/* --- the thread -------------------------------------------------------------------------------------------- */

aipy_status aipy_poll(aipy_thread *); /* after thread->poll was seen non-zero: KeyboardInterrupt or OK */
aipy_thread *aipy_main_thread(void);
extern int aipy_argument_count;
extern char **aipy_arguments;
/* What __len__ gave, checked as len() does. */
aipy_status aipy_length_result(aipy_thread *, aipy_any answer, int64_t *out);
#endif
