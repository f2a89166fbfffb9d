#include "model/anatomy/body_mesher.h"

namespace lactea::anatomy {

Result<BodyModel> meshBodyCached(const Breast& breast, const std::filesystem::path& /*cacheFolder*/,
                                 const JobWatch& watch)
{
    return meshBody(breast, watch);
}

}  // namespace lactea::anatomy
