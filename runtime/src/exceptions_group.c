/* Exception groups: construction rules, split and subgroup, and what `except*` needs (Objects/exceptions.c). */
#include "aipy/model.h"
#include "aipy/containers.h"
#include "aipy/thread_state.h"

aipy_status aipy_group_check(aipy_thread *thread, const aipy_type **type, const aipy_any *args, int64_t count) {
    const aipy_type *cls = *type;
    if (count != 2)
        return aipy_raise_text(thread, &aipy_TypeError_type, "BaseExceptionGroup.__new__() takes exactly 2 arguments (%lld given)", (long long)count);
    if (!aipy_is_instance(args[0], &aipy_str_type))
        return aipy_raise_text(thread, &aipy_TypeError_type, "BaseExceptionGroup.__new__() argument 1 must be str, not %T", args[0]);
    if (!aipy_is_instance(args[1], &aipy_list_type) && !aipy_is_instance(args[1], &aipy_tuple_type)
        && !aipy_find_special(aipy_type_of(args[1]), AIPY_S_getitem))
        return aipy_raise_text(thread, &aipy_TypeError_type, "second argument (exceptions) must be a sequence");
    aipy_tuple *members;
    if (aipy_tuple_from_any(thread, args[1], &members) != AIPY_OK) return AIPY_RAISED;
    aipy_status status = AIPY_OK;
    bool nested_base = false;
    if (!members->length) status = aipy_raise_text(thread, &aipy_ValueError_type, "second argument (exceptions) must be a non-empty sequence");
    for (int64_t i = 0; i < members->length && status == AIPY_OK; i++) {
        aipy_any item = aipy_tuple_get(members, i);
        if (!aipy_is_instance(item, &aipy_BaseException_type))
            status = aipy_raise_text(thread, &aipy_ValueError_type, "Item %lld of second argument (exceptions) is not an exception", (long long)i);
        nested_base |= !aipy_is_instance(item, &aipy_Exception_type);
        aipy_release_any(item);
    }
    aipy_release(&members->header);
    if (status != AIPY_OK) return status;
    if (cls == &aipy_BaseExceptionGroup_type) {
        if (!nested_base) *type = &aipy_ExceptionGroup_type;
    } else if (nested_base && cls == &aipy_ExceptionGroup_type)
        return aipy_raise_text(thread, &aipy_TypeError_type, "Cannot nest BaseExceptions in an ExceptionGroup");
    else if (nested_base && aipy_is_subtype(cls, &aipy_Exception_type))
        return aipy_raise_text(thread, &aipy_TypeError_type, "Cannot nest BaseExceptions in '%s'", cls->name);
    return AIPY_OK;
}

static bool is_group(aipy_any value) { return aipy_is_instance(value, &aipy_BaseExceptionGroup_type); }
static aipy_tuple *members_of(aipy_any group) { return (aipy_tuple *)aipy_pointer(aipy_exception_part((aipy_exception *)aipy_pointer(group), "exceptions")); }

/* A group like `original` with other members: its derive(), then traceback, cause, context and notes. */
static aipy_status derive(aipy_thread *thread, aipy_any original, aipy_list *members, aipy_any *out) {
    if (!members->length) { *out = aipy_new_any(aipy_none()); return AIPY_OK; }
    AIPY_NAME(name, "derive");
    aipy_any argument = aipy_from_pointer(members);
    aipy_status status = aipy_call_method(thread, original, name, &argument, 1, NULL, out);
    if (status != AIPY_OK) return status;
    if (!is_group(*out)) {
        aipy_release_any(*out);
        return aipy_raise_text(thread, &aipy_TypeError_type, "derive must return an instance of BaseExceptionGroup");
    }
    aipy_exception *made = (aipy_exception *)aipy_pointer(*out), *from = (aipy_exception *)aipy_pointer(original);
    aipy_any trace = aipy_traceback_object(from);
    aipy_traceback_assign(thread, made, trace);
    aipy_release_any(trace);
    aipy_any *from_links[] = {&from->cause, &from->context}, *made_links[] = {&made->cause, &made->context};
    for (int i = 0; i < 2; i++) {
        aipy_any old = *made_links[i];
        *made_links[i] = *from_links[i] ? aipy_new_any(*from_links[i]) : 0;
        if (old) aipy_release_any(old);
    }
    made->suppress_context = from->suppress_context;
    if (from->notes && aipy_is_instance(from->notes, &aipy_list_type)) {
        aipy_any old = made->notes;
        made->notes = aipy_from_pointer(aipy_list_copy(thread, (aipy_list *)aipy_pointer(from->notes)));
        if (old) aipy_release_any(old);
    }
    return AIPY_OK;
}

