#include "model/files/asset_folder.h"

#include <cstdlib>
#include <string>
#include <system_error>

namespace lactea::files {

namespace fs = std::filesystem;

namespace {

/// The value of an environment variable; empty when unset.
std::string environment(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

/// ../share/lactea beside the executable; empty when the system does not say where that is.
fs::path shareFolder()
{
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed);
    return failed ? fs::path() : (program.parent_path() / "../share/lactea").lexically_normal();
}

bool isFolder(const fs::path& path)
{
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

} // namespace

fs::path assetFolder()
{
    if (const std::string wanted = environment("LACTEA_ASSETS"); !wanted.empty())
        return wanted;
    const fs::path share = shareFolder(), installed = share / "assets";
    if (!share.empty() && isFolder(installed))
        return installed;
    if (const fs::path source = LACTEA_SOURCE_ASSETS; isFolder(source))
        return source;
    return installed;
}

fs::path madeBodiesFolder()
{
    const fs::path share = shareFolder();
    return share.empty() ? share : share / "bodies";
}

fs::path userDataFolder()
{
    if (const std::string data = environment("XDG_DATA_HOME"); !data.empty())
        return fs::path(data) / "lactea";
    return fs::path(environment("HOME")) / ".local/share/lactea";
}

} // namespace lactea::files
