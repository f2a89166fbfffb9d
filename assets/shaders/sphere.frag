// A ball under the light of the plates: where the eye's ray meets it, with the bumps of grapes or the dimples of a
// squeezed alveolus in its normal.
#include "matte_light.glsl"
in vec3 ray;
flat in vec4 ball;
flat in vec4 shade;
flat in vec4 colourShade;
flat in vec4 idFlags;

uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;
uniform vec4 depthRange;   // first depth mm, 1 / range mm
uniform vec4 ground;       // picture value
uniform vec4 grape;        // x: 1 / width of an alveolus, mm

layout(location = 0) out vec4 picture;
layout(location = 1) out vec2 depthId;

vec3 hash3(vec3 p)
{
    p = fract(p * vec3(0.1031, 0.1030, 0.0973));
    p += dot(p, p.yxz + 33.33);
    return fract((p.xxy + p.yxx) * p.zyx);
}

// The nearest of jittered points and how far the border to the next one is: xyz to the point, w border.
vec4 cellAt(vec3 p)
{
    vec3 base = floor(p - 0.5);
    vec4 nearest = vec4(0.0, 0.0, 0.0, 9.0);
    float second = 9.0;
    for (int i = 0; i < 8; ++i) {
        vec3 corner = base + vec3(float(i & 1), float((i >> 1) & 1), float(i >> 2));
        vec3 away = corner + 0.5 + (hash3(corner) - 0.5) * 0.55 - p;
        float d = dot(away, away);
        second = d < nearest.w ? nearest.w : min(second, d);
        nearest = d < nearest.w ? vec4(away, d) : nearest;
    }
    return vec4(nearest.xyz, sqrt(second) - sqrt(nearest.w));
}

float wave(vec3 p)
{
    return sin(p.x + 1.7 * sin(p.y)) * sin(p.y * 1.1 + 1.3 * sin(p.z)) * sin(p.z * 0.9 + 1.1 * sin(p.x));
}

void main()
{
    vec3 dir = normalize(ray);
    float along = dot(dir, ball.xyz);
    vec3 miss = ball.xyz - dir * along;
    float inside = ball.w * ball.w - dot(miss, miss);
    if (inside < 0.0)
        discard;
    vec3 hit = dir * (along - sqrt(inside));
    vec3 n = (hit - ball.xyz) / ball.w;
    vec3 body = transpose(mat3(viewMatrix)) * n;
    float ao = colourShade.a * mix(0.5, 1.0, smoothstep(-0.9, 0.5, dot(n, shade.xyz)));
    vec3 c = colourShade.rgb * colourShade.rgb;

    if (idFlags.z > 0.5) {
        vec4 cell = cellAt(body * (ball.w * grape.x) + idFlags.x * 517.0);
        vec3 tilt = mat3(viewMatrix) * cell.xyz;
        n = normalize(n - 1.1 * (tilt - n * dot(tilt, n)));
        ao *= mix(0.55, 1.0, smoothstep(0.0, 0.35, cell.w));
    } else if (shade.w > 0.0) {
        vec3 p = body * 3.1 + idFlags.x * 911.0;
        float e = 0.05, here = wave(p);
        vec3 slope = vec3(wave(p + vec3(e, 0.0, 0.0)), wave(p + vec3(0.0, e, 0.0)), wave(p + vec3(0.0, 0.0, e))) - here;
        slope = mat3(viewMatrix) * (slope / e);
        n = normalize(n - 0.55 * shade.w * (slope - n * dot(slope, n)));
        ao *= 1.0 - 0.35 * shade.w * clamp(-here, 0.0, 1.0);
    }
    vec3 lightened = lit(n, c, ao);
    picture = vec4(mix(lightened, ground.rgb, 0.8 * idFlags.w), idFlags.y > 0.5 ? 0.5 : 1.0 - 0.12 * idFlags.w);
    depthId = vec2((-hit.z - depthRange.x) * depthRange.y, idFlags.x);
    gl_FragDepth = 0.5 - 0.5 * (projectionMatrix[2][2] * hit.z + projectionMatrix[3][2]) / hit.z;
}
