/* What only the operating system knows; runtime/src/platform/. */
#ifndef AIPY_PLATFORM_H
#define AIPY_PLATFORM_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

void aipy_platform_random_bytes(void *out, size_t count);
/* nanoseconds */
int64_t aipy_platform_time(void);          /* since 1970 */
int64_t aipy_platform_monotonic(void);
int64_t aipy_platform_process_time(void);
int64_t aipy_platform_thread_time(void);
bool aipy_platform_sleep(int64_t nanoseconds); /* false: interrupted by a signal */
#endif
