// Colour of a close-up under the light of the plates; surfaces that turn away show their inside.
#include "matte_light.glsl"
in vec3 viewNormal;
in vec3 viewPlace;
in vec4 colourShade;
flat in vec2 idMarked;

uniform vec4 ground;       // picture value
uniform vec4 meshMist;     // x: how far it recedes into the ground
uniform vec4 depthRange;   // first depth mm, 1 / range mm

layout(location = 0) out vec4 picture;
layout(location = 1) out vec2 depthId;

void main()
{
    vec3 n = normalize(viewNormal);
    n = dot(n, viewPlace) > 0.0 ? -n : n;
    vec3 c = lit(n, colourShade.rgb * colourShade.rgb, colourShade.a);
    c /= max(1.0, max(c.r, max(c.g, c.b))); // bright milk keeps its colour
    picture = vec4(mix(c, ground.rgb, meshMist.x), idMarked.y > 0.5 ? 0.5 : 1.0 - 0.12 * meshMist.x);
    depthId = vec2((-viewPlace.z - depthRange.x) * depthRange.y, idMarked.x);
}
