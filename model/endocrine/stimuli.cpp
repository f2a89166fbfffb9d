#include "model/endocrine/stimuli.h"

#include <algorithm>
#include <array>

namespace lactea::endocrine {

ReflexInput combine(const Stimuli& s, const Parameters& p)
{
    const std::array<double, 3> drives{s.suckling * p.sucklingDrive, s.crying * p.cryDrive,
                                       s.thinkingOfBaby * p.thoughtDrive};
    const double strongest = *std::max_element(drives.begin(), drives.end());
    const double rest = drives[0] + drives[1] + drives[2] - strongest;
    return {std::min(strongest + p.furtherStimuliShare * rest, p.driveCap), s.stress * p.stressInhibition};
}

} // namespace lactea::endocrine
