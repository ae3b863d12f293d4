/* What few objects have and no layout provides for: attributes the class did not declare and weak references.
 * A hash table by address; an object's drop asks here only while the table is not empty. */
#include "aipy/model.h"
#include "aipy/side_data.h"
#include <stdlib.h>

static aipy_side_data **table;
static int64_t table_size, table_used;
int64_t aipy_side_data_count;

static uint64_t spread(const aipy_object *object) { return ((uint64_t)(uintptr_t)object >> 4) * UINT64_C(0x9E3779B97F4A7C15) >> 16; }

aipy_side_data *aipy_side_data_of(aipy_object *object, bool make) {
    if (!aipy_side_data_count && !make) return NULL;
    if (make && table_used * 2 >= table_size) {
        int64_t old_size = table_size;
        aipy_side_data **old = table;
        table_size = old_size ? old_size * 2 : 64;
        table = calloc((size_t)table_size, sizeof *table);
        if (!table) abort();
        for (int64_t i = 0; i < old_size; i++)
            for (aipy_side_data *data = old[i], *next; data; data = next) {
                next = data->next;
                aipy_side_data **place = &table[spread(data->object) & (uint64_t)(table_size - 1)];
                data->next = *place;
                *place = data;
            }
        free(old);
    }
    aipy_side_data **place = &table[spread(object) & (uint64_t)(table_size - 1)];
    for (aipy_side_data *data = *place; data; data = data->next)
        if (data->object == object) return data;
    if (!make) return NULL;
    aipy_side_data *data = calloc(1, sizeof *data);
    if (!data) abort();
    data->object = object;
    data->next = *place;
    *place = data;
    table_used++;
    aipy_side_data_count++;
    return data;
}

bool aipy_has_side_data(aipy_object *object) { return aipy_side_data_count && aipy_side_data_of(object, false); }

aipy_dict *aipy_extra_attributes(aipy_object *object, bool make) {
    aipy_side_data *data = aipy_side_data_of(object, make);
    if (!data) return NULL;
    if (!data->attributes && make) data->attributes = aipy_dict_new(AIPY_KIND_ANY);
    return data->attributes;
}

void aipy_forget_object(aipy_object *object) {
    aipy_side_data *data = aipy_side_data_of(object, false);
    if (!data) return;
    aipy_side_data **place = &table[spread(object) & (uint64_t)(table_size - 1)];
    while (*place != data) place = &(*place)->next;
    *place = data->next;
    table_used--;
    aipy_side_data_count--;
    if (data->references) aipy_references_end(data->references);
    if (data->attributes) aipy_release(&data->attributes->header);
    for (int64_t i = 0; i < data->handler_count; i++) aipy_release(data->handlers[i]);
    aipy_free(data->handlers, data->handler_count * 8);
    free(data);
}
