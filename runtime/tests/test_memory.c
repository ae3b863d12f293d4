/* Blocks of all sizes, moving them, long chains of objects that end at once, in-place growth of text. */
#include "aipy/memory.h"
#include "test_core.h"

typedef struct link { aipy_object header; struct link *next; } link;
static int64_t dropped;
static void drop_link(aipy_object *object) {
    link *l = (link *)object;
    dropped++;
    if (l->next) aipy_release(&l->next->header);
    aipy_free(l, sizeof *l);
}
AIPY_DEFINE_TYPE(link_type, "link", "test", link, drop_link, 0);

static void test_blocks(void) {
    int64_t before = aipy_live_objects();
    unsigned char *blocks[700];
    for (int i = 0; i < 700; i++) { blocks[i] = aipy_allocate(i + 1); memset(blocks[i], i & 255, (size_t)i + 1); }
    bool intact = true;
    for (int i = 0; i < 700; i++) intact = intact && blocks[i][0] == (i & 255) && blocks[i][i] == (i & 255);
    TRUE(intact);
    for (int i = 0; i < 700; i++) blocks[i] = aipy_reallocate(blocks[i], i + 1, 1400 - i);
    for (int i = 0; i < 700; i++) intact = intact && blocks[i][0] == (i & 255) && blocks[i][i < 700 - i ? i : 0] == (i & 255);
    TRUE(intact);
    for (int i = 0; i < 700; i++) aipy_free(blocks[i], 1400 - i);
    TRUE(aipy_live_objects() == before);
    TRUE(aipy_try_allocate(INT64_MAX) == NULL);
}

static void test_chain(void) {
    int64_t before = aipy_live_objects();
    enum { LENGTH = 3000000 };
    link *first = NULL;
    for (int i = 0; i < LENGTH; i++) {
        link *l = (link *)aipy_new_object(&link_type, sizeof *l);
        l->next = first;
        first = l;
    }
    aipy_release(&first->header);
    TRUE(dropped == LENGTH);
    TRUE(aipy_live_objects() == before);
    aipy_any nested = LIST();
    for (int i = 0; i < 300000; i++) { aipy_any outer = LIST(nested); nested = outer; }
    aipy_release_any(nested);
    TRUE(aipy_live_objects() == before);
}

static void test_append(void) {
    aipy_str *text = aipy_str_new(0, 0), *x = aipy_str_from_ascii("xy"), *wide = aipy_str_from_utf8("\303\251\344\270\255", 5);
    int64_t before = aipy_live_objects();
    for (int i = 0; i < 10000; i++) text = aipy_str_append(text, x);
    TRUE(text->length == 20000 && aipy_live_objects() == before);
    aipy_str *shared = text;
    aipy_retain(&shared->header);
    text = aipy_str_append(text, wide);
    TRUE(shared->length == 20000 && shared->ascii && text->length == 20002 && text->kind == 2);
    text = aipy_str_append(text, text);
    TRUE(text->length == 40004 && aipy_str_at(text, 20001) == 0x4e2d && aipy_str_at(text, 40003) == 0x4e2d);
    aipy_release(&shared->header);
    aipy_release(&text->header);
    aipy_release(&x->header);
    aipy_release(&wide->header);
}

static void tests(void) {
    test_blocks();
    test_chain();
    test_append();
}
