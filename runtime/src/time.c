/* time: clocks, sleep, and broken-down time through the C library. */
#if !defined(_WIN32)
#define _POSIX_C_SOURCE 200809L
#endif
#include "aipy/containers.h"
#include "aipy/float.h"
#include "aipy/int.h"
#include "aipy/math.h"
#include "aipy/model.h"
#include "aipy/platform.h"
#include "aipy/str.h"
#include <math.h>
#include <stdio.h>
#include <time.h>

typedef aipy_tuple struct_time; /* a tuple of nine items with its own type */
extern aipy_type aipy_struct_time_type;
static void drop_struct_time(aipy_object *object) { aipy_tuple_type.drop(object); }
static const aipy_type *const struct_time_mro[] = {&aipy_struct_time_type, &aipy_tuple_type, &aipy_object_type};
aipy_type aipy_struct_time_type = {
    .header = {AIPY_IMMORTAL, &aipy_type_type}, .name = "struct_time", .qualified_name = "struct_time", .module = "time",
    .base = &aipy_tuple_type, .mro = struct_time_mro, .mro_length = 3, .size = sizeof(aipy_tuple), .drop = drop_struct_time,
};

static double seconds(int64_t nanoseconds) { return (double)nanoseconds / 1e9; }
double aipy_time_time(aipy_thread *t) { (void)t; return seconds(aipy_platform_time()); }
double aipy_time_perf_counter(aipy_thread *t) { (void)t; return seconds(aipy_platform_monotonic()); }
double aipy_time_process_time(aipy_thread *t) { (void)t; return seconds(aipy_platform_process_time()); }
double aipy_time_thread_time(aipy_thread *t) { (void)t; return seconds(aipy_platform_thread_time()); }
aipy_any aipy_time_time_ns(aipy_thread *t) { (void)t; return aipy_int_from_i64(aipy_platform_time()); }
aipy_any aipy_time_monotonic_ns(aipy_thread *t) { (void)t; return aipy_int_from_i64(aipy_platform_monotonic()); }
aipy_any aipy_time_process_time_ns(aipy_thread *t) { (void)t; return aipy_int_from_i64(aipy_platform_process_time()); }
aipy_any aipy_time_thread_time_ns(aipy_thread *t) { (void)t; return aipy_int_from_i64(aipy_platform_thread_time()); }

aipy_status aipy_time_sleep(aipy_thread *thread, aipy_any secs) {
    double wanted;
    if (aipy_type_of(secs) != &aipy_float_type && !aipy_has_index(secs))
        return aipy_raise_text(thread, &aipy_TypeError_type, "'%T' object cannot be interpreted as an integer", secs);
    if (aipy_float_make(thread, secs, &wanted) != AIPY_OK) return AIPY_RAISED;
    if (isnan(wanted)) return aipy_raise_text(thread, &aipy_ValueError_type, "Invalid value NaN (not a number)");
    if (wanted < 0) return aipy_raise_text(thread, &aipy_ValueError_type, "sleep length must be non-negative");
    if (wanted > 9.2e9) return aipy_raise_text(thread, &aipy_OverflowError_type, "timestamp out of range for platform time_t");
    int64_t end = aipy_platform_monotonic() + (int64_t)ceil(wanted * 1e9), left;
    while ((left = end - aipy_platform_monotonic()) > 0 || wanted == 0) {
        aipy_platform_sleep(left > 0 ? left : 0);
        if (thread->poll && aipy_poll(thread) != AIPY_OK) return AIPY_RAISED;
        if (wanted == 0) break;
    }
    return AIPY_OK;
}

/* --- broken-down time ------------------------------------------------------------------------------------ */

static struct_time *from_tm(const struct tm *tm) {
    const int values[9] = {tm->tm_year + 1900, tm->tm_mon + 1, tm->tm_mday, tm->tm_hour, tm->tm_min, tm->tm_sec, (tm->tm_wday + 6) % 7, tm->tm_yday + 1, tm->tm_isdst};
    aipy_tuple *t = aipy_tuple_new(9, NULL);
    t->header.type = &aipy_struct_time_type;
    for (int i = 0; i < 9; i++) t->items[i].any = aipy_from_small(values[i]);
    return t;
}

static bool local_tm(time_t when, struct tm *out) {
#if defined(_WIN32)
    return localtime_s(out, &when) == 0;
#else
    return localtime_r(&when, out) != NULL;
#endif
}
static bool utc_tm(time_t when, struct tm *out) {
#if defined(_WIN32)
    return gmtime_s(out, &when) == 0;
#else
    return gmtime_r(&when, out) != NULL;
#endif
}

