#include "app/scene/nodes/face_node.h"

#include <algorithm>

#include <QVector4D>

#include "app/scene/qt3d/tissue_material.h"
#include "model/anatomy/mesh/tissue_surface.h"

namespace lactea::scene {

using anatomy::PartKind;
using anatomy::Tissue;

namespace {
constexpr int idSide = 256;

QVector4D packed(const Vec3& v, double w)
{
    return {static_cast<float>(v.x), static_cast<float>(v.y), static_cast<float>(v.z), static_cast<float>(w)};
}

/// The face's rows at the lower left of a square picture.
QByteArray squared(const std::vector<std::uint8_t>& rgba, int width, int height, int side)
{
    QByteArray out(4 * side * side, '\0');
    for (int y = 0; y < std::min(height, side); ++y)
        std::copy_n(rgba.data() + 4 * static_cast<std::size_t>(y) * static_cast<std::size_t>(width),
                    4 * std::min(width, side), out.data() + 4 * y * side);
    return out;
}
}  // namespace

FaceNode::FaceNode(Qt3DCore::QNode* parent) : Qt3DCore::QEntity(parent)
{
    Pass pass{standingPass, "face.vert", "face.frag", {}};
    pass.culling = Qt3DRender::QCullFace::NoCulling;
    Pass faded = pass;
    faded.name = fadedFacePass;
    faded.defines = QStringList{QStringLiteral("VEIL")};
    faded.writesDepth = false;
    faded.blend = Blend::Over;
    auto* material = makeMaterial({pass, faded}, this);
    const auto parameter = [&](const char* name, const QVariant& value) {
        auto* made = new Qt3DRender::QParameter(QLatin1String(name), value, this);
        material->addParameter(made);
        return made;
    };
    makePictures(m_coarse);
    makePictures(m_fine);
    m_colourAo = parameter("faceColourAo", QVariant::fromValue<Qt3DRender::QAbstractTexture*>(m_fine.colourAoTexture));
    m_tiltId = parameter("faceTiltId", QVariant::fromValue<Qt3DRender::QAbstractTexture*>(m_fine.tiltIdTexture));
    m_corner = parameter("faceCorner", QVector4D());
    m_right = parameter("faceRight", QVector4D());
    m_up = parameter("faceUp", QVector4D());
    m_used = parameter("faceUsed", QVector4D());
    auto* selected = makeTexture(m_selected, QByteArray(4 * idSide * idSide, '\0'), {idSide, idSide}, false, this);
    parameter("faceSelected", QVariant::fromValue<Qt3DRender::QAbstractTexture*>(selected));
    addComponent(material);
    addComponent(makePointGeometry({{{0, 0, 0}}, {{1, 0, 0}}, {{1, 1, 0}}, {{0, 1, 0}}}, {0, 1, 2, 0, 2, 3}, this));
    setEnabled(false);
}

void FaceNode::makePictures(Pictures& pictures)
{
    const QByteArray nothing(4 * pictures.side * pictures.side, '\0');
    const QSize size(pictures.side, pictures.side);
    pictures.colourAoTexture = makeTexture(pictures.colourAo, nothing, size, true, this);
    pictures.tiltIdTexture = makeTexture(pictures.tiltId, nothing, size, false, this);
}

void FaceNode::setFace(const anatomy::CutFace& face)
{
    setEnabled(face.width > 0);
    if (face.width == 0)
        return;
    const Pictures& pictures = std::max(face.width, face.height) <= m_coarse.side ? m_coarse : m_fine;
    const int side = pictures.side;
    pictures.colourAo->setPixels(squared(face.colourAo, face.width, face.height, side));
    pictures.tiltId->setPixels(squared(face.tiltId, face.width, face.height, side));
    m_colourAo->setValue(QVariant::fromValue<Qt3DRender::QAbstractTexture*>(pictures.colourAoTexture));
    m_tiltId->setValue(QVariant::fromValue<Qt3DRender::QAbstractTexture*>(pictures.tiltIdTexture));
    const int width = std::min(face.width, side), height = std::min(face.height, side);
    m_corner->setValue(packed(face.cornerMm, 0.0));
    m_right->setValue(packed(face.right, width * face.mmPerPixel));
    m_up->setValue(packed(face.up, height * face.mmPerPixel));
    m_used->setValue(QVector4D(static_cast<float>(width) / side, static_cast<float>(height) / side, side, 0));
}

void FaceNode::setSelected(std::span<const anatomy::PartId> parts)
{
    if (std::equal(parts.begin(), parts.end(), m_selectedParts.begin(), m_selectedParts.end()))
        return;
    m_selectedParts.assign(parts.begin(), parts.end());
    m_selected->setPixels(selectedIds(parts));
}

QByteArray selectedIds(std::span<const anatomy::PartId> parts)
{
    QByteArray pixels(4 * idSide * idSide, '\0');
    for (const anatomy::PartId& part : parts) {
        const FaceMark mark = faceMarkOf(part);
        const unsigned any = ~mark.mask & 0xFFFFU;
        // Each subset of the bits that do not count.
        for (unsigned more = any; mark.mask != 0; more = (more - 1) & any) {
            pixels[4 * static_cast<int>(mark.value | more)] = '\xFF';
            if (more == 0)
                break;
        }
    }
    return pixels;
}

FaceMark faceMarkOf(const anatomy::PartId& part)
{
    constexpr unsigned tissueBits = 0xF000, lobeBits = 0x0F00, itemBits = 0x00FF;
    const auto of = [](Tissue tissue, int lobe, int item) -> unsigned {
        return anatomy::vertexId(tissue, std::max(lobe, 0), std::max(item, 0));
    };
    const auto withLobe = [&](Tissue tissue) -> FaceMark {
        return {tissueBits | (part.lobe >= 0 ? lobeBits : 0U), of(tissue, part.lobe, 0)};
    };
    switch (part.kind) {
    case PartKind::Lobe:
        return withLobe(Tissue::Bunch);
    case PartKind::LobuleBunch:
        return {tissueBits | lobeBits | itemBits, of(Tissue::Bunch, part.lobe, part.item)};
    case PartKind::MainDuct:
    case PartKind::MilkSinus:
    case PartKind::Duct:
        return withLobe(Tissue::Duct);
    case PartKind::Skin:
        return {tissueBits, of(Tissue::Skin, 0, 0)};
    case PartKind::Fat:
        return {tissueBits, of(Tissue::Fat, 0, 0)};
    case PartKind::Muscle:
        return {tissueBits, of(Tissue::Muscle, 0, 0)};
    case PartKind::Intercostal:
        return {tissueBits, of(Tissue::Intercostal, 0, 0)};
    case PartKind::Rib:
        return {tissueBits | (part.item >= 0 ? itemBits : 0U), of(Tissue::Rib, 0, part.item)};
    default:
        return {};
    }
}

}  // namespace lactea::scene
