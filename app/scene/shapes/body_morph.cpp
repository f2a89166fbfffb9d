#include "app/scene/shapes/body_morph.h"

#include <algorithm>
#include <utility>

#include <QQuickWindow>
#include <QSGImageNode>

#include "app/scene/eye/camera_math.h"
#include "model/core/vec3.h"

namespace lactea::scene {
namespace {
constexpr int patienceMs = 500;  ///< for the old picture; a window that nobody sees draws none
constexpr double aboveScene = 0.5;
}  // namespace

BodyMorph::BodyMorph(QQuickItem* parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    setZ(aboveScene);
    setVisible(false);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] { cover({}); });
}

void BodyMorph::begin(QQuickItem* scene, bool atOnce)
{
    if (awaitsSwap())
        return;  // then the newest body is taken
    if (m_stage != Stage::Rest) {  // a picture lies over the view already
        m_stage = Stage::Covered;
        setOpacity(1.0);
        emit swap();
        return;
    }
    m_scene = scene;
    m_atOnce = atOnce;
    m_passedS = 0.0;
    m_stage = Stage::Shrinking;
    if (atOnce)
        keepPicture();
    else if (window())
        window()->update();
}

void BodyMorph::keepPicture()
{
    m_stage = Stage::Keeping;
    m_grab = m_scene ? m_scene->grabToImage() : nullptr;
    if (!m_grab) {
        cover({});
        return;
    }
    m_patience.start();
    connect(m_grab.data(), &QQuickItemGrabResult::ready, this, [this] { cover(m_grab ? m_grab->image() : QImage()); });
}

void BodyMorph::cover(const QImage& picture)
{
    if (m_stage != Stage::Keeping)
        return;
    m_patience.stop();
    m_grab.reset();
    m_picture = picture;
    m_pictureChanged = true;
    m_stage = Stage::Covered;
    if (!m_atOnce)
        m_growth = smallestGrowth;
    setSize(parentItem()->size());
    setOpacity(1.0);
    setVisible(!picture.isNull());
    update();
    // Never within a frame: the scene that goes is part of it.
    m_swapDue = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (std::exchange(m_swapDue, false))
                emit swap();
        },
        Qt::QueuedConnection);
}

void BodyMorph::newBodyDrawn()
{
    if (m_stage != Stage::Covered)
        return;
    m_passedS = 0.0;
    m_stage = Stage::Fading;
    if (m_atOnce)
        cancel();
}

bool BodyMorph::advance(double wallS)
{
    if (m_stage == Stage::Rest)
        return false;
    if (window())
        window()->update();
    const double before = m_growth;
    if (m_stage == Stage::Shrinking) {
        m_passedS += wallS;
        m_growth = mix(1.0, smallestGrowth, eased(m_passedS / shrinkS));
        if (m_passedS >= shrinkS)
            keepPicture();
    } else if (m_stage == Stage::Fading) {
        m_passedS += wallS;
        const double share = eased(m_passedS / fadeS);
        m_growth = mix(smallestGrowth, 1.0, share);
        setOpacity(1.0 - share);
        if (m_passedS >= fadeS)
            cancel();
    }
    return m_growth != before;
}

void BodyMorph::cancel()
{
    m_patience.stop();
    m_grab.reset();
    m_stage = Stage::Rest;
    m_swapDue = false;
    m_growth = 1.0;
    m_picture = {};
    m_pictureChanged = true;
    setVisible(false);
    update();
}

QSGNode* BodyMorph::updatePaintNode(QSGNode* old, UpdatePaintNodeData*)
{
    auto* node = static_cast<QSGImageNode*>(old);
    if (m_picture.isNull()) {
        delete node;
        return nullptr;
    }
    if (!node) {
        node = window()->createImageNode();
        node->setOwnsTexture(true);
        node->setFiltering(QSGTexture::Linear);
        m_pictureChanged = true;
    }
    if (std::exchange(m_pictureChanged, false))
        node->setTexture(window()->createTextureFromImage(m_picture));
    node->setRect(boundingRect());
    return node;
}

}  // namespace lactea::scene
