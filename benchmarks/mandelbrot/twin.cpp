#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>

static const char SHADES[] = " .:-=+*#%@";

static int64_t escape_time(double cr, double ci, int64_t limit) {
    double zr = 0.0, zi = 0.0;
    for (int64_t i = 0; i < limit; i++) {
        double zr2 = zr * zr, zi2 = zi * zi;
        if (zr2 + zi2 > 4.0) return i;
        zi = 2.0 * zr * zi + ci;
        zr = zr2 - zi2 + cr;
    }
    return limit;
}

int main(int, char **argv) {
    int64_t size = std::atoll(argv[1]);
    int64_t limit = std::atoll(argv[2]);
    int64_t inside = 0, steps = 0;
    std::string middle;
    for (int64_t row = 0; row < size; row++) {
        std::string line;
        line.reserve(size);
        double ci = 3.0 * row / size - 1.5;
        for (int64_t column = 0; column < size; column++) {
            double cr = 3.0 * column / size - 2.0;
            int64_t time = escape_time(cr, ci, limit);
            steps += time;
            if (time == limit) inside++;
            line.push_back(SHADES[time * 9 / limit]);
        }
        if (row == size / 2) middle = line;
    }
    std::cout << inside << ' ' << steps << '\n' << middle << '\n';
}
