#pragma once

#include <QImage>
#include <QPointer>
#include <QQuickItem>
#include <QQuickItemGrabResult>
#include <QSharedPointer>
#include <QTimer>

namespace lactea::scene {

/// Lets one body become another before the eye, over two scenes that never meet (PictureView::renewScene).
///
/// What lives in the old one shrinks a little; then its last picture lies over the view, so that no frame is blank
/// however long the new scene takes to come; then it fades while the new one, drawn below it, swells to its size.
/// Skin, fat and muscle of the two plans are the same, so that only lobes and ducts are seen to change.
class BodyMorph final : public QQuickItem {
    Q_OBJECT
public:
    static constexpr double shrinkS = 0.25, fadeS = 0.5, smallestGrowth = 0.88;

    explicit BodyMorph(QQuickItem* parent = nullptr);

    /// Begins with the scene that is shown; swap() comes when its last picture is kept. `atOnce` (reduced motion):
    /// nothing moves, the new body replaces the old one.
    void begin(QQuickItem* scene, bool atOnce);
    /// The new body fills the view.
    void newBodyDrawn();
    /// @return whether growth() is another one now
    bool advance(double wallS);
    /// Size of what lives, 1 = its own.
    [[nodiscard]] double growth() const { return m_growth; }
    /// Between begin() and swap(): the view still shows the old body.
    [[nodiscard]] bool awaitsSwap() const { return m_stage == Stage::Shrinking || m_stage == Stage::Keeping || m_swapDue; }
    /// Back to rest, whatever was going on.
    void cancel();

signals:
    void swap();

protected:
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData* data) override;

private:
    enum class Stage { Rest, Shrinking, Keeping, Covered, Fading };
    void keepPicture();
    void cover(const QImage& picture);

    Stage m_stage = Stage::Rest;
    QPointer<QQuickItem> m_scene;
    QSharedPointer<QQuickItemGrabResult> m_grab;
    QTimer m_patience;
    QImage m_picture;
    bool m_pictureChanged = false, m_atOnce = false, m_swapDue = false;
    double m_passedS = 0.0, m_growth = 1.0;
};

}  // namespace lactea::scene
