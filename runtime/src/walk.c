/* Walking any iterable, the guard of repr() and the building of texts: what all containers share. */
#include "aipy/containers.h"

aipy_status aipy_walk_start(aipy_thread *thread, aipy_walk *walk, aipy_any iterable) {
    walk->position = 0;
    walk->iterator = 0;
    walk->source = 0;
    if (aipy_is_exact(iterable, &aipy_list_type) || aipy_is_exact(iterable, &aipy_tuple_type)) {
        walk->source = aipy_new_any(iterable);
        return AIPY_OK;
    }
    return aipy_iterate(thread, iterable, &walk->iterator);
}

aipy_status aipy_walk_next(aipy_thread *thread, aipy_walk *walk, aipy_any *out) {
    if (walk->iterator) {
        const aipy_type *type = aipy_type_of(walk->iterator);
        if (type->flags & AIPY_TYPE_ITERATOR) {
            aipy_native_iterator *iterator = (aipy_native_iterator *)aipy_pointer(walk->iterator);
            return iterator->next(thread, iterator, out);
        }
        return aipy_next(thread, walk->iterator, out);
    }
    int64_t at = walk->position++;
    aipy_object *source = aipy_pointer(walk->source);
    if (source->type == &aipy_list_type) {
        aipy_list *list = (aipy_list *)source;
        if (at >= list->length) { walk->position--; return AIPY_STOP; }
        *out = aipy_list_get(list, at);
    } else {
        aipy_tuple *tuple = (aipy_tuple *)source;
        if (at >= tuple->length) { walk->position--; return AIPY_STOP; }
        *out = aipy_tuple_get(tuple, at);
    }
    return AIPY_OK;
}

void aipy_walk_end(aipy_walk *walk) {
    aipy_release_any(walk->iterator ? walk->iterator : walk->source);
}

static aipy_repr_frame *shown;

bool aipy_repr_enter(aipy_thread *thread, aipy_repr_frame *frame, const aipy_object *object) {
    for (aipy_repr_frame *f = shown; f; f = f->next)
        if (f->object == object && f->thread == thread) return false;
    *frame = (aipy_repr_frame){thread, object, shown};
    shown = frame;
    return true;
}

void aipy_repr_leave(aipy_repr_frame *frame) {
    for (aipy_repr_frame **link = &shown; *link; link = &(*link)->next)
        if (*link == frame) { *link = frame->next; return; }
}

void aipy_text_take(aipy_text *text, aipy_str *part) {
    if (text->count == text->capacity) {
        int64_t capacity = text->capacity ? text->capacity * 2 : 16;
        text->parts = aipy_reallocate(text->parts, text->capacity * (int64_t)sizeof(aipy_str *), capacity * (int64_t)sizeof(aipy_str *));
        text->capacity = capacity;
    }
    text->parts[text->count++] = part;
}

void aipy_text_add(aipy_text *text, const char *ascii) {
    aipy_str *part = aipy_intern(ascii);
    aipy_retain(&part->header);
    aipy_text_take(text, part);
}

aipy_status aipy_text_repr(aipy_thread *thread, aipy_text *text, aipy_any value) {
    aipy_any part;
    if (aipy_repr(thread, value, &part) != AIPY_OK) return AIPY_RAISED;
    aipy_text_take(text, aipy_as_str(part));
    return AIPY_OK;
}

void aipy_text_drop(aipy_text *text) {
    for (int64_t i = 0; i < text->count; i++) aipy_release(&text->parts[i]->header);
    aipy_free(text->parts, text->capacity * (int64_t)sizeof(aipy_str *));
    *text = (aipy_text){0};
}

aipy_str *aipy_text_end(aipy_text *text) {
    aipy_str *result = aipy_str_join_parts(text->parts, text->count);
    aipy_text_drop(text);
    return result;
}

aipy_status aipy_raise_value(aipy_thread *thread, const aipy_type *type, aipy_any argument) {
    aipy_any exception;
    if (aipy_call(thread, aipy_from_pointer(type), &argument, 1, NULL, &exception) != AIPY_OK) return AIPY_RAISED;
    aipy_raise(thread, exception);
    aipy_release_any(exception);
    return AIPY_RAISED;
}

aipy_status aipy_raise_key(aipy_thread *thread, aipy_any key) { return aipy_raise_value(thread, &aipy_KeyError_type, key); }
