/* Types: how a name is found over the MRO.
 *
 * A type's `lookup` points to a state made on first use: an open-addressed table from name to members, the members
 * behind all special names, the offsets of owned fields and an image of a fresh instance. A new class attribute
 * anywhere makes all tables stale (aipy_types_changed); values are read through the members' slots, so that a mere
 * assignment does not. */
#include "aipy/model.h"
#include "aipy/containers.h"
#include "aipy/memory.h"
#include "aipy/type_state.h"
#include <stdlib.h>

const uint64_t aipy_unset_float = 0xFFF8A1B2C3D4E5F6u;
static uint32_t types_version = 1;

void aipy_types_changed(void) { types_version++; }

aipy_str *aipy_special_name(aipy_special special) {
    static const char *const texts[] = {
#define AIPY_TEXT(name) "__" #name "__",
        AIPY_SPECIALS(AIPY_TEXT)
#undef AIPY_TEXT
    };
    static aipy_str *names[AIPY_S_COUNT];
    if (!names[special]) names[special] = aipy_intern(texts[special]);
    return names[special];
}

static int64_t name_hash(aipy_str *name) { return name->hash != -1 ? name->hash : aipy_str_hash(name); }

static aipy_type_entry *find_entry(const aipy_type_state *state, aipy_str *name) {
    int64_t hash = name_hash(name);
    for (uint64_t i = (uint64_t)hash;; i++) {
        aipy_type_entry *entry = &state->entries[i & (uint64_t)state->mask];
        if (!entry->name || entry->name == name || (name_hash(entry->name) == hash && aipy_str_equal(entry->name, name))) return entry;
    }
}

/* The state with the type's own members; the table over the MRO may be stale. */
static aipy_type_state *own_state(const aipy_type *type) {
    if (type->lookup) return type->lookup;
    aipy_type_state *state = calloc(1, sizeof *state);
    if (!state) abort();
    ((aipy_type *)(uintptr_t)type)->lookup = state;
    for (int32_t i = 0; i < aipy_native_type_count; i++) {
        const aipy_native_type *natives = &aipy_native_types[i];
        if (natives->type != type) continue;
        state->natives = calloc((size_t)natives->count, sizeof *state->natives);
        state->native_values = calloc((size_t)natives->count, sizeof *state->native_values);
        if (!state->natives || !state->native_values) abort();
        for (int32_t k = 0; k < natives->count; k++) {
            state->native_values[k] = aipy_from_pointer(natives->natives[k]);
            state->natives[k] = (aipy_member){aipy_intern(natives->natives[k]->name), AIPY_MEMBER_VALUE, AIPY_KIND_ANY, 0, &state->native_values[k]};
        }
        state->native_count = natives->count;
    }
    return state;
}

static void add_members(aipy_type_state *state, const aipy_type *owner, const aipy_member *members, int64_t count) {
    for (int64_t i = 0; i < count; i++) {
        aipy_type_entry *entry = find_entry(state, members[i].name);
        entry->name = members[i].name;
        if (!entry->first) entry->first = &members[i];
        if (members[i].member == AIPY_MEMBER_FIELD) {
            if (!entry->field) entry->field = &members[i];
        } else if (!entry->value) {
            entry->value = &members[i];
            entry->owner = owner;
        }
    }
}

static void make_image(aipy_type_state *state, const aipy_type *type) {
    free(state->image);
    free(state->owned);
    state->image = calloc(1, (size_t)(type->size < 16 ? 16 : type->size));
    int64_t count = 0;
    for (int32_t i = 0; i < type->mro_length; i++) count += type->mro[i]->member_count;
    state->owned = calloc((size_t)count + 1, sizeof *state->owned);
    if (!state->image || !state->owned) abort();
    state->owned_count = 0;
    for (int32_t i = type->mro_length - 1; i >= 0; i--) {
        const aipy_type *base = type->mro[i];
        for (int32_t k = 0; k < base->member_count; k++) {
            const aipy_member *member = &base->members[k];
            if (member->member != AIPY_MEMBER_FIELD || member->offset + 8 > type->size) continue;
            if (member->kind == AIPY_KIND_FLOAT) memcpy(state->image + member->offset, &aipy_unset_float, 8);
            if (member->kind == AIPY_KIND_BOOL) memcpy(state->image + member->offset, &(int64_t){2}, 8);
            if (member->kind != AIPY_KIND_ANY) continue;
            bool known = false;
            for (int32_t m = 0; m < state->owned_count; m++) known |= state->owned[m] == member->offset;
            if (!known) state->owned[state->owned_count++] = member->offset;
        }
    }
}

static void build(aipy_type_state *state, const aipy_type *type) {
    int64_t count = 0;
    for (int32_t i = 0; i < type->mro_length; i++) {
        aipy_type_state *base = own_state(type->mro[i]);
        count += type->mro[i]->member_count + base->native_count + base->added_count;
    }
    int64_t size = 16;
    while (size < count * 2) size *= 2;
    free(state->entries);
    state->entries = calloc((size_t)size, sizeof *state->entries);
    if (!state->entries) abort();
    state->mask = size - 1;
    for (int32_t i = 0; i < type->mro_length; i++) {
        const aipy_type *base = type->mro[i];
        aipy_type_state *own = own_state(base);
        add_members(state, base, base->members, base->member_count);
        for (aipy_added_member *added = own->added; added; added = added->next) add_members(state, base, &added->member, 1);
        add_members(state, base, own->natives, own->native_count);
    }
    for (int special = 0; special < AIPY_S_COUNT; special++) {
        aipy_type_entry *entry = find_entry(state, aipy_special_name(special));
        /* what object itself does is the default of the code that asks */
        state->special[special] = entry->value && entry->owner != &aipy_object_type ? entry : NULL;
    }
    make_image(state, type);
    state->version = types_version;
}

