#pragma once

#include <span>

#include <QString>
#include <QVariantList>

#include "app/session/view_state.h"

namespace lactea::session {

/// A view that has a name: for the menu of the window, its keys, `lactea snapshot --view` and the lessons.
struct NamedView {
    enum class What {
        Whole,   ///< the whole body from a direction, at the distance of the plates
        Fit,     ///< all of it, from where the eye is now
        Part,    ///< the part that is chosen if it is of that kind or below it, else the first one that is shown
        CutFace, ///< straight at the plane of the cut; without one at the section of the plates
    };
    const char* key;    ///< in commands and files, never translated
    const char* text;   ///< for tr()
    int digit;          ///< the key of the keyboard; 0: another one
    What what = What::Whole;
    double azimuthDeg = 0.0, elevationDeg = 0.0;
    anatomy::PartKind kind = anatomy::PartKind::Breast;
};

/// In the order of the menu. A level more is one row more: a part of another kind.
std::span<const NamedView> namedViews();
/// Null when nobody knows that name.
const NamedView* findNamedView(const QString& key);
QString textOf(const NamedView& view);
/// Maps {key, text, digit} for the menu.
QVariantList namedViewList();
/// `pose` turned to look from the direction of a view.
CameraPose turnedTo(const NamedView& view, CameraPose pose);

}  // namespace lactea::session
