"""Small functions in LLVM IR that emitted code calls: counting, tagging, words. Each is emitted where it is used.

Names begin with `aipy.`; the dot keeps them apart from the C runtime.
"""

from __future__ import annotations

# The layouts of value.h as LLVM types: LLVM lays them out as C does, on every target.
TYPES = """\
%aipy.object = type { i64, ptr }
%aipy.int = type { %aipy.object, i64, [0 x i64] }
%aipy.float = type { %aipy.object, double }
%aipy.str = type { %aipy.object, i64, i64, i8, i8, i8, [5 x i8] }
%aipy.wide_str = type { %aipy.str, i64, ptr }
%aipy.list = type { %aipy.object, ptr, i64, i64, i8 }
%aipy.tuple = type { %aipy.object, i64, ptr, [0 x i64] }
%aipy.dict = type { %aipy.object, i64, ptr, ptr, i64, i8, i8, i32 }
%aipy.dict_entry = type { i64, i64, i64 }
%aipy.set = type { %aipy.object, i64, i64, i64, ptr, i64 }
%aipy.set_entry = type { i64, i64 }
%aipy.cell = type { %aipy.object, i64, i8 }
%aipy.function = type { %aipy.object, ptr, i64, i64, i64, i64, [0 x i64] }
%aipy.code = type { ptr, ptr, ptr, ptr, i32, i32, i32, i8, i8, ptr, ptr }
%aipy.member = type { ptr, i8, i8, i32, ptr }
%aipy.type = type { %aipy.object, ptr, ptr, ptr, ptr, ptr, i32, i32, i64, ptr, ptr, i32, ptr, ptr, ptr }
%aipy.location = type { ptr, ptr, ptr, i32, i32, i32, i32 }
%aipy.thread = type { ptr, i64, i64, ptr, i64, ptr }
%aipy.generator = type { %aipy.object, ptr, i64, i64, ptr, ptr, i8, ptr }
"""

# Attribute groups. #0: emitted functions. #1: wide code and what runs once, compiled quickly (wide code of a program of
# 50 lines: 0.31 s instead of 0.47 s in all). #2: cold helpers. #3: inlined helpers. #4: resumes.
ATTRIBUTES = """\
attributes #0 = { nounwind }
attributes #1 = { nounwind cold noinline optnone }
attributes #2 = { nounwind cold noinline optsize }
attributes #3 = { nounwind alwaysinline }
attributes #4 = { nounwind presplitcoroutine }
attributes #5 = { nounwind cold noinline }
attributes #6 = { nounwind noinline optsize }
"""

# !0: a branch hardly ever taken. The rest: TBAA, so that counts, items, fields and headers do not alias.
METADATA = """\
!0 = !{!"branch_weights", i32 1, i32 1048575}
!1 = !{!2, !2, i64 0}
!2 = !{!"count", !16, i64 0}
!3 = !{!4, !4, i64 0}
!4 = !{!"header", !16, i64 0}
!5 = !{!6, !6, i64 0}
!6 = !{!"word item", !16, i64 0}
!7 = !{!8, !8, i64 0}
!8 = !{!"float item", !16, i64 0}
!9 = !{!10, !10, i64 0}
!10 = !{!"field", !16, i64 0}
!11 = !{!12, !12, i64 0}
!12 = !{!"thread", !16, i64 0}
!13 = !{!14, !14, i64 0}
!14 = !{!"global", !16, i64 0}
!15 = !{i64 0, i64 1152921504606846976}
!16 = !{!"aipy"}
!17 = !{!"branch_weights", i32 1048575, i32 1}
!18 = !{!19, !19, i64 0}
!19 = !{!"float field", !16, i64 0}
"""
UNLIKELY = ", !prof !0"
LIKELY = ", !prof !17"
TBAA_COUNT = ", !tbaa !1"
TBAA_HEADER = ", !tbaa !3"
TBAA_ITEM = ", !tbaa !5"
TBAA_FLOAT_ITEM = ", !tbaa !7"
TBAA_FIELD = ", !tbaa !9"
TBAA_FLOAT_FIELD = ", !tbaa !18"
TBAA_THREAD = ", !tbaa !11"
TBAA_GLOBAL = ", !tbaa !13"
LENGTH_RANGE = ", !range !15"

