/* Clocks and sleeping. */
#if !defined(_WIN32)
#define _POSIX_C_SOURCE 200809L
#endif
#include "aipy/platform.h"
#if defined(_WIN32)
#include <windows.h>

static int64_t file_time(const FILETIME *t) { return (int64_t)((uint64_t)t->dwHighDateTime << 32 | t->dwLowDateTime); }
int64_t aipy_platform_time(void) {
    FILETIME t;
    GetSystemTimePreciseAsFileTime(&t);
    return (file_time(&t) - 116444736000000000) * 100;
}
int64_t aipy_platform_monotonic(void) {
    LARGE_INTEGER frequency, count;
    QueryPerformanceFrequency(&frequency);
    QueryPerformanceCounter(&count);
    int64_t f = frequency.QuadPart, c = count.QuadPart;
    return c / f * 1000000000 + c % f * 1000000000 / f;
}
int64_t aipy_platform_process_time(void) {
    FILETIME created, ended, kernel, user;
    GetProcessTimes(GetCurrentProcess(), &created, &ended, &kernel, &user);
    return (file_time(&kernel) + file_time(&user)) * 100;
}
int64_t aipy_platform_thread_time(void) {
    FILETIME created, ended, kernel, user;
    GetThreadTimes(GetCurrentThread(), &created, &ended, &kernel, &user);
    return (file_time(&kernel) + file_time(&user)) * 100;
}
bool aipy_platform_sleep(int64_t nanoseconds) {
    Sleep((DWORD)((nanoseconds + 999999) / 1000000));
    return true;
}
#else
#include <errno.h>
#include <time.h>

static int64_t read_clock(clockid_t clock) {
    struct timespec t;
    clock_gettime(clock, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}
int64_t aipy_platform_time(void) { return read_clock(CLOCK_REALTIME); }
int64_t aipy_platform_monotonic(void) { return read_clock(CLOCK_MONOTONIC); }
#if defined(__wasi__)
int64_t aipy_platform_process_time(void) { return read_clock(CLOCK_MONOTONIC); }
int64_t aipy_platform_thread_time(void) { return read_clock(CLOCK_MONOTONIC); }
#else
int64_t aipy_platform_process_time(void) { return read_clock(CLOCK_PROCESS_CPUTIME_ID); }
int64_t aipy_platform_thread_time(void) { return read_clock(CLOCK_THREAD_CPUTIME_ID); }
#endif
bool aipy_platform_sleep(int64_t nanoseconds) {
    struct timespec t = {(time_t)(nanoseconds / 1000000000), (long)(nanoseconds % 1000000000)};
    return nanosleep(&t, NULL) == 0 || errno != EINTR;
}
#endif
