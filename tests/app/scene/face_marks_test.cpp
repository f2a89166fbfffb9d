// Which pixels of a cut face are marked as chosen.
#include <gtest/gtest.h>

#include "app/scene/nodes/face_node.h"
#include "model/anatomy/mesh/tissue_surface.h"

namespace lactea::scene {
namespace {

using anatomy::PartId;
using anatomy::PartKind;
using anatomy::Side;
using anatomy::Tissue;
using anatomy::vertexId;

bool isMarked(const QByteArray& pixels, int id) { return pixels[4 * id] != '\0'; }

TEST(FaceMarks, AllChosenPartsAreMarkedAndNothingElse)
{
    const std::vector<PartId> parts{{PartKind::Lobe, Side::Right, 2, -1},
                                    {PartKind::Rib, Side::Right, -1, 3},
                                    {PartKind::LobuleBunch, Side::Right, 5, 7},
                                    {PartKind::Artery, Side::Right, -1, 0}};
    const QByteArray pixels = selectedIds(parts);
    EXPECT_TRUE(isMarked(pixels, vertexId(Tissue::Bunch, 2, 0)));
    EXPECT_TRUE(isMarked(pixels, vertexId(Tissue::Bunch, 2, 255)));
    EXPECT_TRUE(isMarked(pixels, vertexId(Tissue::Rib, 0, 3)));
    EXPECT_TRUE(isMarked(pixels, vertexId(Tissue::Bunch, 5, 7)));
    EXPECT_EQ(pixels.count('\xFF'), 256 + 16 + 1) << "a rib counts by its number alone";
    EXPECT_EQ(selectedIds({}).count('\xFF'), 0);
}

}  // namespace
}  // namespace lactea::scene
