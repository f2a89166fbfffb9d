#include "model/files/near_word.h"

#include <algorithm>
#include <cctype>
#include <numeric>

namespace lactea::files {

namespace {

/// Edits (insert, drop, change one letter) between two words, whatever their case.
std::size_t editsBetween(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return std::tolower(static_cast<unsigned char>(c)); };
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = diagonal + (lower(a[i - 1]) == lower(b[j - 1]) ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

std::string nearestWord(std::string_view word, const std::vector<std::string>& known)
{
    std::string nearest;
    std::size_t fewest = std::min<std::size_t>(2, word.size() / 3) + 1;
    if (word.size() > 200)
        return nearest;
    for (const std::string& candidate : known)
        if (const std::size_t edits = editsBetween(word, candidate); edits < fewest) {
            fewest = edits;
            nearest = candidate;
        }
    return nearest;
}

} // namespace lactea::files
