#pragma once

#include <QColor>
#include <QPointF>
#include <QSGGeometryNode>
#include <vector>

namespace lactea::scene {

/// Lines and discs with soft edges as one node of coloured triangles (the window has no multisampling).
class SoftShapes {
public:
    /// @param pixelsPerUnit  how much what is drawn is enlarged: edges are soft over one pixel
    explicit SoftShapes(double pixelsPerUnit = 1.0) : m_softness(0.5 / pixelsPerUnit) {}

    void addLine(QPointF from, QPointF to, double width, const QColor& colour);
    /// A line through points, `widths` wide at them; round at both ends.
    void addCourse(const std::vector<QPointF>& points, const std::vector<double>& widths, const QColor& colour);
    void addDisc(QPointF centre, double radius, const QColor& colour);
    /// A drop: round below, pointed above; `radius` of the round part.
    /// An arrowhead: its tip at `tip`, pointing `along`, `length` long.
    void addArrow(QPointF tip, QPointF along, double length, const QColor& colour);
    void addDrop(QPointF centre, double radius, const QColor& colour);
    [[nodiscard]] bool empty() const { return m_indices.empty(); }
    /// Writes everything into `node` (made when null).
    QSGGeometryNode* writeTo(QSGGeometryNode* node) const;

private:
    struct Point {
        float x, y;
        QColor colour;
        float opacity;
    };
    void addSoftPolygon(const std::vector<QPointF>& outline, const QColor& colour);

    double m_softness;  ///< units at each side of an edge
    std::vector<Point> m_points;
    std::vector<quint16> m_indices;
};

}  // namespace lactea::scene
