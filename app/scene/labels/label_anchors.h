#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "app/scene/shapes/sight.h"
#include "model/anatomy/body/breast.h"
#include "model/anatomy/mesh/cut_face.h"
#include "model/anatomy/mesh/mesh_buffers.h"

namespace lactea::scene {

/// A point on a part's surface that a leader may point to.
struct AnchorPoint {
    Vec3 placeMm, normal;
    anatomy::PartId part;
    double breadth = 1.0; ///< share of the places around it that show the same part
    double poornessPx =
        0.0; ///< how much longer a leader to a better point may be: 0 amid the part, more at its rim
};

/// The points of the body that names may point to: spread over each part's open surface.
///
/// The body and the sight given last have to outlive it.
class LabelAnchors {
public:
    using Wanted = std::function<bool(const anatomy::PartId&)>;
    static constexpr std::size_t mostPoints = 48; ///< of one part

    void setBody(const anatomy::Breast& breast, const anatomy::BodyMesh& mesh, const Sight* sight);
    /// Begins anew, with points of the face, too; null: no face.
    void setFace(std::shared_ptr<const anatomy::CutFace> face, std::shared_ptr<const anatomy::InsideBody> inside);
    /// Looks at one tissue, a few milliseconds. @return whether there is more to do
    bool prepare();
    /// Points of all wanted parts together, as far as prepare() has come; the first is the most typical one.
    [[nodiscard]] std::vector<AnchorPoint> of(const Wanted& wanted) const;

private:
    void sampleFace();
    [[nodiscard]] bool isOpen(const AnchorPoint& point) const;
    [[nodiscard]] double breadth(const AnchorPoint& point) const;

    const anatomy::Breast* m_breast = nullptr;
    const anatomy::BodyMesh* m_mesh = nullptr;
    const Sight* m_sight = nullptr;
    std::shared_ptr<const anatomy::CutFace> m_face;
    std::shared_ptr<const anatomy::InsideBody> m_inside;
    std::size_t m_nextTissue = 0;
    std::vector<AnchorPoint> m_samples;
};

} // namespace lactea::scene
