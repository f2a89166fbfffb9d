#pragma once

#include <optional>
#include <vector>

#include "model/anatomy/closeup/alveolus_closeup.h"
#include "model/anatomy/closeup/closeup_class.h"
#include "model/anatomy/mesh/picking.h"
#include "model/anatomy/mesh/ray_scene.h"

namespace lactea::scene {

/// The meshes of an alveolus that is cut open.
std::vector<const anatomy::TissueMesh*> meshesOf(const anatomy::AlveolusCloseup& closeup);

/// Which cell a ray meets in an alveolus that is cut open. Immutable.
class CloseupSight {
public:
    explicit CloseupSight(std::shared_ptr<const anatomy::AlveolusCloseup> closeup);

    /// @param alveolus whose cells they are; milk and the cells of the neck are the alveolus itself
    [[nodiscard]] std::optional<anatomy::PickHit> along(const anatomy::Ray& ray, const anatomy::PartId& alveolus) const;

private:
    std::shared_ptr<const anatomy::AlveolusCloseup> m_closeup;
    anatomy::RayScene m_rays;
};

} // namespace lactea::scene
