#include "app/scene/nodes/body_node.h"

#include <algorithm>

#include <QCoreApplication>
#include <QTimer>
#include <Qt3DRender/QTexture>

#include "app/scene/nodes/frame_graph.h"
#include "app/scene/nodes/underlay_node.h"
#include "app/scene/qt3d/qt3d_parts.h"
#include "app/scene/qt3d/tissue_material.h"
#include "app/session/freed_memory.h"

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

BodyNode::BodyNode(std::shared_ptr<const anatomy::BodyModel> shared, const ConvexCover& cover,
                   FrameGraph& graph, Qt3DCore::QNode* parent)
    : Qt3DCore::QEntity(parent), m_model(std::move(shared)), m_atlas(makeAtlasLook(m_model->atlas, this)),
      m_whole(m_model->composition == anatomy::Composition::Whole),
      m_bunchState(makeUniformBlock(blockFloats(), this)), m_ductState(makeUniformBlock(blockFloats(), this)),
      m_partState(makeUniformBlock(uniformBlockFloats, this)),
      m_skinMark(new Qt3DRender::QParameter(QStringLiteral("skinMark"), QVector4D(), this)),
      m_lifeCover(finest(*m_model), movingTissues, lifeMm), m_underlayCover(finest(*m_model), movingTissues, underlayMm),
      m_cutPlane(new Qt3DRender::QParameter(QStringLiteral("cutPlane"), QVector4D(0, 0, 0, 1), this)),
      m_block(static_cast<std::size_t>(blockFloats()))
{
    const anatomy::BodyModel& model = *m_model;
    const std::size_t nodes = finest(model).ductNodes, most = static_cast<std::size_t>(blockFloats()) / 2;
    if (nodes > most)
        qWarning("The picture moves %zu of %zu points of the ducts.", most, nodes);
    const auto block = [this](const char* name, Qt3DCore::QBuffer* buffer) {
        return new Qt3DRender::QParameter(QLatin1String(name), QVariant::fromValue(buffer), this);
    };
    auto* bunchBlock = block("BunchState", m_bunchState);
    auto* ductBlock = block("DuctState", m_ductState);
    auto* partBlock = block("PartState", m_partState);

    std::array<Qt3DRender::QMaterial*, anatomy::tissueCount + 1> materials{};
    for (const Tissue tissue : drawOrder) {
        auto* material = makeTissueMaterial(tissue, m_atlas, model.composition, this);
        auto* state = tissue == Tissue::Bunch ? bunchBlock : tissue == Tissue::Duct ? ductBlock : partBlock;
        m_states[static_cast<std::size_t>(tissue)] = state;
        if (m_whole && moves(tissue)) {
            auto*& spread = tissue == Tissue::Bunch ? m_bunchSpread : m_ductSpread;
            spread = makeUniformBlock(blockFloats(), this);
            m_spreads[static_cast<std::size_t>(tissue)] = block("SpreadState", spread);
            material->addParameter(m_spreads[static_cast<std::size_t>(tissue)]);
        }
        material->addParameter(state);
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

// The thread that draws may still read the arrays that were lent to it.
BodyNode::~BodyNode()
{
    constexpr int lentMs = 5000;
    if (QCoreApplication::instance())
        QTimer::singleShot(lentMs, QCoreApplication::instance(), [model = std::move(m_model)]() mutable {
            model.reset();
            session::giveBackFreedMemory();
        });
}

void BodyNode::setColours(const anatomy::Breast& breast, const anatomy::ColourScheme& scheme)
{
    for (const auto& level : m_model->levels)
        for (const auto& mesh : level.tissues) {
            if (mesh.tissue == Tissue::Skin)
                continue;  // its vertices carry no colour
            const auto at = std::find_if(m_tissues.begin(), m_tissues.end(), [&](const TissueEntity& one) {
                return one.tissue == mesh.tissue && one.detail == level.detail;
            });
            if (at == m_tissues.end())
                continue;
            const auto vertices = anatomy::recoloured(breast, level, mesh, scheme);
            vertexBufferOf(*at->geometry.renderer)
                ->setData({reinterpret_cast<const char*>(vertices.data()),
                           static_cast<qsizetype>(vertices.size() * sizeof(anatomy::Vertex))});
        }
    if (m_atlas.pixels) {
        const auto rgba = anatomy::recoloured(m_model->atlas, scheme);
        m_atlas.pixels->setPixels({reinterpret_cast<const char*>(rgba.data()), static_cast<qsizetype>(rgba.size())});
    }
}

void BodyNode::addTissue(const anatomy::TissueMesh& mesh, anatomy::Detail detail, Qt3DRender::QMaterial* material)
{
    auto* entity = new Qt3DCore::QEntity(this);
    TissueEntity made{mesh.tissue, detail, entity, makeTissueGeometry(mesh, entity, Bytes::Shared), nullptr, std::nullopt};
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
        // What is see-through shares the triangles and may be all that is drawn of the tissue.
        const bool drawn = tissue.entity->isEnabled() || ((m_faded | m_xrayed) & (1U << static_cast<unsigned>(tissue.tissue))) != 0;
        if (!tissue.facing || !drawn ||
            (tissue.seenFrom && length(eyeMm - *tissue.seenFrom) < reach))
            continue;
        tissue.geometry.drawOnly(
            tissue.facing->seenFrom(eyeMm, reach + FacingTriangles::movedMm(tissue.tissue, distanceMm) +
                                               (moves(tissue.tissue) ? m_apartMm : 0.0)));
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
    const auto covers = [this, bit](Tissue tissue) { return ((m_hidden | m_faded | m_xrayed) & bit(tissue)) == 0; };
    unsigned buried = covers(Tissue::Skin) ? bit(Tissue::Fat) : 0U;
    if (!m_singleHidden)
        buried |= (covers(Tissue::Skin) ? inSkin : 0U) | (covers(Tissue::Fat) ? inFat : 0U);
    return buried;
}

void BodyNode::setShell(const anatomy::TissueMesh* shell)
{
    if (shell && !m_shell) {
        m_shell = new Qt3DCore::QEntity(this);
        auto* material = makeShellMaterial(m_whole ? anatomy::Composition::Whole : anatomy::Composition::Plate, m_shell);
        material->addParameter(m_states[static_cast<std::size_t>(Tissue::Skin)]);
        if (m_whole)
            material->addParameter(m_cutPlane);
        m_shell->addComponent(makeTissueGeometry(*shell, m_shell).renderer);
        m_shell->addComponent(material);
    }
    if (m_shell)
        m_shell->setEnabled(shell != nullptr);
}

// A tissue that is first seen through gets its own entities then: nobody else pays for their shaders.
void BodyNode::makeVeils()
{
    unsigned made = 0;
    for (const TissueEntity& veil : m_veils)
        made |= 1U << static_cast<unsigned>(veil.tissue);
    for (const Tissue tissue : drawOrder) {
        if (((m_faded | m_xrayed) & ~made & (1U << static_cast<unsigned>(tissue))) == 0)
            continue;
        auto* material =
            makeVeilMaterial(tissue, m_atlas, m_whole ? anatomy::Composition::Whole : anatomy::Composition::Plate, this);
        material->addParameter(m_states[static_cast<std::size_t>(tissue)]);
        if (m_whole)
            material->addParameter(m_cutPlane);
        if (auto* spread = m_spreads[static_cast<std::size_t>(tissue)])
            material->addParameter(spread);
        for (const TissueEntity& solid : m_tissues) {
            if (solid.tissue != tissue)
                continue;
            auto* entity = new Qt3DCore::QEntity(this);
            entity->addComponent(solid.geometry.renderer);
            entity->addComponent(material);
            m_veils.push_back({tissue, solid.detail, entity, solid.geometry, nullptr, std::nullopt});
        }
    }
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

void BodyNode::setFaceMarks(std::span<const anatomy::PartId> selected)
{
    if (m_face)
        m_face->setSelected(selected);
}

void BodyNode::refreshEnabled()
{
    const unsigned buried = buriedTissues() | m_gone;
    const auto wanted = [this](const TissueEntity& one, unsigned without) {
        return one.detail == (moves(one.tissue) ? m_moving : m_standing) &&
               (without & (1U << static_cast<unsigned>(one.tissue))) == 0;
    };
    for (const TissueEntity& one : m_tissues)
        one.entity->setEnabled(wanted(one, m_hidden | buried));
    for (const TissueEntity& one : m_veils)
        one.entity->setEnabled(wanted(one, m_hidden | m_gone | ~(m_faded | m_xrayed)));
}

void BodyNode::setMarks(const PartMarks& marks)
{
    m_skinMark->setValue(QVector4D(marks.skin, marks.areola, marks.nipple, 0));
    std::vector<float> block(uniformBlockFloats, 0.0F);
    std::copy(marks.parts.begin(), marks.parts.end(), block.begin());
    m_partState->setData(bytesOf(block));
    m_faded = marks.faded;
    m_xrayed = marks.xrayed;
    makeVeils();
    refreshEnabled();
}

void BodyNode::setApart(const anatomy::Breast& breast, const anatomy::BodyMesh& finest,
                        const anatomy::LobeSpread& spread, double share)
{
    if (!m_whole)
        return;
    double farthest = 0.0;
    for (std::size_t lobe = 0; lobe < breast.lobes.size(); ++lobe)
        farthest = std::max(farthest, share * length(spread.shiftMm(static_cast<int>(lobe))));
    m_apartMm = farthest;
    for (auto& tissue : m_tissues)
        if (moves(tissue.tissue))
            tissue.seenFrom.reset();
    constexpr int mostLobes = 32, shifts = 4 * mostLobes;
    const auto floats = static_cast<std::size_t>(blockFloats());
    if (m_bunchPlaces.empty()) {
        m_bunchPlaces.assign(floats, 0.0F);
        m_ductPlaces.assign(floats, 0.0F);
        const auto place = [&](std::vector<float>& places, std::size_t node, int lobe, const Vec3& at) {
            if (shifts + node < floats && lobe >= 0 && lobe < mostLobes)
                places[shifts + node] = static_cast<float>(lobe + std::min(spread.weight(at), 0.999));
        };
        for (std::size_t i = 0; i < finest.bunchOfNode.size(); ++i) {
            const auto& bunch = breast.bunches[finest.bunchOfNode[i]];
            place(m_bunchPlaces, i, bunch.lobe, bunch.centreMm);
        }
        for (std::size_t i = 0; i < breast.ductNodes.size(); ++i)
            place(m_ductPlaces, i, breast.ductNodes[i].lobe, breast.ductNodes[i].positionMm);
    }
    for (auto* places : {&m_bunchPlaces, &m_ductPlaces})
        for (int lobe = 0; lobe < mostLobes; ++lobe) {
            const Vec3 shift = spread.shiftMm(lobe) * share;
            const auto at = static_cast<std::size_t>(4 * lobe);
            (*places)[at] = static_cast<float>(shift.x);
            (*places)[at + 1] = static_cast<float>(shift.y);
            (*places)[at + 2] = static_cast<float>(shift.z);
        }
    m_bunchSpread->setData(bytesOf(m_bunchPlaces));
    m_ductSpread->setData(bytesOf(m_ductPlaces));
}

void BodyNode::upload(const LifeState& life)
{
    life.writeBunches(m_block);
    m_bunchState->setData(bytesOf(m_block));
    life.writeDucts(m_block);
    m_ductState->setData(bytesOf(m_block));
}

}  // namespace lactea::scene
