/* Windows: descriptors of the C library, the console's interrupt, the program's stack. */
#if defined(_WIN32)
#include "aipy/start.h"
#include <errno.h>
#include <fcntl.h>
#include <io.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#define WIN32_LEAN_AND_MEAN
#include <windows.h>

static BOOL WINAPI on_interrupt(DWORD kind) {
    if (kind != CTRL_C_EVENT) return FALSE;
    aipy_note_interrupt();
    return TRUE;
}

void aipy_os_start(void) {
    SetConsoleCtrlHandler(on_interrupt, TRUE);
    for (int i = 0; i < 3; i++) _setmode(i, _O_BINARY);
    SetConsoleOutputCP(CP_UTF8);
}
void aipy_os_die_by_interrupt(void) { ExitProcess(0xC000013A); /* STATUS_CONTROL_C_EXIT */ }

typedef struct { int (*function)(void *); void *argument; int result; } job;
static DWORD WINAPI run_job(void *argument) {
    job *j = argument;
    j->result = j->function(j->argument);
    exit(j->result);
}
int aipy_os_run_on_big_stack(int (*function)(void *), void *argument) {
    job j = {function, argument, 0};
    for (size_t megabytes = 1024; megabytes >= 64; megabytes /= 4) {
        HANDLE thread = CreateThread(NULL, megabytes << 20, run_job, &j, STACK_SIZE_PARAM_IS_A_RESERVATION, NULL);
        if (!thread) continue;
        WaitForSingleObject(thread, INFINITE);
        CloseHandle(thread);
        return j.result;
    }
    return function(argument);
}

static unsigned int chunk(int64_t length) { return length > 0x7fff0000 ? 0x7fff0000u : (unsigned int)length; }
int64_t aipy_os_write(int descriptor, const void *data, int64_t length) { return _write(descriptor, data, chunk(length)); }
int64_t aipy_os_read(int descriptor, void *data, int64_t length) { return _read(descriptor, data, chunk(length)); }
int aipy_os_open(const char *path, int flags) {
    int mode = _O_BINARY | _O_NOINHERIT | (flags & AIPY_OPEN_READ && flags & AIPY_OPEN_WRITE ? _O_RDWR : flags & AIPY_OPEN_WRITE ? _O_WRONLY : _O_RDONLY);
    if (flags & AIPY_OPEN_CREATE) mode |= _O_CREAT;
    if (flags & AIPY_OPEN_EXCLUSIVE) mode |= _O_EXCL;
    if (flags & AIPY_OPEN_TRUNCATE) mode |= _O_TRUNC;
    if (flags & AIPY_OPEN_APPEND) mode |= _O_APPEND;
    wchar_t wide[4096];
    if (!MultiByteToWideChar(CP_UTF8, 0, path, -1, wide, 4096)) { errno = ENOENT; return -1; }
    return _wopen(wide, mode, _S_IREAD | _S_IWRITE);
}
int aipy_os_close(int descriptor) { return _close(descriptor); }
int64_t aipy_os_seek(int descriptor, int64_t offset, int whence) { return _lseeki64(descriptor, offset, whence); }
int aipy_os_truncate(int descriptor, int64_t size) { return _chsize_s(descriptor, size) ? -1 : 0; }
bool aipy_os_is_terminal(int descriptor) { return _isatty(descriptor); }
bool aipy_os_is_directory(int descriptor) { (void)descriptor; return false; }
const char *aipy_os_name(void) { return "win32"; }
#endif
