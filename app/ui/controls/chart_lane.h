#pragma once

#include <QColor>
#include <QList>
#include <QPointer>
#include <QQuickItem>
#include <QVariantMap>

#include "app/session/chart_history.h"

namespace lactea::ui {

/// The curves of one lane of the timeline, drawn as thin triangles in one geometry node.
///
/// The first quantity is solid, with the area under it when areaColor is opaque; the second is dashed (the left
/// breast). Redrawn when samples arrive or what is shown changes, never by itself.
class ChartLane : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QObject* history READ history WRITE setHistory NOTIFY historyChanged)
    /// Numbers of the history's lanes. A list of variants: compiled QML (6.4) turns a JavaScript array that comes by a
    /// `var` into an empty QList<int>, without a word.
    Q_PROPERTY(QVariantList lanes READ lanes WRITE setLanes NOTIFY lookChanged)
    Q_PROPERTY(double startS MEMBER m_startS NOTIFY lookChanged)
    Q_PROPERTY(double spanS MEMBER m_spanS NOTIFY lookChanged)
    Q_PROPERTY(double least MEMBER m_least NOTIFY lookChanged)
    Q_PROPERTY(double leastTop MEMBER m_leastTop NOTIFY lookChanged)
    Q_PROPERTY(QColor lineColor MEMBER m_lineColor NOTIFY lookChanged)
    Q_PROPERTY(QColor dashColor MEMBER m_dashColor NOTIFY lookChanged)
    Q_PROPERTY(QColor areaColor MEMBER m_areaColor NOTIFY lookChanged)
    Q_PROPERTY(QColor baseColor MEMBER m_baseColor NOTIFY lookChanged)
    /// Points (s, value) that a learner expects to see; drawn smooth and dashed in guessColor.
    Q_PROPERTY(QVariantList guess MEMBER m_guess NOTIFY lookChanged)
    Q_PROPERTY(QColor guessColor MEMBER m_guessColor NOTIFY lookChanged)
    Q_PROPERTY(QColor guideColor MEMBER m_guideColor NOTIFY lookChanged)
    /// Value of the dotted line, a round number that holds the whole run so far; and where the line is.
    Q_PROPERTY(double topValue READ topValue NOTIFY topValueChanged)
    Q_PROPERTY(double guideY READ guideY NOTIFY topValueChanged)

public:
    explicit ChartLane(QQuickItem* parent = nullptr);

    /// Nothing is drawn for another object than a ChartHistory (or none).
    [[nodiscard]] QObject* history() const { return m_history; }
    void setHistory(QObject* history);
    [[nodiscard]] QVariantList lanes() const;
    void setLanes(const QVariantList& lanes);
    [[nodiscard]] double topValue() const { return m_top; }
    [[nodiscard]] double guideY() const { return yTop; }

signals:
    void historyChanged();
    void lookChanged();
    void topValueChanged();

protected:
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData* data) override;
    void geometryChange(const QRectF& now, const QRectF& before) override;

private:
    void refreshTop();

    static constexpr float yTop = 5.0F;      ///< room above the dotted line
    static constexpr float lineWidth = 2.0F; ///< tokens: series.widths.normal

    QPointer<session::ChartHistory> m_history;
    QList<int> m_lanes;
    double m_startS = 0.0, m_spanS = 480.0, m_least = 0.0, m_leastTop = 1.0, m_top = 1.0;
    QVariantList m_guess;
    QColor m_guessColor, m_lineColor, m_dashColor, m_areaColor = Qt::transparent, m_baseColor, m_guideColor;
};

} // namespace lactea::ui
