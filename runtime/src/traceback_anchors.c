/* Which part of an expression a traceback marks: `a + b` gets `~~^~~`, `a[b]` gets `~^^^`.
 *
 * CPython 3.11 parses the segment and looks at its top node (extract_anchors_from_line in Python/traceback.c). Here a
 * scan of its tokens finds the operator of lowest precedence outside brackets, which is that node. */
#include "aipy/traceback.h"
#include <ctype.h>
#include <string.h>

enum { MOST = 512 };
typedef enum { NAME, NUMBER_OR_TEXT, OPERATOR, OPEN, CLOSE } token_kind;
typedef struct { token_kind kind; int64_t start, end; int depth; } token; /* brackets have the depth outside them */

static bool name_start(unsigned char c) { return isalpha(c) || c == '_' || c >= 128; }

static int64_t skip_text(const char *s, int64_t i, int64_t n) {
    char quote = s[i];
    bool triple = i + 2 < n && s[i + 1] == quote && s[i + 2] == quote;
    i += triple ? 3 : 1;
    while (i < n) {
        if (s[i] == '\\') { i += 2; continue; }
        if (s[i] == quote && (!triple || (i + 2 < n && s[i + 1] == quote && s[i + 2] == quote))) return i + (triple ? 3 : 1);
        i++;
    }
    return -1;
}

/* Tokens of the segment, or -1 if it is not one balanced expression. */
static int scan(const char *s, int64_t n, token *tokens) {
    static const char *const long_operators[] = {"**=", "//=", ">>=", "<<=", "...", "**", "//", ">>", "<<", "<=", ">=", "==", "!=", "->", "+=", "-=", "*=",
                                                 "/=", "%=", "&=", "|=", "^=", "@=", ":="};
    int count = 0, depth = 0;
    for (int64_t i = 0; i < n;) {
        unsigned char c = (unsigned char)s[i];
        if (c == ' ' || c == '\t' || c == '\f') { i++; continue; }
        if (c == '#' || c == '\\' || c == '\n' || count == MOST) return -1;
        token t = {OPERATOR, i, i + 1, depth};
        if (name_start(c)) {
            int64_t end = i;
            while (end < n && (name_start((unsigned char)s[end]) || isdigit((unsigned char)s[end]))) end++;
            t.kind = NAME;
            if (end < n && end - i <= 2 && (s[end] == '"' || s[end] == '\'')) {
                t.kind = NUMBER_OR_TEXT;
                end = skip_text(s, end, n);
                if (end < 0) return -1;
            }
            t.end = end;
        } else if (c == '"' || c == '\'') {
            t.kind = NUMBER_OR_TEXT;
            t.end = skip_text(s, i, n);
            if (t.end < 0) return -1;
        } else if (isdigit(c) || (c == '.' && i + 1 < n && isdigit((unsigned char)s[i + 1]))) {
            int64_t end = i;
            bool hex = c == '0' && i + 1 < n && (s[i + 1] == 'x' || s[i + 1] == 'X');
            while (end < n && (isalnum((unsigned char)s[end]) || s[end] == '_' || s[end] == '.'
                               || ((s[end] == '+' || s[end] == '-') && !hex && (s[end - 1] == 'e' || s[end - 1] == 'E'))))
                end++;
            t.kind = NUMBER_OR_TEXT;
            t.end = end;
        } else if (c == '(' || c == '[' || c == '{') { t.kind = OPEN; depth++; }
        else if (c == ')' || c == ']' || c == '}') {
            if (!depth) return -1;
            t.kind = CLOSE;
            t.depth = --depth;
        } else
            for (size_t k = 0; k < sizeof long_operators / sizeof *long_operators; k++) {
                int64_t length = (int64_t)strlen(long_operators[k]);
                if (i + length <= n && !strncmp(s + i, long_operators[k], (size_t)length)) { t.end = i + length; break; }
            }
        tokens[count++] = t;
        i = t.end;
    }
    return depth ? -1 : count;
}

