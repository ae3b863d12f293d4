/* Linux, macOS and WASI: descriptors, signals, the program's stack. */
#if !defined(_WIN32)
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#define _DARWIN_C_SOURCE
#include "aipy/start.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#if !defined(__wasi__)
#include <pthread.h>
#include <signal.h>
#include <sys/mman.h>

static char *guard_start, *guard_end;

static void on_interrupt(int number) { (void)number; aipy_note_interrupt(); }

/* Last resort: recursion in C that no counter saw. */
static void on_fault(int number, siginfo_t *info, void *context) {
    (void)context;
    char *address = info->si_addr;
    if (address >= guard_start && address < guard_end) {
        static const char text[] = "Fatal Python error: _Py_CheckRecursiveCall: Cannot recover from stack overflow.\n";
        if (write(2, text, sizeof text - 1) < 0) _exit(134);
        signal(SIGABRT, SIG_DFL);
        abort();
    }
    signal(number, SIG_DFL);
    raise(number);
}

void aipy_os_start(void) {
    signal(SIGPIPE, SIG_IGN);
    struct sigaction action, old;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_interrupt; /* without SA_RESTART: a blocked read ends */
    sigemptyset(&action.sa_mask);
    if (sigaction(SIGINT, NULL, &old) == 0 && old.sa_handler != SIG_IGN) sigaction(SIGINT, &action, NULL);
}

void aipy_os_die_by_interrupt(void) {
    signal(SIGINT, SIG_DFL);
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
    kill(getpid(), SIGINT);
}

typedef struct { int (*function)(void *); void *argument; int result; } job;
static void *run_job(void *argument) {
    job *j = argument;
    stack_t alternative;
    memset(&alternative, 0, sizeof alternative);
    alternative.ss_size = 65536;
    alternative.ss_sp = malloc(alternative.ss_size);
    if (alternative.ss_sp && sigaltstack(&alternative, NULL) == 0) {
        struct sigaction action;
        memset(&action, 0, sizeof action);
        action.sa_sigaction = on_fault;
        action.sa_flags = SA_SIGINFO | SA_ONSTACK;
        sigemptyset(&action.sa_mask);
        sigaction(SIGSEGV, &action, NULL);
        sigaction(SIGBUS, &action, NULL);
    }
    j->result = j->function(j->argument);
    exit(j->result);
    return NULL;
}

#ifndef MAP_NORESERVE
#define MAP_NORESERVE 0
#endif
#ifndef MAP_STACK
#define MAP_STACK 0
#endif

int aipy_os_run_on_big_stack(int (*function)(void *), void *argument) {
    job j = {function, argument, 0};
    for (size_t megabytes = 1024; megabytes >= 64; megabytes /= 4) {
        size_t size = megabytes << 20, guard = 1 << 20;
        char *stack = mmap(NULL, size + guard, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
        if (stack == MAP_FAILED) continue;
        if (mprotect(stack, guard, PROT_NONE) != 0) { munmap(stack, size + guard); continue; }
        guard_start = stack;
        guard_end = stack + guard;
        pthread_attr_t attributes;
        pthread_t thread;
        pthread_attr_init(&attributes);
        if (pthread_attr_setstack(&attributes, stack + guard, size) == 0 && pthread_create(&thread, &attributes, run_job, &j) == 0) {
            sigset_t all; /* signals go to the program's thread, so that they end its blocking calls */
            sigfillset(&all);
            pthread_sigmask(SIG_BLOCK, &all, NULL);
            pthread_join(thread, NULL);
            return j.result;
        }
        munmap(stack, size + guard);
    }
    return function(argument);
}
#else
void aipy_os_start(void) {}
void aipy_os_die_by_interrupt(void) {}
int aipy_os_run_on_big_stack(int (*function)(void *), void *argument) { return function(argument); }
#endif

int64_t aipy_os_write(int descriptor, const void *data, int64_t length) { return write(descriptor, data, (size_t)length); }
int64_t aipy_os_read(int descriptor, void *data, int64_t length) { return read(descriptor, data, (size_t)length); }
int aipy_os_open(const char *path, int flags) {
    int mode = flags & AIPY_OPEN_READ && flags & AIPY_OPEN_WRITE ? O_RDWR : flags & AIPY_OPEN_WRITE ? O_WRONLY : O_RDONLY;
    if (flags & AIPY_OPEN_CREATE) mode |= O_CREAT;
    if (flags & AIPY_OPEN_EXCLUSIVE) mode |= O_EXCL;
    if (flags & AIPY_OPEN_TRUNCATE) mode |= O_TRUNC;
    if (flags & AIPY_OPEN_APPEND) mode |= O_APPEND;
#ifdef O_CLOEXEC
    mode |= O_CLOEXEC;
#endif
    return open(path, mode, 0666);
}
int aipy_os_close(int descriptor) { return close(descriptor); }
int64_t aipy_os_seek(int descriptor, int64_t offset, int whence) { return lseek(descriptor, offset, whence == 0 ? SEEK_SET : whence == 1 ? SEEK_CUR : SEEK_END); }
int aipy_os_truncate(int descriptor, int64_t size) { return ftruncate(descriptor, size); }
bool aipy_os_is_terminal(int descriptor) { return isatty(descriptor); }
bool aipy_os_is_directory(int descriptor) {
    struct stat status;
    return fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode);
}
const char *aipy_os_name(void) {
#if defined(__APPLE__)
    return "darwin";
#elif defined(__wasi__)
    return "wasi";
#else
    return "linux";
#endif
}
#endif
