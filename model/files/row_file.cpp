#include "model/files/row_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace lactea::files {
namespace {

tl::unexpected<Error> failIo(const std::string& path)
{
    return fail(Error::Code::Io, path, std::strerror(errno));
}

int keepOpen(std::FILE*) { return 0; }

} // namespace

Result<RowFile> RowFile::create(const std::string& path, const std::string& header)
{
    File file = path == "-" ? File(stdout, keepOpen) : File(std::fopen(path.c_str(), "w"), std::fclose);
    if (!file)
        return failIo(path);
    RowFile rows(path, std::move(file));
    if (auto written = rows.add(header); !written)
        return tl::unexpected(written.error());
    rows.m_rows = 0;
    return rows;
}

Result<RowFile> RowFile::resume(const std::string& path, const std::string& header)
{
    std::ifstream in(path);
    if (!in)
        return create(path, header);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    if (!text.starts_with(header))
        return fail(Error::Code::InvalidFile, path + ":1", "its columns are not those of this run");
    const std::size_t whole = text.rfind('\n') + 1;
    std::error_code wrong;
    std::filesystem::resize_file(path, whole, wrong);
    if (wrong)
        return fail(Error::Code::Io, path, wrong.message());
    File file(std::fopen(path.c_str(), "a"), std::fclose);
    if (!file)
        return failIo(path);
    RowFile rows(path, std::move(file));
    rows.m_rows = static_cast<int>(std::count(text.begin(), text.begin() + static_cast<long>(whole), '\n')) - 1;
    if (rows.m_rows > 0) {
        const std::size_t start = text.rfind('\n', whole - 2) + 1;
        rows.m_lastRow = text.substr(start, whole - start);
    }
    return rows;
}

Result<void> RowFile::add(const std::string& row)
{
    if (std::fwrite(row.data(), 1, row.size(), m_file.get()) != row.size() || std::fflush(m_file.get()) != 0)
        return failIo(m_path);
    ++m_rows;
    return {};
}

} // namespace lactea::files
