// Colour of a tissue under the light of the plates. Out: picture (alpha 1/2 = selected part), and (depth, id) for the ink.
#include "matte_light.glsl"
in vec3 viewNormal;
in vec3 colour;
in vec2 aoAux;
flat in float partId;
flat in float marked;

uniform vec4 depthRange;   // first depth mm, 1 / range mm
uniform vec4 mist;         // picture value of the ground; how far all this recedes into it

#if ATLAS_LAYERS > 0
in vec3 atlasAt;
uniform sampler2D atlas;
#endif
#ifdef SKIN
uniform vec4 skinColour;
uniform vec4 areolaColour;
uniform vec4 nippleColour;
uniform vec4 cutColour;
uniform vec4 underSkinColour;
uniform vec4 skinMark;     // whether skin, areola, nipple are selected
#endif
#ifdef BUNCH
uniform vec4 bunchSize;    // y: 1 where no other lobes are beside them, whose shade was baked
#endif
#ifdef DUCT
#include "duct_plug.glsl"
in vec3 milk;
uniform vec4 milkColour;   // linear
uniform vec4 milkWallColour;
#endif

#if TISSUE >= 7
in float fromClearing;
#endif
layout(location = 0) out vec4 picture;
layout(location = 1) out vec2 depthId;

void main()
{
#if TISSUE >= 7
    if (fromClearing < 0.0)
        discard;
#endif
    vec3 n = normalize(viewNormal);
    vec3 c = colour;
    float ao = aoAux.x;
    float id = partId;
    float selected = marked;

#if ATLAS_LAYERS > 0
    vec4 detail = texture(atlas, atlasAt.xy);
    float share = detail.a > 0.0 ? clamp(atlasAt.z * 3.0 - 0.3, 0.0, 1.0) : 0.0;
    share *= clamp(1.0 + aoAux.y * 8.0, 0.0, 1.0);  // negative: the atlas saw another surface here
    ao = mix(ao, detail.a, share);
#ifdef SKIN
    c = mix(c, detail.rgb, share);
#elif !defined(BUNCH)
    c = mix(c, detail.rgb * detail.rgb, share);
#endif
#endif

#ifdef BUNCH
    ao = mix(ao, sqrt(ao), bunchSize.y);
#endif
#ifdef SKIN
    float areola = c.r, nipple = c.g, tone = 2.0 * c.b;
    c = mix(mix(skinColour.rgb, areolaColour.rgb, areola), nippleColour.rgb, nipple) * tone;
    // What is dark outside the areola are veins under it: cool. Where it turns away from the eye it is warm and deep.
    c *= mix(vec3(1.0), vec3(0.86, 0.93, 1.05), clamp((0.96 - tone) * 9.0, 0.0, 1.0) * (1.0 - areola));
    c *= mix(vec3(0.80, 0.71, 0.66), vec3(1.0), clamp(1.7 * n.z, 0.0, 1.0));
    float depth = aoAux.y * 8.0;  // mm under the outer surface
    c = mix(c, cutColour.rgb, 0.88 * clamp((depth - 0.4) * 4.0, 0.0, 1.0));
    c = mix(c, underSkinColour.rgb, clamp((depth - 2.4) * 4.0, 0.0, 1.0));
    c *= 1.0 - 0.42 * clamp(1.0 - 4.5 * abs(depth - 0.5), 0.0, 1.0);  // the edge of the cut: a line without stairs
    selected = depth > 2.4 ? 0.0 : nipple > 0.5 ? skinMark.z : areola > 0.35 ? skinMark.y : skinMark.x;
#endif

#ifdef DUCT
    // An ivory core between two rosy walls; where milk runs the core swells and thins, and the swellings travel.
    float crest = 0.5 + 0.5 * cos(6.2831853 * milk.z);
    float edge = mix(0.60, mix(0.80, 0.28, crest), milk.y);
    float core = clamp((abs(n.z) - edge) * 6.0, 0.0, 1.0);
    vec3 fresh = mix(milkWallColour.rgb, milkColour.rgb, core);
    c = mix(c, fresh, max(milk.x, 0.0));
    // Against the usual way: rings.
    c = mix(c, vec3(0.9), 0.4 * min(1.0, -min(milk.x, 0.0)) * step(0.7, fract(5.0 * milk.z)));
    c = milk.z > 0.5 * pluggedPhase ? plugColour : c;
#endif

    picture = vec4(mix(lit(n, c, ao), mist.rgb, mist.a), selected > 0.5 ? 0.5 : 1.0 - 0.15 * mist.a);
    // 1 / gl_FragCoord.w is the eye depth: one varying less.
    depthId = vec2((1.0 / gl_FragCoord.w - depthRange.x) * depthRange.y, id);
}
