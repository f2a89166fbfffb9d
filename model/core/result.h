#pragma once

#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace lactea {

/// Why something was refused or failed: a code, where it happened, and one sentence for a person.
struct Error {
    enum class Code { InvalidArgument, InvalidFile, NotFound, NotConverged, Cancelled, Io };

    Code code = Code::InvalidArgument;
    std::string where;    ///< "file:/json/pointer", "duct 214", "--seed"...
    std::string message;  ///< one sentence

    /// "where: message", ready for standard error.
    [[nodiscard]] std::string text() const { return where.empty() ? message : where + ": " + message; }

    /// The same error seen from one layer further out.
    [[nodiscard]] Error in(const std::string& outer) const
    {
        return {code, where.empty() ? outer : outer + ":" + where, message};
    }
};

/// A value or the reason why there is none. std::expected needs C++23, so tl::expected.
template <class T> using Result = tl::expected<T, Error>;

/// `return fail(Error::Code::NotFound, "assets", "no such lesson");`
inline tl::unexpected<Error> fail(Error::Code code, std::string where, std::string message)
{
    return tl::unexpected<Error>(Error{code, std::move(where), std::move(message)});
}

}  // namespace lactea