HELPERS: dict[str, str] = {
    "aipy.retain": """\
define internal void @aipy.retain(ptr %object) #3 {
  %count = load i64, ptr %object, align 8, !tbaa !1
  %more = add i64 %count, 1
  store i64 %more, ptr %object, align 8, !tbaa !1
  ret void
}
""",
    "aipy.release": """\
define internal void @aipy.release(ptr %object) #3 {
  %count = load i64, ptr %object, align 8, !tbaa !1
  %less = add i64 %count, -1
  store i64 %less, ptr %object, align 8, !tbaa !1
  %dead = icmp eq i64 %less, 0
  br i1 %dead, label %destroy, label %done
destroy:
  call void @aipy_destroy(ptr %object)
  br label %done
done:
  ret void
}
""",
    "aipy.retain_any": """\
define internal void @aipy.retain_any(i64 %value) #3 {
  %tag = and i64 %value, 1
  %small = icmp ne i64 %tag, 0
  br i1 %small, label %done, label %object
object:
  %pointer = inttoptr i64 %value to ptr
  %count = load i64, ptr %pointer, align 8, !tbaa !1
  %more = add i64 %count, 1
  store i64 %more, ptr %pointer, align 8, !tbaa !1
  br label %done
done:
  ret void
}
""",
    "aipy.release_any": """\
define internal void @aipy.release_any(i64 %value) #3 {
  %tag = and i64 %value, 1
  %small = icmp ne i64 %tag, 0
  br i1 %small, label %done, label %object
object:
  %pointer = inttoptr i64 %value to ptr
  %count = load i64, ptr %pointer, align 8, !tbaa !1
  %less = add i64 %count, -1
  store i64 %less, ptr %pointer, align 8, !tbaa !1
  %dead = icmp eq i64 %less, 0
  br i1 %dead, label %destroy, label %done
destroy:
  call void @aipy_destroy(ptr %pointer)
  br label %done
done:
  ret void
}
""",
    "aipy.drop": """\
define internal void @aipy.drop(ptr %object) #6 {
  call void @aipy.release(ptr %object)
  ret void
}
""",
    "aipy.drop_any": """\
define internal void @aipy.drop_any(i64 %value) #6 {
  call void @aipy.release_any(i64 %value)
  ret void
}
""",
    # Releases an old content that may be unset (0).
    "aipy.release_old": """\
define internal void @aipy.release_old(i64 %value) #3 {
  %tag = and i64 %value, 1
  %small = icmp ne i64 %tag, 0
  %unset = icmp eq i64 %value, 0
  %nothing = or i1 %small, %unset
  br i1 %nothing, label %done, label %object
object:
  %pointer = inttoptr i64 %value to ptr
  %count = load i64, ptr %pointer, align 8, !tbaa !1
  %less = add i64 %count, -1
  store i64 %less, ptr %pointer, align 8, !tbaa !1
  %dead = icmp eq i64 %less, 0
  br i1 %dead, label %destroy, label %done
destroy:
  call void @aipy_destroy(ptr %pointer)
  br label %done
done:
  ret void
}
""",
    # i64 to a new word, inline when small.
    "aipy.word": """\
define internal i64 @aipy.word(i64 %value) #3 {
  %sum = call { i64, i1 } @llvm.sadd.with.overflow.i64(i64 %value, i64 %value)
  %big = extractvalue { i64, i1 } %sum, 1
  br i1 %big, label %make, label %tag, !prof !0
make:
  %made = call i64 @aipy_int_from_i64(i64 %value)
  ret i64 %made
tag:
  %twice = extractvalue { i64, i1 } %sum, 0
  %word = or i64 %twice, 1
  ret i64 %word
}
""",
    # The same out of line, for cold code.
    "aipy.cold_word": """\
define internal i64 @aipy.cold_word(i64 %value) #6 {
  %word = call i64 @aipy.word(i64 %value)
  ret i64 %word
}
""",
    # A word's number and whether it fits; the word is borrowed.
    "aipy.number": """\
define internal { i64, i1 } @aipy.number(i64 %word) #3 {
  %tag = and i64 %word, 1
  %small = icmp ne i64 %tag, 0
  br i1 %small, label %untag, label %big, !prof !17
untag:
  %number = ashr i64 %word, 1
  %first = insertvalue { i64, i1 } { i64 poison, i1 true }, i64 %number, 0
  ret { i64, i1 } %first
big:
  %second = call { i64, i1 } @aipy.big_number(i64 %word)
  ret { i64, i1 } %second
}
""",
    "aipy.big_number": """\
define internal { i64, i1 } @aipy.big_number(i64 %word) #2 {
  %out = alloca i64, align 8
  store i64 0, ptr %out, align 8
  %fits = call zeroext i1 @aipy_int_to_i64(i64 %word, ptr %out)
  %number = load i64, ptr %out, align 8
  %first = insertvalue { i64, i1 } poison, i64 %number, 0
  %second = insertvalue { i64, i1 } %first, i1 %fits, 1
  ret { i64, i1 } %second
}
""",
    # The number of a word known to fit; the word is borrowed.
    "aipy.known_number": """\
define internal i64 @aipy.known_number(i64 %word) #3 {
  %pair = call { i64, i1 } @aipy.number(i64 %word)
  %number = extractvalue { i64, i1 } %pair, 0
  ret i64 %number
}
""",
    # A word (taken) leaves wide code: its number and 0, or the word and AIPY_WIDE.
    "aipy.leave_wide": """\
define internal { i64, i32 } @aipy.leave_wide(i64 %word) #2 {
  %pair = call { i64, i1 } @aipy.number(i64 %word)
  %number = extractvalue { i64, i1 } %pair, 0
  %fits = extractvalue { i64, i1 } %pair, 1
  br i1 %fits, label %narrow, label %wide
narrow:
  call void @aipy.drop_any(i64 %word)
  %first = insertvalue { i64, i32 } { i64 poison, i32 0 }, i64 %number, 0
  ret { i64, i32 } %first
wide:
  %second = insertvalue { i64, i32 } { i64 poison, i32 2 }, i64 %word, 0
  ret { i64, i32 } %second
}
""",
}

