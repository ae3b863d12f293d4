/* Tracebacks: how frames are recorded, and how uncaught exceptions are printed, as Python/traceback.c and pythonrun.c do. */
#include "aipy/model.h"
#include "aipy/containers.h"
#include "aipy/thread_state.h"
#include "aipy/traceback.h"
#include <stdio.h>
#include <stdlib.h>

void aipy_traceback_add(aipy_thread *thread, const aipy_location *location) {
    aipy_exception *e = (aipy_exception *)thread->exception;
    if (!e) return;
    aipy_traceback *entry = aipy_allocate(sizeof *entry);
    entry->next = e->traceback;
    entry->location = location;
    e->traceback = entry;
}

void aipy_traceback_free(aipy_traceback *entry) {
    while (entry) {
        aipy_traceback *next = entry->next;
        aipy_free(entry, sizeof *entry);
        entry = next;
    }
}

/* --- as values -------------------------------------------------------------------------------------------- */

typedef struct { aipy_object header; aipy_traceback *entries; } traceback_object;
static void traceback_drop(aipy_object *object) {
    aipy_traceback_free(((traceback_object *)object)->entries);
    aipy_free(object, object->type->size);
}
AIPY_DEFINE_TYPE(aipy_traceback_type, "traceback", "builtins", traceback_object, traceback_drop, 0);

static aipy_traceback *copied(const aipy_traceback *entry) {
    aipy_traceback *first = NULL, **last = &first;
    for (; entry; entry = entry->next) {
        *last = aipy_allocate(sizeof **last);
        (*last)->location = entry->location;
        (*last)->next = NULL;
        last = &(*last)->next;
    }
    return first;
}
static aipy_any wrap(const aipy_traceback *entries) {
    if (!entries) return aipy_new_any(aipy_none());
    traceback_object *made = (traceback_object *)aipy_new_object(&aipy_traceback_type, sizeof *made);
    made->entries = copied(entries);
    return aipy_from_pointer(made);
}
aipy_any aipy_traceback_object(aipy_exception *e) { return wrap(e->traceback); }
aipy_status aipy_traceback_assign(aipy_thread *thread, aipy_exception *e, aipy_any value) {
    if (value != aipy_none() && !aipy_is_exact(value, &aipy_traceback_type))
        return aipy_raise_text(thread, &aipy_TypeError_type, "__traceback__ must be a traceback or None");
    aipy_traceback *old = e->traceback;
    e->traceback = value == aipy_none() ? NULL : copied(((traceback_object *)aipy_pointer(value))->entries);
    aipy_traceback_free(old);
    return AIPY_OK;
}
int64_t aipy_traceback_tb_lineno(aipy_thread *thread, aipy_any self) { (void)thread; return ((traceback_object *)aipy_pointer(self))->entries->location->line; }
aipy_any aipy_traceback_tb_next(aipy_thread *thread, aipy_any self) { (void)thread; return wrap(((traceback_object *)aipy_pointer(self))->entries->next); }
aipy_any aipy_traceback_tb_frame(aipy_thread *thread, aipy_any self) { (void)thread; (void)self; return aipy_new_any(aipy_none()); }
const aipy_location *aipy_traceback_location(aipy_any value) { return ((traceback_object *)aipy_pointer(value))->entries->location; }

/* --- printing --------------------------------------------------------------------------------------------- */

enum { LIMIT = 1000, REPEATS = 3, GROUP_WIDTH = 15, GROUP_DEPTH = 10 };
typedef struct {
    aipy_thread *thread;
    aipy_text text;
    int depth;            /* of groups: the margin */
    bool need_close;
    const aipy_exception *seen[256];
    int seen_count;
} printer;

static void add(printer *p, const char *utf8) { aipy_text_take(&p->text, aipy_str_from_utf8(utf8, (int64_t)strlen(utf8))); }
static void add_str(printer *p, aipy_str *taken) { aipy_text_take(&p->text, taken); }
static void indent(printer *p) {
    for (int i = 0; i < 2 * p->depth; i++) add(p, " ");
    if (p->depth) add(p, "| ");
}

static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\f'; }
static int64_t characters(const char *text, int64_t bytes) {
    int64_t count = 0;
    for (int64_t i = 0; i < bytes && text[i]; i++) count += ((unsigned char)text[i] & 0xC0) != 0x80;
    return count;
}

