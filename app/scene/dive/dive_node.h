#pragma once

#include <Qt3DCore/QEntity>

#include "app/scene/dive/closeup_maker.h"
#include "app/scene/dive/live_mesh.h"
#include "app/scene/dive/sphere_node.h"
#include "app/scene/eye/camera_math.h"

namespace lactea::scene {

/// All that is drawn below the bunches. GUI thread only.
class DiveNode final : public Qt3DCore::QEntity {
    Q_OBJECT
public:
    explicit DiveNode(Qt3DCore::QNode* parent);

    struct Picture {
        std::span<const SphereInstance> spheres, ranInto; ///< those that tubes run into by themselves
        Vec3 spheresOriginMm;
        std::shared_ptr<const Closeup> closeup;
        double lobuleShown = 0.0;   ///< 0: the ductules are not drawn
        double lobuleMist = 0.0;    ///< how far they recede
        double alveolusSize = 0.0;  ///< 0: the cells are not drawn
        int selectedClass = -1, selectedNode = -1;
    };
    /// What changed is uploaded; everything is placed for this eye.
    void show(const Picture& picture, const EyeFrame& eye);
    void hide();

private:
    // In the order in which they are drawn: what stands before the balls first, it spares what it hides.
    LiveMesh *m_alveolus, *m_lobule;
    SphereNode *m_spheres, *m_ranInto;
    Qt3DRender::QParameter* m_origin;
    std::shared_ptr<const anatomy::LobuleCloseup> m_lobuleDrawn;
    std::shared_ptr<const anatomy::AlveolusCloseup> m_alveolusDrawn;
};

} // namespace lactea::scene
