// A line of 3.5 points round the selected part, outside it. Its many looks at the picture are paid only in its box:
// software OpenGL works out both sides of every branch, so this has no place in the ink.
// Defines: SAMPLES: pixels of the picture per pixel here, 1 or 2. HARD: no soft edge, for a line drawn over itself.
uniform sampler2D picture;
uniform vec4 accent;      // gamma 2 picture value
uniform vec4 ink;         // w: pixels here per point
layout(location = 0) out vec4 result;

float selectedAt(ivec2 p)
{
    float a = texelFetch(picture, p, 0).a;
    return a > 0.25 && a < 0.75 ? 1.0 : 0.0;
}

float coverAt(ivec2 p)
{
    if (selectedAt(p) > 0.5)
        return 0.0;
    float cover = 0.0;
    for (int i = 0; i < 12; ++i) {
        float turn = float(i) * 0.5235988;
        vec2 way = vec2(cos(turn), sin(turn)) * ink.w * float(SAMPLES);
        cover = max(cover, max(selectedAt(p + ivec2(round(way * 1.3))), selectedAt(p + ivec2(round(way * 2.8)))));
        cover = max(cover, 0.5 * selectedAt(p + ivec2(round(way * 3.7))));
    }
    return cover;
}

void main()
{
    ivec2 p = ivec2(gl_FragCoord.xy) * SAMPLES;
#if SAMPLES == 2
    float cover = 0.5 * (coverAt(p) + coverAt(p + ivec2(1, 1)));
#else
    float cover = coverAt(p);
#endif
#ifdef HARD
    cover = step(0.75, cover);
#endif
    result = vec4(accent.rgb, cover);
}
