/* What the tests of numbers and text share beside test_core.h. */
#include <math.h>
#include <stdarg.h>
#include "aipy/bytes.h"
#include "aipy/complex.h"
#include "aipy/native.h"
#include "test_core.h"

static inline aipy_any big(const char *decimal) {
    aipy_any text = STR(decimal), out = 0;
    aipy_status status = aipy_int_parse(T, aipy_as_str(text), 10, &out);
    aipy_release_any(text);
    return result(status, out);
}
static inline aipy_any taken_method(aipy_any object, const char *name, int count, ...) { /* takes all */
    aipy_any args[8];
    va_list list;
    va_start(list, count);
    for (int i = 0; i < count; i++) args[i] = va_arg(list, aipy_any);
    va_end(list);
    aipy_any answer = method(object, name, args, count);
    aipy_release_any(object);
    return answer;
}
static inline aipy_any make(aipy_any callee, int count, ...) { /* takes the arguments */
    aipy_any args[8];
    va_list list;
    va_start(list, count);
    for (int i = 0; i < count; i++) args[i] = va_arg(list, aipy_any);
    va_end(list);
    return call(callee, args, count, NULL);
}
static inline aipy_any formatted(aipy_any value, const char *spec) { /* takes the value */
    aipy_any text = STR(spec), out = 0;
    aipy_status status = aipy_format(T, value, aipy_as_str(text), &out);
    aipy_release_any(text);
    aipy_release_any(value);
    return result(status, out);
}
