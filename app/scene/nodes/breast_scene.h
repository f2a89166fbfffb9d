#pragma once

#include <memory>

#include <Qt3DCore/QEntity>
#include <Qt3DRender/QCamera>

#include "app/scene/dive/dive_node.h"
#include "app/scene/eye/camera_math.h"
#include "app/scene/eye/convex_cover.h"
#include "app/scene/eye/dive_level.h"
#include "app/scene/nodes/body_node.h"
#include "app/scene/nodes/frame_graph.h"
#include "app/scene/qt3d/look.h"

namespace lactea::scene {

/// The root of the 3D picture: frame graph, camera, light, and the body that is shown. GUI thread only.
class BreastScene final : public Qt3DCore::QEntity {
    Q_OBJECT
public:
    explicit BreastScene(Qt3DCore::QNode* parent = nullptr);

    /// Another body; the one before is gone.
    void setBody(std::shared_ptr<const anatomy::BodyModel> model, const ConvexCover& cover);
    [[nodiscard]] BodyNode* body() { return m_body; }
    [[nodiscard]] DiveNode& dive() { return *m_dive; }
    [[nodiscard]] FrameGraph& graph() { return m_graph; }

    void setTheme(bool dark);
    void setGround(const QColor& ground);
    void setAccent(const QColor& accent);
    void setSelected(bool something);
    void setSkinTone(int tone);
    /// Colours that the meshes do not carry: skin, milk and its walls, squeezed and full bunches.
    void setColours(const anatomy::ColourScheme& scheme);
    /// Something is drawn beyond the body's cover: the ink goes over the whole picture.
    void setWide(bool wide) { m_wide = wide; }

    /// Places the eye. `pixelRatio` and `scale`: device pixels of Scene3D's buffer for one unit of the lens.
    /// The cover gives the depth range.
    void look(const CameraPose& pose, const Lens& lens, const ConvexCover& cover, const DiveLevel& level,
              double pixelRatio, double scale);
    /// Ducts and vessels stay out of this ball; radius 0: none.
    void setClearing(const Vec3& centreMm, double radiusMm);
    /// Where the selected part is on the screen, in units of the lens.
    void setAccentBox(double left, double top, double right, double bottom, const Lens& lens);

private:
    void addResolve();
    Qt3DRender::QParameter* addParameter(const char* name, const QVariant& value);

    Qt3DRender::QCamera* m_camera;
    FrameGraph m_graph;
    BodyNode* m_body = nullptr;
    anatomy::ColourScheme m_colours;
    int m_tone = 1;
    bool m_wide = false;
    DiveNode* m_dive;
    QColor m_groundColour;
    bool m_selected = false;
    Qt3DRender::QParameter *m_top, *m_bottom, *m_key, *m_inkColour, *m_silhouette, *m_veilEdge, *m_ground, *m_accent;
    Qt3DRender::QParameter *m_skin, *m_areola, *m_nipple, *m_cut, *m_milk, *m_depthRange, *m_mist, *m_bunchSize, *m_clearing,
        *m_milkWall, *m_squeezed, *m_full, *m_underSkin;
};

}  // namespace lactea::scene
