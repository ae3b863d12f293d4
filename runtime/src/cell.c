/* cell: a variable shared between functions; its slot is of one kind, ANY with 0 for "empty". */
#include "aipy/containers.h"

static void cell_drop(aipy_object *object) {
    aipy_cell *cell = (aipy_cell *)object;
    if (cell->kind == AIPY_KIND_ANY && cell->value.any) aipy_release_any(cell->value.any);
    aipy_free(cell, cell->header.type->size);
}
AIPY_DEFINE_TYPE(aipy_cell_type, "cell", "builtins", aipy_cell, cell_drop, 0);

aipy_cell *aipy_cell_new(int64_t kind) {
    aipy_cell *cell = (aipy_cell *)aipy_new_object(&aipy_cell_type, sizeof(aipy_cell));
    cell->kind = (uint8_t)kind;
    return cell;
}