HELPERS["aipy.retain_many"] = """\
define internal void @aipy.retain_many(i64 %value, i64 %count) #3 {
  %tag = and i64 %value, 1
  %small = icmp ne i64 %tag, 0
  br i1 %small, label %done, label %object
object:
  %pointer = inttoptr i64 %value to ptr
  %old = load i64, ptr %pointer, align 8, !tbaa !1
  %more = add i64 %old, %count
  store i64 %more, ptr %pointer, align 8, !tbaa !1
  br label %done
done:
  ret void
}
"""
HELPERS["aipy.fill"] = """\
define internal void @aipy.fill(ptr %items, i64 %bits, i64 %count) #0 {
entry:
  %none = icmp eq i64 %count, 0
  br i1 %none, label %done, label %loop
loop:
  %index = phi i64 [ 0, %entry ], [ %next, %loop ]
  %address = getelementptr inbounds i64, ptr %items, i64 %index
  store i64 %bits, ptr %address, align 8, !tbaa !5
  %next = add nuw nsw i64 %index, 1
  %more = icmp ult i64 %next, %count
  br i1 %more, label %loop, label %done
done:
  ret void
}
"""
# `[word] * count` into a new RAW list; the word is borrowed.
HELPERS["aipy.fill_with_word"] = """\
define internal void @aipy.fill_with_word(ptr %list, i64 %word, i64 %count) #5 {
entry:
  %none = icmp eq i64 %count, 0
  br i1 %none, label %done, label %loop
loop:
  %index = phi i64 [ 0, %entry ], [ %next, %loop ]
  call void @aipy.retain_any(i64 %word)
  call void @aipy_list_append_any(ptr %list, i64 %word)
  %next = add nuw nsw i64 %index, 1
  %more = icmp ult i64 %next, %count
  br i1 %more, label %loop, label %done
done:
  ret void
}
"""
# Stores a word (taken) at an index in range, into a list of raw numbers or of words.
HELPERS["aipy.list_set_word"] = """\
define internal void @aipy.list_set_word(ptr %list, i64 %index, i64 %word) #5 {
entry:
  %kind.at = getelementptr %aipy.list, ptr %list, i32 0, i32 4
  %kind = load i8, ptr %kind.at, align 8, !tbaa !3
  %raw = icmp eq i8 %kind, 0
  br i1 %raw, label %numbers, label %words
numbers:
  %pair = call { i64, i1 } @aipy.number(i64 %word)
  %number = extractvalue { i64, i1 } %pair, 0
  %fits = extractvalue { i64, i1 } %pair, 1
  br i1 %fits, label %store, label %widen
store:
  %items.at = getelementptr %aipy.list, ptr %list, i32 0, i32 1
  %items = load ptr, ptr %items.at, align 8, !tbaa !3
  %address = getelementptr inbounds i64, ptr %items, i64 %index
  store i64 %number, ptr %address, align 8, !tbaa !5
  call void @aipy.release_any(i64 %word)
  ret void
widen:
  call void @aipy_list_widen(ptr %list)
  br label %words
words:
  %items.at2 = getelementptr %aipy.list, ptr %list, i32 0, i32 1
  %items2 = load ptr, ptr %items.at2, align 8, !tbaa !3
  %address2 = getelementptr inbounds i64, ptr %items2, i64 %index
  %old = load i64, ptr %address2, align 8, !tbaa !5
  store i64 %word, ptr %address2, align 8, !tbaa !5
  call void @aipy.release_any(i64 %old)
  ret void
}
"""
# The code point at an index in range.
HELPERS["aipy.str_at"] = """\
define internal i32 @aipy.str_at(ptr %text, i64 %index) #0 {
entry:
  %kind.at = getelementptr %aipy.str, ptr %text, i32 0, i32 3
  %kind = load i8, ptr %kind.at, align 8, !tbaa !3
  %ascii.at = getelementptr %aipy.str, ptr %text, i32 0, i32 4
  %ascii = load i8, ptr %ascii.at, align 1, !tbaa !3
  %is.ascii = icmp ne i8 %ascii, 0
  %narrow = getelementptr %aipy.str, ptr %text, i32 1
  %wide = getelementptr %aipy.wide_str, ptr %text, i32 1
  %data = select i1 %is.ascii, ptr %narrow, ptr %wide
  switch i8 %kind, label %four [ i8 1, label %one i8 2, label %two ]
one:
  %at1 = getelementptr inbounds i8, ptr %data, i64 %index
  %c1 = load i8, ptr %at1, align 1, !tbaa !5
  %r1 = zext i8 %c1 to i32
  ret i32 %r1
two:
  %at2 = getelementptr inbounds i16, ptr %data, i64 %index
  %c2 = load i16, ptr %at2, align 2, !tbaa !5
  %r2 = zext i16 %c2 to i32
  ret i32 %r2
four:
  %at4 = getelementptr inbounds i32, ptr %data, i64 %index
  %r4 = load i32, ptr %at4, align 4, !tbaa !5
  ret i32 %r4
}
"""
HELPERS["aipy.str_same"] = """\
define internal i1 @aipy.str_same(ptr %left, ptr %right) #0 {
entry:
  %same = icmp eq ptr %left, %right
  br i1 %same, label %yes, label %lengths
lengths:
  %left.at = getelementptr %aipy.str, ptr %left, i32 0, i32 1
  %right.at = getelementptr %aipy.str, ptr %right, i32 0, i32 1
  %left.length = load i64, ptr %left.at, align 8, !tbaa !3
  %right.length = load i64, ptr %right.at, align 8, !tbaa !3
  %equal = icmp eq i64 %left.length, %right.length
  br i1 %equal, label %contents, label %no
contents:
  %result = call zeroext i1 @aipy_str_equal(ptr %left, ptr %right)
  ret i1 %result
yes:
  ret i1 true
no:
  ret i1 false
}
"""


