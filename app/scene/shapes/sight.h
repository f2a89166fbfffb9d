#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "model/anatomy/mesh/cut_plane.h"
#include "model/anatomy/mesh/inside_body.h"
#include "model/anatomy/mesh/picking.h"

namespace lactea::scene {

/// What an eye meets along a ray: the meshes less what is hidden, and the face of the cut where there is one. It looks
/// through what is faded or x-rayed unless it is asked for that too.
class Sight {
public:
    using IsHidden = std::function<bool(const anatomy::PartId&)>;
    /// Whether a ray goes on through what is see-through, or ends there.
    enum class Veils { Open, Met };

    Sight() = default;
    explicit Sight(const anatomy::Picker* picker) : m_picker(picker) {}

    /// @param picker has to live until the next body; null: nothing is met
    /// @param inside what a cut shows; null: no cuts
    void setBody(const anatomy::Picker* picker, std::shared_ptr<const anatomy::InsideBody> inside);
    /// @param hiddenTissues bits 1 << Tissue that a viewer has hidden: not in the cut either
    /// @param buriedTissues those that are not drawn because others cover them; a cut shows them
    void setHidden(IsHidden hidden, unsigned hiddenTissues, unsigned buriedTissues);
    /// What is see-through; empty: nothing.
    void setVeiled(IsHidden veiled) { m_veiled = std::move(veiled); }
    void setCut(const std::optional<anatomy::CutPlane>& cut) { m_cut = cut; }

    [[nodiscard]] bool blind() const { return m_picker == nullptr; }
    /// @param goneTissues bits 1 << Tissue of what is not drawn now for another reason than being hidden
    [[nodiscard]] std::optional<anatomy::PickHit> along(anatomy::Ray ray, unsigned goneTissues = 0, Veils veils = Veils::Open) const;
    [[nodiscard]] bool isHidden(const anatomy::PartId& part) const { return m_hidden && m_hidden(part); }
    /// Whether the cut has taken a point away.
    [[nodiscard]] bool isAway(const Vec3& p) const;
    [[nodiscard]] std::optional<anatomy::PartPlace> place(const anatomy::PartId& part) const;

private:
    [[nodiscard]] std::optional<anatomy::PickHit> onMeshes(anatomy::Ray ray, unsigned goneTissues, Veils veils) const;
    [[nodiscard]] bool isOpen(const anatomy::PartId& part, Veils veils) const
    {
        return isHidden(part) || (veils == Veils::Open && m_veiled && m_veiled(part));
    }

    const anatomy::Picker* m_picker = nullptr;
    std::shared_ptr<const anatomy::InsideBody> m_inside;
    IsHidden m_hidden, m_veiled;
    unsigned m_hiddenTissues = 0, m_buriedTissues = 0;
    std::optional<anatomy::CutPlane> m_cut;
};

}  // namespace lactea::scene
