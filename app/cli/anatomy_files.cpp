#include "app/cli/anatomy_files.h"

#include <utility>

#include "model/anatomy/growth/anatomy_summary.h"
#include "model/anatomy/mesh/body_mesher.h"
#include "model/files/asset_folder.h"
#include "model/files/gltf_file.h"
#include "model/files/graphml_file.h"

namespace lactea::cli {
namespace {

anatomy::Detail detailOf(const std::string& word)
{
    return word == "min"    ? anatomy::Detail::Minimum
           : word == "high" ? anatomy::Detail::High
                            : anatomy::Detail::Low;
}

Result<std::string> gltfOf(const anatomy::Breast& breast, const std::string& name, anatomy::Detail detail)
{
    const auto packing = files::gltfPackingOf(name);
    if (!packing)
        return tl::unexpected(packing.error());
    const auto names = files::PartTexts::load(files::assetFolder(), "en");
    if (!names)
        return tl::unexpected(names.error());
    const auto body = anatomy::meshBody(breast);
    if (!body)
        return tl::unexpected(body.error());
    return files::gltfBytes(breast, body->levels[static_cast<std::size_t>(detail)], *names, *packing);
}

} // namespace

Result<AnatomyFiles> AnatomyFiles::open(const AnatomyOptions& options)
{
    const bool nothing = options.summary.empty() && options.graphml.empty() && options.gltf.empty();
    const std::string summary = nothing ? "-" : options.summary;
    if ((summary == "-") + (options.graphml == "-") + (options.gltf == "-") > 1)
        return fail(Error::Code::InvalidArgument, "--summary, --graphml and --gltf",
                    "only one of them can be standard output");
    if (!options.gltf.empty())
        if (const auto packing = files::gltfPackingOf(options.gltf); !packing)
            return tl::unexpected(packing.error().in("--gltf"));

    AnatomyFiles files;
    files.m_gltfName = options.gltf;
    files.m_detail = options.detail;
    for (const auto& [name, file] : {std::pair{&summary, &files.m_summary},
                                     {&options.graphml, &files.m_graphml},
                                     {&options.gltf, &files.m_gltf}}) {
        if (name->empty())
            continue;
        auto opened = files::AtomicFile::open(*name);
        if (!opened)
            return tl::unexpected(opened.error());
        *file = std::move(*opened);
    }
    return files;
}

Result<void> AnatomyFiles::write(const anatomy::Breast& breast)
{
    if (m_summary)
        if (auto written = m_summary->write(anatomy::anatomySummary(breast).dump(2) + "\n"); !written)
            return written;
    if (m_graphml)
        if (auto written = m_graphml->write(files::graphmlText(breast.network)); !written)
            return written;
    if (m_gltf) {
        const auto bytes = gltfOf(breast, m_gltfName, detailOf(m_detail));
        if (!bytes)
            return tl::unexpected(bytes.error());
        if (auto written = m_gltf->write(*bytes); !written)
            return written;
    }
    for (auto* file : {&m_summary, &m_graphml, &m_gltf})
        if (*file)
            if (auto committed = (*file)->commit(); !committed)
                return committed;
    return {};
}

} // namespace lactea::cli
