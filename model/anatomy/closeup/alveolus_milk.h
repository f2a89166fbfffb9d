#pragma once

#include "model/anatomy/closeup/alveolus_section.h"

namespace lactea::anatomy {

/// The milk of an opened alveolus. It fills the whole lumen at every fill (AlveolusShape); what stands above
/// a level is taken away like the wall in front, so that the cells behind it show.
class MilkBody {
public:
    MilkBody(const std::vector<WallCell>& wall, const std::vector<CutCell>& cut, const AlveolusForm& form,
             const SectionPlane& plane);

    /// Height of the level over the centre, micrometres along z; at every fill the same share of the lumen.
    [[nodiscard]] double levelUm() const { return m_levelUm; }
    /// The face in the section.
    void appendFace(TissueSurface& surface, bool fine) const;
    /// The level behind it; none where the section lies flat.
    void appendLevel(TissueSurface& surface, bool fine) const;
    /// Fat globules on the face and on the level, and droplets that bud from the cells above it.
    void appendGlobules(TissueSurface& surface, const AlveolusCells& cells, bool fine) const;

private:
    [[nodiscard]] double lumenReachUm(const Vec3& towards) const;
    [[nodiscard]] bool isInLumen(const Vec3& p, double marginUm) const;
    /// The outline of the face: the apical membranes of the cut cells, cut off at the level.
    [[nodiscard]] std::vector<Vec3> faceRim(bool fine) const;
    [[nodiscard]] std::vector<Vec3> levelRim(bool fine) const;

    const std::vector<WallCell>& m_wall;
    const std::vector<CutCell>& m_cut;
    const AlveolusForm& m_form;
    const SectionPlane& m_plane;
    double m_levelUm = 0.0;
    std::vector<std::pair<double, double>> m_reach; ///< true angle to the axis and reach of the mean lumen
    bool m_hasLevel = false;                        ///< not when the section lies flat
    Vec3 m_up;                                      ///< in the section
    Vec3 m_faceMiddle;                              ///< sees all of the face's outline
    Vec3 m_start, m_across, m_behind; ///< of the level: middle of its edge in the section, directions
};

} // namespace lactea::anatomy
