/* Printing of exceptions (traceback.c, traceback_anchors.c). */
#ifndef AIPY_TRACEBACK_H
#define AIPY_TRACEBACK_H
#include "aipy/model.h"

typedef struct { int64_t left, right; } aipy_anchors; /* byte offsets in the segment: `^` from left to right, `~` elsewhere */
/* Finds what to mark in `segment`, the text of one expression: the operator of a binary operation, the brackets of a
 * subscript; false where all of it is marked alike. */
bool aipy_find_anchors(const char *segment, int64_t length, aipy_anchors *out);
aipy_str *aipy_exception_text(aipy_thread *, aipy_exception *);    /* new: all that CPython prints, newline at the end */
const aipy_location *aipy_traceback_location(aipy_any traceback);  /* of a traceback object */
#endif
