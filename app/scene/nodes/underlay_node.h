#pragma once

#include <Qt3DCore/QEntity>

#include "app/scene/eye/convex_cover.h"
#include "app/scene/qt3d/picture_target.h"

namespace lactea::scene {

/// The first pass of the living way, "underlay": what stands still comes back where the milk will move something.
class UnderlayNode final : public Qt3DCore::QEntity {
    Q_OBJECT
public:
    /// `cover`: wider than the one that is inked afterwards, for the ink looks one pixel around.
    UnderlayNode(PictureTarget& source, const ConvexCover& cover, Qt3DCore::QNode* parent);
};

}  // namespace lactea::scene
