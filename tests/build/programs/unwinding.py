"""Every way out of try, with and loops, nested."""

import sys


class Manager:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise OSError(self.name)
        return self

    def __exit__(self, kind, error, traceback):
        print("exit", self.name, kind and kind.__name__, sys.exc_info()[0] and sys.exc_info()[0].__name__)
        if self.fail == "exit":
            raise KeyError(self.name)
        return self.swallow


def show(function, *args):
    try:
        print(function.__name__, args, "->", function(*args))
    except BaseException as error:
        chain = []
        while error is not None:
            chain.append(repr(error))
            error = error.__context__
        print(function.__name__, args, "raises", " <- ".join(chain))
    print("current", sys.exc_info())


def finally_kinds(how):
    for i in range(3):
        try:
            print("try", i)
            if how == "return":
                return "returned"
            if how == "break":
                break
            if how == "continue":
                continue
            if how == "raise":
                raise ValueError(i)
        finally:
            print("finally", i)
        print("after", i)
    else:
        print("else")
    return "end"


for how in ("", "return", "break", "continue", "raise"):
    show(finally_kinds, how)


def finally_overrides(how):
    while True:
        try:
            if how == "raise":
                raise ValueError("lost")
            return "lost"
        finally:
            if how != "none":
                return "kept"
            break
    return "broken out"


for how in ("raise", "return", "none"):
    show(finally_overrides, how)


def nested_finally(value):
    result = ["start"]
    try:
        try:
            result.append("inner")
            if value == 1:
                return result
            if value == 2:
                1 / 0
        except ZeroDivisionError:
            result.append("handled")
            raise
        else:
            result.append("else")
        finally:
            result.append("inner finally")
            if value == 3:
                raise KeyError("from finally")
    except KeyError as error:
        result.append(repr(error))
    finally:
        result.append("outer finally")
        print(result)
    return result


for value in range(4):
    show(nested_finally, value)


def rebinding(n):
    x = "before"
    try:
        x = "one"
        if n == 0:
            raise ValueError
        x = "two"
        y = n
        if n == 1:
            raise ValueError
        x, y = "three", 1 / (n - 2)
    except ValueError:
        return x, y if n else None
    except ZeroDivisionError:
        return x, y
    return x, y


for n in range(4):
    show(rebinding, n)


def exception_names():
    e = "outer"
    try:
        raise ValueError("first")
    except ValueError as e:
        print(e, sys.exc_info()[1])
        try:
            raise KeyError("second")
        except KeyError as e:
            print(e, repr(e.__context__))
        try:
            print(e)
        except UnboundLocalError as error:
            print(error)
    try:
        return e
    except NameError as error:
        return str(error)


show(exception_names)


def deleted_in_handler():
    try:
        raise ValueError
    except ValueError as e:
        del e
    try:
        raise ValueError
    except ValueError as e:
        e = 5
        print(e)
    return "fine"


show(deleted_in_handler)


def loops_and_handlers():
    seen = []
    for i in range(6):
        try:
            if i == 1:
                raise ValueError
            if i == 2:
                raise KeyError
            if i == 3:
                raise TypeError
            if i == 5:
                raise RuntimeError
        except ValueError as e:
            seen.append(("value", i))
            continue
        except (KeyError, TypeError) as e:
            seen.append(("key or type", type(e).__name__))
            if i == 3:
                continue
        except RuntimeError:
            break
        else:
            seen.append(("else", i))
        seen.append(("after", i))
    seen.append(sys.exc_info())
    return seen


show(loops_and_handlers)


def bare_reraise(n):
    try:
        if n:
            raise ValueError("v")
        raise KeyError("k")
    except KeyError:
        raise
    except:
        try:
            raise TypeError("t")
        except TypeError:
            pass
        raise


show(bare_reraise, 0)
show(bare_reraise, 1)


def no_active():
    raise


show(no_active)


def matching_raises():
    try:
        raise ValueError("v")
    except 5:
        pass


show(matching_raises)


def handler_type_raises():
    try:
        raise ValueError("v")
    except undefined_name:
        pass
    except ValueError:
        print("not reached")


show(handler_type_raises)


def with_kinds(how):
    with Manager("a") as a, Manager("b", how == "swallow") as b:
        if how == "return":
            return "returned"
        if how in ("raise", "swallow"):
            raise ValueError("inside")
    return "end"


for how in ("", "return", "raise", "swallow"):
    show(with_kinds, how)


def with_failures(how):
    with Manager("outer"):
        with Manager("inner", fail=how):
            if how == "exit":
                raise ValueError("body")
    return "end"


for how in ("enter", "exit", ""):
    show(with_failures, how)


def with_target_fails():
    with Manager("m") as (a, b):
        pass


show(with_target_fails)


