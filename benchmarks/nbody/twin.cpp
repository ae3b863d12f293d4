#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

static const double PI = 3.141592653589793;
static const double SOLAR_MASS = 4 * PI * PI;
static const double DAYS_PER_YEAR = 365.24;

struct Body {
    double x, y, z, vx, vy, vz, mass;

    Body(double x, double y, double z, double vx, double vy, double vz, double mass)
        : x(x), y(y), z(z), vx(vx * DAYS_PER_YEAR), vy(vy * DAYS_PER_YEAR), vz(vz * DAYS_PER_YEAR),
          mass(mass * SOLAR_MASS) {}
};

static std::vector<Body> solar_system() {
    return {
        {0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0},
        {4.84143144246472090, -1.16032004402742839, -0.103622044471123109,
         0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023,
         0.000954791938424326609},
        {8.34336671824457987, 4.12479856412430479, -0.403523417114321381,
         -0.00276742510726411, 0.00499852801234917238, 0.0000230417297573763929,
         0.000285885980666130812},
        {12.8943695621391310, -15.1111514016986312, -0.223307578892655734,
         0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556,
         0.0000436624404335156298},
        {15.3796971148509165, -25.9193146099879641, 0.179258772950371181,
         0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870,
         0.0000515138902046611451},
    };
}

static void offset_momentum(std::vector<Body> &bodies) {
    double px = 0.0, py = 0.0, pz = 0.0;
    for (const Body &body : bodies) {
        px += body.vx * body.mass;
        py += body.vy * body.mass;
        pz += body.vz * body.mass;
    }
    bodies[0].vx = -px / SOLAR_MASS;
    bodies[0].vy = -py / SOLAR_MASS;
    bodies[0].vz = -pz / SOLAR_MASS;
}

static double energy(const std::vector<Body> &bodies) {
    double total = 0.0;
    for (size_t i = 0; i < bodies.size(); i++) {
        const Body &body = bodies[i];
        double speed = body.vx * body.vx + body.vy * body.vy + body.vz * body.vz;
        total += 0.5 * body.mass * speed;
        for (size_t j = i + 1; j < bodies.size(); j++) {
            const Body &other = bodies[j];
            double dx = body.x - other.x, dy = body.y - other.y, dz = body.z - other.z;
            total -= body.mass * other.mass / std::sqrt(dx * dx + dy * dy + dz * dz);
        }
    }
    return total;
}

static void advance(std::vector<Body> &bodies, double dt) {
    for (size_t i = 0; i < bodies.size(); i++) {
        Body &body = bodies[i];
        for (size_t j = i + 1; j < bodies.size(); j++) {
            Body &other = bodies[j];
            double dx = body.x - other.x, dy = body.y - other.y, dz = body.z - other.z;
            double distance = dx * dx + dy * dy + dz * dz;
            double magnitude = dt / (distance * std::sqrt(distance));
            body.vx -= dx * other.mass * magnitude;
            body.vy -= dy * other.mass * magnitude;
            body.vz -= dz * other.mass * magnitude;
            other.vx += dx * body.mass * magnitude;
            other.vy += dy * body.mass * magnitude;
            other.vz += dz * body.mass * magnitude;
        }
    }
    for (Body &body : bodies) {
        body.x += dt * body.vx;
        body.y += dt * body.vy;
        body.z += dt * body.vz;
    }
}

int main(int, char **argv) {
    int64_t steps = std::atoll(argv[1]);
    std::vector<Body> bodies = solar_system();
    offset_momentum(bodies);
    std::printf("%.9f\n", energy(bodies));
    for (int64_t step = 0; step < steps; step++) advance(bodies, 0.01);
    std::printf("%.9f\n", energy(bodies));
}
