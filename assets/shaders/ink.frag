// The moving picture: ink from four neighbours, one pixel each. Gamma 2 is close enough to sRGB here.
#include "ink_edges.glsl"

void main()
{
    ivec2 p = ivec2(gl_FragCoord.xy);
    vec4 own = texelFetch(picture, p, 0);
#ifdef PLAIN
    vec3 c = own.a == 0.0 ? ground.rgb : own.rgb;
#else
    int s = int(ink.w);
    vec2 a = partAt(p), l = partAt(p - ivec2(s, 0)), r = partAt(p + ivec2(s, 0));
    vec2 u = partAt(p + ivec2(0, s)), d = partAt(p - ivec2(0, s));
    vec3 c;
    if (a.y == 0.0) {
        // Ground beside the body takes a share of the silhouette: anti-aliasing for free.
        float beside = min(l.y, 1.0) + min(r.y, 1.0) + min(u.y, 1.0) + min(d.y, 1.0);
        c = ground.rgb * ground.rgb;
        c = sqrt(mix(c, silhouette.rgb, min(beside * 0.22, 0.8) * ink.z));
    } else {
        float e = max(max(edge(a, l, r), edge(a, r, l)), max(edge(a, u, d), edge(a, d, u)));
        vec3 linear = own.rgb * own.rgb;
        vec3 line = e > 1.5 ? silhouette.rgb : 0.1 * linear + 0.6 * inkColour.rgb;
        c = sqrt(mix(linear, line, min(e, 1.0) * ink.z));
    }
#endif
    if (own.a > 0.25 && own.a < 0.75)
        c = mix(c, accent.rgb, 0.11);
    result = vec4(c, 1.0);
}