# Variants that are not inlined, for cold code.
COLD = {
    "aipy.retain": "aipy.cold_retain",
    "aipy.retain_any": "aipy.cold_retain_any",
    "aipy.release": "aipy.drop",
    "aipy.release_any": "aipy.drop_any",
    "aipy.release_old": "aipy.drop_old",
    "aipy.word": "aipy.cold_word",
    "aipy.number": "aipy.cold_number",
    "aipy.known_number": "aipy.cold_known_number",
}


def _out_of_line(name: str, inner: str, result: str, parameter: str) -> str:
    call = f"call {result} @{inner}({parameter} %value)"
    body = f"  {call}\n  ret void" if result == "void" else f"  %result = {call}\n  ret {result} %result"
    return f"define internal {result} @{name}({parameter} %value) #6 {{\n{body}\n}}\n"


HELPERS["aipy.cold_retain"] = _out_of_line("aipy.cold_retain", "aipy.retain", "void", "ptr")
HELPERS["aipy.cold_retain_any"] = _out_of_line("aipy.cold_retain_any", "aipy.retain_any", "void", "i64")
HELPERS["aipy.drop_old"] = _out_of_line("aipy.drop_old", "aipy.release_old", "void", "i64")
HELPERS["aipy.cold_number"] = _out_of_line("aipy.cold_number", "aipy.number", "{ i64, i1 }", "i64")
HELPERS["aipy.cold_known_number"] = _out_of_line("aipy.cold_known_number", "aipy.known_number", "i64", "i64")