static bool is(const char *s, token t, const char *text) { return t.end - t.start == (int64_t)strlen(text) && !strncmp(s + t.start, text, strlen(text)); }
static bool is_any(const char *s, token t, const char *words) {
    for (const char *p = words; *p;) {
        const char *end = strchr(p, ' ');
        int64_t length = end ? end - p : (int64_t)strlen(p);
        if (t.end - t.start == length && !strncmp(s + t.start, p, (size_t)length)) return true;
        p += length + (end != NULL);
    }
    return false;
}
/* Words and signs that make the expression something else than arithmetic on its top level. */
static bool is_lower(const char *s, token t) {
    if (t.kind == NAME)
        return is_any(s, t, "or and not in is if else lambda yield for async return raise assert del import from global nonlocal pass break continue "
                            "with while try class def print_ except finally as");
    return t.kind == OPERATOR && is_any(s, t, "< > <= >= == != = := , : ; -> **= //= >>= <<= += -= *= /= %= &= |= ^= @=");
}
static bool is_operand_end(const char *s, token t) {
    return t.kind == NUMBER_OR_TEXT || t.kind == CLOSE || is(s, t, "...") || (t.kind == NAME && !is_any(s, t, "await not or and in is if else lambda yield"));
}
/* 1 | 2 ^ 3 & 4 << >> 5 + - 6 * @ / // % 8 ** (7: unary); 0: not binary */
static int precedence(const char *s, token t) {
    if (t.kind != OPERATOR) return 0;
    if (is(s, t, "|")) return 1;
    if (is(s, t, "^")) return 2;
    if (is(s, t, "&")) return 3;
    if (is_any(s, t, "<< >>")) return 4;
    if (is_any(s, t, "+ -")) return 5;
    if (is_any(s, t, "* @ / // %")) return 6;
    return is(s, t, "**") ? 8 : 0;
}

/* Whether tokens [from, to) are one pair of round brackets that only groups (no tuple, no generator). */
static bool is_grouping(const char *s, const token *tokens, int from, int to) {
    if (to - from < 3 || !is(s, tokens[from], "(") || tokens[to - 1].kind != CLOSE) return false;
    for (int i = from + 1; i < to - 1; i++) {
        if (tokens[i].kind == CLOSE && tokens[i].depth == tokens[from].depth) return false;
        if (tokens[i].depth == tokens[from].depth + 1 && (is(s, tokens[i], ",") || is(s, tokens[i], "for"))) return false;
    }
    return true;
}
/* Where the node of tokens [from, to) starts and ends: grouping brackets are not part of it. */
static int64_t node_start(const char *s, const token *tokens, int from, int to) {
    while (is_grouping(s, tokens, from, to)) { from++; to--; }
    return tokens[from].start;
}
static int64_t node_end(const char *s, const token *tokens, int from, int to) {
    while (is_grouping(s, tokens, from, to)) { from++; to--; }
    return tokens[to - 1].end;
}

bool aipy_find_anchors(const char *s, int64_t n, aipy_anchors *out) {
    token tokens[MOST];
    int count = scan(s, n, tokens), from = 0, to = count;
    if (count <= 0) return false;
    while (is_grouping(s, tokens, from, to)) { from++; to--; }
    int base = tokens[from].depth, best = -1, lowest = 99;
    for (int i = from; i < to; i++) {
        if (tokens[i].depth != base || tokens[i].kind == OPEN || tokens[i].kind == CLOSE) continue;
        if (is_lower(s, tokens[i])) return false;
        int level = i > from && is_operand_end(s, tokens[i - 1]) ? precedence(s, tokens[i]) : 0;
        if (!level) continue;
        if (level < lowest || (level == lowest && level != 8)) { lowest = level; best = i; }
    }
    bool unary = tokens[from].kind == OPERATOR && is_any(s, tokens[from], "- + ~");
    if (best >= 0 && !(lowest == 8 && unary)) {
        int64_t left = node_end(s, tokens, from, best), right = node_start(s, tokens, best + 1, to);
        for (int64_t i = left; i < right; i++) {
            if (isspace((unsigned char)s[i])) continue;
            out->left = i;
            out->right = i + 1;
            if (i + 1 < right && !isspace((unsigned char)s[i + 1])) out->right++;
            if (i + 1 < right && s[i] == ')') continue;
            break;
        }
        return true;
    }
    if (best >= 0 || unary || is(s, tokens[from], "await") || !is(s, tokens[to - 1], "]")) return false;
    int open = to - 2;
    while (open > from && !(tokens[open].kind == OPEN && tokens[open].depth == base)) open--;
    if (open <= from || !is_operand_end(s, tokens[open - 1]) || open + 1 >= to - 1) return false;
    out->left = node_end(s, tokens, from, open);
    while (out->left < n && s[out->left] != '[') out->left++;
    out->right = node_end(s, tokens, open + 1, to - 1) + 1;
    while (out->right < n && s[out->right] != ']') out->right++;
    if (out->right < n) out->right++;
    return true;
}
