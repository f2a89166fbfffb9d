// Lays the sum of what is x-rayed over the picture: its mean colour, and exactly the cover of all its layers.
uniform sampler2D sum;    // colour x weight, weight = -ln(1 - cover)
uniform vec4 sumScale;    // pixels of the sum for one here / its size
layout(location = 0) out vec4 picture;
layout(location = 1) out vec4 depthId;  // alpha 0: unchanged

void main()
{
    vec4 s = texture(sum, gl_FragCoord.xy * sumScale.xy);
    picture = vec4(s.rgb / max(s.a, 1e-4), 1.0 - exp(-s.a));
    depthId = vec4(0.0);
}
