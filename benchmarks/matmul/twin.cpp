#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

using Matrix = std::vector<std::vector<double>>;

static Matrix make_matrix(int64_t n, int64_t seed) {
    Matrix matrix(n, std::vector<double>(n));
    for (int64_t i = 0; i < n; i++)
        for (int64_t j = 0; j < n; j++) matrix[i][j] = ((i * 31 + j * 17 + seed) % 101) / 10.0 - 5.0;
    return matrix;
}

static Matrix multiply(const Matrix &a, const Matrix &b) {
    size_t n = a.size(), m = b[0].size(), inner = b.size();
    Matrix result(n, std::vector<double>(m));
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < m; j++) {
            double total = 0.0;
            for (size_t k = 0; k < inner; k++) total += a[i][k] * b[k][j];
            result[i][j] = total;
        }
    }
    return result;
}

int main(int, char **argv) {
    int64_t n = std::atoll(argv[1]);
    Matrix product = multiply(make_matrix(n, 3), make_matrix(n, 7));
    double trace = 0.0, total = 0.0;
    for (int64_t i = 0; i < n; i++) {
        trace += product[i][i];
        for (double value : product[i]) total += value;
    }
    std::printf("%.6f %.6f %.6f\n", trace, total, product[n / 2][n / 3]);
}
