/* Starts the CPython a program was built for and hands it the program, which lies behind this executable's own end.
 *
 *     executable | program (.pyc) | python path | python version | footer
 *
 * The program goes into a file without a name, and CPython is started on `/proc/self/fd/N` in the place of this process:
 * same process id, same streams, same environment. `aipy/bridge/boot.py` does the rest. The footer has this layout, all
 * numbers little-endian; `aipy/bridge/launcher.py` writes it:
 *
 *     8 bytes  "AIPYPROG"
 *     8 bytes  where the program starts
 *     8 bytes  its length
 *     8 bytes  length of the python path
 *     8 bytes  length of the python version
 *     8 bytes  FNV-1a hash of path, version and the four numbers above
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/sendfile.h>
#include <sys/syscall.h>
#endif
#ifdef __APPLE__
#include <mach-o/dyld.h>
#endif

#define FOOTER_SIZE 48
#define TEXT_LIMIT 8192
#define EXIT_DAMAGED 126
#define EXIT_NO_PYTHON 127

struct program {
    int64_t start;
    int64_t length;
    char python[TEXT_LIMIT];
    char version[TEXT_LIMIT];
};

static int fail(int code, const char *text, const char *detail) {
    fprintf(stderr, "aipy: %s%s%s\n", text, detail ? ": " : "", detail ? detail : "");
    return code;
}

static int64_t read_number(const unsigned char *bytes) {
    uint64_t value = 0;
    for (int index = 7; index >= 0; index--) value = value << 8 | bytes[index];
    return (int64_t)value;
}

static uint64_t hash_bytes(uint64_t hash, const void *data, size_t length) {
    const unsigned char *bytes = data;
    for (size_t index = 0; index < length; index++) hash = (hash ^ bytes[index]) * UINT64_C(0x100000001b3);
    return hash;
}

static int read_exactly(int file, void *buffer, size_t length, int64_t offset) {
    char *next = buffer;
    while (length > 0) {
        ssize_t count = pread(file, next, length, (off_t)offset);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return -1;
        next += count;
        offset += count;
        length -= (size_t)count;
    }
    return 0;
}

/* Opens this executable; -1 with errno. */
static int open_self(void) {
#if defined(__APPLE__)
    char path[PATH_MAX];
    uint32_t size = sizeof path;
    if (_NSGetExecutablePath(path, &size) != 0) return -1;
    return open(path, O_RDONLY | O_CLOEXEC);
#else
    return open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
#endif
}

/* Reads the footer and the texts before it; -1 when the file is not whole. */
static int read_footer(int self, struct program *program) {
    unsigned char footer[FOOTER_SIZE];
    struct stat status;
    if (fstat(self, &status) != 0 || status.st_size < FOOTER_SIZE) return -1;
    if (read_exactly(self, footer, FOOTER_SIZE, status.st_size - FOOTER_SIZE) != 0) return -1;
    if (memcmp(footer, "AIPYPROG", 8) != 0) return -1;
    program->start = read_number(footer + 8);
    program->length = read_number(footer + 16);
    int64_t python_length = read_number(footer + 24), version_length = read_number(footer + 32);
    if (python_length < 0 || python_length >= TEXT_LIMIT || version_length < 0 || version_length >= TEXT_LIMIT) return -1;
    int64_t version_start = status.st_size - FOOTER_SIZE - version_length, python_start = version_start - python_length;
    if (program->start < 0 || program->length < 0 || program->start > python_start) return -1;
    if (program->length != python_start - program->start) return -1;
    if (read_exactly(self, program->python, (size_t)python_length, python_start) != 0) return -1;
    if (read_exactly(self, program->version, (size_t)version_length, version_start) != 0) return -1;
    uint64_t hash = UINT64_C(0xcbf29ce484222325);
    hash = hash_bytes(hash, program->python, (size_t)python_length);
    hash = hash_bytes(hash, program->version, (size_t)version_length);
    hash = hash_bytes(hash, footer + 8, 32);
    return hash == (uint64_t)read_number(footer + 40) ? 0 : -1;
}

static int copy_program(int self, int64_t start, int64_t length, int output) {
    int64_t done = 0;
#ifdef __linux__
    off_t offset = (off_t)start;
    while (done < length) {
        ssize_t count = sendfile(output, self, &offset, (size_t)(length - done));
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) break;
        done += count;
    }
