#include "app/scene/body_node.h"

#include <Qt3DRender/QTexture>

#include "app/scene/frame_graph.h"
#include "app/scene/qt3d_parts.h"
#include "app/scene/tissue_material.h"
#include "app/scene/underlay_node.h"

namespace lactea::scene {

using anatomy::Tissue;

namespace {
constexpr double lifeMm = 3.5, underlayMm = 6.0;  ///< how far the covers stand off what moves

QByteArray bytesOf(const std::vector<float>& values)
{
    return {reinterpret_cast<const char*>(values.data()),
            static_cast<qsizetype>(values.size() * sizeof(float))};
}

const anatomy::BodyMesh& finest(const anatomy::BodyModel& model)
{
    return model.levels[static_cast<std::size_t>(anatomy::Detail::High)];
}
}  // namespace

BodyNode::BodyNode(const anatomy::BodyModel& model, const ConvexCover& cover,
                   FrameGraph& graph, Qt3DCore::QNode* parent)
    : Qt3DCore::QEntity(parent), m_whole(model.composition == anatomy::Composition::Whole),
      m_bunchState(makeUniformBlock(blockFloats(), this)), m_ductState(makeUniformBlock(blockFloats(), this)),
      m_partState(makeUniformBlock(uniformBlockFloats, this)),
      m_skinMark(new Qt3DRender::QParameter(QStringLiteral("skinMark"), QVector4D(), this)),
      m_lifeCover(finest(model), movingTissues, lifeMm), m_underlayCover(finest(model), movingTissues, underlayMm),
      m_cutPlane(new Qt3DRender::QParameter(QStringLiteral("cutPlane"), QVector4D(0, 0, 0, 1), this)),
      m_block(static_cast<std::size_t>(blockFloats()))
{
    const std::size_t nodes = finest(model).ductNodes, most = static_cast<std::size_t>(blockFloats()) / 2;
    if (nodes > most)
        qWarning("The picture moves %zu of %zu points of the ducts.", most, nodes);
    const auto block = [this](const char* name, Qt3DCore::QBuffer* buffer) {
        return new Qt3DRender::QParameter(QLatin1String(name), QVariant::fromValue(buffer), this);
    };
    auto* bunchBlock = block("BunchState", m_bunchState);
    auto* ductBlock = block("DuctState", m_ductState);
    auto* partBlock = block("PartState", m_partState);
    auto* atlas = makeAtlasTexture(model.atlas, this);

    std::array<Qt3DRender::QMaterial*, anatomy::tissueCount + 1> materials{};
    for (const Tissue tissue : drawOrder) {
        auto* material = makeTissueMaterial(tissue, model.atlas, atlas, model.composition, this);
        material->addParameter(tissue == Tissue::Bunch ? bunchBlock : tissue == Tissue::Duct ? ductBlock : partBlock);
        if (tissue == Tissue::Skin)
            material->addParameter(m_skinMark);
        if (m_whole)
            material->addParameter(m_cutPlane);
        materials[static_cast<std::size_t>(tissue)] = material;
    }
    for (const auto& level : model.levels)
        for (const Tissue tissue : drawOrder)
            for (const auto& mesh : level.tissues)
                if (mesh.tissue == tissue && !mesh.indices.empty())
                    addTissue(mesh, level.detail, materials[static_cast<std::size_t>(tissue)]);
    if (m_whole)
        m_face = new FaceNode(this);
    new UnderlayNode(graph.underlay(), m_underlayCover, this);
    m_movingInk = new InkNode(graph.movingTarget(), FrameGraph::Way::Moving, cover, this);
    m_livingInk = new InkNode(graph.movingTarget(), FrameGraph::Way::Living, m_lifeCover, this);
    m_stillInk = new InkNode(graph.stillTarget(), FrameGraph::Way::Still, cover, this);
    refreshEnabled();
}

void BodyNode::addTissue(const anatomy::TissueMesh& mesh, anatomy::Detail detail, Qt3DRender::QMaterial* material)
{
    auto* entity = new Qt3DCore::QEntity(this);
    TissueEntity made{mesh.tissue, detail, entity, makeTissueGeometry(mesh, entity), nullptr, std::nullopt};
    entity->addComponent(made.geometry.renderer);
    entity->addComponent(material);
    if (detail != anatomy::Detail::High)
        made.facing = std::make_unique<FacingTriangles>(mesh);
    m_tissues.push_back(std::move(made));
    m_triangles[static_cast<std::size_t>(detail)] += static_cast<int>(mesh.indices.size() / 3);
}

void BodyNode::seeFrom(const Vec3& eyeMm, double distanceMm)
{
    const double reach = FacingTriangles::eyeReach * distanceMm;
    for (auto& tissue : m_tissues) {
        if (!tissue.facing || !tissue.entity->isEnabled() ||
            (tissue.seenFrom && length(eyeMm - *tissue.seenFrom) < reach))
            continue;
        tissue.geometry.drawOnly(
            tissue.facing->seenFrom(eyeMm, reach + FacingTriangles::movedMm(tissue.tissue, distanceMm)));
        tissue.seenFrom = eyeMm;
    }
}

void BodyNode::setDetail(anatomy::Detail moving, anatomy::Detail standing)
{
    if (moving == m_moving && standing == m_standing)
        return;
    m_moving = moving;
    m_standing = standing;
    refreshEnabled();
}

void BodyNode::setHiddenTissues(unsigned tissues, bool singleParts)
{
    if (tissues == m_hidden && singleParts == m_singleHidden)
        return;
    m_hidden = tissues;
    m_singleHidden = singleParts;
    refreshEnabled();
}

void BodyNode::setGoneTissues(unsigned tissues)
{
    if (tissues == m_gone)
        return;
    m_gone = tissues;
    refreshEnabled();
}

unsigned BodyNode::buriedTissues() const
{
    if (!m_whole)
        return 0;
    const auto bit = [](Tissue tissue) { return 1U << static_cast<unsigned>(tissue); };
    const unsigned inSkin = bit(Tissue::Duct) | bit(Tissue::Vessel), inFat = bit(Tissue::Bunch);
    unsigned buried = hidden(Tissue::Skin) ? 0U : bit(Tissue::Fat);
    if (!m_singleHidden)
        buried |= (hidden(Tissue::Skin) ? 0U : inSkin) | (hidden(Tissue::Fat) ? 0U : inFat);
    return buried;
}

void BodyNode::setCut(const std::optional<anatomy::CutPlane>& plane, const anatomy::CutFace& face)
{
    if (!m_face)
        return;
    m_face->setFace(face);
    const auto cut = plane.value_or(anatomy::CutPlane{{}, {}});
    m_cutPlane->setValue(QVector4D(static_cast<float>(cut.normal.x), static_cast<float>(cut.normal.y),
                                   static_cast<float>(cut.normal.z),
                                   plane ? static_cast<float>(dot(cut.normal, cut.pointMm)) : 1.0F));
}

void BodyNode::setFaceMark(const anatomy::PartId* selected)
{
    if (!m_face)
        return;
    const FaceMark mark = faceMarkOf(selected);
    m_face->setMark(mark.mask, mark.value);
}

void BodyNode::refreshEnabled()
{
    const unsigned buried = buriedTissues() | m_gone;
    for (const auto& [tissue, detail, entity, geometry, facing, seenFrom] : m_tissues)
        entity->setEnabled(detail == (moves(tissue) ? m_moving : m_standing) &&
                           ((m_hidden | buried) & (1U << static_cast<unsigned>(tissue))) == 0);
}

void BodyNode::setMarks(const PartMarks& marks)
{
    m_skinMark->setValue(QVector4D(static_cast<float>(marks.skinZone), 0, 0, 0));
    std::vector<float> block(uniformBlockFloats, 0.0F);
    std::copy(marks.parts.begin(), marks.parts.end(), block.begin());
    m_partState->setData(bytesOf(block));
}

void BodyNode::upload(const LifeState& life)
{
    life.writeBunches(m_block);
    m_bunchState->setData(bytesOf(m_block));
    life.writeDucts(m_block);
    m_ductState->setData(bytesOf(m_block));
}

}  // namespace lactea::scene