/* How members are chosen: by type or tuple of types, or by a predicate. */
static aipy_status matches(aipy_thread *thread, aipy_any exception, aipy_any condition, bool *out) {
    if (aipy_is_exact(condition, &aipy_type_type) || aipy_is_instance(condition, &aipy_tuple_type))
        return aipy_match_exception(thread, aipy_pointer(exception), condition, out);
    aipy_any answer;
    aipy_status status = aipy_call1(thread, condition, exception, &answer);
    if (status != AIPY_OK) return status;
    status = aipy_truth(thread, answer, out);
    aipy_release_any(answer);
    return status;
}

/* Parts of `exception`, None for an empty one; both new. */
static aipy_status split(aipy_thread *thread, aipy_any exception, aipy_any condition, aipy_any *matching, aipy_any *rest) {
    bool all;
    if (matches(thread, exception, condition, &all) != AIPY_OK) return AIPY_RAISED;
    if (all || !is_group(exception)) {
        *matching = aipy_new_any(all ? exception : aipy_none());
        *rest = aipy_new_any(all ? aipy_none() : exception);
        return AIPY_OK;
    }
    if (aipy_enter_call(thread, " in exceptiongroup_split_recursive") != AIPY_OK) return AIPY_RAISED;
    aipy_tuple *members = members_of(exception);
    aipy_list *in = aipy_list_new(AIPY_KIND_ANY, 0), *out = aipy_list_new(AIPY_KIND_ANY, 0);
    aipy_status status = AIPY_OK;
    for (int64_t i = 0; i < members->length && status == AIPY_OK; i++) {
        aipy_any member = aipy_tuple_get(members, i), yes, no;
        status = split(thread, member, condition, &yes, &no);
        aipy_release_any(member);
        if (status != AIPY_OK) break;
        if (yes != aipy_none()) aipy_list_append_any(in, yes);
        else aipy_release_any(yes);
        if (no != aipy_none()) aipy_list_append_any(out, no);
        else aipy_release_any(no);
    }
    if (status == AIPY_OK) status = derive(thread, exception, in, matching);
    if (status == AIPY_OK && (status = derive(thread, exception, out, rest)) != AIPY_OK) aipy_release_any(*matching);
    aipy_release(&in->header);
    aipy_release(&out->header);
    aipy_leave_call(thread);
    return status;
}

static aipy_status check_condition(aipy_thread *thread, aipy_any condition) {
    bool valid = aipy_is_instance(condition, &aipy_tuple_type), ignored;
    const aipy_type *type = aipy_as_type(condition);
    if (valid) {
        aipy_exception *probe = aipy_exception_new(&aipy_Exception_type, NULL, 0);
        valid = aipy_match_exception(thread, &probe->header, condition, &ignored) == AIPY_OK;
        if (!valid) aipy_clear_exception(thread);
        aipy_release(&probe->header);
    } else
        valid = type ? (type->flags & AIPY_TYPE_EXCEPTION) != 0 : aipy_is_callable(condition);
    if (valid) return AIPY_OK;
    return aipy_raise_text(thread, &aipy_TypeError_type, "expected a function, exception type or tuple of exception types");
}

