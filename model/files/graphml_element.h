#pragma once

#include <optional>
#include <string>

#include "model/files/decimal_text.h"
#include "model/files/graphml_table.h"

/// Shared by the readers of networks.
namespace lactea::files::graphml {

inline tl::unexpected<Error> refuse(std::string where, std::string message)
{
    return fail(Error::Code::InvalidFile, std::move(where), std::move(message));
}

/// A node or an edge of the table, as its attributes are asked for.
template <class Element> struct ElementOf {
    const GraphmlTable& table;
    const Element& element;
    std::string name; ///< for refusals

    [[nodiscard]] std::optional<std::string_view> text(const char* key) const
    {
        return table.text(element, key);
    }

    /// The number / 10^decades; nothing when it is missing.
    [[nodiscard]] Result<std::optional<double>> number(const char* key, int decades = 0) const
    {
        const auto written = text(key);
        if (!written)
            return std::nullopt;
        const auto number = decimalNumber(*written, decades);
        if (!number)
            return refuse(name, std::string(key) + " is '" + std::string(*written) +
                                    "', which is not a finite number");
        return number;
    }

    [[nodiscard]] Result<double> neededNumber(const char* key, int decades = 0) const
    {
        const auto written = number(key, decades);
        if (!written)
            return tl::unexpected(written.error());
        if (!*written)
            return refuse(name, std::string(key) + " is missing");
        return **written;
    }
};

} // namespace lactea::files::graphml
