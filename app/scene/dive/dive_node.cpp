#include "app/scene/dive/dive_node.h"

#include <numbers>

#include <Qt3DRender/QTexture>

#include "app/scene/dive/ball_pictures.h"
#include "app/scene/qt3d/qt3d_parts.h"
#include "model/anatomy/parameters.h"

namespace lactea::scene {
namespace {
/// Of a place in the breast; the difference of two large numbers, so in double precision.
QVector4D inView(const EyeFrame& eye, const Vec3& place)
{
    const Vec3 way = place - eye.eyeMm;
    return {static_cast<float>(dot(way, eye.right)), static_cast<float>(dot(way, eye.up)),
            static_cast<float>(-dot(way, eye.forward)), 1.0F};
}

constexpr int pictureSide = 512;

/// Alveoli of mean size that cover a lobule of mean size: its surface over the hexagon of each.
int grapesOnALobule()
{
    constexpr anatomy::Parameters published;
    const double wide = published.lobuleDiameterMm / published.alveolusDiameterMm;
    return static_cast<int>(std::numbers::pi * wide * wide * 2.0 / std::numbers::sqrt3);
}
} // namespace

DiveNode::DiveNode(Qt3DCore::QNode* parent)
    : Qt3DCore::QEntity(parent), m_alveolus(new LiveMesh(this)), m_lobule(new LiveMesh(this)),
      m_spheres(new SphereNode(SphereNode::Depth::OfBall, this)), m_ranInto(new SphereNode(SphereNode::Depth::OfPoint, this)),
      m_origin(new Qt3DRender::QParameter(QStringLiteral("diveOrigin"), QVector4D(), this))
{
    static const auto pixels = ballPictures(pictureSide, grapesOnALobule());  // the same for every body
    PixelImage* image = nullptr;
    auto* texture = makeTexture(image, QByteArray::fromRawData(reinterpret_cast<const char*>(pixels.data()),
                                                               static_cast<qsizetype>(pixels.size())),
                                {pictureSide, 2 * pictureSide}, true, this);
    auto* pictures = new Qt3DRender::QParameter(QStringLiteral("ballPictures"),
                                              QVariant::fromValue<Qt3DRender::QAbstractTexture*>(texture), this);
    for (const SphereNode* node : {m_spheres, m_ranInto})
        for (Qt3DRender::QParameter* parameter : {m_origin, pictures})
            node->material()->addParameter(parameter);
}

void DiveNode::hide()
{
    for (Qt3DCore::QEntity* entity : std::initializer_list<Qt3DCore::QEntity*>{m_spheres, m_ranInto, m_lobule, m_alveolus})
        entity->setEnabled(false);
}

void DiveNode::show(const Picture& picture, const EyeFrame& eye)
{
    m_spheres->setSpheres(picture.spheres);
    m_ranInto->setSpheres(picture.ranInto);
    m_origin->setValue(inView(eye, picture.spheresOriginMm));
    const auto lobule = picture.closeup ? picture.closeup->lobule : nullptr;
    if (lobule != m_lobuleDrawn) {
        m_lobuleDrawn = lobule;
        if (lobule)
            m_lobule->setMeshes(std::vector{&lobule->ductules, &lobule->vessels});
    }
    m_lobule->setEnabled(lobule && picture.lobuleShown > 0.0);
    if (lobule)
        m_lobule->place(inView(eye, lobule->originMm), 1.0, picture.lobuleMist);
    const auto alveolus = picture.closeup ? picture.closeup->alveolus : nullptr;
    if (alveolus != m_alveolusDrawn) {
        m_alveolusDrawn = alveolus;
        if (alveolus)
            m_alveolus->setMeshes(meshesOf(*alveolus));
    }
    m_alveolus->setEnabled(alveolus && picture.alveolusSize > 0.0);
    if (alveolus)
        m_alveolus->place(inView(eye, alveolus->originMm), picture.alveolusSize, 0.0);
    m_alveolus->setMark(picture.selectedClass, picture.selectedNode);
}

} // namespace lactea::scene
