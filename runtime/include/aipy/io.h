/* Files, the standard streams and io.StringIO. */
#ifndef AIPY_IO_H
#define AIPY_IO_H
#include "aipy/model.h"
#include "aipy/containers.h"

typedef enum { AIPY_NEWLINE_TRANSLATE, AIPY_NEWLINE_ANY, AIPY_NEWLINE_LF, AIPY_NEWLINE_CR, AIPY_NEWLINE_CRLF } aipy_newline;
typedef struct aipy_file { /* begins as aipy_native_iterator: iterates over lines */
    aipy_object header;
    aipy_status (*next)(aipy_thread *, aipy_native_iterator *, aipy_any *out);
    struct aipy_file *shared;   /* `stream.buffer`: the file whose descriptor and buffers are used; owned. Else null */
    struct aipy_file *buffer;   /* the binary view made for a text file; not counted */
    int descriptor;
    bool readable, writable, appending, binary, closed, ended, line_buffered, unbuffered, keep_open, raw_text;
    aipy_newline newline;
    char *out;                  /* bytes to be written */
    int64_t out_length, out_capacity;
    char *in;                   /* bytes read ahead: [in_start, in_end) */
    int64_t in_start, in_end, in_capacity;
    aipy_any name;
    aipy_str *mode, *encoding, *errors; /* encoding, errors: null for binary */
    uint8_t codec;              /* 0 UTF-8, 1 Latin-1, 2 ASCII, 3 another */
    struct aipy_file *next_open, *previous_open; /* all open files, to be flushed at exit */
} aipy_file;
typedef aipy_file aipy_TextIOWrapper, aipy_BufferedReader, aipy_BufferedWriter, aipy_BufferedRandom;
extern aipy_type aipy_TextIOWrapper_type, aipy_BufferedReader_type, aipy_BufferedWriter_type, aipy_BufferedRandom_type;

typedef struct { /* io.StringIO and io.BytesIO */
    aipy_object header;
    aipy_status (*next)(aipy_thread *, aipy_native_iterator *, aipy_any *out);
    uint32_t *text;  /* StringIO */
    uint8_t *bytes;  /* BytesIO */
    int64_t length, capacity, position;
    bool closed;
    aipy_newline newline;
} aipy_StringIO;
typedef aipy_StringIO aipy_BytesIO;
extern aipy_type aipy_BytesIO_type;

extern aipy_file *aipy_stdin_file, *aipy_stdout_file, *aipy_stderr_file;

void aipy_io_start(void);
bool aipy_io_finish(aipy_thread *);      /* flushes everything; false: stdout could not be written */
void aipy_write_stderr(const char *, int64_t bytes);

aipy_file *aipy_file_core(aipy_file *);  /* whose buffers are used; borrowed */
aipy_file *aipy_file_new(const aipy_type *, int descriptor);
aipy_status aipy_file_put(aipy_thread *, aipy_file *, const char *, int64_t bytes); /* buffered */
aipy_status aipy_file_put_str(aipy_thread *, aipy_file *, aipy_str *);              /* encodes; flushes lines of a terminal */
aipy_status aipy_file_flush(aipy_thread *, aipy_file *);
aipy_status aipy_file_fill(aipy_thread *, aipy_file *);                             /* reads more; AIPY_STOP at the end */
aipy_status aipy_file_check(aipy_thread *, aipy_file *, bool reading, bool writing);
aipy_status aipy_file_close(aipy_thread *, aipy_file *);
aipy_status aipy_raise_unsupported(aipy_thread *, const char *message);             /* io.UnsupportedOperation */
aipy_status aipy_file_readline(aipy_thread *, aipy_file *, int64_t limit, aipy_any *out); /* "" at the end; limit < 0: none */
aipy_status aipy_file_next(aipy_thread *, aipy_native_iterator *, aipy_any *out);
/* sys.stdin, sys.stdout, sys.stderr as the program may have replaced them; borrowed */
aipy_any aipy_sys_stream(int which);
void aipy_sys_set_stream(int which, aipy_any); /* retains */
#endif
