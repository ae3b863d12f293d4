#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <numeric>
#include <utility>
#include <vector>

using Row = std::vector<double>;
using Matrix = std::vector<Row>;

static Matrix make_matrix(int64_t n) {
    int64_t seed = 4242;
    Matrix matrix(n, Row(n));
    for (Row &row : matrix) {
        for (double &value : row) {
            seed = seed * 48271 % 2147483647;
            value = seed / 2147483647.0 - 0.5;
        }
    }
    return matrix;
}

static double decompose(Matrix &matrix, std::vector<size_t> &order) {
    size_t n = matrix.size();
    double sign = 1.0;
    for (size_t k = 0; k < n; k++) {
        size_t pivot = k;
        for (size_t i = k + 1; i < n; i++)
            if (std::fabs(matrix[i][k]) > std::fabs(matrix[pivot][k])) pivot = i;
        if (pivot != k) {
            std::swap(matrix[k], matrix[pivot]);
            std::swap(order[k], order[pivot]);
            sign = -sign;
        }
        const Row &upper = matrix[k];
        for (size_t i = k + 1; i < n; i++) {
            Row &row = matrix[i];
            double factor = row[k] / upper[k];
            row[k] = factor;
            for (size_t j = k + 1; j < n; j++) row[j] -= factor * upper[j];
        }
    }
    return sign;
}

static Row solve(const Matrix &matrix, const std::vector<size_t> &order, const Row &values) {
    size_t n = matrix.size();
    Row result(n);
    for (size_t i = 0; i < n; i++) result[i] = values[order[i]];
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < i; j++) result[i] -= matrix[i][j] * result[j];
    for (size_t i = n; i-- > 0;) {
        for (size_t j = i + 1; j < n; j++) result[i] -= matrix[i][j] * result[j];
        result[i] /= matrix[i][i];
    }
    return result;
}

int main(int, char **argv) {
    int64_t n = std::atoll(argv[1]);
    Matrix matrix = make_matrix(n);
    Row values(n);
    for (int64_t i = 0; i < n; i++) values[i] = 1.0 + i % 7;
    const Matrix original = matrix;
    std::vector<size_t> order(n);
    std::iota(order.begin(), order.end(), 0);
    double sign = decompose(matrix, order);
    Row solution = solve(matrix, order, values);
    double logarithm = 0.0;
    for (int64_t i = 0; i < n; i++) {
        logarithm += std::log(std::fabs(matrix[i][i]));
        if (matrix[i][i] < 0) sign = -sign;
    }
    double worst = 0.0;
    for (int64_t i = 0; i < n; i++) {
        double total = 0.0;
        for (int64_t j = 0; j < n; j++) total += original[i][j] * solution[j];
        worst = std::max(worst, std::fabs(total - values[i]));
    }
    std::printf("%.0f %.6f %.6f %.6f %.6f\n", sign, logarithm, solution[0], solution[n / 2], solution[n - 1]);
    if (worst < 1e-6)
        std::puts("accurate");
    else
        std::printf("residual %.17g\n", worst);
}
