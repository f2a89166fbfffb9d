// The still picture: 2 x 2 samples for each pixel, inked one by one, averaged in linear light. Where the ground lets
// through, its share of the pixel stays free: the result is premultiplied with the coverage.
// Define: WIDE: lines of several pixels, for pictures larger than a screen.
#include "ink_edges.glsl"
uniform vec4 ground;  // a: 1, or 0 where it lets through

#ifdef WIDE
vec2 partNear(ivec2 p) { return partAt(clamp(p, ivec2(0), textureSize(depthId, 0) - 1)); }
const vec2 widening = vec2(1.0);
#else
// A line of half a pixel is too thin: widen it by its cover.
const vec2 widening = vec2(1.8, 1.5);
#endif

void main()
{
    ivec2 p = ivec2(gl_FragCoord.xy) * 2;
#ifdef WIDE
    int apart = int(1.6 * ink.w + 0.5);
#else
    vec2 g[16];
    for (int y = 0; y < 4; ++y)
        for (int x = 0; x < 4; ++x)
            g[y * 4 + x] = partAt(p + ivec2(x - 1, y - 1));
#endif

    vec3 sum = vec3(0.0);
    float cover = 0.0;
    vec2 line = vec2(0.0);  // mean of ink, of silhouette
    float chosen = 0.0;
    for (int j = 0; j < 2; ++j)
        for (int i = 0; i < 2; ++i) {
#ifdef WIDE
            ivec2 here = p + ivec2(i, j);
            vec2 a = partAt(here);
            vec2 l = partNear(here - ivec2(apart, 0)), r = partNear(here + ivec2(apart, 0));
            vec2 u = partNear(here + ivec2(0, apart)), d = partNear(here - ivec2(0, apart));
#else
            int k = (j + 1) * 4 + i + 1;
            vec2 a = g[k], l = g[k - 1], r = g[k + 1], u = g[k + 4], d = g[k - 4];
#endif
            vec4 q = texelFetch(picture, p + ivec2(i, j), 0);
            vec3 light = q.rgb * q.rgb;
            if (a.y == 0.0) {
                // On a ground that lets through, what is faded before it has no coverage of its own: take the least one.
                float seen = max(max(q.r, q.g), max(q.b, 0.001));
                sum += ground.a > 0.5 ? light : light / seen;
                cover += ground.a > 0.5 ? 1.0 : q.r + q.g + q.b > 0.0 ? seen : 0.0;
                line.y += l.y + r.y + u.y + d.y > 0.0 ? 1.0 : 0.0;
                continue;
            }
            float e = inkAt(a, l, r, u, d) * inkShare(q.a);
            sum += light;
            cover += 1.0;
            chosen += q.a > 0.25 && q.a < 0.75 ? 0.25 : 0.0;
            if (e > 1.5)
                line.y += 1.0;
            else
                line.x += e;
        }
    sum *= 0.25;
    cover *= 0.25;
    line = min(line * 0.25 * widening, 1.0);
    sum = mix(sum, 0.1 * sum + 0.6 * cover * inkColour.rgb, line.x * ink.z);
    sum = mix(sum, silhouette.rgb, line.y * ink.z);
    cover = mix(cover, 1.0, line.y * ink.z);
    vec3 c = sqrt(sum / max(cover, 0.001));
    c = mix(c, accent.rgb, 0.11 * chosen);
    result = vec4(c * cover, cover);
}
