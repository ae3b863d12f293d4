#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

static double entry(int64_t i, int64_t j) {
    return 1.0 / static_cast<double>((i + j) * (i + j + 1) / 2 + i + 1);
}

static std::vector<double> times(const std::vector<double> &v) {
    int64_t n = v.size();
    std::vector<double> result(n);
    for (int64_t i = 0; i < n; i++) {
        double total = 0.0;
        for (int64_t j = 0; j < n; j++) total += entry(i, j) * v[j];
        result[i] = total;
    }
    return result;
}

static std::vector<double> transposed_times(const std::vector<double> &v) {
    int64_t n = v.size();
    std::vector<double> result(n);
    for (int64_t i = 0; i < n; i++) {
        double total = 0.0;
        for (int64_t j = 0; j < n; j++) total += entry(j, i) * v[j];
        result[i] = total;
    }
    return result;
}

int main(int, char **argv) {
    int64_t n = std::atoll(argv[1]);
    std::vector<double> u(n, 1.0), v;
    for (int round = 0; round < 10; round++) {
        v = transposed_times(times(u));
        u = transposed_times(times(v));
    }
    double uv = 0.0, vv = 0.0;
    for (int64_t i = 0; i < n; i++) {
        uv += u[i] * v[i];
        vv += v[i] * v[i];
    }
    std::printf("%.9f\n", std::sqrt(uv / vv));
}
