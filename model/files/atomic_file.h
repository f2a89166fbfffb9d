#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "model/core/result.h"

namespace lactea::files {

/// Writes a whole file or nothing, piece by piece: into a new file beside it, which commit() flushes to the
/// disk and renames over the old one. A reader never sees half a file; without commit() the old one stays
/// untouched. Standard output ("-"), devices and pipes are written to directly.
class AtomicFile {
public:
    /// @return Io with the path in `where` when the place cannot be written
    static Result<AtomicFile> open(const std::filesystem::path& path);
    AtomicFile(AtomicFile&&) noexcept;
    AtomicFile& operator=(AtomicFile&&) noexcept;
    ~AtomicFile();

    Result<void> write(std::string_view content);
    Result<void> commit();

private:
    struct State;
    explicit AtomicFile(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// The whole of `content` at once.
Result<void> writeAtomically(const std::filesystem::path& path, std::string_view content);

} // namespace lactea::files