aipy_status aipy_BaseExceptionGroup_split(aipy_thread *thread, aipy_exception *self, aipy_any condition, aipy_tuple **out) {
    aipy_any yes, no;
    if (check_condition(thread, condition) != AIPY_OK || split(thread, aipy_from_pointer(self), condition, &yes, &no) != AIPY_OK) return AIPY_RAISED;
    *out = aipy_tuple_pair(yes, no);
    return AIPY_OK;
}
aipy_status aipy_BaseExceptionGroup_subgroup(aipy_thread *thread, aipy_exception *self, aipy_any condition, aipy_any *out) {
    aipy_any no;
    if (check_condition(thread, condition) != AIPY_OK || split(thread, aipy_from_pointer(self), condition, out, &no) != AIPY_OK) return AIPY_RAISED;
    aipy_release_any(no);
    return AIPY_OK;
}
aipy_status aipy_BaseExceptionGroup_derive(aipy_thread *thread, aipy_exception *self, aipy_any exceptions, aipy_any *out) {
    aipy_any args[2] = {aipy_exception_part(self, "message"), exceptions};
    return aipy_construct(thread, &aipy_BaseExceptionGroup_type, args, 2, NULL, out);
}
aipy_any aipy_BaseExceptionGroup_message(aipy_thread *thread, aipy_exception *self) {
    (void)thread;
    aipy_any part = aipy_exception_part(self, "message");
    return aipy_new_any(part ? part : aipy_none());
}
aipy_any aipy_BaseExceptionGroup_exceptions(aipy_thread *thread, aipy_exception *self) {
    (void)thread;
    aipy_any part = aipy_exception_part(self, "exceptions");
    return aipy_new_any(part ? part : aipy_none());
}

/* --- except* ----------------------------------------------------------------------------------------------- */

static bool has_group_type(aipy_any types) {
    const aipy_type *type = aipy_as_type(types);
    if (type) return aipy_is_subtype(type, &aipy_BaseExceptionGroup_type);
    if (!aipy_is_instance(types, &aipy_tuple_type)) return false;
    aipy_tuple *tuple = (aipy_tuple *)aipy_pointer(types);
    for (int64_t i = 0; i < tuple->length; i++)
        if (!tuple->kinds && has_group_type(tuple->items[i].any)) return true;
    return false;
}

aipy_status aipy_split_group(aipy_thread *thread, aipy_any exception, aipy_any types, aipy_any *matching, aipy_any *rest) {
    if (exception == aipy_none()) { *matching = aipy_new_any(exception); *rest = aipy_new_any(exception); return AIPY_OK; }
    bool all;
    aipy_exception *probe = aipy_exception_new(&aipy_Exception_type, NULL, 0);
    aipy_status status = aipy_match_exception(thread, &probe->header, types, &all); /* only whether the types are valid */
    aipy_release(&probe->header);
    if (status != AIPY_OK) return status;
    if (has_group_type(types))
        return aipy_raise_text(thread, &aipy_TypeError_type, "catching ExceptionGroup with except* is not allowed. Use except instead.");
    if (!is_group(exception)) {
        status = aipy_match_exception(thread, aipy_pointer(exception), types, &all);
        if (status != AIPY_OK) return status;
        if (!all) { *matching = aipy_new_any(aipy_none()); *rest = aipy_new_any(exception); return AIPY_OK; }
        /* a naked exception is wrapped in a group without message */
        aipy_any args[2] = {aipy_from_pointer(aipy_str_from_ascii("")), aipy_from_pointer(aipy_tuple_from_array(&exception, 1))};
        status = aipy_construct(thread, &aipy_BaseExceptionGroup_type, args, 2, NULL, matching);
        aipy_release_any(args[0]);
        aipy_release_any(args[1]);
        *rest = aipy_new_any(aipy_none());
        return status;
    }
    return split(thread, exception, types, matching, rest);
}

static bool same_trace(const aipy_traceback *a, const aipy_traceback *b) {
    for (; a && b; a = a->next, b = b->next)
        if (a->location != b->location) return false;
    return a == b;
}
static bool is_same_exception(aipy_any a, aipy_any b) {
    aipy_exception *x = (aipy_exception *)aipy_pointer(a), *y = (aipy_exception *)aipy_pointer(b);
    return a == b || (x->notes == y->notes && same_trace(x->traceback, y->traceback) && x->cause == y->cause && x->context == y->context);
}
static void collect_leaves(aipy_any exception, aipy_list *into) {
    if (!is_group(exception)) { aipy_list_append_any(into, aipy_new_any(exception)); return; }
    aipy_tuple *members = members_of(exception);
    for (int64_t i = 0; i < members->length; i++) collect_leaves(members->items[i].any, into);
}
static bool among(aipy_list *list, aipy_any value) {
    for (int64_t i = 0; i < list->length; i++)
        if (list->items[i].any == value) return true;
    return false;
}

