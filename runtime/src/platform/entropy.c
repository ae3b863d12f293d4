/* Random bytes from the operating system. */
#include "aipy/platform.h"
#if defined(_WIN32)
#include <windows.h>
#include <bcrypt.h>
extern BOOLEAN NTAPI SystemFunction036(PVOID, ULONG); /* RtlGenRandom, in advapi32 */
void aipy_platform_random_bytes(void *out, size_t count) { SystemFunction036(out, (ULONG)count); }
#else
#include <stdio.h>
#include <unistd.h>
#if defined(__linux__) /* glibc has getentropy from 2.25 on, we promise 2.17 */
#include <sys/syscall.h>
long syscall(long, ...);
static int getentropy_(void *out, size_t count) { return syscall(SYS_getrandom, out, count, 0) == (long)count ? 0 : -1; }
#define getentropy getentropy_
#else
#if defined(__APPLE__)
#include <sys/random.h>
#endif
int getentropy(void *, size_t);
#endif
void aipy_platform_random_bytes(void *out, size_t count) {
    char *bytes = out;
    while (count) {
        size_t part = count < 256 ? count : 256;
        if (getentropy(bytes, part) != 0) {
            FILE *source = fopen("/dev/urandom", "rb");
            if (source) {
                if (fread(bytes, 1, part, source) != part) bytes[0] ^= 1;
                fclose(source);
            }
        }
        bytes += part;
        count -= part;
    }
}
#endif
