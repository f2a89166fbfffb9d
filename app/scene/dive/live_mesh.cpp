#include "app/scene/dive/live_mesh.h"

#include <cstring>

#include <Qt3DCore/QGeometry>

#include "app/scene/dive/sphere_node.h"
#include "app/scene/qt3d/qt3d_parts.h"

namespace lactea::scene {

using Qt3DCore::QAttribute;

LiveMesh::LiveMesh(Qt3DCore::QNode* parent)
    : Qt3DCore::QEntity(parent), m_origin(new Qt3DRender::QParameter(QStringLiteral("meshOrigin"), QVector4D(), this)),
      m_mark(new Qt3DRender::QParameter(QStringLiteral("meshMark"), QVector4D(-1, -1, 0, 0), this)),
      m_mist(new Qt3DRender::QParameter(QStringLiteral("meshMist"), QVector4D(), this))
{
    anatomy::TissueMesh nothing;
    nothing.vertices.resize(3);
    nothing.indices = {0, 1, 2};
    m_renderer = makeTissueGeometry(nothing, this).renderer;
    for (QAttribute* attribute : m_renderer->geometry()->attributes())
        (attribute->attributeType() == QAttribute::IndexAttribute ? m_indices : m_vertices) = attribute->buffer();
    Pass pass{divePass, "closeup.vert", "closeup.frag", {}};
    pass.culling = Qt3DRender::QCullFace::NoCulling;
    Pass still = pass;
    still.name = stillDivePass;
    auto* material = makeMaterial({pass, still}, this);
    material->addParameter(m_origin);
    material->addParameter(m_mark);
    material->addParameter(m_mist);
    addComponent(material);
    addComponent(m_renderer);
    setEnabled(false);
}

void LiveMesh::setMeshes(std::span<const anatomy::TissueMesh* const> meshes)
{
    std::size_t vertices = 0, indices = 0;
    for (const anatomy::TissueMesh* mesh : meshes) {
        vertices += mesh->vertices.size();
        indices += mesh->indices.size();
    }
    setEnabled(indices > 0);
    if (indices == 0)
        return;
    QByteArray vertexBytes(static_cast<qsizetype>(vertices * sizeof(anatomy::Vertex)), Qt::Uninitialized);
    std::vector<std::uint32_t> all;
    all.reserve(indices);
    std::size_t first = 0;
    for (const anatomy::TissueMesh* mesh : meshes) {
        std::memcpy(vertexBytes.data() + first * sizeof(anatomy::Vertex), mesh->vertices.data(),
                    mesh->vertices.size() * sizeof(anatomy::Vertex));
        for (const std::uint32_t index : mesh->indices)
            all.push_back(index + static_cast<std::uint32_t>(first));
        first += mesh->vertices.size();
    }
    m_vertices->setData(vertexBytes);
    m_indices->setData(QByteArray(reinterpret_cast<const char*>(all.data()),
                                  static_cast<qsizetype>(all.size() * sizeof(std::uint32_t))));
    for (QAttribute* attribute : m_renderer->geometry()->attributes())
        attribute->setCount(static_cast<uint>(
            attribute->attributeType() == QAttribute::IndexAttribute ? all.size() : vertices));
    m_renderer->setVertexCount(static_cast<int>(all.size()));
}

void LiveMesh::place(const QVector4D& originInView, double size, double mist)
{
    QVector4D value = originInView;
    value.setW(static_cast<float>(size));
    m_origin->setValue(value);
    m_mist->setValue(QVector4D(static_cast<float>(mist), 0, 0, 0));
}

void LiveMesh::setMark(int selectedClass, int node)
{
    m_mark->setValue(QVector4D(static_cast<float>(selectedClass), static_cast<float>(node), 0, 0));
}

} // namespace lactea::scene