aipy_type_state *aipy_state_of(const aipy_type *type) {
    aipy_type_state *state = type->lookup;
    if (state && state->version == types_version) return state;
    state = own_state(type);
    build(state, type);
    return state;
}

/* An own class attribute of exactly this type. */
static const aipy_member *own_value(const aipy_type *type, aipy_str *name) {
    aipy_type_state *state = own_state(type);
    for (int32_t i = 0; i < type->member_count; i++)
        if (type->members[i].member == AIPY_MEMBER_VALUE && (type->members[i].name == name || aipy_str_equal(type->members[i].name, name)))
            return &type->members[i];
    for (aipy_added_member *added = state->added; added; added = added->next)
        if (aipy_str_equal(added->member.name, name)) return &added->member;
    for (int32_t i = 0; i < state->native_count; i++)
        if (aipy_str_equal(state->natives[i].name, name)) return &state->natives[i];
    return NULL;
}

static aipy_any value_from(const aipy_type *type, int32_t start, aipy_str *name, const aipy_type **owner) {
    for (int32_t i = start; i < type->mro_length; i++) {
        const aipy_member *member = own_value(type->mro[i], name);
        if (member && *member->slot) { *owner = type->mro[i]; return *member->slot; }
    }
    return 0;
}

bool aipy_find_member(const aipy_type *type, aipy_str *name, aipy_found *out) {
    aipy_type_entry *entry = find_entry(aipy_state_of(type), name);
    *out = (aipy_found){0, entry->field, NULL};
    if (!entry->name) return false;
    if (entry->value) {
        out->value = *entry->value->slot;
        out->owner = entry->owner;
        if (!out->value) out->value = value_from(type, 0, name, &out->owner);
    }
    return out->value || out->member;
}

bool aipy_find_member_after(const aipy_type *type, const aipy_type *after, aipy_str *name, aipy_found *out) {
    int32_t start = 0;
    while (start < type->mro_length && type->mro[start] != after) start++;
    *out = (aipy_found){0, NULL, NULL};
    out->value = value_from(type, start + 1, name, &out->owner);
    return out->value != 0;
}

void aipy_type_entry_name(const aipy_type *type, aipy_any value, aipy_str **out) {
    aipy_type_state *state = aipy_state_of(type);
    for (int64_t i = 0; i <= state->mask; i++)
        if (state->entries[i].value && *state->entries[i].value->slot == value) *out = state->entries[i].name;
}

aipy_any aipy_find_special(const aipy_type *type, aipy_special special) {
    aipy_type_entry *entry = aipy_state_of(type)->special[special];
    if (!entry) return 0;
    aipy_any value = *entry->value->slot;
    if (value) return value;
    const aipy_type *owner = NULL;
    value = value_from(type, 0, entry->name, &owner);
    return owner == &aipy_object_type ? 0 : value;
}

const aipy_member *aipy_type_lookup(const aipy_type *type, aipy_str *name) {
    return find_entry(aipy_state_of(type), name)->first;
}

aipy_status aipy_type_set_attribute(aipy_thread *thread, const aipy_type *type, aipy_str *name, aipy_any value) {
    if (!(type->flags & AIPY_TYPE_USER))
        return aipy_raise_text(thread, &aipy_TypeError_type, "cannot %s '%S' attribute of immutable type '%s'", "set", name, type->name);
    const aipy_member *member = own_value(type, name);
    if (!value) {
        if (!member || !*member->slot) {
            aipy_str *message = aipy_format_text("type object '%s' has no attribute '%S'", type->name, name);
            return aipy_raise_attribute_error(thread, aipy_from_pointer(type), name, message);
        }
        aipy_any old = *member->slot;
        *member->slot = 0;
        aipy_types_changed();
        aipy_release_any(old);
        return AIPY_OK;
    }
    aipy_retain_any(value);
    if (!member) {
        aipy_type_state *state = own_state(type);
        aipy_added_member *added = calloc(1, sizeof *added), **last = &state->added;
        if (!added) abort();
        aipy_retain(&name->header);
        added->member = (aipy_member){name, AIPY_MEMBER_VALUE, AIPY_KIND_ANY, 0, &added->value};
        added->value = value;
        while (*last) last = &(*last)->next;
        *last = added;
        state->added_count++;
        aipy_types_changed();
        return AIPY_OK;
    }
    aipy_any old = *member->slot;
    *member->slot = value;
    if (old) aipy_release_any(old);
    else aipy_types_changed();
    return AIPY_OK;
}

bool aipy_is_subtype(const aipy_type *type, const aipy_type *base) {
    if (type == base) return true;
    for (int32_t i = 1; i < type->mro_length; i++)
        if (type->mro[i] == base) return true;
    return false;
}
bool aipy_is_instance(aipy_any value, const aipy_type *type) { return aipy_is_subtype(aipy_type_of(value), type); }
