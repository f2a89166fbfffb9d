#include "model/simulation/action.h"

#include <array>
#include <utility>

namespace lactea::simulation {
namespace {
constexpr std::array<std::pair<Hormone, std::string_view>, 2> hormoneKeys{{
    {Hormone::Oxytocin, "oxytocin"},
    {Hormone::Prolactin, "prolactin"},
}};
constexpr std::array<std::pair<Where, std::string_view>, 3> whereKeys{{
    {Where::Right, "right"},
    {Where::Left, "left"},
    {Where::Both, "both"},
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

std::string_view whereKey(Where where) { return keyOf(whereKeys, where); }
Result<Where> whereFromKey(std::string_view key) { return valueOf<Where>(whereKeys, key, "side"); }
std::string_view hormoneKey(Hormone hormone) { return keyOf(hormoneKeys, hormone); }
Result<Hormone> hormoneFromKey(std::string_view key) { return valueOf<Hormone>(hormoneKeys, key, "hormone"); }

} // namespace lactea::simulation