def word_operation(name: str, code: int, fast: str) -> str:
    """The helper of a binary operation on words that cannot raise; `fast` is its text on two small ones, which ends in
    `ret` or a branch to `%slow`."""
    return f"""\
define internal i64 @{name}(ptr %thread, i64 %left, i64 %right) #5 {{
  %both = and i64 %left, %right
  %tag = and i64 %both, 1
  %small = icmp ne i64 %tag, 0
  br i1 %small, label %fast, label %slow
fast:
{fast}slow:
  %out = alloca i64, align 8
  %status = call i32 @aipy_int_binary(ptr %thread, i32 {code}, i64 %left, i64 %right, ptr %out)
  %result = load i64, ptr %out, align 8
  ret i64 %result
}}
"""


def _overflowing(intrinsic: str, prepare: str, left: str, right: str, finish: str) -> str:
    return f"""\
{prepare}  %pair = call {{ i64, i1 }} @llvm.{intrinsic}.with.overflow.i64(i64 {left}, i64 {right})
  %bad = extractvalue {{ i64, i1 }} %pair, 1
  br i1 %bad, label %slow, label %good
good:
  %value = extractvalue {{ i64, i1 }} %pair, 0
{finish}"""


HELPERS["aipy.word.add"] = word_operation("aipy.word.add", 0, _overflowing("sadd", "  %plain = xor i64 %right, 1\n", "%left", "%plain", "  ret i64 %value\n"))
HELPERS["aipy.word.sub"] = word_operation("aipy.word.sub", 1, _overflowing("ssub", "  %plain = xor i64 %right, 1\n", "%left", "%plain", "  ret i64 %value\n"))
HELPERS["aipy.word.mul"] = word_operation(
    "aipy.word.mul",
    2,
    _overflowing("smul", "  %plain = xor i64 %left, 1\n  %number = ashr i64 %right, 1\n", "%plain", "%number", "  %word = or i64 %value, 1\n  ret i64 %word\n"),
)
HELPERS["aipy.word.and"] = word_operation("aipy.word.and", 10, "  %value = and i64 %left, %right\n  ret i64 %value\n")
HELPERS["aipy.word.or"] = word_operation("aipy.word.or", 11, "  %value = or i64 %left, %right\n  ret i64 %value\n")
HELPERS["aipy.word.xor"] = word_operation("aipy.word.xor", 12, "  %value = xor i64 %left, %right\n  %word = or i64 %value, 1\n  ret i64 %word\n")

# What each helper calls, to be emitted or declared with it.
NEEDS: dict[str, tuple[str, ...]] = {name: tuple(other for other in HELPERS if other != name and f"@{other}(" in text) for name, text in HELPERS.items()}
RUNTIME_NEEDS = (
    "aipy_list_widen",
    "aipy_list_append_any",
    "aipy_str_equal",
    "aipy_destroy",
    "aipy_int_from_i64",
    "aipy_int_to_i64",
    "aipy_int_binary",
    "llvm.sadd.with.overflow.i64",
    "llvm.ssub.with.overflow.i64",
    "llvm.smul.with.overflow.i64",
)

