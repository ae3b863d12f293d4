// launch REPORT PROGRAM ARGUMENT...: runs a program and writes to the file REPORT one line with
// wall, user and system seconds, the peak memory in KiB and the exit code (minus the signal if killed).
//
// On Linux a process starts with the peak memory of the one that called exec for it. Started from the
// runner, every small executable would seem to need what the runner needs; this launcher needs next to nothing.

#include <cerrno>
#include <cstdio>
#include <ctime>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static double now() {
    timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static double seconds(timeval time) { return time.tv_sec + time.tv_usec / 1e6; }

int main(int argc, char **argv) {
    if (argc < 3) return 2;
    double start = now();
    pid_t child = fork();
    if (child < 0) return 3;
    if (child == 0) {
        execvp(argv[2], argv + 2);
        std::perror(argv[2]);
        _exit(127);
    }
    int status;
    rusage usage;
    while (wait4(child, &status, 0, &usage) < 0)
        if (errno != EINTR) return 3;
    double wall = now() - start;
    std::FILE *report = std::fopen(argv[1], "w");
    if (!report) return 3;
#ifdef __APPLE__
    long peak = usage.ru_maxrss / 1024;
#else
    long peak = usage.ru_maxrss;
#endif
    int code = WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
    std::fprintf(report, "%.9f %.6f %.6f %ld %d\n", wall, seconds(usage.ru_utime), seconds(usage.ru_stime), peak, code);
    return std::fclose(report) == 0 ? 0 : 3;
}
