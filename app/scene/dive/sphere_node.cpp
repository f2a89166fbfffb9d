#include "app/scene/dive/sphere_node.h"

#include <Qt3DCore/QGeometry>

#include "app/scene/qt3d/qt3d_parts.h"

namespace lactea::scene {

using Qt3DCore::QAttribute;

namespace {
struct Field {
    const char* name;
    QAttribute::VertexBaseType type;
    uint size, offset;
};
constexpr Field fields[]{{"sphere", QAttribute::Float, 4, offsetof(SphereInstance, centre)},
                         {"outwardSqueeze", QAttribute::Float, 4, offsetof(SphereInstance, outward)},
                         {"colourAo", QAttribute::UnsignedByte, 4, offsetof(SphereInstance, colour)},
                         {"idLook", QAttribute::UnsignedShort, 2, offsetof(SphereInstance, id)}};
} // namespace

SphereNode::SphereNode(Depth depth, Qt3DCore::QNode* parent)
    : Qt3DCore::QEntity(parent), m_buffer(new Qt3DCore::QBuffer(this)),
      m_renderer(makePointGeometry({{{-1, -1, 0}}, {{1, -1, 0}}, {{1, 1, 0}}, {{-1, 1, 0}}}, {0, 1, 2, 0, 2, 3}, this))
{
    m_buffer->setUsage(Qt3DCore::QBuffer::DynamicDraw);
    m_buffer->setData(QByteArray(sizeof(SphereInstance), '\0'));
    for (const Field& field : fields) {
        auto* attribute = new QAttribute(m_renderer->geometry());
        attribute->setAttributeType(QAttribute::VertexAttribute);
        attribute->setName(QLatin1String(field.name));
        attribute->setBuffer(m_buffer);
        attribute->setVertexBaseType(field.type);
        attribute->setVertexSize(field.size);
        attribute->setByteOffset(field.offset);
        attribute->setByteStride(sizeof(SphereInstance));
        attribute->setDivisor(1);
        attribute->setCount(1);
        m_renderer->geometry()->addAttribute(attribute);
        m_attributes.push_back(attribute);
    }
    Pass pass{divePass, "sphere.vert", "sphere.frag", {}};
    pass.culling = Qt3DRender::QCullFace::NoCulling;
    Pass still = pass;
    still.name = stillDivePass;
    if (depth == Depth::OfPoint)
        still.defines = QStringList{QStringLiteral("OWN_DEPTH")};
    m_material = makeMaterial({pass, still}, this);
    addComponent(m_material);
    addComponent(m_renderer);
    setEnabled(false);
}

void SphereNode::setSpheres(std::span<const SphereInstance> spheres)
{
    setEnabled(!spheres.empty());
    if (spheres.empty())
        return;
    m_buffer->setData(QByteArray(reinterpret_cast<const char*>(spheres.data()),
                                 static_cast<qsizetype>(spheres.size() * sizeof(SphereInstance))));
    const auto count = static_cast<uint>(spheres.size());
    for (QAttribute* attribute : m_attributes)
        attribute->setCount(count);
    m_renderer->setInstanceCount(static_cast<int>(count));
}

} // namespace lactea::scene
