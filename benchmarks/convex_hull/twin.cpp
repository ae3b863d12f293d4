#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <utility>
#include <vector>

using Point = std::pair<int64_t, int64_t>;

static std::vector<Point> make_points(int64_t count, int64_t seed) {
    std::vector<Point> points;
    points.reserve(count);
    while (static_cast<int64_t>(points.size()) < count) {
        seed = seed * 48271 % 2147483647;
        int64_t x = seed % 20001 - 10000;
        seed = seed * 48271 % 2147483647;
        int64_t y = seed % 20001 - 10000;
        if (x * x + y * y <= 100000000) points.emplace_back(x, y);
    }
    return points;
}

static int64_t cross(const Point &o, const Point &a, const Point &b) {
    return (a.first - o.first) * (b.second - o.second) - (a.second - o.second) * (b.first - o.first);
}

static std::vector<Point> half_hull(const std::vector<Point> &points) {
    std::vector<Point> hull;
    for (const Point &point : points) {
        while (hull.size() >= 2 && cross(hull[hull.size() - 2], hull.back(), point) <= 0) hull.pop_back();
        hull.push_back(point);
    }
    hull.pop_back();
    return hull;
}

static std::vector<Point> convex_hull(std::vector<Point> points) {
    std::sort(points.begin(), points.end());
    points.erase(std::unique(points.begin(), points.end()), points.end());
    std::vector<Point> hull = half_hull(points);
    std::reverse(points.begin(), points.end());
    std::vector<Point> upper = half_hull(points);
    hull.insert(hull.end(), upper.begin(), upper.end());
    return hull;
}

int main(int, char **argv) {
    int64_t count = std::atoll(argv[1]), rounds = std::atoll(argv[2]);
    for (int64_t number = 0; number < rounds; number++) {
        std::vector<Point> hull = convex_hull(make_points(count, number + 17));
        int64_t area = 0;
        Point previous = hull.back();
        for (const Point &point : hull) {
            area += previous.first * point.second - point.first * previous.second;
            previous = point;
        }
        std::cout << hull.size() << " (" << hull[0].first << ", " << hull[0].second << ") " << area << '\n';
    }
}
