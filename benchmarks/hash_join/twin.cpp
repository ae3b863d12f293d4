#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <map>
#include <numeric>
#include <unordered_map>
#include <vector>

struct Customer {
    int64_t number, region;
};

struct Order {
    int64_t number, customer, amount;
};

struct Total {
    int64_t total = 0, best = 0;
};

static std::vector<Customer> make_customers(int64_t count, int64_t seed) {
    std::vector<Customer> customers;
    customers.reserve(count);
    for (int64_t number = 0; number < count; number++) {
        seed = seed * 48271 % 2147483647;
        customers.push_back({number * 7 + 3, seed % 50});
    }
    return customers;
}

static std::vector<Order> make_orders(int64_t count, int64_t customers, int64_t seed) {
    std::vector<Order> orders;
    orders.reserve(count);
    for (int64_t number = 0; number < count; number++) {
        seed = seed * 48271 % 2147483647;
        int64_t customer = seed % (customers * 8);
        seed = seed * 48271 % 2147483647;
        orders.push_back({number, customer, seed % 10000});
    }
    return orders;
}

static std::map<int64_t, Total> join(const std::vector<Customer> &customers, const std::vector<Order> &orders) {
    std::unordered_map<int64_t, int64_t> region_of;
    region_of.reserve(customers.size());
    for (const Customer &customer : customers) region_of[customer.number] = customer.region;
    std::unordered_map<int64_t, std::vector<int64_t>> orders_of;
    for (const Order &order : orders)
        if (region_of.count(order.customer)) orders_of[order.customer].push_back(order.amount);
    std::map<int64_t, Total> totals;
    for (const auto &[customer, amounts] : orders_of) {
        Total &group = totals[region_of.find(customer)->second];
        group.total += std::accumulate(amounts.begin(), amounts.end(), int64_t{0});
        group.best = std::max<int64_t>(group.best, amounts.size());
    }
    return totals;
}

int main(int, char **argv) {
    int64_t count = std::atoll(argv[1]), rounds = std::atoll(argv[2]);
    for (int64_t number = 0; number < rounds; number++) {
        auto totals = join(make_customers(count, number + 99), make_orders(count * 5, count, number + 1234));
        int64_t everything = 0;
        for (const auto &[region, group] : totals) {
            everything += group.total;
            if (region % 20 == 0) std::cout << region << ' ' << group.total << ' ' << group.best << '\n';
        }
        std::cout << totals.size() << ' ' << everything << '\n';
    }
}
