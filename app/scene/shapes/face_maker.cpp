#include "app/scene/shapes/face_maker.h"

#include <algorithm>

#include "app/session/part_visibility.h"

namespace lactea::scene {
namespace {
/// The finest pixel with which every face of the body fits.
double pixelMm(const anatomy::BreastShape& shape, double wantedMm)
{
    const Box box = shape.pictureBounds();
    return std::max(wantedMm, length(box.high - box.low) / FaceMaker::largestPx);
}
}  // namespace

FaceMaker::FaceMaker(QObject* parent) : QObject(parent), m_thread([this] { work(); }) {}

FaceMaker::~FaceMaker()
{
    m_wishes.end();
    m_thread.join();
}

bool FaceMaker::tell(std::shared_ptr<const anatomy::CutFace> face, bool fine, Ticket ticket)
{
    QMetaObject::invokeMethod(
        this,
        [this, face = std::move(face), fine, ticket] {
            // A coarse face of an older wish still follows the hand.
            if (fine ? m_wishes.isNewest(ticket) : m_wishes.isAwaited(ticket))
                emit made(face, fine);
        },
        Qt::QueuedConnection);
    return m_wishes.isNewest(ticket);
}

void FaceMaker::work()
{
    while (const auto taken = m_wishes.take()) {
        const auto& [wish, ticket] = *taken;
        anatomy::FaceWish faceWish;
        faceWish.look = [tissues = session::hiddenTissuesOf(wish.view), &wish = taken->wish](anatomy::Tissue tissue,
                                                                               const anatomy::PartId& part) {
            using anatomy::FaceLook;
            if ((tissues & (1U << static_cast<unsigned>(tissue))) != 0 || session::isHiddenIn(wish.view, part))
                return FaceLook::Hidden;
            const session::Veil veil = session::veilIn(wish.view, part);
            return veil == session::Veil::XRayed  ? FaceLook::XRayed
                   : veil == session::Veil::Faded ? FaceLook::Faded
                                                  : FaceLook::Solid;
        };
        faceWish.colour = [&wish = taken->wish](const anatomy::InsidePoint& there) {
            const bool ofLobe = there.tissue == anatomy::Tissue::Bunch && there.part.lobe >= 0;
            return ofLobe ? wish.colours.ofBunch(
                                there.colour, wish.breast->lobes[static_cast<std::size_t>(there.part.lobe)].tint)
                          : wish.colours.of(there.tissue, there.colour);
        };
        const auto& shape = *wish.breast->shape;
        Crew atOnce;  // short: never stopped, so that the face follows the hand
        auto coarse = std::make_shared<const anatomy::CutFace>(
            anatomy::drawCutFace(*wish.inside, shape, wish.plane, pixelMm(shape, coarseMm), faceWish, atOnce));
        if (!tell(std::move(coarse), false, ticket))
            continue;
        Crew crew(&m_wishes.stop());
        auto fine = std::make_shared<const anatomy::CutFace>(
            anatomy::drawCutFace(*wish.inside, shape, wish.plane, pixelMm(shape, fineMm), faceWish, crew));
        if (!m_wishes.stop())
            (void)tell(std::move(fine), true, ticket);
    }
}

}  // namespace lactea::scene
