/* Standard modules as values: functions, constants and types found by name in the declarations. */
#include "aipy/attribute_kinds.h"
#include "aipy/containers.h"
#include "aipy/thread_state.h"

typedef struct { aipy_object header; const aipy_native_module *table; } module_object;
AIPY_DEFINE_TYPE(aipy_module_type, "module", "builtins", module_object, NULL, 0);

const char *aipy_module_name(aipy_any module) { return ((module_object *)aipy_pointer(module))->table->name; }

aipy_any aipy_module_object(const char *name) {
    static aipy_any made[256];
    for (int32_t i = 0; i < aipy_native_module_count && i < 256; i++) {
        if (strcmp(aipy_native_modules[i].name, name)) continue;
        if (!made[i]) {
            module_object *module = (module_object *)aipy_new_object(&aipy_module_type, sizeof *module);
            module->header.count = AIPY_IMMORTAL;
            module->table = &aipy_native_modules[i];
            made[i] = aipy_from_pointer(module);
        }
        return aipy_new_any(made[i]);
    }
    return 0;
}

aipy_status aipy_module_attribute(aipy_thread *thread, aipy_any value, aipy_str *name, aipy_any *out) {
    const aipy_native_module *table = ((module_object *)aipy_pointer(value))->table;
    int64_t size;
    const char *text = aipy_str_utf8(name, &size);
    *out = 0;
    for (int32_t i = 0; i < table->count; i++) {
        aipy_native *native = table->natives[i];
        if (strcmp(native->name, text)) continue;
        if (native->flags & AIPY_NATIVE_GETTER) return aipy_native_call(thread, native, NULL, 0, NULL, out);
        *out = aipy_new_any(aipy_from_pointer(native));
        return AIPY_OK;
    }
    for (int32_t i = 0; i < table->constant_count; i++)
        if (!strcmp(table->constants[i].name, text)) { *out = aipy_parameter_value(&table->constants[i].value); return AIPY_OK; }
    for (int32_t i = 0; i < table->type_count; i++)
        if (!strcmp(table->types[i]->name, text)) { *out = aipy_new_any(aipy_from_pointer(table->types[i])); return AIPY_OK; }
    if (aipy_name_is(name, AIPY_S_name)) *out = aipy_from_pointer(aipy_str_from_ascii(table->name));
    else if (aipy_name_is(name, AIPY_S_doc)) *out = aipy_new_any(aipy_none());
    return AIPY_OK;
}

aipy_any aipy_module_member(aipy_thread *thread, const char *module, const char *name) {
    aipy_any object = aipy_module_object(module), value = 0;
    if (!object) return 0;
    if (aipy_find_attribute(thread, object, aipy_intern(name), &value) != AIPY_OK) { aipy_clear_exception(thread); value = 0; }
    return value;
}
