namespace Twin.Robots.Tests;

/// <summary>A seeded stream of test arguments that is the same on every machine.</summary>
/// <remarks>Source: G. Steele, D. Lea, C. Flood, "Fast splittable random number generators", OOPSLA 2014.</remarks>
internal sealed class SplitMix(ulong seed)
{
    private ulong _state = seed;

    public ulong NextBits()
    {
        unchecked
        {
            ulong z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    public ulong Below(ulong count) => NextBits() % count;
}
