#pragma once

#include <optional>

#include "app/cli/anatomy.h"
#include "model/anatomy/body/breast.h"
#include "model/files/atomic_file.h"

namespace lactea::cli {

/// The files that `lactea anatomy` was asked for: opened before the work, so that a wrong place costs no
/// time.
class AnatomyFiles {
public:
    /// @return InvalidArgument: more than one on standard output, a name that glTF does not know; Io
    static Result<AnatomyFiles> open(const AnatomyOptions& options);

    /// Writes all, then shows all; the breast is meshed only for glTF.
    Result<void> write(const anatomy::Breast& breast);

private:
    std::optional<files::AtomicFile> m_summary, m_graphml, m_gltf;
    std::string m_gltfName, m_detail;
};

} // namespace lactea::cli
