#include "model/files/atomic_file.h"

#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lactea::files {

namespace fs = std::filesystem;

struct AtomicFile::State {
    fs::path path;
    std::string temporary; ///< empty when written in place
    int file = -1;

    [[nodiscard]] tl::unexpected<Error> refusal(int reason) const
    {
        return fail(Error::Code::Io, path == "-" ? "standard output" : path.string(),
                    std::string("cannot be written: ") + std::strerror(reason));
    }
    ~State()
    {
        if (file >= 0)
            ::close(file);
        if (!temporary.empty())
            ::unlink(temporary.c_str());
    }
};

AtomicFile::AtomicFile(std::unique_ptr<State> state) : m_state(std::move(state)) {}
AtomicFile::AtomicFile(AtomicFile&&) noexcept = default;
AtomicFile& AtomicFile::operator=(AtomicFile&&) noexcept = default;
AtomicFile::~AtomicFile() = default;

Result<AtomicFile> AtomicFile::open(const fs::path& path)
{
    auto state = std::make_unique<State>();
    state->path = path;
    std::error_code ignored;
    const auto kind = fs::status(path, ignored).type();
    if (path == "-") {
        state->file = ::dup(STDOUT_FILENO);
    } else if (kind == fs::file_type::not_found || kind == fs::file_type::regular) {
        state->temporary = path.string() + ".XXXXXX";
        state->file = ::mkstemp(state->temporary.data());
    } else {
        // A pipe, a terminal or /dev/full is written to; renaming over it would replace the device by a file.
        state->file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    }
    if (state->file < 0) {
        const int reason = errno;
        state->temporary.clear();
        return state->refusal(reason);
    }
    return AtomicFile(std::move(state));
}

Result<void> AtomicFile::write(std::string_view content)
{
    while (!content.empty()) {
        const ssize_t written = ::write(m_state->file, content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return m_state->refusal(written < 0 ? errno : EIO);
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

Result<void> AtomicFile::commit()
{
    State& state = *m_state;
    if (!state.temporary.empty()) {
        // mkstemp() makes a private file; a result is as public as the umask allows.
        const mode_t mask = ::umask(0);
        ::umask(mask);
        if (::fchmod(state.file, 0666 & ~mask) != 0 || ::fsync(state.file) != 0)
            return state.refusal(errno);
    }
    if (::close(std::exchange(state.file, -1)) != 0)
        return state.refusal(errno);
    if (!state.temporary.empty() && ::rename(state.temporary.c_str(), state.path.c_str()) != 0)
        return state.refusal(errno);
    state.temporary.clear();
    return {};
}

Result<void> writeAtomically(const fs::path& path, std::string_view content)
{
    auto file = AtomicFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    if (auto written = file->write(content); !written)
        return written;
    return file->commit();
}

} // namespace lactea::files
