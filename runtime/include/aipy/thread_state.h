/* What the runtime keeps for a thread behind `aipy_thread.more`. */
#ifndef AIPY_THREAD_STATE_H
#define AIPY_THREAD_STATE_H
#include "aipy/model.h"

typedef struct {
    aipy_object **handlers;    /* exceptions being handled, innermost last; owned */
    int64_t handler_count, handler_capacity;
} aipy_thread_state;
aipy_thread_state *aipy_state_of_thread(aipy_thread *);

void aipy_exceptions_start(void);
void aipy_exception_start(aipy_exception *);         /* fills `extra` from `args` */
void aipy_traceback_free(aipy_traceback *);
aipy_any aipy_traceback_object(aipy_exception *);    /* new: the traceback as a value, or None */
aipy_status aipy_traceback_assign(aipy_thread *, aipy_exception *, aipy_any value);
aipy_any aipy_parameter_value(const aipy_parameter *); /* of a declared constant or default; new */
#endif
