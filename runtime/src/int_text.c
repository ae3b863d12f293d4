/* Integers to and from text. Decimal of long numbers goes by halves, split at powers 10^(19 * 2^k); parsing
 * likewise (Knuth, TAOCP 2, 4.4). Powers of two are bit copies. */
#include "aipy/int.h"
#include "aipy/str.h"
#include "aipy/unicode.h"
#include <string.h>

extern aipy_type aipy_ValueError_type;

int64_t aipy_int_max_str_digits = 4300;

enum { CHUNK_DIGITS = 19, SPLIT_LIMBS = 60, SPLIT_CHUNKS = 40, POWER_LEVELS = 48 };
static const uint64_t CHUNK = 10000000000000000000u; /* 10^19 */

/* powers[k] = 10^(19 * 2^k) */
typedef struct { aipy_any powers[POWER_LEVELS]; int count; } power_table;

static aipy_status need_power(aipy_thread *thread, power_table *table, int level) {
    if (!table->count) { table->powers[0] = aipy_int_from_u64(CHUNK); table->count = 1; }
    while (table->count <= level) {
        aipy_any last = table->powers[table->count - 1];
        if (aipy_int_binary(thread, AIPY_MUL, last, last, &table->powers[table->count]) != AIPY_OK) return AIPY_RAISED;
        table->count++;
    }
    return AIPY_OK;
}

static void free_powers(power_table *table) {
    for (int i = 0; i < table->count; i++) aipy_release_any(table->powers[i]);
}

static void chunk_digits(char *out, uint64_t value) {
    for (int i = CHUNK_DIGITS - 1; i >= 0; i--) { out[i] = (char)('0' + value % 10); value /= 10; }
}

/* writes value (>= 0, below 10^digits) with leading zeros; digits is CHUNK_DIGITS * 2^level */
static aipy_status write_decimal(aipy_thread *thread, aipy_any value, char *out, int level, power_table *table) {
    int64_t digits = (int64_t)CHUNK_DIGITS << level;
    int_view v;
    int_view_of(value, &v);
    if (v.count <= SPLIT_LIMBS || level == 0) {
        uint64_t local[SPLIT_LIMBS + 2];
        memcpy(local, v.limbs, (size_t)v.count * 8);
        int64_t n = v.count;
        char *end = out + digits;
        while (n) {
            chunk_digits(end -= CHUNK_DIGITS, mag_divide_limb(local, local, n, CHUNK));
            n = mag_trim(local, n);
        }
        memset(out, '0', (size_t)(end - out));
        return AIPY_OK;
    }
    aipy_any high, low;
    if (aipy_int_divide(thread, value, table->powers[level - 1], &high, &low) != AIPY_OK) return AIPY_RAISED;
    aipy_status status = write_decimal(thread, high, out, level - 1, table);
    if (status == AIPY_OK) status = write_decimal(thread, low, out + digits / 2, level - 1, table);
    aipy_release_any(high);
    aipy_release_any(low);
    return status;
}

static aipy_any text_of_digits(const char *digits, int64_t count, bool negative) {
    aipy_str *text = aipy_str_new(count + negative, 127);
    char *data = aipy_str_data(text);
    if (negative) *data++ = '-';
    memcpy(data, digits, (size_t)count);
    return aipy_from_pointer(text);
}

static aipy_any small_to_str(int64_t value) {
    char digits[24], *p = digits + sizeof digits;
    uint64_t magnitude = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    while (magnitude >= 100) {
        unsigned pair = (unsigned)(magnitude % 100);
        magnitude /= 100;
        *--p = (char)('0' + pair % 10);
        *--p = (char)('0' + pair / 10);
    }
    if (magnitude >= 10) { *--p = (char)('0' + magnitude % 10); magnitude /= 10; }
    *--p = (char)('0' + magnitude);
    if (digits + sizeof digits - p == 1 && value >= 0) return aipy_from_pointer(aipy_str_character((unsigned char)*p));
    return text_of_digits(p, digits + sizeof digits - p, value < 0);
}

static aipy_status too_long_to_write(aipy_thread *thread) {
    return aipy_raise_text(thread, &aipy_ValueError_type,
        "Exceeds the limit (%lld digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit",
        (long long)aipy_int_max_str_digits);
}

aipy_any aipy_int_to_str(aipy_thread *thread, aipy_any word) {
    if (aipy_is_small(word)) return small_to_str(aipy_small(word));
    int64_t limit = aipy_int_max_str_digits, bits = aipy_int_bits(word);
    if (limit && (double)bits > (double)(limit + 1) * 3.3219280948873626) { too_long_to_write(thread); return 0; }
    int level = 0; /* 19 * 2^level digits hold the number */
    while (((double)((int64_t)CHUNK_DIGITS << level)) * 3.3219280948873618 < (double)bits + 1) level++;
    int64_t size = (int64_t)CHUNK_DIGITS << level;
    char *digits = aipy_try_allocate(size);
    if (!digits) { aipy_int_memory_error(thread); return 0; }
    power_table table = {.count = 0};
    aipy_any magnitude = aipy_int_absolute(word), result = 0;
    int_view v;
    int_view_of(magnitude, &v);
    if ((v.count <= SPLIT_LIMBS || need_power(thread, &table, level - 1) == AIPY_OK)
        && write_decimal(thread, magnitude, digits, level, &table) == AIPY_OK) {
        int64_t start = 0;
        while (digits[start] == '0') start++;
        if (limit && size - start > limit) too_long_to_write(thread);
        else result = text_of_digits(digits + start, size - start, aipy_int_is_negative(word));
    }
    free_powers(&table);
    aipy_release_any(magnitude);
    aipy_free(digits, size);
    return result;
}

