// What stands still, laid under what the milk moves: picture, depth and id as they were drawn once.
uniform sampler2D picture;
uniform sampler2D depthId;
uniform sampler2D depth;
layout(location = 0) out vec4 pictureOut;
layout(location = 1) out vec2 depthIdOut;

void main()
{
    ivec2 p = ivec2(gl_FragCoord.xy);
    pictureOut = texelFetch(picture, p, 0);
    depthIdOut = texelFetch(depthId, p, 0).rg;
    gl_FragDepth = texelFetch(depth, p, 0).r;
}
