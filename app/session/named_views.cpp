#include "app/session/named_views.h"

#include <array>

#include <QCoreApplication>

namespace lactea::session {

using anatomy::PartKind;

namespace {
using What = NamedView::What;

// Azimuth 0 is in front of the nipple, negative on the outer side of the right breast; art direction: look/README.md
// section 3. From above and straight at something the eye stops at the steepest elevation of the turntable.
constexpr std::array views{
    NamedView{"home", QT_TRANSLATE_NOOP("NamedViews", "As in the plate"), 0, What::Whole, -42.0, 11.0},
    NamedView{"fit", QT_TRANSLATE_NOOP("NamedViews", "Fit everything"), 0, What::Fit},
    NamedView{"front", QT_TRANSLATE_NOOP("NamedViews", "From the front"), 1, What::Whole, 0.0, 0.0},
    NamedView{"outer", QT_TRANSLATE_NOOP("NamedViews", "From the outer side"), 2, What::Whole, -90.0, 0.0},
    NamedView{"inner", QT_TRANSLATE_NOOP("NamedViews", "From the inner side"), 3, What::Whole, 90.0, 0.0},
    NamedView{"above", QT_TRANSLATE_NOOP("NamedViews", "From above"), 4, What::Whole, -42.0, 60.0},
    NamedView{"nipple", QT_TRANSLATE_NOOP("NamedViews", "The nipple"), 5, What::Part, -24.0, 14.0, PartKind::Nipple},
    NamedView{"cut", QT_TRANSLATE_NOOP("NamedViews", "Straight at the cut"), 6, What::CutFace, -68.0, 4.0},
    NamedView{"lobe", QT_TRANSLATE_NOOP("NamedViews", "One lobe"), 7, What::Part, -64.0, 8.0, PartKind::Lobe},
    NamedView{"bunch", QT_TRANSLATE_NOOP("NamedViews", "One bunch of lobules"), 0, What::Part, -64.0, 8.0,
              PartKind::LobuleBunch},
    NamedView{"lobule", QT_TRANSLATE_NOOP("NamedViews", "One lobule"), 8, What::Part, -64.0, 8.0, PartKind::Lobule},
    NamedView{"alveolus", QT_TRANSLATE_NOOP("NamedViews", "One alveolus"), 9, What::Part, -64.0, 8.0,
              PartKind::Alveolus}};
}  // namespace

std::span<const NamedView> namedViews() { return views; }

const NamedView* findNamedView(const QString& key)
{
    for (const NamedView& view : views)
        if (key == QLatin1String(view.key))
            return &view;
    return nullptr;
}

QString textOf(const NamedView& view) { return QCoreApplication::translate("NamedViews", view.text); }

QVariantList namedViewList()
{
    QVariantList list;
    for (const NamedView& view : views)
        list.append(QVariantMap{{QStringLiteral("key"), QString::fromLatin1(view.key)},
                                {QStringLiteral("text"), textOf(view)},
                                {QStringLiteral("digit"), view.digit}});
    return list;
}

CameraPose turnedTo(const NamedView& view, CameraPose pose)
{
    pose.azimuthDeg = view.azimuthDeg;
    pose.elevationDeg = view.elevationDeg;
    return pose;
}

}  // namespace lactea::session