/* digits of a magnitude in base 2^bits, most significant first; new block of *count chars */
aipy_str *aipy_int_to_base(aipy_any word, int bits, bool prefix, bool upper) {
    int_view v;
    int_view_of(word, &v);
    int64_t total = aipy_int_bits(word), count = total ? (total + bits - 1) / bits : 1;
    aipy_str *text = aipy_str_new(count + v.negative + (prefix ? 2 : 0), 127);
    char *p = aipy_str_data(text);
    if (v.negative) *p++ = '-';
    if (prefix) {
        char letter = bits == 1 ? 'b' : bits == 3 ? 'o' : 'x';
        *p++ = '0';
        *p++ = upper ? (char)(letter - 32) : letter;
    }
    const char *symbols = upper ? "0123456789ABCDEF" : "0123456789abcdef";
    for (int64_t i = count - 1; i >= 0; i--) {
        int64_t at = i * bits, limb = at >> 6, shift = at & 63;
        uint64_t digit = limb < v.count ? v.limbs[limb] >> shift : 0;
        if (shift + bits > 64 && limb + 1 < v.count) digit |= v.limbs[limb + 1] << (64 - shift);
        *p++ = symbols[digit & ((1u << bits) - 1)];
    }
    return text;
}

/* --- parsing ------------------------------------------------------------------------------------------- */

static int digit_value(uint32_t c) {
    if (c < 128) {
        if (c >= '0' && c <= '9') return (int)c - '0';
        if ((c | 32) >= 'a' && (c | 32) <= 'z') return (int)((c | 32) - 'a') + 10;
        return 99;
    }
    int value = aipy_unicode_decimal(c);
    return value < 0 ? 99 : value;
}

/* `count` decimal digit values, most significant first */
static aipy_status read_decimal(aipy_thread *thread, const uint8_t *digits, int64_t count, power_table *table, aipy_any *out) {
    if (count <= CHUNK_DIGITS * SPLIT_CHUNKS) {
        uint64_t limbs[SPLIT_CHUNKS + 1];
        int64_t n = 0, i = 0;
        while (i < count) {
            int64_t width = (count - i) % CHUNK_DIGITS ? (count - i) % CHUNK_DIGITS : CHUNK_DIGITS;
            uint64_t value = 0, scale = 1;
            for (int64_t j = 0; j < width; j++) { value = value * 10 + digits[i + j]; scale *= 10; }
            uint64_t carry = mag_multiply_limb(limbs, limbs, n, scale, value);
            if (carry) limbs[n++] = carry;
            i += width;
        }
        *out = aipy_int_from_magnitude(limbs, n, false);
        return AIPY_OK;
    }
    int level = 0;
    while (((int64_t)CHUNK_DIGITS << (level + 1)) < count) level++;
    int64_t low_count = (int64_t)CHUNK_DIGITS << level;
    aipy_any high, low, product;
    if (need_power(thread, table, level) != AIPY_OK || read_decimal(thread, digits, count - low_count, table, &high) != AIPY_OK)
        return AIPY_RAISED;
    aipy_status status = aipy_int_binary(thread, AIPY_MUL, high, table->powers[level], &product);
    aipy_release_any(high);
    if (status != AIPY_OK) return status;
    status = read_decimal(thread, digits + count - low_count, low_count, table, &low);
    if (status == AIPY_OK) {
        status = aipy_int_binary(thread, AIPY_ADD, product, low, out);
        aipy_release_any(low);
    }
    aipy_release_any(product);
    return status;
}

/* digit values in any base below 37; the result is taken apart by chunks that fit a limb */
static aipy_status read_base(aipy_thread *thread, const uint8_t *digits, int64_t count, int base, aipy_any *out) {
    int64_t limbs = count / 10 + 2, n = 0; /* a limb holds at least 12 digits of base 36 */
    if (base == 2) limbs = count / 64 + 2;
    aipy_int *big = aipy_int_allocate(limbs);
    if (!big) return aipy_int_memory_error(thread);
    if (base & (base - 1)) {
        for (int64_t i = 0; i < count;) {
            uint64_t value = 0, scale = 1;
            for (; i < count && scale <= UINT64_MAX / 36 - 1; i++) { value = value * (uint64_t)base + digits[i]; scale *= (uint64_t)base; }
            uint64_t carry = mag_multiply_limb(big->limbs, big->limbs, n, scale, value);
            if (carry) big->limbs[n++] = carry;
        }
    } else {
        int bits = __builtin_ctz((unsigned)base);
        limbs = limbs > (count * bits + 63) / 64 ? limbs : limbs;
        memset(big->limbs, 0, (size_t)limbs * 8);
        for (int64_t i = 0; i < count; i++) {
            int64_t at = (count - 1 - i) * bits, limb = at >> 6, shift = at & 63;
            big->limbs[limb] |= (uint64_t)digits[i] << shift;
            if (shift + bits > 64) big->limbs[limb + 1] |= (uint64_t)digits[i] >> (64 - shift);
        }
        n = limbs;
    }
    *out = aipy_int_finish(big, limbs, n, false);
    return AIPY_OK;
}

