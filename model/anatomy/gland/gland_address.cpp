#include "model/anatomy/gland/gland_address.h"

#include <charconv>
#include <vector>

namespace lactea::anatomy {
namespace {
constexpr std::size_t wordsOfBunch = 4; // breast/right/lobe 7/bunch 12

std::vector<std::string_view> splitAtSlashes(std::string_view text)
{
    std::vector<std::string_view> words;
    for (std::size_t from = 0; from <= text.size();) {
        const auto slash = std::min(text.find('/', from), text.size());
        words.push_back(text.substr(from, slash - from));
        from = slash + 1;
    }
    return words;
}

/// The number of "lobule 3", from 0; -1 when it is another word or has no number.
int numberAfter(std::string_view word, std::string_view segment)
{
    if (segment.size() < word.size() + 2 || segment.substr(0, word.size()) != word ||
        segment[word.size()] != ' ')
        return -1;
    int number = 0;
    const auto [end, error] =
        std::from_chars(segment.data() + word.size() + 1, segment.data() + segment.size(), number);
    return error == std::errc{} && end == segment.data() + segment.size() && number >= 1 ? number - 1 : -1;
}
} // namespace

std::string toAddress(const GlandAddress& address)
{
    std::string text = toAddress(address.bunch) + "/lobule " + std::to_string(address.lobule + 1);
    if (address.alveolus >= 0)
        text += "/alveolus " + std::to_string(address.alveolus + 1);
    return text;
}

Result<GlandAddress> glandAddressFrom(std::string_view text)
{
    const auto refuse = [&](const std::string& message) {
        return fail(Error::Code::InvalidArgument, std::string(text), message);
    };
    const auto words = splitAtSlashes(text);
    std::string_view bunchText = text;
    if (words.size() > wordsOfBunch)
        bunchText = text.substr(0, static_cast<std::size_t>(words[wordsOfBunch].data() - text.data()) - 1);
    const auto bunch = partFromAddress(bunchText);
    if (!bunch)
        return refuse(bunch.error().message);
    if (bunch->kind != PartKind::LobuleBunch || bunch->lobe < 0 || bunch->item < 0)
        return refuse("a lobule belongs to a bunch of a lobe, not to '" + std::string(bunchText) + "'");
    if (words.size() == wordsOfBunch)
        return refuse("after the bunch comes 'lobule' with its number");
    GlandAddress address{*bunch};
    address.lobule = numberAfter("lobule", words[wordsOfBunch]);
    if (address.lobule < 0)
        return refuse("after the bunch comes 'lobule' with its number, not '" +
                      std::string(words[wordsOfBunch]) + "'");
    if (words.size() == wordsOfBunch + 1)
        return address;
    address.alveolus = numberAfter("alveolus", words[wordsOfBunch + 1]);
    if (address.alveolus < 0)
        return refuse("after the lobule comes 'alveolus' with its number, not '" +
                      std::string(words[wordsOfBunch + 1]) + "'");
    if (words.size() > wordsOfBunch + 2)
        return refuse("nothing lies below an alveolus: '" + std::string(words[wordsOfBunch + 2]) + "'");
    return address;
}

} // namespace lactea::anatomy
