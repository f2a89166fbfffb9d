// Weight of the ink between two pixels; shared by the moving and the still picture.
uniform sampler2D picture;
uniform sampler2D depthId;
uniform vec4 ink;            // mm per unit of depth, 1 / threshold scale, strength, distance of neighbours in pixels
uniform vec4 inkColour;      // linear
uniform vec4 silhouette;     // linear
uniform vec4 accent;         // gamma 2 picture value
layout(location = 0) out vec4 result;

// (depth mm, raw id) of a pixel; id 0 = ground
vec2 partAt(ivec2 p)
{
    vec2 v = texelFetch(depthId, p, 0).rg;
    return vec2(v.x * ink.x, floor(v.y * 65535.0 + 0.5));
}

// Ink towards one neighbour. a: here, o: the neighbour, oo: the one opposite; l: what the two of them bend by.
// 2 = silhouette against the ground, else 0..1; on the nearer side. Written without branches: software OpenGL takes
// both sides of each, and its masks cost more than what they would save.
float edge(vec2 a, vec2 o, vec2 oo, float l)
{
    float dz = o.x - a.x;
    float bend = oo.y == 0.0 ? dz : l;
    vec2 over = vec2(dz, bend) * ink.y;
    float here = floor(a.y * (1.0 / 4096.0)), there = floor(o.y * (1.0 / 4096.0));
    bool step35 = over.x > 0.35;
    float bunches = floor(a.y * (1.0 / 256.0)) != floor(o.y * (1.0 / 256.0)) ? 1.0 : step35 ? 0.42 : 0.0;
    float parts = step35 && over.y > 0.3 ? 0.9 : here == there && here > 5.0 ? 0.0 : 0.45;
    float crease = over.y > 0.9 && over.x > (here == 2.0 ? 1.3 : 0.5) ? clamp(0.5 * over.y, 0.3, 0.8) : 0.0;
    float inner = a.y == o.y ? crease : here == 6.0 && there == 6.0 ? bunches : parts;
    return o.y == 0.0 ? 2.0 : dz < 0.0 ? 0.0 : inner;
}

// Lines of what recedes (alpha 0.88) are faint; of what is selected (0.5) and all else (1) they are whole.
float inkShare(float alpha)
{
    return 1.0 - 0.75 * clamp((1.0 - alpha) * 8.4, 0.0, 1.0) * step(0.75, alpha);
}

// The strongest of the four.
float inkAt(vec2 a, vec2 l, vec2 r, vec2 u, vec2 d)
{
    float bendX = abs(l.x + r.x - 2.0 * a.x), bendY = abs(u.x + d.x - 2.0 * a.x);
    return max(max(edge(a, l, r, bendX), edge(a, r, l, bendX)), max(edge(a, u, d, bendY), edge(a, d, u, bendY)));
}
