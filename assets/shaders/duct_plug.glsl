// A closed duct is told by its phase, which stands above any other (scene/shapes/life_state.cpp).
const float pluggedPhase = 4096.0;
const vec3 plugColour = vec3(0.030, 0.012, 0.016);  // linear
