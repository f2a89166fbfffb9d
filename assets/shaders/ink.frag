// The moving picture: ink from four neighbours, one pixel each. Gamma 2 is close enough to sRGB here.
// Defines: PLAIN: no ink. WHOLE: lines of several pixels, where a still picture has one sample for each.
#include "ink_edges.glsl"

void main()
{
    ivec2 p = ivec2(gl_FragCoord.xy);
    vec4 own = texelFetch(picture, p, 0);
#ifdef PLAIN
    vec3 c = own.rgb;
#else
    int s = int(ink.w);
    vec2 a = partAt(p), l = partAt(p - ivec2(s, 0)), r = partAt(p + ivec2(s, 0));
    vec2 u = partAt(p + ivec2(0, s)), d = partAt(p - ivec2(0, s));
    // Ground beside the body takes a share of the silhouette: anti-aliasing for free.
#ifdef WHOLE
    // So do only those that touch it, however wide the line is: else a pale band runs along it.
    vec4 near = vec4(partAt(p - ivec2(1, 0)).y, partAt(p + ivec2(1, 0)).y, partAt(p - ivec2(0, 1)).y, partAt(p + ivec2(0, 1)).y);
#else
    vec4 near = vec4(l.y, r.y, u.y, d.y);
#endif
    float beside = dot(min(near, 1.0), vec4(1.0));
    float e = inkAt(a, l, r, u, d);
    bool onGround = a.y == 0.0;
    vec3 below = own.rgb * own.rgb;
    vec3 line = onGround || e > 1.5 ? silhouette.rgb : 0.1 * below + 0.6 * inkColour.rgb;
    vec3 c = sqrt(mix(below, line, (onGround ? min(beside * 0.22, 0.8) : min(e, 1.0) * inkShare(own.a)) * ink.z));
#endif
    c = mix(c, accent.rgb, own.a > 0.25 && own.a < 0.75 ? 0.11 : 0.0);
    result = vec4(c, 1.0);
}
