using Twin.Domain;

namespace Twin.Actors.Chance;

/// <summary>The bound of rejection loops.</summary>
internal static class Rejections
{
    /// <summary>Tries before a loop is called broken: one fails with chance below 0.4, so 1,000 never happen.</summary>
    public const int MostTries = 1000;

    public static InvariantException TooMany() => new("a rejection loop accepts within its bound");
}
