#pragma once

#include <random>

#include <QPoint>
#include <QSize>
#include <Qt>

namespace lactea::test {

struct StormKey {
    const char* xdotool;  ///< as `xdotool key` wants it
    Qt::Key key;
    Qt::KeyboardModifiers modifiers;
};

/// What a person (or a child at the teacher's desk) might do next.
struct StormAction {
    enum class Kind { Click, DoubleClick, Drag, Wheel, Key, Resize, Theme, Pause };
    Kind kind = Kind::Pause;
    QPoint at, to;            ///< of the window
    Qt::MouseButton button = Qt::LeftButton;
    int steps = 0;            ///< of the wheel (+ up), or milliseconds of a pause
    const StormKey* key = nullptr;
    QSize size;
};

/// Random input, the same for the same seed. It keeps away from the menu at the upper left: what is behind it (another
/// woman, another size, quitting) takes minutes or ends the program, and has tests of its own.
class Storm {
public:
    explicit Storm(unsigned seed) : m_random(seed) {}
    StormAction next(QSize window);

private:
    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
    QPoint place(QSize window);

    std::mt19937 m_random;
};

}  // namespace lactea::test