# C functions that emitters call by name: result and parameter types as LLVM writes them.
RUNTIME: dict[str, tuple[str, str]] = {
    "aipy_destroy": ("void", "ptr"),
    "aipy_new_object": ("ptr", "ptr, i64"),
    "aipy_allocate": ("ptr", "i64"),
    "aipy_raise": ("i32", "ptr, i64"),
    "aipy_raise_text": ("i32", "ptr, ptr, ptr, ..."),
    "aipy_catch": ("ptr", "ptr"),
    "aipy_poll": ("i32", "ptr"),
    "aipy_traceback_add": ("void", "ptr, ptr"),
    "aipy_call": ("i32", "ptr, i64, ptr, i64, ptr, ptr"),
    "aipy_call_method": ("i32", "ptr, i64, ptr, ptr, i64, ptr, ptr"),
    "aipy_get_attribute": ("i32", "ptr, i64, ptr, ptr"),
    "aipy_set_attribute": ("i32", "ptr, i64, ptr, i64"),
    "aipy_delete_attribute": ("i32", "ptr, i64, ptr"),
    "aipy_reraise": ("i32", "ptr, ptr"),
    "aipy_free": ("void", "ptr, i64"),
    "llvm.coro.id": ("token", "i32, ptr, ptr, ptr"),
    "llvm.coro.size.i64": ("i64", ""),
    "llvm.coro.begin": ("ptr", "token, ptr"),
    "llvm.coro.suspend": ("i8", "token, i1"),
    "llvm.coro.free": ("ptr", "token, ptr"),
    "llvm.coro.end": ("void", "ptr, i1, token"),
    "llvm.coro.promise": ("ptr", "ptr, i32, i1"),
    "llvm.coro.resume": ("void", "ptr"),
    "llvm.coro.destroy": ("void", "ptr"),
    "aipy_next": ("i32", "ptr, i64, ptr"),
    "aipy_is": ("zeroext i1", "i64, i64"),
    "aipy_is_instance": ("zeroext i1", "i64, ptr"),
    "aipy_int_from_i64": ("i64", "i64"),
    "aipy_int_to_i64": ("zeroext i1", "i64, ptr"),
    "aipy_int_binary": ("i32", "ptr, i32, i64, i64, ptr"),
    "aipy_int_true_divide": ("i32", "ptr, i64, i64, ptr"),
    "aipy_int_to_double": ("i32", "ptr, i64, ptr"),
    "aipy_int_compare": ("i32", "i64, i64"),
    "aipy_int_negate": ("i64", "i64"),
    "aipy_int_invert": ("i64", "i64"),
    "aipy_int_from_double": ("i32", "ptr, double, ptr"),
    "aipy_int_compare_double": ("i32", "i64, double"),
    "aipy_i64_floor_divide": ("i32", "ptr, i64, i64, ptr"),
    "aipy_i64_modulo": ("i32", "ptr, i64, i64, ptr"),
    "aipy_i64_power": ("i32", "ptr, i64, i64, ptr"),
    "aipy_float_new": ("i64", "double"),
    "aipy_float_floor_divide": ("i32", "ptr, double, double, ptr"),
    "aipy_float_modulo": ("i32", "ptr, double, double, ptr"),
    "aipy_float_power": ("i32", "ptr, double, double, ptr"),
    "aipy_str_character": ("ptr", "i32"),
    "aipy_str_equal": ("zeroext i1", "ptr, ptr"),
    "aipy_list_new": ("ptr", "i64, i64"),
    "aipy_list_reserve": ("void", "ptr, i64"),
    "aipy_list_widen": ("void", "ptr"),
    "aipy_list_append_raw": ("void", "ptr, i64"),
    "aipy_list_append_float": ("void", "ptr, double"),
    "aipy_list_append_any": ("void", "ptr, i64"),
    "aipy_list_get": ("i64", "ptr, i64"),
    "aipy_tuple_new": ("ptr", "i64, ptr"),
    "aipy_tuple_get": ("i64", "ptr, i64"),
    "llvm.sadd.with.overflow.i64": ("{ i64, i1 }", "i64, i64"),
    "llvm.ssub.with.overflow.i64": ("{ i64, i1 }", "i64, i64"),
    "llvm.smul.with.overflow.i64": ("{ i64, i1 }", "i64, i64"),
    "llvm.fabs.f64": ("double", "double"),
    "llvm.sqrt.f64": ("double", "double"),
    "llvm.assume": ("void", "i1"),
    "llvm.smin.i64": ("i64", "i64, i64"),
    "llvm.smax.i64": ("i64", "i64, i64"),
}
