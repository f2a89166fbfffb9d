#include "model/simulation/action.h"

#include <array>
#include <utility>

namespace lactea::simulation {
namespace {
constexpr std::array<std::pair<Stimulus, std::string_view>, 4> stimulusKeys{{
    {Stimulus::Suckling, "suckling"},
    {Stimulus::BabyCries, "baby_cries"},
    {Stimulus::ThinkOfBaby, "think_of_baby"},
    {Stimulus::Stress, "stress"},
}};
constexpr std::array<std::pair<Hormone, std::string_view>, 2> hormoneKeys{{
    {Hormone::Oxytocin, "oxytocin"},
    {Hormone::Prolactin, "prolactin"},
}};

template <class Table, class Key> std::string_view keyOf(const Table& table, Key wanted)
{
    for (const auto& [value, key] : table)
        if (value == wanted)
            return key;
    return {};
}
template <class Value, class Table>
Result<Value> valueOf(const Table& table, std::string_view wanted, const char* what)
{
    std::string known;
    for (const auto& [value, key] : table) {
        if (key == wanted)
            return value;
        known += (known.empty() ? "" : ", ") + std::string(key);
    }
    return fail(Error::Code::InvalidArgument, what,
                "\"" + std::string(wanted) + "\" is not known; known are " + known);
}
} // namespace

std::string_view stimulusKey(Stimulus stimulus) { return keyOf(stimulusKeys, stimulus); }
Result<Stimulus> stimulusFromKey(std::string_view key)
{
    return valueOf<Stimulus>(stimulusKeys, key, "stimulus");
}
std::string_view hormoneKey(Hormone hormone) { return keyOf(hormoneKeys, hormone); }
Result<Hormone> hormoneFromKey(std::string_view key) { return valueOf<Hormone>(hormoneKeys, key, "hormone"); }

} // namespace lactea::simulation
