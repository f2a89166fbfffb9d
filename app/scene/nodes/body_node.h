#pragma once

#include <array>
#include <memory>
#include <optional>
#include <span>

#include <Qt3DCore/QBuffer>
#include <Qt3DCore/QEntity>
#include <Qt3DRender/QParameter>

#include "app/scene/nodes/face_node.h"
#include "app/scene/nodes/ink_node.h"
#include "app/scene/qt3d/qt3d_parts.h"
#include "app/scene/qt3d/tissue_material.h"
#include "app/scene/shapes/facing_triangles.h"
#include "app/scene/shapes/life_state.h"
#include "app/scene/shapes/part_marks.h"
#include "model/anatomy/mesh/colour_scheme.h"
#include "model/anatomy/mesh/lobe_spread.h"

namespace lactea::scene {

class FrameGraph;

/// One body: its tissues at three levels of detail, their materials, and the blocks that move them. Lives and dies
/// with the body.
class BodyNode final : public Qt3DCore::QEntity {
    Q_OBJECT
public:
    BodyNode(std::shared_ptr<const anatomy::BodyModel> shared, const ConvexCover& cover,
             FrameGraph& graph, Qt3DCore::QNode* parent);
    ~BodyNode() override;

    /// Of the tissues that the milk moves, and of all others.
    void setDetail(anatomy::Detail moving, anatomy::Detail standing);
    /// Leaves out the triangles of the moving picture that turn away from this eye; at most a few times a second.
    void seeFrom(const Vec3& eyeMm, double distanceMm);
    /// Tissues (bits 1 << Tissue) that are not drawn now though nobody has hidden them: the eye has dived.
    void setGoneTissues(unsigned tissues);
    /// Bit 1 << Tissue; a hidden tissue is not drawn at all.
    void setHiddenTissues(unsigned tissues, bool singleParts);
    void setMarks(const PartMarks& marks);
    /// Shows the faint shell of the whole breast round what is shown alone; null: none.
    void setShell(const anatomy::TissueMesh* shell);
    [[nodiscard]] bool hasShell() const { return m_shell && m_shell->isEnabled(); }
    /// Whether anything is faded (or the shell shows), or x-rayed.
    [[nodiscard]] bool hasFades() const { return m_faded != 0 || hasShell(); }
    [[nodiscard]] bool hasXrays() const { return m_xrayed != 0; }
    /// Copies the life state into the blocks: 32 kB (whole body: 128 kB).
    void upload(const LifeState& life);
    /// Of the whole body: takes away what lies beyond the plane and shows the face there; both change in one frame. No
    /// plane: uncut.
    void setCut(const std::optional<anatomy::CutPlane>& plane, const anatomy::CutFace& face);
    /// In the whole body the layers over a tissue hide all of it, whatever the cut, for its face is closed: bits 1 <<
    /// Tissue that need not be drawn. Where single parts are hidden the face has holes, and nothing is buried.
    [[nodiscard]] unsigned buriedTissues() const;
    /// Other colours for the same meshes.
    void setColours(const anatomy::Breast& breast, const anatomy::ColourScheme& scheme);
    void setFaceMarks(std::span<const anatomy::PartId> selected);

    /// Draws the lobes apart, of the whole body only: `share` 0 .. 1 of the way.
    void setApart(const anatomy::Breast& breast, const anatomy::BodyMesh& finest, const anatomy::LobeSpread& spread,
                  double share);
    [[nodiscard]] bool whole() const { return m_whole; }

    [[nodiscard]] InkNode& movingInk() { return *m_movingInk; }
    [[nodiscard]] InkNode& stillInk() { return *m_stillInk; }
    [[nodiscard]] InkNode& livingInk() { return *m_livingInk; }
    [[nodiscard]] std::array<InkNode*, 3> inks() { return {m_movingInk, m_livingInk, m_stillInk}; }
    /// What the milk moves; with the eye inside there is no living way.
    [[nodiscard]] const ConvexCover& lifeCover() const { return m_lifeCover; }
    [[nodiscard]] int triangles(anatomy::Detail detail) const { return m_triangles[static_cast<std::size_t>(detail)]; }

private:
    void addTissue(const anatomy::TissueMesh& mesh, anatomy::Detail detail, Qt3DRender::QMaterial* material);
    void refreshEnabled();
    void makeVeils();
    [[nodiscard]] bool hidden(anatomy::Tissue tissue) const { return (m_hidden & (1U << static_cast<unsigned>(tissue))) != 0; }
    [[nodiscard]] int blockFloats() const { return m_whole ? largeBlockFloats : uniformBlockFloats; }

    struct TissueEntity {
        anatomy::Tissue tissue;
        anatomy::Detail detail;
        Qt3DCore::QEntity* entity;
        TissueGeometry geometry;
        std::unique_ptr<FacingTriangles> facing;  ///< null: all are drawn
        std::optional<Vec3> seenFrom;             ///< what is drawn was chosen for this eye
    };
    std::vector<TissueEntity> m_tissues;
    std::vector<TissueEntity> m_veils;  ///< share the geometry; made when something of the tissue is first see-through
    std::array<Qt3DRender::QParameter*, anatomy::tissueCount + 1> m_states{}, m_spreads{};
    Qt3DCore::QEntity* m_shell = nullptr;
    std::shared_ptr<const anatomy::BodyModel> m_model;  ///< lends its arrays to what is drawn
    AtlasLook m_atlas;
    unsigned m_faded = 0, m_xrayed = 0;
    double m_apartMm = 0.0;  ///< the way of the lobe that has moved farthest
    std::array<int, 3> m_triangles{};
    bool m_whole;
    Qt3DCore::QBuffer *m_bunchState, *m_ductState, *m_partState;
    Qt3DCore::QBuffer *m_bunchSpread = nullptr, *m_ductSpread = nullptr;  ///< of the whole body
    std::vector<float> m_bunchPlaces, m_ductPlaces;                        ///< what they hold
    Qt3DRender::QParameter* m_skinMark;
    FaceNode* m_face = nullptr;
    ConvexCover m_lifeCover, m_underlayCover;
    InkNode *m_movingInk, *m_livingInk, *m_stillInk;
    Qt3DRender::QParameter* m_cutPlane;
    std::vector<float> m_block;
    anatomy::Detail m_moving = anatomy::Detail::Low, m_standing = anatomy::Detail::Low;
    unsigned m_gone = 0;
    unsigned m_hidden = 0;
    bool m_singleHidden = false;
};

}  // namespace lactea::scene
