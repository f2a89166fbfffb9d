// A tissue that is seen through. Defines: VEIL (1: faded, a thin sheet over what lies behind; 2: x-ray, glass into a sum
// without order), SKIN, SHELL (fades by its own ambient occlusion, both faces), DEPTH_ONLY (before VEIL 1: only the
// nearest of its own layers is drawn), ATLAS_LAYERS (0: no atlas).
#include "matte_light.glsl"
in vec3 viewNormal;
in vec3 viewPlace;
in vec3 colour;
in vec2 aoAux;
flat in float partId;
flat in float marked;
#ifdef DUCT
#include "duct_plug.glsl"
in vec3 milk;
uniform vec4 milkColour;
#endif

// Cover where it faces the eye, at the rim, steepness; share of it behind what is solid.
#if VEIL == 1
uniform vec4 fadeCover;
#define veil fadeCover
#else
uniform vec4 xrayCover;
#define veil xrayCover
#endif
uniform vec4 accent;      // gamma 2 picture value
uniform vec4 veilEdge;    // picture value of what turns away from the eye; its share there when x-rayed
#if ATLAS_LAYERS > 0
in vec3 atlasAt;
uniform sampler2D atlas;
#endif
#ifdef SKIN
uniform vec4 skinColour;
uniform vec4 areolaColour;
uniform vec4 nippleColour;
#endif
#if VEIL == 2
uniform sampler2D solid;  // depth and id of what is solid
uniform vec4 depthRange;
uniform vec4 sumSize;     // 1 / width, 1 / height of the sum
#endif

layout(location = 0) out vec4 first;
#if VEIL == 1
layout(location = 1) out vec4 second;  // alpha 0: leaves depth and id of what is solid
#endif

void main()
{
#ifdef SKIN
    float depth = aoAux.y * 8.0;  // mm under the outer surface
    if (depth > 2.4)
        discard;                  // the mesh is thicker than the skin
#endif
#ifdef DEPTH_ONLY
    first = second = vec4(0.0);
#else
    vec3 n = normalize(viewNormal);
    vec3 c = colour;
    float ao = aoAux.x, strength = 1.0, denser = 0.0;
#if ATLAS_LAYERS > 0
    vec4 detail = texture(atlas, atlasAt.xy);
    float share = detail.a > 0.0 ? clamp(atlasAt.z * 3.0 - 0.3, 0.0, 1.0) : 0.0;
    share *= clamp(1.0 + aoAux.y * 8.0, 0.0, 1.0);
    ao = mix(ao, detail.a, share);
#ifdef SKIN
    c = mix(c, detail.rgb, share);
#elif !defined(BUNCH)
    c = mix(c, detail.rgb * detail.rgb, share);
#endif
#endif
#ifdef SKIN
    denser = max(c.r, c.g);
    c = mix(mix(skinColour.rgb, areolaColour.rgb, c.r), nippleColour.rgb, c.g) * (2.0 * c.b);
#endif
#ifdef DUCT
    c = mix(c, milkColour.rgb, max(milk.x, 0.0) * 0.8);
    c = milk.z > 0.5 * pluggedPhase ? plugColour : c;
#endif
#ifdef SHELL
    n = gl_FrontFacing ? n : -n;
    strength = ao;
    denser *= 0.3;
    ao = 1.0;
#endif
    float facing = abs(dot(n, normalize(viewPlace))), away = 1.0 - facing;
    float cover = mix(veil.x, veil.y, pow(away, veil.z)) * strength;
    vec3 shade = lit(n, c, mix(1.0, ao, 0.5));
#if VEIL == 1
    cover += 0.22 * denser * (1.0 - cover);  // the areola and the nipple are still to be seen
#ifdef SHELL
    shade = mix(shade, veilEdge.rgb, veilEdge.a * away * sqrt(away));  // glass, too
#else
    shade = mix(shade, veilEdge.rgb, 0.4 * smoothstep(0.7, 1.0, away));
#endif
    shade = mix(shade, accent.rgb, 0.45 * marked);
    first = vec4(shade, cover);
    second = vec4(0.0);
#else
    cover *= 1.0 + denser;
    shade = mix(shade, veilEdge.rgb, veilEdge.a * away * sqrt(away));
    shade = mix(shade, accent.rgb, 0.45 * marked);
    vec2 behind = texture(solid, gl_FragCoord.xy * sumSize.xy).rg;
    float own = (1.0 / gl_FragCoord.w - depthRange.x) * depthRange.y;
    cover *= behind.y > 0.0 && own > behind.x + 0.002 ? veil.w : 1.0;
    float weight = -log(1.0 - min(cover, 0.97));
    first = vec4(shade * weight, weight);
#endif
#endif
}
