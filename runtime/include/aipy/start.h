/* What start.c and io*.c need from the operating system (runtime/src/platform/), and the program's life. */
#ifndef AIPY_START_H
#define AIPY_START_H
#include "aipy/runtime.h"

extern int32_t aipy_python_minor;      /* the CPython version the program was built for: 3.<this> */
void aipy_runtime_start(void);         /* types and streams; main() does it */
void aipy_note_interrupt(void);        /* called by the signal handler */
aipy_status aipy_poll(aipy_thread *);
void aipy_program_finish(aipy_thread *); /* the compiled program's: lets go of its globals */
int aipy_finish(aipy_thread *, int code); /* atexit, flush; the exit code */

/* --- platform: descriptors; -1 and errno on failure --- */
void aipy_os_start(void);              /* signals, binary mode of the standard streams */
int aipy_os_run_on_big_stack(int (*function)(void *), void *argument);
void aipy_os_die_by_interrupt(void);
int64_t aipy_os_write(int descriptor, const void *data, int64_t length);
int64_t aipy_os_read(int descriptor, void *data, int64_t length);
enum { AIPY_OPEN_READ = 1, AIPY_OPEN_WRITE = 2, AIPY_OPEN_CREATE = 4, AIPY_OPEN_EXCLUSIVE = 8, AIPY_OPEN_TRUNCATE = 16, AIPY_OPEN_APPEND = 32 };
int aipy_os_open(const char *path, int flags);
int aipy_os_close(int descriptor);
int64_t aipy_os_seek(int descriptor, int64_t offset, int whence);
int aipy_os_truncate(int descriptor, int64_t size);
bool aipy_os_is_terminal(int descriptor);
bool aipy_os_is_directory(int descriptor);
const char *aipy_os_name(void);        /* sys.platform */
#endif
