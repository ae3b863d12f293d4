#include <cstdint>
#include <cstdio>
#include <cstdlib>

class Random {
  public:
    int64_t state;

    explicit Random(int64_t seed) : state(seed) {}

    double next() {
        state = (state * 1103515245 + 12345) % 2147483648;
        return state / 2147483648.0;
    }
};

int main(int, char **argv) {
    int64_t samples = std::atoll(argv[1]);
    Random random(42);
    int64_t inside = 0;
    for (int64_t i = 0; i < samples; i++) {
        double x = random.next();
        double y = random.next();
        if (x * x + y * y <= 1.0) inside++;
    }
    std::printf("%lld %lld\n", static_cast<long long>(inside), static_cast<long long>(random.state));
    std::printf("%.6f\n", 4.0 * inside / samples);
}
