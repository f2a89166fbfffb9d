// The still picture: 2 x 2 samples for each pixel, inked one by one, averaged in linear light.
#include "ink_edges.glsl"

void main()
{
    ivec2 p = ivec2(gl_FragCoord.xy) * 2;
    vec2 g[16];
    for (int y = 0; y < 4; ++y)
        for (int x = 0; x < 4; ++x)
            g[y * 4 + x] = partAt(p + ivec2(x - 1, y - 1));

    vec3 sum = vec3(0.0);
    vec2 line = vec2(0.0);  // mean of ink, of silhouette
    float chosen = 0.0;
    for (int j = 0; j < 2; ++j)
        for (int i = 0; i < 2; ++i) {
            int k = (j + 1) * 4 + i + 1;
            vec2 a = g[k], l = g[k - 1], r = g[k + 1], u = g[k + 4], d = g[k - 4];
            vec4 q = texelFetch(picture, p + ivec2(i, j), 0);
            sum += q.rgb * q.rgb;
            if (a.y == 0.0) {
                line.y += l.y + r.y + u.y + d.y > 0.0 ? 1.0 : 0.0;
                continue;
            }
            float e = inkAt(a, l, r, u, d) * inkShare(q.a);
            chosen += q.a > 0.25 && q.a < 0.75 ? 0.25 : 0.0;
            if (e > 1.5)
                line.y += 1.0;
            else
                line.x += e;
        }
    sum *= 0.25;
    // A line of half a pixel is too thin: widen it by its cover.
    line = min(line * vec2(0.25 * 1.8, 0.25 * 1.5), 1.0);
    sum = mix(sum, 0.1 * sum + 0.6 * inkColour.rgb, line.x * ink.z);
    sum = mix(sum, silhouette.rgb, line.y * ink.z);
    vec3 c = sqrt(sum);
    c = mix(c, accent.rgb, 0.11 * chosen);
    result = vec4(c, 1.0);
}
