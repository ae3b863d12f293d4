#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <vector>

struct Point {
    double x, y;
};

static std::vector<Point> make_points(int64_t count, int64_t clusters) {
    int64_t seed = 7;
    std::vector<Point> points;
    points.reserve(count);
    for (int64_t number = 0; number < count; number++) {
        seed = seed * 48271 % 2147483647;
        double x = seed / 2147483647.0;
        seed = seed * 48271 % 2147483647;
        double y = seed / 2147483647.0;
        int64_t group = number % clusters;
        points.push_back({group % 4 * 2.0 + x + y, group / 4 * 2.0 + x - y});
    }
    return points;
}

static size_t nearest(Point point, const std::vector<Point> &centres) {
    size_t best = 0;
    double best_distance = std::numeric_limits<double>::infinity();
    for (size_t number = 0; number < centres.size(); number++) {
        double dx = point.x - centres[number].x, dy = point.y - centres[number].y;
        double distance = dx * dx + dy * dy;
        if (distance < best_distance) {
            best_distance = distance;
            best = number;
        }
    }
    return best;
}

int main(int, char **argv) {
    int64_t count = std::atoll(argv[1]), clusters = std::atoll(argv[2]), rounds = std::atoll(argv[3]);
    std::vector<Point> points = make_points(count, clusters);
    std::vector<Point> centres(points.begin(), points.begin() + clusters);
    std::vector<std::vector<Point>> groups(clusters);
    for (int64_t round = 0; round < rounds; round++) {
        for (auto &group : groups) group.clear();
        for (const Point &point : points) groups[nearest(point, centres)].push_back(point);
        for (int64_t number = 0; number < clusters; number++) {
            double total_x = 0.0, total_y = 0.0;
            for (const Point &point : groups[number]) {
                total_x += point.x;
                total_y += point.y;
            }
            double size = std::max<double>(groups[number].size(), 1);
            centres[number] = {total_x / size, total_y / size};
        }
    }
    for (int64_t number = 0; number < clusters; number++)
        std::printf("%.6f %.6f %zu\n", centres[number].x, centres[number].y, groups[number].size());
}
