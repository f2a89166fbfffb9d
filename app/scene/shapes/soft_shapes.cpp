#include "app/scene/shapes/soft_shapes.h"

#include <cmath>
#include <numbers>

#include <QSGVertexColorMaterial>

namespace lactea::scene {
namespace {
constexpr int discCorners = 20;

QPointF unit(const QPointF& v)
{
    const double l = std::hypot(v.x(), v.y());
    return l > 1e-9 ? v / l : QPointF(1.0, 0.0);
}
}  // namespace

void SoftShapes::addSoftPolygon(const std::vector<QPointF>& outline, const QColor& colour)
{
    QPointF middle;
    for (const QPointF& p : outline)
        middle += p / static_cast<double>(outline.size());
    const auto first = static_cast<quint16>(m_points.size());
    const auto count = static_cast<quint16>(outline.size());
    m_points.push_back({static_cast<float>(middle.x()), static_cast<float>(middle.y()), colour, 1.0F});
    for (const QPointF& p : outline) {
        const QPointF out = unit(p - middle) * m_softness;
        m_points.push_back({static_cast<float>(p.x() - out.x()), static_cast<float>(p.y() - out.y()), colour, 1.0F});
        m_points.push_back({static_cast<float>(p.x() + out.x()), static_cast<float>(p.y() + out.y()), colour, 0.0F});
    }
    for (quint16 i = 0; i < count; ++i) {
        const auto in = static_cast<quint16>(first + 1 + 2 * i), out = static_cast<quint16>(in + 1);
        const auto nextIn = static_cast<quint16>(first + 1 + 2 * ((i + 1) % count));
        const auto nextOut = static_cast<quint16>(nextIn + 1);
        for (const quint16 index : {first, in, nextIn, in, out, nextOut, in, nextOut, nextIn})
            m_indices.push_back(index);
    }
}

void SoftShapes::addLine(QPointF from, QPointF to, double width, const QColor& colour)
{
    const QPointF along = unit(to - from), across(-along.y(), along.x());
    const double inner = std::max(0.5 * width - m_softness, 0.0), outer = 0.5 * width + m_softness;
    const float full = static_cast<float>(std::min(1.0, width / (2.0 * m_softness)));
    const auto first = static_cast<quint16>(m_points.size());
    for (const QPointF& p : {from, to})
        for (const double off : {-outer, -inner, inner, outer}) {
            const QPointF q = p + across * off;
            m_points.push_back({static_cast<float>(q.x()), static_cast<float>(q.y()), colour,
                                std::fabs(off) > inner + 1e-6 ? 0.0F : full});
        }
    for (quint16 i = 0; i < 3; ++i)
        for (const int index : {0, 1, 4, 1, 5, 4})
            m_indices.push_back(static_cast<quint16>(first + i + index));
}

void SoftShapes::addCourse(const std::vector<QPointF>& points, const std::vector<double>& widths, const QColor& colour)
{
    if (points.size() < 2)
        return;
    constexpr double sharpest = 0.5;  // of the cosine of half a bend: a mitre is at most twice as wide
    const auto first = static_cast<quint16>(m_points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        const QPointF in = unit(points[i] - points[i == 0 ? 0 : i - 1]);
        const QPointF out = unit(points[i + 1 == points.size() ? i : i + 1] - points[i]);
        const QPointF here = i == 0 ? out : i + 1 == points.size() ? in : in;
        const QPointF along = i == 0 || i + 1 == points.size() ? here : unit(in + out);
        const double mitre = 1.0 / std::max(sharpest, std::fabs(QPointF::dotProduct(along, here)));
        const QPointF across(-along.y(), along.x());
        const double inner = std::max(0.5 * widths[i] - m_softness, 0.0), outer = 0.5 * widths[i] + m_softness;
        for (const double off : {-outer, -inner, inner, outer}) {
            const QPointF q = points[i] + across * (off * mitre);
            m_points.push_back({static_cast<float>(q.x()), static_cast<float>(q.y()), colour,
                                std::fabs(off) > inner + 1e-6 ? 0.0F : 1.0F});
        }
    }
    for (std::size_t i = 0; i + 1 < points.size(); ++i)
        for (int strip = 0; strip < 3; ++strip)
            for (const int index : {0, 1, 4, 1, 5, 4})
                m_indices.push_back(static_cast<quint16>(first + static_cast<int>(i) * 4 + strip + index));
    addDisc(points.front(), 0.5 * widths.front(), colour);
    addDisc(points.back(), 0.5 * widths.back(), colour);
}

void SoftShapes::addArrow(QPointF tip, QPointF along, double length, const QColor& colour)
{
    const QPointF way = unit(along), across(-way.y(), way.x());
    constexpr double halfWidth = 0.55;  // of the length
    addSoftPolygon({tip, tip - way * length + across * (halfWidth * length),
                    tip - way * length - across * (halfWidth * length)}, colour);
}

void SoftShapes::addDisc(QPointF centre, double radius, const QColor& colour)
{
    std::vector<QPointF> outline;
    for (int i = 0; i < discCorners; ++i) {
        const double turn = 2.0 * std::numbers::pi * i / discCorners;
        outline.push_back(centre + QPointF(std::cos(turn), std::sin(turn)) * radius);
    }
    addSoftPolygon(outline, colour);
}

void SoftShapes::addDrop(QPointF centre, double radius, const QColor& colour)
{
    std::vector<QPointF> outline;
    for (int i = 0; i < discCorners; ++i) {
        const double turn = 2.0 * std::numbers::pi * i / discCorners;  // from the right, clockwise on the screen
        const double up = std::max(-std::sin(turn), 0.0);
        outline.push_back(centre + QPointF(std::cos(turn) * (1.0 - 0.45 * up * up), std::sin(turn) * (1.0 + 0.7 * up * up * up)) *
                                       radius);
    }
    addSoftPolygon(outline, colour);
}

QSGGeometryNode* SoftShapes::writeTo(QSGGeometryNode* node) const
{
    if (!node) {
        node = new QSGGeometryNode;
        node->setMaterial(new QSGVertexColorMaterial);
        node->setFlag(QSGNode::OwnsMaterial);
        node->setFlag(QSGNode::OwnsGeometry);
    }
    auto* geometry = new QSGGeometry(QSGGeometry::defaultAttributes_ColoredPoint2D(),
                                     static_cast<int>(m_points.size()), static_cast<int>(m_indices.size()));
    geometry->setDrawingMode(QSGGeometry::DrawTriangles);
    auto* vertices = geometry->vertexDataAsColoredPoint2D();
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const Point& p = m_points[i];
        const float a = p.opacity * static_cast<float>(p.colour.alphaF());  // premultiplied
        vertices[i].set(p.x, p.y, static_cast<uchar>(p.colour.redF() * a * 255.0F),
                        static_cast<uchar>(p.colour.greenF() * a * 255.0F),
                        static_cast<uchar>(p.colour.blueF() * a * 255.0F), static_cast<uchar>(a * 255.0F));
    }
    std::copy(m_indices.begin(), m_indices.end(), geometry->indexDataAsUShort());
    node->setGeometry(geometry);
    node->markDirty(QSGNode::DirtyGeometry | QSGNode::DirtyMaterial);
    return node;
}

}  // namespace lactea::scene
