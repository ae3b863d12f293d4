# small everyday helpers, written one after another as a beginner would
def count_vowels(text):
    count = 0
    for letter in text:
        if letter in "aeiouAEIOU":
            count = count + 1
    return count

def is_palindrome(text):
    cleaned = ""
    for c in text.lower():
        if c.isalnum():
            cleaned = cleaned + c
    i = 0
    j = len(cleaned) - 1
    while i < j:
        if cleaned[i] != cleaned[j]:
            return False
        i += 1
        j -= 1
    return True

def title_case(sentence):
    result = []
    for word in sentence.split(" "):
        if word != "":
            word = word[0].upper() + word[1:].lower()
        result.append(word)
    return " ".join(result)

def are_anagrams(a, b):
    return sorted(a.replace(" ", "")) == sorted(b.replace(" ", ""))

def longest_word(sentence):
    best = ""
    for word in sentence.split():
        word = word.strip(".,!?")
        if len(word) > len(best):
            best = word
    return best, len(best)

def char_frequency(text):
    table = {}
    for ch in text:
        if ch in table:
            table[ch] = table[ch] + 1
        else:
            table[ch] = 1
    return table

for t in ["Hello World", "rhythm", ""]:
    print(t, count_vowels(t), title_case(t), char_frequency(t))
for t in ["A man, a plan, a canal: Panama!", "nope", "", "x"]:
    print(is_palindrome(t))
print(are_anagrams("dormitory", "dirty room"), are_anagrams("abc", "abd"))
print(longest_word("The quick, brownish fox jumped!"), longest_word(""))
print(title_case("the  QUICK brOWN"))
