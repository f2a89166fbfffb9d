#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "model/anatomy/body/breast.h"
#include "model/anatomy/gland/lobules.h"

namespace lactea::anatomy {

/// What is measured of a part; the unit stands at the end of the name, none: a count or a ratio.
enum class MeasureKind {
    VolumeMl,         ///< without the nipple
    GlandShare,       ///< of the whole gland, 0 to 1
    MilkWhenFullMl,   ///< of what it holds or, for a duct, of all that drains through it
    MilkWhenFullNl,   ///< of an alveolus
    LengthMm,         ///< of a duct: of this segment; of a vessel: of what is drawn of it
    HeightMm,         ///< over the skin around
    WidthMm,          ///< outside to outside; of a full alveolus
    BaseWidthMm,
    TipWidthMm,
    InnerWidthMm,     ///< of the lumen at rest
    WidestMm,         ///< of a vessel, and the least of it
    NarrowestMm,
    WallUm,           ///< of a full alveolus
    HeightUm,         ///< of a cell in a full alveolus: from its base to the lumen
    CellVolumeUm3,
    FatDroplets,      ///< in a lactocyte
    Arms,             ///< that leave the body of a myoepithelial cell
    CapillaryWidthUm, ///< outside to outside
    ThicknessInnerMm, ///< of a layer, 45 mm to the inner side of the nipple (towards the midline)
    ThicknessOuterMm,
    ThicknessAboveMm,
    ThicknessBelowMm,
    ThicknessAreolaMm,
    FromNippleMm,      ///< from the nipple's axis, along the skin's middle plane
    ClockHour,         ///< where it lies round the nipple, as on a clock seen from the front: over 0 to 12
    WayToPoreMm,       ///< along the ducts
    FirstBranchMm,     ///< from the nipple's base
    Generation,        ///< ducts between it and the pore
    DeepestGeneration, ///< of the ducts of a lobe
    StrahlerOrder,
    Ducts,             ///< segments of a duct tree
    BunchesDrained,    ///< bunches of lobules whose milk runs through it
    LobesOpening,      ///< lobes that open at a pore
    Lobules,           ///< true lobules
    Alveoli,           ///< of a bunch: estimated from some of its lobules
};

struct PartMeasure {
    MeasureKind kind = MeasureKind::LengthMm;
    double value = 0.0;

    friend bool operator==(const PartMeasure&, const PartMeasure&) = default;
};

/// The size and place of single parts of one grown breast, for the card and for reports.
///
/// Lengths are those of the full-grown body at rest, as growth laid them down: nothing is drawn from tables here.
/// Constructing takes the Strahler orders of all ducts (linear in them) and the index of the lobules.
class PartMeasures {
public:
    explicit PartMeasures(std::shared_ptr<const Breast> breast);

    /// In the order in which a card says them. Empty for a part that this breast does not have, and for kinds that
    /// nothing is known of (muscle, ribs).
    /// Under 5 ms: alveoli are counted in `sampledLobulesOfBunch` lobules of a bunch.
    [[nodiscard]] std::vector<PartMeasure> of(const PartId& part) const;
    /// How many parts a whole microscopic kind within a part has ("lobe 7/bunch 12/lobule"); 0 for any other part and
    /// where what lies between is not given.
    [[nodiscard]] int countOf(const PartId& all) const;
    [[nodiscard]] const Breast& breast() const { return *m_breast; }

    static constexpr std::size_t sampledLobulesOfBunch = 6;

private:
    using List = std::vector<PartMeasure>;
    [[nodiscard]] List ofMicroscopic(const PartId& part) const;
    [[nodiscard]] List ofCell(const PartId& part) const;
    [[nodiscard]] List ofBreast() const;
    [[nodiscard]] List ofNipple() const;
    [[nodiscard]] List ofPore(int item) const;
    [[nodiscard]] List ofAreolarGland(int item) const;
    [[nodiscard]] List ofLayer(PartKind kind) const;
    [[nodiscard]] List ofLobe(int lobe) const;
    [[nodiscard]] List ofBunch(int lobe, int item) const;
    [[nodiscard]] List ofMainDuct(int lobe) const;
    [[nodiscard]] List ofDuct(network::DuctId duct) const;
    [[nodiscard]] List ofSinus(int lobe) const;
    [[nodiscard]] List ofVessel(PartKind kind, int number) const;
    void addDrainage(List& list, network::DuctId duct) const;
    [[nodiscard]] double wayToPoreMm(network::JunctionId junction) const;
    [[nodiscard]] const Lobe* lobeAt(int lobe) const;

    std::shared_ptr<const Breast> m_breast;
    std::vector<int> m_orders, m_generations; ///< [duct]
    GlandIndex m_gland;
};

/// The value of a kind in a list, if it is there.
std::optional<double> valueOf(const std::vector<PartMeasure>& list, MeasureKind kind);

} // namespace lactea::anatomy
