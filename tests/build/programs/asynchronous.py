"""Coroutines, async generators, async with, async for and async comprehensions."""

import asyncio
import sys


class Manager:
    def __init__(self, swallow=False):
        self.swallow = swallow

    async def __aenter__(self):
        await asyncio.sleep(0)
        print("aenter")
        return "value"

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(0)
        print("aexit", kind and kind.__name__)
        return self.swallow


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        await asyncio.sleep(0)
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


async def numbers(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                print("got", got)
            await asyncio.sleep(0)
    finally:
        print("numbers closed")


async def identity(x):
    await asyncio.sleep(0)
    return x


async def main():
    async with Manager() as value, Manager(True):
        print(value)
        raise ValueError
    async for i in Countdown(3):
        if i == 1:
            continue
        print("count", i)
    else:
        print("else")
    async for i in numbers(5):
        if i == 2:
            break
        print(i)
    else:
        print("not reached")
    print([x async for x in numbers(2)], {x: 1 async for x in numbers(2)})
    print([await identity(x) for x in range(3) if await identity(x)])
    print([y for x in [1, 2] async for y in numbers(x)])
    generator = (await identity(x) + z async for x in numbers(2) for z in (10, 20))
    print([x async for x in generator])
    print([x async for x in (await identity(y) for y in range(2))])
    g = numbers(3)
    print(await g.asend(None), await g.asend("sent"))
    try:
        await g.athrow(KeyError("thrown"))
    except KeyError as error:
        print(error)
    await g.aclose()
    print(await asyncio.gather(identity(1), identity(2)))
    try:
        async with Manager():
            return "returned"
    finally:
        print("finally")


print(asyncio.run(main()))


async def errors():
    try:
        async with 5:
            pass
    except TypeError as error:
        print(error)
    try:
        async for x in 5:
            pass
    except TypeError as error:
        print(error)
    try:
        await 5
    except TypeError as error:
        print(error)

    class Raises:
        def __aiter__(self):
            return self

        async def __anext__(self):
            raise KeyError("anext")

    try:
        async for x in Raises():
            pass
    except KeyError as error:
        print(error, sys.exc_info()[1] is error)
    for x in range(2):
        try:
            await identity(x)
            if x:
                raise ValueError(x)
        except ValueError as error:
            print("caught", await identity(error))
        finally:
            print(await identity("finally"))


asyncio.run(errors())


async def agen_finally():
    try:
        yield 1
    finally:
        await asyncio.sleep(0)
        print("agen finally")


async def use():
    async for x in agen_finally():
        print(x)
    lambda_generator = (lambda: (yield 1))
    print(list(lambda_generator()))


asyncio.run(use())