/* The part of `group` whose leaves are among `kept`; None if empty; new. */
static aipy_status project(aipy_thread *thread, aipy_any group, aipy_list *kept, aipy_any *out) {
    if (!is_group(group)) { *out = aipy_new_any(among(kept, group) ? group : aipy_none()); return AIPY_OK; }
    aipy_tuple *members = members_of(group);
    aipy_list *parts = aipy_list_new(AIPY_KIND_ANY, 0);
    aipy_status status = AIPY_OK;
    bool whole = true;
    for (int64_t i = 0; i < members->length && status == AIPY_OK; i++) {
        aipy_any part;
        status = project(thread, members->items[i].any, kept, &part);
        if (status != AIPY_OK) break;
        whole &= part == members->items[i].any;
        if (part != aipy_none()) aipy_list_append_any(parts, part);
        else aipy_release_any(part);
    }
    if (status == AIPY_OK) {
        if (whole) *out = aipy_new_any(group);
        else status = derive(thread, group, parts, out);
    }
    aipy_release(&parts->header);
    return status;
}

/* _PyExc_PrepReraiseStar: what handlers re-raised keeps the structure of the original, new exceptions come beside it. */
aipy_status aipy_raise_group(aipy_thread *thread, aipy_any original, aipy_any rest, aipy_any raised) {
    aipy_list *all = aipy_list_new(AIPY_KIND_ANY, 0), *fresh = aipy_list_new(AIPY_KIND_ANY, 0), *kept = aipy_list_new(AIPY_KIND_ANY, 0);
    if (raised != aipy_none() && aipy_is_instance(raised, &aipy_list_type)) {
        aipy_list *given = (aipy_list *)aipy_pointer(raised);
        for (int64_t i = 0; i < given->length; i++)
            if (given->items[i].any != aipy_none()) aipy_list_append_any(all, aipy_new_any(given->items[i].any));
    }
    if (rest != aipy_none()) aipy_list_append_any(all, aipy_new_any(rest));
    aipy_status status = AIPY_OK;
    if (all->length) {
        if (!is_group(original)) {
            /* a naked exception: at most one can have been raised */
            aipy_any only = all->items[0].any;
            status = aipy_reraise(thread, aipy_pointer(aipy_new_any(only)));
        } else {
            for (int64_t i = 0; i < all->length; i++) {
                aipy_any item = all->items[i].any;
                if (item == rest || is_same_exception(item, original)) collect_leaves(item, kept);
                else aipy_list_append_any(fresh, aipy_new_any(item));
            }
            aipy_any again = aipy_new_any(aipy_none());
            if (kept->length) {
                aipy_release_any(again);
                status = project(thread, original, kept, &again);
                if (status != AIPY_OK) again = aipy_new_any(aipy_none());
            }
            if (status == AIPY_OK && !fresh->length) status = again == aipy_none() ? AIPY_OK : aipy_reraise(thread, aipy_pointer(aipy_new_any(again)));
            else if (status == AIPY_OK) {
                if (again != aipy_none()) aipy_list_append_any(fresh, aipy_new_any(again));
                aipy_any args[2] = {aipy_from_pointer(aipy_str_from_ascii("")), aipy_from_pointer(fresh)}, made;
                status = aipy_construct(thread, &aipy_BaseExceptionGroup_type, args, 2, NULL, &made);
                aipy_release_any(args[0]);
                if (status == AIPY_OK) status = aipy_reraise(thread, aipy_pointer(made));
            }
            aipy_release_any(again);
        }
    }
    aipy_release(&all->header);
    aipy_release(&fresh->header);
    aipy_release(&kept->header);
    return status;
}