static void add_carets(printer *p, const aipy_location *l) {
    if (l->column < 0 || l->end_column < 0 || l->end_line < 0) return;
    const char *line = l->text;
    int64_t length = (int64_t)strlen(line), skipped = 0;
    while (is_space(line[skipped])) skipped++;
    if (l->column > length) return;
    int64_t start = characters(line, l->column), end, total = characters(line, length);
    aipy_anchors anchors = {-1, -1};
    if (l->end_line == l->line) {
        if (l->end_column > length || l->end_column < l->column) return;
        end = characters(line, l->end_column);
        if (aipy_find_anchors(line + l->column, l->end_column - l->column, &anchors)) {
            anchors.left = characters(line + l->column, anchors.left) + start;
            anchors.right = characters(line + l->column, anchors.right) + start;
        }
    } else {
        int64_t last = length;
        while (last > 0 && is_space(line[last - 1])) last--;
        end = characters(line, last);
    }
    bool special = anchors.left != -1 || anchors.right != -1;
    if (end - start == total - skipped && !special) return;
    indent(p);
    for (int64_t offset = skipped - 4 + 1; offset <= end; offset++)
        add(p, offset <= start ? " " : !special ? "^" : anchors.left < offset && offset <= anchors.right ? "^" : "~");
    add(p, "\n");
}

static void add_entry(printer *p, const aipy_location *l) {
    indent(p);
    add_str(p, aipy_format_text("  File \"%s\", line %d, in %s\n", l->file, (int)l->line, l->function));
    if (!l->text) return;
    const char *start = l->text;
    while (is_space(*start)) start++;
    indent(p);
    add_str(p, aipy_format_text("    %s\n", start));
    add_carets(p, l);
}

static void add_repeated(printer *p, int64_t count) {
    count -= REPEATS;
    indent(p);
    add_str(p, aipy_format_text("  [Previous line repeated %lld more time%s]\n", (long long)count, count > 1 ? "s" : ""));
}

static void add_traceback(printer *p, const aipy_traceback *entry) {
    int64_t depth = 0, count = 0;
    for (const aipy_traceback *e = entry; e; e = e->next) depth++;
    for (; depth > LIMIT; depth--) entry = entry->next;
    const aipy_location *last = NULL;
    for (; entry; entry = entry->next) {
        const aipy_location *l = entry->location;
        if (!last || l->line != last->line || strcmp(l->file, last->file) || strcmp(l->function, last->function)) {
            if (count > REPEATS) add_repeated(p, count);
            last = l;
            count = 0;
        }
        if (++count <= REPEATS) add_entry(p, l);
    }
    if (count > REPEATS) add_repeated(p, count);
}

/* Text in several lines, each behind the margin. */
static void add_lines(printer *p, aipy_str *text) {
    int64_t start = 0;
    for (int64_t i = 0; i <= text->length; i++) {
        if (i < text->length && aipy_str_at(text, i) != '\n') continue;
        int64_t end = i < text->length ? i + 1 : i;
        if (end > start) { indent(p); add_str(p, aipy_str_slice(text, start, end, 1)); }
        start = i + 1;
    }
}

static void add_type_name(printer *p, const aipy_type *type) {
    if (strcmp(type->module, "builtins") && strcmp(type->module, "__main__")) {
        add(p, type->module);
        add(p, ".");
    }
    add(p, type->qualified_name);
}

static void add_message(printer *p, const aipy_exception *e) {
    aipy_any text;
    indent(p);
    add_type_name(p, e->header.type);
    if (aipy_str_of(p->thread, aipy_from_pointer(e), &text) != AIPY_OK) {
        aipy_clear_exception(p->thread);
        add(p, ": <exception str() failed>");
    } else {
        if (aipy_as_str(text)->length) { add(p, ": "); aipy_retain_any(text); add_str(p, aipy_as_str(text)); }
        aipy_release_any(text);
    }
    add(p, "\n");
}

static void add_notes(printer *p, const aipy_exception *e) {
    if (!e->notes) return;
    if (!aipy_is_instance(e->notes, &aipy_list_type) && !aipy_is_instance(e->notes, &aipy_tuple_type)) {
        aipy_any text;
        indent(p);
        if (aipy_repr(p->thread, e->notes, &text) == AIPY_OK) add_str(p, aipy_as_str(text));
        else { aipy_clear_exception(p->thread); add(p, "<__notes__ repr() failed>"); }
        add(p, "\n");
        return;
    }
    aipy_walk walk;
    aipy_any note, text;
    if (aipy_walk_start(p->thread, &walk, e->notes) != AIPY_OK) { aipy_clear_exception(p->thread); return; }
    while (aipy_walk_next(p->thread, &walk, &note) == AIPY_OK) {
        if (aipy_str_of(p->thread, note, &text) == AIPY_OK) {
            add_lines(p, aipy_as_str(text));
            aipy_release_any(text);
        } else {
            aipy_clear_exception(p->thread);
            indent(p);
            add(p, "<note str() failed>");
        }
        add(p, "\n");
        aipy_release_any(note);
    }
    aipy_walk_end(&walk);
}

