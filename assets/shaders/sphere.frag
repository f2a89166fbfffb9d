// A ball under the light of the plates: where the eye's ray meets it, with the bumps of grapes or the dimples of a
// squeezed alveolus in its normal.
#include "matte_light.glsl"
in vec3 ray;
flat in vec4 ball;
flat in vec4 shade;
flat in vec4 colourShade;
flat in vec4 idFlags;
flat in vec3 turn;

uniform mat4 viewMatrix;
#ifdef OWN_DEPTH
uniform mat4 projectionMatrix;
#endif
uniform vec4 depthRange;   // first depth mm, 1 / range mm
uniform vec4 ground;       // picture value
uniform sampler2D ballPictures;  // grapes, under them dimples: tilt of the normal, ambient occlusion

layout(location = 0) out vec4 picture;
layout(location = 1) out vec2 depthId;

// Where a direction is in the picture of grapes: the octahedron round the ball, unfolded into a square.
vec2 unfolded(vec3 d)
{
    vec2 p = d.xy / (abs(d.x) + abs(d.y) + abs(d.z));
    vec2 folded = (1.0 - abs(p.yx)) * vec2(p.x < 0.0 ? -1.0 : 1.0, p.y < 0.0 ? -1.0 : 1.0);
    return 0.5 + 0.5 * (d.z < 0.0 ? folded : p);
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

    bool grapes = idFlags.z > 0.5;
    vec4 uneven = texture(ballPictures, unfolded(body.yzx * turn) * vec2(1.0, 0.5) + vec2(0.0, grapes ? 0.0 : 0.5));
    vec3 tilt = mat3(viewMatrix) * ((uneven.xyz * 2.0 - 1.0) * turn).zxy;
    n = normalize(n + (grapes ? 1.0 : 1.5 * shade.w) * tilt);  // 1.5: steepestDimple of ball_pictures.h
    ao *= mix(1.0, uneven.w, grapes ? 1.0 : shade.w);
    vec3 lightened = lit(n, c, ao);
    picture = vec4(mix(lightened, ground.rgb, 0.8 * idFlags.w), idFlags.y > 0.5 ? 0.5 : 1.0 - 0.12 * idFlags.w);
#ifdef OWN_DEPTH
    vec4 clip = projectionMatrix * vec4(hit, 1.0);
    gl_FragDepth = clamp(0.5 + 0.5 * clip.z / clip.w, 0.0, 1.0);
#endif
    depthId = vec2((-hit.z - depthRange.x) * depthRange.y, idFlags.x);
}
