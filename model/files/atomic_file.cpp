#include "model/files/atomic_file.h"

#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lactea::files {

namespace {

/// Writes all bytes whatever the pieces that the kernel takes at once.
bool writeAll(int file, std::string_view content)
{
    while (!content.empty()) {
        const ssize_t written = ::write(file, content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

Result<void> writeAtomically(const std::filesystem::path& path, std::string_view content)
{
    const auto refusal = [&path](int reason) {
        return fail(Error::Code::Io, path.string(),
                    std::string("cannot be written: ") + std::strerror(reason));
    };
    // A pipe, a terminal or /dev/full is written to; renaming over it would replace the device by a file.
    std::error_code ignored;
    const auto kind = std::filesystem::status(path, ignored).type();
    const bool inPlace =
        kind != std::filesystem::file_type::not_found && kind != std::filesystem::file_type::regular;

    std::string temporary = inPlace ? path.string() : path.string() + ".XXXXXX";
    const int file = inPlace ? ::open(temporary.c_str(), O_WRONLY | O_CLOEXEC) : ::mkstemp(temporary.data());
    if (file < 0)
        return refusal(errno);

    errno = 0;
    bool good = writeAll(file, content);
    if (!inPlace) {
        // mkstemp() makes a private file; a result is as public as the umask allows.
        const mode_t mask = ::umask(0);
        ::umask(mask);
        good = good && ::fchmod(file, 0666 & ~mask) == 0 && ::fsync(file) == 0;
    }
    int reason = errno;
    if (::close(file) != 0 && good) {
        reason = errno;
        good = false;
    }
    if (good && !inPlace && ::rename(temporary.c_str(), path.c_str()) != 0) {
        reason = errno;
        good = false;
    }
    if (good)
        return {};
    if (!inPlace)
        ::unlink(temporary.c_str());
    return refusal(reason);
}

} // namespace lactea::files
