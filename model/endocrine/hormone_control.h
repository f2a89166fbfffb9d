#pragma once

namespace lactea::endocrine {

/// Who decides a hormone's level: the body, the body times a factor, or a held value.
struct HormoneControl {
    enum class Mode { Auto, Multiply, Hold };
    Mode mode = Mode::Auto;
    double value =
        1.0; ///< the factor, or the held level in the hormone's own unit (pg/mL oxytocin, ng/mL prolactin)
    friend bool operator==(const HormoneControl&, const HormoneControl&) = default;
};

} // namespace lactea::endocrine
