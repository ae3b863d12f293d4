#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>

enum Opcode { PUSH, LOAD, STORE, ADD, MUL, MOD, LESS, JUMP, JUMP_IF_ZERO, PRINT, HALT };

static const std::unordered_map<std::string, Opcode> OPCODES = {
    {"push", PUSH}, {"load", LOAD}, {"store", STORE}, {"add", ADD}, {"mul", MUL}, {"mod", MOD}, {"less", LESS},
    {"jump", JUMP}, {"jump_if_zero", JUMP_IF_ZERO}, {"print", PRINT}, {"halt", HALT},
};

static const char SOURCE[] = R"(
        push 2
        store n
outer:  load n
        load limit
        less
        jump_if_zero done
        push 2
        store d
inner:  load n
        load d
        load d
        mul
        less
        jump_if_zero divide
        jump prime
divide: load n
        load d
        mod
        jump_if_zero next
        load d
        push 1
        add
        store d
        jump inner
prime:  load count
        push 1
        add
        store count
        load total
        load n
        add
        store total
next:   load n
        push 1
        add
        store n
        jump outer
done:   load count
        print
        load total
        print
        halt
)";

struct Instruction {
    Opcode opcode;
    int64_t argument;
};

using Names = std::unordered_map<std::string, int64_t>;

static std::vector<Instruction> assemble(const std::string &source, Names &slots) {
    Names labels;
    std::vector<std::vector<std::string>> lines;
    std::istringstream input(source);
    for (std::string line; std::getline(input, line);) {
        if (size_t colon = line.find(':'); colon != std::string::npos) {
            labels[line.substr(0, colon)] = lines.size();
            line = line.substr(colon + 1);
        }
        std::vector<std::string> words;
        std::istringstream rest(line);
        for (std::string word; rest >> word;) words.push_back(word);
        if (!words.empty()) lines.push_back(words);
    }
    std::vector<Instruction> code;
    for (const auto &words : lines) {
        Opcode opcode = OPCODES.at(words[0]);
        int64_t argument = 0;
        if (opcode == PUSH)
            argument = std::stoll(words[1]);
        else if (opcode == LOAD || opcode == STORE)
            argument = slots.emplace(words[1], slots.size()).first->second;
        else if (opcode == JUMP || opcode == JUMP_IF_ZERO)
            argument = labels.at(words[1]);
        code.push_back({opcode, argument});
    }
    return code;
}

struct Machine {
    std::vector<Instruction> code;
    std::vector<int64_t> stack, variables, output;
    int64_t steps = 0;

    int64_t pop() {
        int64_t top = stack.back();
        stack.pop_back();
        return top;
    }

    void run() {
        size_t counter = 0;
        int64_t right;
        while (true) {
            auto [opcode, argument] = code[counter++];
            steps++;
            switch (opcode) {
            case PUSH: stack.push_back(argument); break;
            case LOAD: stack.push_back(variables[argument]); break;
            case STORE: variables[argument] = pop(); break;
            case ADD: right = pop(); stack.back() += right; break;
            case MUL: right = pop(); stack.back() *= right; break;
            case MOD: right = pop(); stack.back() %= right; break;
            case LESS: right = pop(); stack.back() = stack.back() < right; break;
            case JUMP: counter = argument; break;
            case JUMP_IF_ZERO:
                if (pop() == 0) counter = argument;
                break;
            case PRINT: output.push_back(pop()); break;
            case HALT: return;
            default: throw std::runtime_error("unknown opcode");
            }
        }
    }
};

int main(int, char **argv) {
    Names slots;
    Machine machine;
    machine.code = assemble(SOURCE, slots);
    machine.variables.resize(slots.size());
    machine.variables[slots.at("limit")] = std::atoll(argv[1]);
    machine.run();
    std::cout << '[';
    for (size_t i = 0; i < machine.output.size(); i++) std::cout << (i ? ", " : "") << machine.output[i];
    std::cout << "] " << machine.steps << '\n';
}
