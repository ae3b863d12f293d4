#include <array>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <vector>

enum Ident { IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B, IDENTS };
static const int PACKET_SIZE = 4;

struct Packet {
    Packet *link;
    int64_t owner;
    bool is_work;
    int64_t position = 0;
    std::array<int64_t, PACKET_SIZE> data{};

    Packet(Packet *link, int64_t owner, bool is_work) : link(link), owner(owner), is_work(is_work) {}

    Packet *append_to(Packet *queue) {
        link = nullptr;
        if (!queue) return this;
        Packet *last = queue;
        while (last->link) last = last->link;
        last->link = this;
        return queue;
    }
};

class Task;

class Scheduler {
  public:
    Task *first = nullptr;
    Task *current = nullptr;
    std::array<Task *, IDENTS> tasks{};
    int64_t sent = 0, holds = 0, printed = 0;

    void run();
    Task *hold();
    Task *suspend();
    Task *release(int64_t ident);
    Task *send(Packet *packet);
};

class Task {
  public:
    Scheduler &scheduler;
    int64_t ident, priority;
    Packet *queue;
    Task *next;
    bool held = false, suspended = true, runnable;

    Task(Scheduler &scheduler, int64_t ident, int64_t priority, Packet *queue)
        : scheduler(scheduler), ident(ident), priority(priority), queue(queue), next(scheduler.first),
          runnable(queue != nullptr) {
        scheduler.first = this;
        scheduler.tasks[ident] = this;
    }
    virtual ~Task() = default;

    Task *step() {
        Packet *packet = nullptr;
        if (suspended && runnable && !held) {
            packet = queue;
            queue = packet->link;
            suspended = false;
            runnable = queue != nullptr;
        }
        return run(packet);
    }

    virtual Task *run(Packet *packet) = 0;

    bool blocked() const { return held || (suspended && !runnable); }

    Task *receive(Packet *packet, Task *sender) {
        if (!queue) {
            queue = packet;
            runnable = true;
            if (priority > sender->priority) return this;
        } else {
            queue = packet->append_to(queue);
        }
        return sender;
    }
};

void Scheduler::run() {
    current = first;
    while (current) current = current->blocked() ? current->next : current->step();
}

Task *Scheduler::hold() {
    holds++;
    current->held = true;
    return current->next;
}

Task *Scheduler::suspend() {
    current->suspended = true;
    return current;
}

Task *Scheduler::release(int64_t ident) {
    Task *task = tasks[ident];
    task->held = false;
    return task->priority > current->priority ? task : current;
}

Task *Scheduler::send(Packet *packet) {
    Task *receiver = tasks[packet->owner];
    sent++;
    packet->link = nullptr;
    packet->owner = current->ident;
    return receiver->receive(packet, current);
}

class IdleTask : public Task {
    int64_t seed = 1, count;

  public:
    IdleTask(Scheduler &scheduler, int64_t count) : Task(scheduler, IDLE, 0, nullptr), count(count) {
        suspended = false;
    }

    Task *run(Packet *) override {
        count--;
        if (count == 0) return scheduler.hold();
        if ((seed & 1) == 0) {
            seed >>= 1;
            return scheduler.release(DEVICE_A);
        }
        seed = (seed >> 1) ^ 0xD008;
        return scheduler.release(DEVICE_B);
    }
};

class WorkerTask : public Task {
    int64_t handler = HANDLER_A, letter = 0;

  public:
    WorkerTask(Scheduler &scheduler, int64_t priority, Packet *queue) : Task(scheduler, WORKER, priority, queue) {}

    Task *run(Packet *packet) override {
        if (!packet) return scheduler.suspend();
        handler = handler == HANDLER_A ? HANDLER_B : HANDLER_A;
        packet->owner = handler;
        packet->position = 0;
        for (int64_t &item : packet->data) {
            if (++letter > 26) letter = 1;
            item = letter;
        }
        return scheduler.send(packet);
    }
};

class HandlerTask : public Task {
    Packet *work = nullptr, *devices = nullptr;

  public:
    using Task::Task;

    Task *run(Packet *packet) override {
        if (packet) {
            if (packet->is_work)
                work = packet->append_to(work);
            else
                devices = packet->append_to(devices);
        }
        if (work) {
            Packet *sent = work;
            if (sent->position >= PACKET_SIZE) {
                work = sent->link;
                return scheduler.send(sent);
            }
            if (Packet *device = devices) {
                devices = device->link;
                device->position = sent->data[sent->position];
                sent->position++;
                return scheduler.send(device);
            }
        }
        return scheduler.suspend();
    }
};

class DeviceTask : public Task {
    Packet *pending = nullptr;

  public:
    DeviceTask(Scheduler &scheduler, int64_t ident, int64_t priority) : Task(scheduler, ident, priority, nullptr) {}

    Task *run(Packet *packet) override {
        if (!packet) {
            packet = pending;
            if (!packet) return scheduler.suspend();
            pending = nullptr;
            return scheduler.send(packet);
        }
        pending = packet;
        scheduler.printed += packet->position;
        return scheduler.hold();
    }
};

int main(int, char **argv) {
    Scheduler scheduler;
    std::vector<std::unique_ptr<Packet>> packets;
    auto make_packet = [&](Packet *link, int64_t owner, bool is_work) {
        packets.push_back(std::make_unique<Packet>(link, owner, is_work));
        return packets.back().get();
    };
    std::vector<std::unique_ptr<Task>> tasks;
    tasks.push_back(std::make_unique<IdleTask>(scheduler, std::atoll(argv[1])));
    Packet *queue = make_packet(make_packet(nullptr, WORKER, true), WORKER, true);
    tasks.push_back(std::make_unique<WorkerTask>(scheduler, 1000, queue));
    const int64_t handlers[2][3] = {{HANDLER_A, DEVICE_A, 2000}, {HANDLER_B, DEVICE_B, 3000}};
    for (const auto &[ident, device, priority] : handlers) {
        queue = nullptr;
        for (int i = 0; i < 3; i++) queue = make_packet(queue, device, false);
        tasks.push_back(std::make_unique<HandlerTask>(scheduler, ident, priority, queue));
    }
    tasks.push_back(std::make_unique<DeviceTask>(scheduler, DEVICE_A, 4000));
    tasks.push_back(std::make_unique<DeviceTask>(scheduler, DEVICE_B, 5000));
    scheduler.run();
    std::cout << scheduler.sent << ' ' << scheduler.holds << ' ' << scheduler.printed << '\n';
}