static aipy_status break_down(aipy_thread *thread, aipy_any when, bool local, struct tm *out) {
    time_t number;
    if (when == aipy_none()) number = (time_t)(aipy_platform_time() / 1000000000);
    else if (aipy_has_index(when)) {
        int64_t value;
        if (aipy_to_index(thread, when, true, &value) != AIPY_OK) return AIPY_RAISED;
        number = (time_t)value;
    } else {
        double value;
        if (aipy_type_of(when) != &aipy_float_type)
            return aipy_raise_text(thread, &aipy_TypeError_type, "'%T' object cannot be interpreted as an integer", when);
        if (aipy_float_make(thread, when, &value) != AIPY_OK) return AIPY_RAISED;
        if (isnan(value)) return aipy_raise_text(thread, &aipy_ValueError_type, "Invalid value NaN (not a number)");
        if (fabs(value) > 9e18) return aipy_raise_text(thread, &aipy_OverflowError_type, "timestamp out of range for platform time_t");
        number = (time_t)floor(value);
    }
    if (!(local ? local_tm(number, out) : utc_tm(number, out)))
        return aipy_raise_text(thread, &aipy_OverflowError_type, "timestamp out of range for platform time_t");
    return AIPY_OK;
}

aipy_status aipy_time_localtime(aipy_thread *thread, aipy_any when, aipy_tuple **out) {
    struct tm tm;
    if (break_down(thread, when, true, &tm) != AIPY_OK) return AIPY_RAISED;
    *out = from_tm(&tm);
    return AIPY_OK;
}
aipy_status aipy_time_gmtime(aipy_thread *thread, aipy_any when, aipy_tuple **out) {
    struct tm tm;
    if (break_down(thread, when, false, &tm) != AIPY_OK) return AIPY_RAISED;
    *out = from_tm(&tm);
    return AIPY_OK;
}

aipy_status aipy_struct_time_new(aipy_thread *thread, aipy_any sequence, aipy_tuple **out) {
    aipy_tuple *items;
    if (aipy_tuple_from_any(thread, sequence, &items) != AIPY_OK) {
        if (!aipy_is_instance(aipy_from_pointer(thread->exception), &aipy_TypeError_type)) return AIPY_RAISED;
        aipy_release(aipy_catch(thread));
        return aipy_raise_text(thread, &aipy_TypeError_type, "constructor requires a sequence");
    }
    aipy_status status = AIPY_OK;
    if (items->length < 9 || items->length > 11)
        status = aipy_raise_text(thread, &aipy_TypeError_type, "time.struct_time() takes %s-sequence (%lld-sequence given)",
                                 items->length < 9 ? "an at least 9" : "an at most 11", (long long)items->length);
    else {
        aipy_tuple *t = aipy_tuple_new(9, NULL);
        t->header.type = &aipy_struct_time_type;
        for (int i = 0; i < 9; i++) t->items[i].any = aipy_tuple_get(items, i);
        *out = t;
    }
    aipy_release(&items->header);
    return status;
}

static const char *const fields[9] = {"tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"};

aipy_status aipy_struct_time_repr(aipy_thread *thread, aipy_tuple *self, aipy_str **out) {
    aipy_text text = {0};
    aipy_text_add(&text, "time.struct_time(");
    for (int i = 0; i < 9; i++) {
        if (i) aipy_text_add(&text, ", ");
        aipy_text_add(&text, fields[i]);
        aipy_text_add(&text, "=");
        aipy_any item = aipy_tuple_get(self, i);
        aipy_status status = aipy_text_repr(thread, &text, item);
        aipy_release_any(item);
        if (status != AIPY_OK) { aipy_text_drop(&text); return status; }
    }
    aipy_text_add(&text, ")");
    *out = aipy_text_end(&text);
    return AIPY_OK;
}
#define FIELD(name, index) aipy_any aipy_struct_time_##name(aipy_thread *t, aipy_tuple *self) { (void)t; return aipy_tuple_get(self, index); }
FIELD(tm_year, 0)
FIELD(tm_mon, 1)
FIELD(tm_mday, 2)
FIELD(tm_hour, 3)
FIELD(tm_min, 4)
FIELD(tm_sec, 5)
FIELD(tm_wday, 6)
FIELD(tm_yday, 7)
FIELD(tm_isdst, 8)