static bool was_seen(printer *p, const aipy_exception *e) {
    for (int i = 0; i < p->seen_count; i++)
        if (p->seen[i] == e) return true;
    return false;
}

static void add_recursive(printer *p, const aipy_exception *e);

static void spaces(printer *p) { for (int i = 0; i < 2 * p->depth; i++) add(p, " "); }

static void add_one(printer *p, const aipy_exception *e) {
    bool group = aipy_is_subtype(e->header.type, &aipy_BaseExceptionGroup_type);
    if (e->traceback) {
        if (group && p->depth == 1) { spaces(p); add(p, "+ "); }
        else indent(p);
        add(p, group ? "Exception Group Traceback (most recent call last):\n" : "Traceback (most recent call last):\n");
        add_traceback(p, e->traceback);
    }
    add_message(p, e);
    add_notes(p, e);
}

/* print_exception_group in Python/pythonrun.c */
static void add_group(printer *p, const aipy_exception *e) {
    if (p->depth > GROUP_DEPTH) {
        indent(p);
        add_str(p, aipy_format_text("... (max_group_depth is %d)\n", GROUP_DEPTH));
        return;
    }
    if (p->depth == 0) p->depth = 1;
    add_one(p, e);
    aipy_any part = aipy_exception_part((aipy_exception *)(uintptr_t)e, "exceptions");
    aipy_tuple *members = part && aipy_is_instance(part, &aipy_tuple_type) ? (aipy_tuple *)aipy_pointer(part) : NULL;
    int64_t count = members ? members->length : 0, shown = count <= GROUP_WIDTH ? count : GROUP_WIDTH + 1;
    for (int64_t i = 0; i < shown; i++) {
        bool last = i == shown - 1, truncated = i >= GROUP_WIDTH;
        if (last) p->need_close = true; /* a group inside may close for us */
        spaces(p);
        add(p, i == 0 ? "+-" : "  ");
        add_str(p, truncated ? aipy_format_text("+---------------- ... ----------------\n") : aipy_format_text("+---------------- %lld ----------------\n", (long long)i + 1));
        p->depth++;
        if (truncated) {
            indent(p);
            add_str(p, aipy_format_text("and %lld more exception%s\n", (long long)(count - GROUP_WIDTH), count - GROUP_WIDTH > 1 ? "s" : ""));
        } else {
            aipy_any member = aipy_tuple_get(members, i);
            add_recursive(p, (aipy_exception *)aipy_pointer(member));
            aipy_release_any(member);
        }
        if (last && p->need_close) {
            spaces(p);
            add(p, "+------------------------------------\n");
            p->need_close = false;
        }
        p->depth--;
    }
    if (p->depth == 1) p->depth = 0;
}

static void add_recursive(printer *p, const aipy_exception *e) {
    if (p->seen_count < 256) p->seen[p->seen_count++] = e;
    if (aipy_enter_call(p->thread, "") != AIPY_OK) { aipy_clear_exception(p->thread); return; }
    if (e->cause) {
        const aipy_exception *cause = (const aipy_exception *)aipy_pointer(e->cause);
        if (!was_seen(p, cause)) {
            add_recursive(p, cause);
            indent(p);
            add(p, "\n");
            indent(p);
            add(p, "The above exception was the direct cause of the following exception:\n");
            indent(p);
            add(p, "\n");
        }
    } else if (e->context && !e->suppress_context) {
        const aipy_exception *context = (const aipy_exception *)aipy_pointer(e->context);
        if (!was_seen(p, context)) {
            add_recursive(p, context);
            indent(p);
            add(p, "\n");
            indent(p);
            add(p, "During handling of the above exception, another exception occurred:\n");
            indent(p);
            add(p, "\n");
        }
    }
    aipy_leave_call(p->thread);
    if (aipy_is_subtype(e->header.type, &aipy_BaseExceptionGroup_type)) add_group(p, e);
    else add_one(p, e);
}

aipy_str *aipy_exception_text(aipy_thread *thread, aipy_exception *e) {
    printer p = {.thread = thread};
    aipy_object *pending = thread->exception;
    int64_t limit = thread->recursion_limit;
    thread->exception = NULL;
    thread->recursion_limit += 200; /* a RecursionError must be able to say so */
    add_recursive(&p, e);
    thread->recursion_limit = limit;
    thread->exception = pending;
    return aipy_text_end(&p.text);
}