aipy_status aipy_int_invalid_literal(aipy_thread *thread, aipy_any original, int64_t base) {
    aipy_any shown;
    if (aipy_repr(thread, original, &shown) != AIPY_OK) return AIPY_RAISED;
    aipy_str *text = (aipy_str *)aipy_pointer(shown), *cut = aipy_str_range(text, 0, text->length < 200 ? text->length : 200);
    aipy_status status = aipy_raise_text(thread, &aipy_ValueError_type, "invalid literal for int() with base %lld: %S", (long long)base, cut);
    aipy_release(&text->header);
    aipy_release(&cut->header);
    return status;
}

/* `text` of `length` code points; `original`: what the error message shows */
aipy_status aipy_int_parse_text(aipy_thread *thread, aipy_str *text, int64_t base, aipy_any original, aipy_any *out) {
    if ((base != 0 && base < 2) || base > 36)
        return aipy_raise_text(thread, &aipy_ValueError_type, "int() base must be >= 2 and <= 36, or 0");
    int64_t i = 0, end = text->length, asked = base;
    while (i < end && aipy_unicode_is_space(aipy_str_at(text, i))) i++;
    while (end > i && aipy_unicode_is_space(aipy_str_at(text, end - 1))) end--;
    bool negative = false;
    if (i < end && (aipy_str_at(text, i) == '-' || aipy_str_at(text, i) == '+')) negative = aipy_str_at(text, i++) == '-';
    if (i >= end) return aipy_int_invalid_literal(thread, original, asked);
    bool zero_only = false, prefix = false;
    if (digit_value(aipy_str_at(text, i)) == 0 && i + 1 < end) {
        uint32_t letter = aipy_str_at(text, i + 1) | 32;
        int named = aipy_str_at(text, i + 1) >= 128 ? 0 : letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
        if (named && (base == 0 || base == named)) { base = named; i += 2; prefix = true; }
    }
    if (base == 0) { zero_only = digit_value(aipy_str_at(text, i)) == 0; base = 10; }
    if (prefix && i < end && aipy_str_at(text, i) == '_') i++;
    if (i < end && aipy_str_at(text, i) == '_') return aipy_int_invalid_literal(thread, original, asked);
    int64_t size = end - i, count = 0;
    if (!size) return aipy_int_invalid_literal(thread, original, asked);
    uint8_t local[64], *digits = size <= 64 ? local : aipy_try_allocate(size);
    if (!digits) return aipy_int_memory_error(thread);
    bool bad = false, last_underscore = false;
    for (; i < end; i++) {
        uint32_t c = aipy_str_at(text, i);
        if (c == '_') {
            if (last_underscore) { bad = true; break; }
            last_underscore = true;
            continue;
        }
        last_underscore = false;
        int value = digit_value(c);
        if (value >= base) { bad = true; break; }
        digits[count++] = (uint8_t)value;
    }
    bad = bad || last_underscore;
    int64_t start = 0, all = count;
    while (start < count && !digits[start]) start++;
    if (zero_only && start < count) bad = true; /* "010" with base 0 */
    aipy_status status;
    if (bad) status = aipy_int_invalid_literal(thread, original, asked);
    else if (aipy_int_max_str_digits && (base & (base - 1)) && all > aipy_int_max_str_digits)
        status = aipy_raise_text(thread, &aipy_ValueError_type,
            "Exceeds the limit (%lld digits) for integer string conversion: value has %lld digits; use sys.set_int_max_str_digits() to increase the limit",
            (long long)aipy_int_max_str_digits, (long long)all);
    else if (base == 10) {
        power_table table = {.count = 0};
        status = read_decimal(thread, digits + start, count - start, &table, out);
        free_powers(&table);
    } else
        status = read_base(thread, digits + start, count - start, (int)base, out);
    if (digits != local) aipy_free(digits, size);
    if (status == AIPY_OK && negative) {
        aipy_any magnitude = *out;
        *out = aipy_int_negate(magnitude);
        aipy_release_any(magnitude);
    }
    return status;
}

aipy_status aipy_int_parse(aipy_thread *thread, aipy_str *text, int64_t base, aipy_any *out) {
    return aipy_int_parse_text(thread, text, base, aipy_from_pointer(text), out);
}