def with_in_loop(how):
    for i in range(3):
        with Manager(i, how == "swallow"):
            if i == 1:
                if how == "break":
                    break
                if how == "continue":
                    continue
                if how == "swallow":
                    raise KeyError
                return i
        print("after with", i)
    return "done"


for how in ("break", "continue", "swallow", "return"):
    show(with_in_loop, how)


def context_chain():
    try:
        try:
            raise ValueError("a")
        except ValueError:
            try:
                raise KeyError("b")
            finally:
                print("exc_info", sys.exc_info()[1])
    except KeyError as error:
        return repr(error.__context__), error.__cause__


show(context_chain)


def cause():
    try:
        try:
            1 / 0
        except ZeroDivisionError as error:
            raise ValueError from error
    except ValueError as error:
        return repr(error.__cause__), error.__suppress_context__


show(cause)


def generator(log):
    try:
        while True:
            try:
                got = yield len(log)
                log.append(got)
            except ValueError as error:
                log.append(repr(error))
                yield "handled"
    except GeneratorExit:
        log.append("closed")
        raise
    finally:
        log.append("finally")


log = []
g = generator(log)
print(next(g), g.send("x"), g.throw(ValueError("thrown")), next(g), g.send("y"))
g.close()
print(log)


def delegating():
    result = yield from inner_generator()
    print("result", result)
    try:
        yield from inner_generator()
    except KeyError as error:
        print("delegated", error)
    return "done"


def inner_generator():
    try:
        x = yield 1
        print("got", x)
        y = yield 2
        return x, y
    finally:
        print("inner finally")


d = delegating()
print(next(d), d.send("s"), d.send("t"))
try:
    d.throw(KeyError("k"))
except StopIteration as stop:
    print("stop", stop.value)


def finally_in_generator():
    try:
        yield 1
        return "value"
    finally:
        yield "from finally"


print(list(finally_in_generator()))


def return_expression_in_finally():
    x = 1
    try:
        return x
    finally:
        x = 2


print(return_expression_in_finally())


def star_groups(*errors):
    log = []
    try:
        try:
            if errors:
                raise ExceptionGroup("g", list(errors))
        except* ValueError as group:
            log.append(("value", group.exceptions))
        except* (KeyError, TypeError) as group:
            log.append(("key/type", group.exceptions, sys.exc_info()[1] is group))
            if len(errors) > 3:
                raise RuntimeError("from handler")
        else:
            log.append("else")
        finally:
            log.append("finally")
    except BaseException as error:
        log.append((type(error).__name__, str(error), getattr(error, "exceptions", None)))
    return log


show(star_groups)
show(star_groups, ValueError(1))
show(star_groups, ValueError(1), KeyError(2))
show(star_groups, ValueError(1), KeyError(2), OSError(3))
show(star_groups, ValueError(1), KeyError(2), OSError(3), TypeError(4))


def star_naked():
    try:
        raise ValueError("naked")
    except* ValueError as group:
        return_value = repr(group)
    return return_value


show(star_naked)


def star_rebinding():
    x = 0
    try:
        x = 1
        raise ExceptionGroup("g", [ValueError(), KeyError()])
    except* ValueError:
        x += 10
    except* KeyError:
        x += 100
    return x


show(star_rebinding)


def try_in_finally():
    try:
        raise ValueError("first")
    finally:
        try:
            raise KeyError("second")
        except KeyError as error:
            print("context", repr(error.__context__))
        print(repr(sys.exc_info()[1]))


show(try_in_finally)


def deep(level):
    try:
        if level:
            return deep(level - 1) + 1
        raise ValueError
    except ValueError:
        return 0
    finally:
        print("level", level)


print(deep(3))


def interrupted_while():
    n = 0
    while True:
        try:
            n += 1
            if n < 3:
                continue
            break
        finally:
            print("n", n)
    return n


print(interrupted_while())


def else_clauses(n):
    try:
        if n == 1:
            raise ValueError
    except ValueError:
        return "handler"
    else:
        if n == 2:
            raise KeyError("in else")
        return "else"
    finally:
        print("finally", n)


for n in range(3):
    show(else_clauses, n)

try:
    raise ValueError("module level")
except ValueError as module_error:
    print(module_error)
try:
    module_error
except NameError as error:
    print(error)


class Body:
    try:
        raise ValueError("class level")
    except ValueError as class_error:
        print(class_error)
    finally:
        done = True
    try:
        class_error
    except NameError as error:
        print(error)


print(Body.done, hasattr(Body, "class_error"))


def cell_exception():
    try:
        raise ValueError("captured")
    except ValueError as e:
        get = lambda: e
        print(get())
    try:
        get()
    except NameError as error:
        print(error)
    try:
        e
    except UnboundLocalError as error:
        print(error)


cell_exception()
