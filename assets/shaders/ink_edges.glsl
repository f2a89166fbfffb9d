// Weight of the ink between two pixels; shared by the moving and the still picture.
uniform sampler2D picture;
uniform sampler2D depthId;
uniform vec4 ink;            // mm per unit of depth, threshold scale, strength, distance of neighbours in pixels
uniform vec4 inkColour;      // linear
uniform vec4 silhouette;     // linear
uniform vec4 ground;         // gamma 2 picture value
uniform vec4 accent;         // gamma 2 picture value
layout(location = 0) out vec4 result;

// (depth mm, raw id) of a pixel; id 0 = ground
vec2 partAt(ivec2 p)
{
    vec2 v = texelFetch(depthId, p, 0).rg;
    return vec2(v.x * ink.x, floor(v.y * 65535.0 + 0.5));
}

// a: here, o: neighbour, oo: opposite neighbour. 2 = silhouette against the ground, else 0..1; on the nearer side.
float edge(vec2 a, vec2 o, vec2 oo)
{
    if (o.y == 0.0)
        return 2.0;
    float dz = o.x - a.x;
    if (dz < 0.0)
        return 0.0;
    float bend = oo.y == 0.0 ? dz : abs(o.x + oo.x - 2.0 * a.x);
    float k = ink.y;
    if (a.y != o.y) {
        float here = floor(a.y / 4096.0), there = floor(o.y / 4096.0);
        if (here == 6.0 && there == 6.0)  // two bunches: of two lobes, or of one
            return floor(a.y / 256.0) != floor(o.y / 256.0) ? 1.0 : dz > 0.35 * k ? 0.42 : 0.0;
        if (dz > 0.35 * k && bend > 0.3 * k)
            return 0.9;
        return here == there && here > 5.0 ? 0.0 : 0.45;
    }
    return bend > 0.9 * k && dz > 0.5 * k ? clamp(bend / (2.0 * k), 0.3, 0.8) : 0.0;
}