/* A sequence of nine ints as C's struct. */
static aipy_status to_tm(aipy_thread *thread, aipy_any sequence, const char *name, struct tm *tm) {
    if (!aipy_is_instance(sequence, &aipy_tuple_type)) return aipy_raise_text(thread, &aipy_TypeError_type, "Tuple or struct_time argument required");
    const aipy_tuple *t = (const aipy_tuple *)aipy_pointer(sequence);
    if (t->length != 9) return aipy_raise_text(thread, &aipy_TypeError_type, "%s(): illegal time tuple argument", name);
    int64_t v[9];
    for (int i = 0; i < 9; i++) {
        aipy_any item = aipy_tuple_get(t, i);
        aipy_status status = aipy_to_index(thread, item, true, &v[i]);
        aipy_release_any(item);
        if (status != AIPY_OK) return status;
        if (v[i] > INT32_MAX || v[i] < INT32_MIN) return aipy_raise_text(thread, &aipy_OverflowError_type, "signed integer is %s", v[i] > 0 ? "greater than maximum" : "less than minimum");
    }
    *tm = (struct tm){.tm_year = (int)v[0] - 1900, .tm_mon = (int)v[1] - 1, .tm_mday = (int)v[2], .tm_hour = (int)v[3], .tm_min = (int)v[4], .tm_sec = (int)v[5],
                      .tm_wday = (int)((v[6] + 1) % 7), .tm_yday = (int)v[7] - 1, .tm_isdst = (int)v[8]};
    return AIPY_OK;
}

static aipy_status check_tm(aipy_thread *thread, struct tm *tm) {
    const char *wrong = NULL;
    if (tm->tm_mon == -1) tm->tm_mon = 0;
    else if (tm->tm_mon < 0 || tm->tm_mon > 11) wrong = "month out of range";
    if (tm->tm_mday == 0) tm->tm_mday = 1;
    else if (tm->tm_mday < 0 || tm->tm_mday > 31) wrong = "day of month out of range";
    if (tm->tm_hour < 0 || tm->tm_hour > 23) wrong = "hour out of range";
    if (tm->tm_min < 0 || tm->tm_min > 59) wrong = "minute out of range";
    if (tm->tm_sec < 0 || tm->tm_sec > 61) wrong = "seconds out of range";
    if (tm->tm_wday < 0) wrong = "day of week out of range";
    if (tm->tm_yday == -1) tm->tm_yday = 0;
    else if (tm->tm_yday < 0 || tm->tm_yday > 365) wrong = "day of year out of range";
    return wrong ? aipy_raise_text(thread, &aipy_ValueError_type, wrong) : AIPY_OK;
}

aipy_status aipy_time_mktime(aipy_thread *thread, aipy_any tuple, double *out) {
    struct tm tm;
    if (to_tm(thread, tuple, "mktime", &tm) != AIPY_OK) return AIPY_RAISED;
    tm.tm_wday = -1;
    time_t when = mktime(&tm);
    if (when == (time_t)-1 && tm.tm_wday == -1) return aipy_raise_text(thread, &aipy_OverflowError_type, "mktime argument out of range");
    *out = (double)when;
    return AIPY_OK;
}

static aipy_str *ascii_time(const struct tm *tm) {
    static const char days[] = "SunMonTueWedThuFriSat", months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    char text[80];
    int n = snprintf(text, sizeof text, "%.3s %.3s%3d %.2d:%.2d:%.2d %d", days + 3 * (tm->tm_wday % 7), months + 3 * tm->tm_mon, tm->tm_mday, tm->tm_hour,
                     tm->tm_min, tm->tm_sec, 1900 + tm->tm_year);
    return aipy_str_from_utf8(text, n);
}
aipy_status aipy_time_asctime(aipy_thread *thread, aipy_any tuple, aipy_str **out) {
    struct tm tm;
    if (tuple == aipy_none()) {
        if (break_down(thread, tuple, true, &tm) != AIPY_OK) return AIPY_RAISED;
    } else if (to_tm(thread, tuple, "asctime", &tm) != AIPY_OK || check_tm(thread, &tm) != AIPY_OK) return AIPY_RAISED;
    *out = ascii_time(&tm);
    return AIPY_OK;
}
aipy_status aipy_time_ctime(aipy_thread *thread, aipy_any when, aipy_str **out) {
    struct tm tm;
    if (break_down(thread, when, true, &tm) != AIPY_OK) return AIPY_RAISED;
    *out = ascii_time(&tm);
    return AIPY_OK;
}
aipy_status aipy_time_strftime(aipy_thread *thread, aipy_str *format, aipy_any tuple, aipy_str **out) {
    struct tm tm;
    if (tuple == aipy_none()) {
        if (break_down(thread, tuple, true, &tm) != AIPY_OK) return AIPY_RAISED;
    } else if (to_tm(thread, tuple, "strftime", &tm) != AIPY_OK || check_tm(thread, &tm) != AIPY_OK) return AIPY_RAISED;
    int64_t bytes;
    const char *text = aipy_str_utf8(format, &bytes);
    if (!bytes) { *out = aipy_str_empty(); return AIPY_OK; }
    for (int64_t size = 1024; size <= 256 * (bytes + 4); size *= 2) {
        char *block = aipy_allocate(size);
        size_t n = strftime(block, (size_t)size, text, &tm);
        if (n) *out = aipy_str_from_utf8(block, (int64_t)n);
        aipy_free(block, size);
        if (n) return AIPY_OK;
    }
    *out = aipy_str_empty();
    return AIPY_OK;
}