#endif
    static char buffer[1 << 16];
    while (done < length) {
        size_t wanted = length - done < (int64_t)sizeof buffer ? (size_t)(length - done) : sizeof buffer;
        if (read_exactly(self, buffer, wanted, start + done) != 0) return -1;
        for (size_t written = 0; written < wanted;) {
            ssize_t count = write(output, buffer + written, wanted - written);
            if (count < 0 && errno == EINTR) continue;
            if (count <= 0) return -1;
            written += (size_t)count;
        }
        done += (int64_t)wanted;
    }
    return 0;
}

/* Puts the program into a file without a name that CPython can open by `path`; -1 where that cannot be done. */
static int unnamed_program(int self, const struct program *program, char *path, size_t size) {
#ifdef __linux__
    int raw = (int)syscall(SYS_memfd_create, "aipy", 1u /* MFD_CLOEXEC */);
    if (raw < 0) return -1;
    int file = fcntl(raw, F_DUPFD, 3); /* never a standard stream that the caller closed; stays open in CPython */
    close(raw);
    if (file < 0) return -1;
    snprintf(path, size, "/proc/self/fd/%d", file);
    if (access(path, R_OK) == 0 && copy_program(self, program->start, program->length, file) == 0) return 0;
    close(file);
#else
    (void)self, (void)program, (void)path, (void)size;
#endif
    return -1;
}

/* The same with a named file, which boot.py removes. */
static int named_program(int self, const struct program *program, char *path, size_t size) {
    const char *folder = getenv("TMPDIR");
    snprintf(path, size, "%s/aipy-XXXXXX.pyc", folder && *folder ? folder : "/tmp");
    int file = mkstemps(path, 4);
    if (file < 0) return -1;
    int result = copy_program(self, program->start, program->length, file);
    if (close(file) != 0) result = -1;
    if (result != 0) unlink(path);
    return result;
}

/* Starts `python` on the program; comes back only when that cannot be done. */
static void start_python(const char *python, char **arguments) {
    arguments[0] = (char *)python;
    execv(python, arguments);
}

/* Starts `pythonX.Y` from PATH; comes back when there is none. */
static void start_python_from_path(const char *version, char **arguments) {
    const char *next = getenv("PATH");
    static char candidate[PATH_MAX];
    while (next && *next) {
        const char *end = strchr(next, ':');
        int length = end ? (int)(end - next) : (int)strlen(next);
        int used = snprintf(candidate, sizeof candidate, "%.*s/python%s", length, next, version);
        if (length > 0 && used > 0 && (size_t)used < sizeof candidate && access(candidate, X_OK) == 0)
            start_python(candidate, arguments);
        next = end ? end + 1 : NULL;
    }
}

int main(int argc, char **argv) {
    static struct program program;
    static char path[PATH_MAX];
    int self = open_self();
    if (self < 0) return fail(EXIT_DAMAGED, "the program cannot read its own file", strerror(errno));
    if (read_footer(self, &program) != 0) return fail(EXIT_DAMAGED, "the executable is damaged; compile the program again", NULL);
    if (unnamed_program(self, &program, path, sizeof path) != 0 && named_program(self, &program, path, sizeof path) != 0)
        return fail(EXIT_DAMAGED, "the program cannot be handed to CPython", strerror(errno));
    char **arguments = calloc((size_t)argc + 3, sizeof *arguments);
    if (!arguments) return fail(EXIT_DAMAGED, "out of memory", NULL);
    arguments[1] = path;
    arguments[2] = argc > 0 ? argv[0] : (char *)"";
    for (int index = 1; index < argc; index++) arguments[index + 2] = argv[index];
    start_python(program.python, arguments);
    start_python_from_path(program.version, arguments);
    if (strncmp(path, "/proc/", 6) != 0) unlink(path);
    fprintf(stderr,
            "aipy: this program needs CPython %s\n"
            "  note: it was built for `%s`, which is not there, and there is no `python%s` on PATH\n"
            "  help: install CPython %s, or compile the program again where it is to run\n",
            program.version, program.python, program.version, program.version);
    return EXIT_NO_PYTHON;
}
