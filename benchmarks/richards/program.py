"""A scheduler of idle, worker, handler and device tasks, after Martin Richards: classes,
method calls on unlike objects, linked lists."""

import sys

IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
PACKET_SIZE = 4


class Packet:
    def __init__(self, link, owner, is_work):
        self.link = link
        self.owner = owner
        self.is_work = is_work
        self.position = 0
        self.data = [0] * PACKET_SIZE

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    def __init__(self, scheduler, ident, priority, queue):
        self.scheduler = scheduler
        self.ident = ident
        self.priority = priority
        self.queue = queue
        self.next = scheduler.first
        self.held = False
        self.suspended = True
        self.runnable = queue is not None
        scheduler.first = self
        scheduler.tasks[ident] = self

    def step(self):
        packet = None
        if self.suspended and self.runnable and not self.held:
            packet = self.queue
            self.queue = packet.link
            self.suspended = False
            self.runnable = self.queue is not None
        return self.run(packet)

    def run(self, packet):
        raise NotImplementedError

    def blocked(self):
        return self.held or (self.suspended and not self.runnable)

    def receive(self, packet, sender):
        if self.queue is None:
            self.queue = packet
            self.runnable = True
            if self.priority > sender.priority:
                return self
        else:
            self.queue = packet.append_to(self.queue)
        return sender


class IdleTask(Task):
    def __init__(self, scheduler, count):
        super().__init__(scheduler, IDLE, 0, None)
        self.suspended = False
        self.seed = 1
        self.count = count

    def run(self, packet):
        self.count -= 1
        if self.count == 0:
            return self.scheduler.hold()
        if self.seed & 1 == 0:
            self.seed >>= 1
            return self.scheduler.release(DEVICE_A)
        self.seed = (self.seed >> 1) ^ 0xD008
        return self.scheduler.release(DEVICE_B)


class WorkerTask(Task):
    def __init__(self, scheduler, priority, queue):
        super().__init__(scheduler, WORKER, priority, queue)
        self.handler = HANDLER_A
        self.letter = 0

    def run(self, packet):
        if packet is None:
            return self.scheduler.suspend()
        self.handler = HANDLER_B if self.handler == HANDLER_A else HANDLER_A
        packet.owner = self.handler
        packet.position = 0
        for i in range(PACKET_SIZE):
            self.letter += 1
            if self.letter > 26:
                self.letter = 1
            packet.data[i] = self.letter
        return self.scheduler.send(packet)


class HandlerTask(Task):
    def __init__(self, scheduler, ident, priority, queue):
        super().__init__(scheduler, ident, priority, queue)
        self.work = None
        self.devices = None

    def run(self, packet):
        if packet is not None:
            if packet.is_work:
                self.work = packet.append_to(self.work)
            else:
                self.devices = packet.append_to(self.devices)
        work = self.work
        if work is not None:
            if work.position >= PACKET_SIZE:
                self.work = work.link
                return self.scheduler.send(work)
            device = self.devices
            if device is not None:
                self.devices = device.link
                device.position = work.data[work.position]
                work.position += 1
                return self.scheduler.send(device)
        return self.scheduler.suspend()


class DeviceTask(Task):
    def __init__(self, scheduler, ident, priority):
        super().__init__(scheduler, ident, priority, None)
        self.pending = None

    def run(self, packet):
        if packet is None:
            packet = self.pending
            if packet is None:
                return self.scheduler.suspend()
            self.pending = None
            return self.scheduler.send(packet)
        self.pending = packet
        self.scheduler.printed += packet.position
        return self.scheduler.hold()


class Scheduler:
    def __init__(self):
        self.first = None
        self.current = None
        self.tasks = [None] * 6
        self.sent = 0
        self.holds = 0
        self.printed = 0

    def run(self):
        self.current = self.first
        while self.current is not None:
            if self.current.blocked():
                self.current = self.current.next
            else:
                self.current = self.current.step()

    def hold(self):
        self.holds += 1
        self.current.held = True
        return self.current.next

    def suspend(self):
        self.current.suspended = True
        return self.current

    def release(self, ident):
        task = self.tasks[ident]
        task.held = False
        if task.priority > self.current.priority:
            return task
        return self.current

    def send(self, packet):
        receiver = self.tasks[packet.owner]
        self.sent += 1
        packet.link = None
        packet.owner = self.current.ident
        return receiver.receive(packet, self.current)


def main():
    scheduler = Scheduler()
    IdleTask(scheduler, int(sys.argv[1]))
    queue = Packet(Packet(None, WORKER, True), WORKER, True)
    WorkerTask(scheduler, 1000, queue)
    for ident, device, priority in [(HANDLER_A, DEVICE_A, 2000), (HANDLER_B, DEVICE_B, 3000)]:
        queue = None
        for _ in range(3):
            queue = Packet(queue, device, False)
        HandlerTask(scheduler, ident, priority, queue)
    DeviceTask(scheduler, DEVICE_A, 4000)
    DeviceTask(scheduler, DEVICE_B, 5000)
    scheduler.run()
    print(scheduler.sent, scheduler.holds, scheduler.printed)


if __name__ == "__main__":
    main()
