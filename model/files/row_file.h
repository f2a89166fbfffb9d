#pragma once

#include <cstdio>
#include <memory>
#include <string>

#include "model/core/result.h"

namespace lactea::files {

/// A CSV that grows row by row and keeps each: what a person stops, a later call goes on with.
class RowFile {
public:
    /// A new file with the header; "-" is standard output. @return Io
    static Result<RowFile> create(const std::string& path, const std::string& header);
    /// Goes on after the whole rows that are there (a last line that was cut off is dropped); a file that is not
    /// there is created. @return InvalidFile when it has another header; Io
    static Result<RowFile> resume(const std::string& path, const std::string& header);

    [[nodiscard]] int rows() const { return m_rows; } ///< that are in it
    /// Of those that were there when it was resumed; empty when there was none.
    [[nodiscard]] const std::string& lastRow() const { return m_lastRow; }
    /// On the disk when it returns. @return Io
    Result<void> add(const std::string& row);

private:
    using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;
    RowFile(std::string path, File file) : m_path(std::move(path)), m_file(std::move(file)) {}
    std::string m_path;
    File m_file;
    std::string m_lastRow;
    int m_rows = 0;
};

} // namespace lactea::files
