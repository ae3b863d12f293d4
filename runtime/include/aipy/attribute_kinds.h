/* Attributes that builtin objects have beside their declared members (attributes_builtin.c, descriptor.c). */
#ifndef AIPY_ATTRIBUTE_KINDS_H
#define AIPY_ATTRIBUTE_KINDS_H
#include "aipy/model.h"
#include "aipy/side_data.h"

/* Binds class attribute `value` for `self` (0: read on the class itself) of class `type`. */
aipy_status aipy_bind_attribute(aipy_thread *, aipy_any value, aipy_any self, const aipy_type *type, aipy_any *out);
/* Attributes of functions, modules, exceptions, `__class__`, `__dict__`...; *out = 0: none. */
aipy_status aipy_own_attribute(aipy_thread *, aipy_any object, aipy_str *name, aipy_any *out);
/* Sets (0: deletes) one of them; AIPY_STOP: there is none. */
aipy_status aipy_set_builtin_attribute(aipy_thread *, aipy_any object, aipy_str *name, aipy_any value);
/* `__name__`, `__mro__` ... of a class; *out = 0: none. */
aipy_status aipy_type_attribute(aipy_thread *, const aipy_type *, aipy_str *name, aipy_any *out);
aipy_status aipy_set_type_attribute(aipy_thread *, const aipy_type *, aipy_str *name, aipy_any value); /* AIPY_STOP: an ordinary one */
aipy_status aipy_super_attribute(aipy_thread *, aipy_super *, aipy_str *name, aipy_any *out);
aipy_status aipy_property_refuses(aipy_thread *, aipy_property *, aipy_any object, const char *what);
aipy_any aipy_field_descriptor_new(const aipy_type *owner, const aipy_member *);
extern aipy_type aipy_structure_type; /* sys.version_info and its kin */
void aipy_structure_attribute(aipy_any, aipy_str *name, aipy_any *out); /* *out stays 0: no such field */
const char *aipy_module_name(aipy_any module); /* borrowed */
aipy_status aipy_module_attribute(aipy_thread *, aipy_any module, aipy_str *name, aipy_any *out); /* *out = 0: none */
/* Exceptions: the parts kept in `extra`, `args`, `__cause__`...; AIPY_STOP when there is none of that name. */
aipy_status aipy_exception_attribute(aipy_thread *, aipy_exception *, aipy_str *name, aipy_any *out);
aipy_status aipy_exception_set_attribute(aipy_thread *, aipy_exception *, aipy_str *name, aipy_any value);
static inline bool aipy_name_is(aipy_str *name, aipy_special special) { return name == aipy_special_name(special) || aipy_str_equal(name, aipy_special_name(special)); }
static inline bool aipy_text_is(aipy_str *text, const char *ascii) {
    int64_t n;
    const char *utf8 = aipy_str_utf8(text, &n);
    int64_t i = 0;
    while (i < n && ascii[i] && utf8[i] == ascii[i]) i++;
    return i == n && !ascii[i];
}
#endif
