"""Joins two generated tables on an int key and groups the result: dicts of int, tuples."""

import sys


def make_customers(count, seed):
    customers = []
    for number in range(count):
        seed = seed * 48271 % 2147483647
        customers.append((number * 7 + 3, seed % 50))
    return customers


def make_orders(count, customers, seed):
    orders = []
    for number in range(count):
        seed = seed * 48271 % 2147483647
        customer = seed % (customers * 8)
        seed = seed * 48271 % 2147483647
        orders.append((number, customer, seed % 10000))
    return orders


def join(customers, orders):
    region_of = {}
    for customer, region in customers:
        region_of[customer] = region
    orders_of = {}
    for number, customer, amount in orders:
        if customer in region_of:
            if customer not in orders_of:
                orders_of[customer] = []
            orders_of[customer].append(amount)
    totals = {}
    for customer, amounts in orders_of.items():
        region = region_of[customer]
        total, best = totals.get(region, (0, 0))
        totals[region] = (total + sum(amounts), max(best, len(amounts)))
    return totals


def main():
    count = int(sys.argv[1])
    rounds = int(sys.argv[2])
    for number in range(rounds):
        totals = join(make_customers(count, number + 99), make_orders(count * 5, count, number + 1234))
        everything = 0
        for region in sorted(totals):
            total, best = totals[region]
            everything += total
            if region % 20 == 0:
                print(region, total, best)
        print(len(totals), everything)


if __name__ == "__main__":
    main()
