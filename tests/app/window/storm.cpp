#include "tests/app/window/storm.h"

#include <array>

namespace lactea::test {
namespace {

constexpr Qt::KeyboardModifiers none = Qt::NoModifier, shift = Qt::ShiftModifier, control = Qt::ControlModifier,
                                alt = Qt::AltModifier;
constexpr std::array keys{
    StormKey{"space", Qt::Key_Space, none},         StormKey{"period", Qt::Key_Period, none},
    StormKey{"bracketleft", Qt::Key_BracketLeft, none}, StormKey{"bracketright", Qt::Key_BracketRight, none},
    StormKey{"s", Qt::Key_S, none},                 StormKey{"y", Qt::Key_Y, none},
    StormKey{"h", Qt::Key_H, none},                 StormKey{"shift+h", Qt::Key_H, shift},
    StormKey{"i", Qt::Key_I, none},                 StormKey{"t", Qt::Key_T, none},
    StormKey{"x", Qt::Key_X, none},                 StormKey{"f", Qt::Key_F, none},
    StormKey{"0", Qt::Key_0, none},                 StormKey{"Home", Qt::Key_Home, none},
    StormKey{"l", Qt::Key_L, none},                 StormKey{"c", Qt::Key_C, none},
    StormKey{"shift+c", Qt::Key_C, shift},          StormKey{"plus", Qt::Key_Plus, none},
    StormKey{"minus", Qt::Key_Minus, none},         StormKey{"Left", Qt::Key_Left, none},
    StormKey{"Right", Qt::Key_Right, none},         StormKey{"Up", Qt::Key_Up, none},
    StormKey{"Down", Qt::Key_Down, none},           StormKey{"ctrl+Left", Qt::Key_Left, control},
    StormKey{"alt+Up", Qt::Key_Up, alt},            StormKey{"alt+Down", Qt::Key_Down, alt},
    StormKey{"alt+Right", Qt::Key_Right, alt},      StormKey{"alt+Left", Qt::Key_Left, alt},
    StormKey{"ctrl+z", Qt::Key_Z, control},         StormKey{"ctrl+shift+z", Qt::Key_Z, control | shift},
    StormKey{"F6", Qt::Key_F6, none},               StormKey{"Tab", Qt::Key_Tab, none},
    StormKey{"Escape", Qt::Key_Escape, none},       StormKey{"F11", Qt::Key_F11, none},
    StormKey{"5", Qt::Key_5, none},                 StormKey{"6", Qt::Key_6, none},
    StormKey{"7", Qt::Key_7, none},                 StormKey{"8", Qt::Key_8, none},
    StormKey{"9", Qt::Key_9, none},                 StormKey{"m", Qt::Key_M, none},
    StormKey{"p", Qt::Key_P, none},                 StormKey{"alt+c", Qt::Key_C, alt},
    StormKey{"alt+v", Qt::Key_V, alt},              StormKey{"F1", Qt::Key_F1, none},               StormKey{"ctrl+f", Qt::Key_F, control},
    StormKey{"Next", Qt::Key_PageDown, none},       StormKey{"Prior", Qt::Key_PageUp, none}};

constexpr int menuWide = 130, barHigh = 52;

}  // namespace

QPoint Storm::place(QSize window)
{
    const QPoint at(4 + below(std::max(window.width() - 8, 1)), 4 + below(std::max(window.height() - 8, 1)));
    return at.x() < menuWide && at.y() < barHigh ? at + QPoint(menuWide, barHigh) : at;
}

StormAction Storm::next(QSize window)
{
    StormAction action;
    action.at = place(window);
    action.to = place(window);
    action.key = &keys[static_cast<std::size_t>(below(static_cast<int>(keys.size())))];
    const int what = below(100);
    if (what < 24) {
        action.kind = StormAction::Kind::Click;
    } else if (what < 28) {
        action.kind = StormAction::Kind::DoubleClick;
    } else if (what < 44) {
        action.kind = StormAction::Kind::Drag;
        action.button = below(4) == 0 ? Qt::MiddleButton : Qt::LeftButton;
    } else if (what < 54) {
        action.kind = StormAction::Kind::Wheel;
        action.steps = below(2) ? 1 + below(4) : -1 - below(4);
    } else if (what < 86) {
        action.kind = StormAction::Kind::Key;
    } else if (what < 90) {
        action.kind = StormAction::Kind::Resize;
        action.size = QSize(640 + below(1000), 400 + below(500));
    } else if (what < 92) {
        action.kind = StormAction::Kind::Theme;
    } else {
        action.steps = 20 + below(180);
    }
    return action;
}

}  // namespace lactea::test
