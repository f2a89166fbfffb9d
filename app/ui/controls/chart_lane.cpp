#include "app/ui/controls/chart_lane.h"

#include "app/ui/controls/chart_line.h"

#include <QSGGeometryNode>
#include <QSGVertexColorMaterial>

#include <algorithm>
#include <array>

namespace lactea::ui {

namespace {

// Tokens: "left breast dash 5 3".
constexpr std::array<float, 2> leftDash{5.0F, 3.0F};
constexpr std::array<float, 2> guessDash{3.0F, 4.0F};

struct Layer {
    ChartMesh mesh;
    QColor colour;
};

QSGGeometry::ColoredPoint2D coloured(const ChartVertex& vertex, const QColor& colour)
{
    const float alpha = static_cast<float>(colour.alphaF()) * vertex.coverage;
    const auto channel = [alpha](double value) {
        return static_cast<uchar>(static_cast<float>(value) * alpha * 255.0F + 0.5F);
    };
    QSGGeometry::ColoredPoint2D point;
    point.set(vertex.x, vertex.y, channel(colour.redF()), channel(colour.greenF()), channel(colour.blueF()),
              static_cast<uchar>(alpha * 255.0F + 0.5F));
    return point;
}

void write(QSGGeometry& geometry, const std::vector<Layer>& layers)
{
    std::size_t vertexCount = 0;
    std::size_t indexCount = 0;
    for (const Layer& layer : layers) {
        vertexCount += layer.mesh.vertices.size();
        indexCount += layer.mesh.indices.size();
    }
    geometry.allocate(static_cast<int>(vertexCount), static_cast<int>(indexCount));
    auto* vertex = geometry.vertexDataAsColoredPoint2D();
    auto* index = static_cast<quint32*>(geometry.indexData());
    quint32 base = 0;
    for (const Layer& layer : layers) {
        for (const ChartVertex& each : layer.mesh.vertices)
            *vertex++ = coloured(each, layer.colour);
        for (const std::uint32_t each : layer.mesh.indices)
            *index++ = base + each;
        base += static_cast<quint32>(layer.mesh.vertices.size());
    }
}

} // namespace

ChartLane::ChartLane(QQuickItem* parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    setClip(true);
    const auto renew = [this] {
        refreshTop();
        update();
    };
    connect(this, &ChartLane::lookChanged, this, renew);
    connect(this, &QQuickItem::visibleChanged, this, renew);  // what came while nobody saw the lane
}

void ChartLane::setHistory(QObject* history)
{
    auto* const chart = qobject_cast<session::ChartHistory*>(history);
    if (chart == m_history)
        return;
    if (m_history)
        m_history->disconnect(this);
    m_history = chart;
    if (m_history)
        connect(m_history, &session::ChartHistory::appended, this, [this] {
            if (!isVisible())
                return;
            refreshTop();
            update();
        });
    emit historyChanged();
    refreshTop();
    update();
}

QVariantList ChartLane::lanes() const { return {m_lanes.begin(), m_lanes.end()}; }

void ChartLane::setLanes(const QVariantList& lanes)
{
    m_lanes.clear();
    for (const QVariant& lane : lanes)
        m_lanes.append(lane.toInt());
    emit lookChanged();
}

void ChartLane::geometryChange(const QRectF& now, const QRectF& before)
{
    QQuickItem::geometryChange(now, before);
    update();
}

void ChartLane::refreshTop()
{
    double highest = 0.0;
    if (m_history)
        for (const int lane : m_lanes) {
            const auto values = m_history->lane(static_cast<session::ChartLane>(lane));
            if (!values.empty())
                highest = std::max(highest, static_cast<double>(*std::max_element(values.begin(), values.end())));
        }
    for (const QVariant& point : m_guess)
        highest = std::max(highest, point.toPointF().y());
    const double wanted = niceTop(highest, m_leastTop);
    if (wanted == m_top)
        return;
    m_top = wanted;
    emit topValueChanged();
}

QSGNode* ChartLane::updatePaintNode(QSGNode* old, UpdatePaintNodeData*)
{
    auto* node = static_cast<QSGGeometryNode*>(old);
    if (node == nullptr) {
        node = new QSGGeometryNode;
        auto* const geometry = new QSGGeometry(QSGGeometry::defaultAttributes_ColoredPoint2D(), 0, 0,
                                               QSGGeometry::UnsignedIntType);
        geometry->setDrawingMode(QSGGeometry::DrawTriangles);
        node->setGeometry(geometry);
        node->setMaterial(new QSGVertexColorMaterial);
        node->setFlags(QSGNode::OwnsGeometry | QSGNode::OwnsMaterial);
    }

    const auto wide = static_cast<float>(width());
    const float yBottom = static_cast<float>(height()) - 2.0F;
    const ChartFrame frame{m_startS, m_spanS, m_least, m_top, wide, yTop, yBottom};
    std::vector<Layer> layers;

    Layer base{{}, m_baseColor};
    addBox(base.mesh, 0.0F, yBottom + 0.5F, wide, 1.0F);
    layers.push_back(std::move(base));
    Layer guide{{}, m_guideColor};
    for (float x = 0.0F; x < wide; x += 4.0F)
        addBox(guide.mesh, x, yTop - 0.5F, 1.5F, 1.0F);
    layers.push_back(std::move(guide));

    for (int i = 0; m_history && i < m_lanes.size(); ++i) {
        const auto points =
            chartPoints(m_history->timesS(), m_history->lane(static_cast<session::ChartLane>(m_lanes[i])), frame);
        if (i == 0 && m_areaColor.alpha() > 0) {
            Layer area{{}, m_areaColor};
            addArea(area.mesh, points, yBottom + 0.5F);
            layers.push_back(std::move(area));
        }
        Layer line{{}, i == 0 ? m_lineColor : m_dashColor};
        if (i == 0)
            addLine(line.mesh, points, lineWidth);
        else
            addLine(line.mesh, points, lineWidth, leftDash);
        layers.push_back(std::move(line));
    }
    if (!m_guess.isEmpty()) {
        std::vector<ChartPoint> knots;
        for (const QVariant& point : m_guess)
            knots.push_back({frame.x(point.toPointF().x()), frame.y(point.toPointF().y())});
        Layer guess{{}, m_guessColor};
        addLine(guess.mesh, smoothCurve(knots), lineWidth, guessDash);
        layers.push_back(std::move(guess));
    }
    write(*node->geometry(), layers);
    node->markDirty(QSGNode::DirtyGeometry);
    return node;
}

} // namespace lactea::ui
