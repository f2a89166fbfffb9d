// The face of a cut. Out: as tissue.frag. Define VEIL: what of it is see-through, blended; else what is solid.
#include "matte_light.glsl"
in vec2 at;
flat in vec3 viewRight;
flat in vec3 viewUp;

uniform sampler2D faceColourAo;  // colour gamma 2, AO; AO 0: nothing there
uniform sampler2D faceTiltId;    // tilt towards right and up, id (low, high byte)
uniform vec4 faceUsed;
uniform sampler2D faceSelected;  // red, by low and high byte of the id
uniform vec4 depthRange;         // first depth mm, 1 / range mm

layout(location = 0) out vec4 picture;
#ifdef VEIL
layout(location = 1) out vec4 depthId;  // alpha 0: unchanged
#else
layout(location = 1) out vec2 depthId;
#endif

void main()
{
    vec4 exact = texelFetch(faceTiltId, ivec2(at * faceUsed.z), 0);
    float id = floor(exact.b * 255.0 + 0.5) + 256.0 * floor(exact.a * 255.0 + 0.5);
    if (id < 0.5)
        discard;
    vec2 seen = mod(floor(exact.rg * 255.0 + 0.5), 2.0);  // faded, x-rayed
#ifdef VEIL
    if (seen.x + seen.y < 0.5)
        discard;
#else
    if (seen.x + seen.y > 0.5)
        discard;
#endif
    vec4 soft = texture(faceColourAo, at);
    vec2 tilt = (exact.rg * 255.0 - 128.0) / 127.0;
    vec3 toViewer = cross(viewRight, viewUp);
    vec3 n = normalize(toViewer + viewRight * tilt.x + viewUp * tilt.y);
    vec3 c = soft.rgb * soft.rgb;
    bool selected = texelFetch(faceSelected, ivec2(exact.ba * 255.0 + 0.5), 0).r > 0.5;
#ifdef VEIL
    picture = vec4(lit(n, c, soft.a), seen.y > 0.5 ? 0.16 : 0.34);
    depthId = vec4(0.0);
#else
    picture = vec4(lit(n, c, soft.a), selected ? 0.5 : 1.0);
    depthId = vec2((1.0 / gl_FragCoord.w - depthRange.x) * depthRange.y, id / 65535.0);
#endif
}
