using System.Globalization;

namespace Twin.Host.Charts;

/// <summary>Classes of colour; the page's style sheet gives each a light and a dark tone.</summary>
/// <remarks>
/// The hues follow M. Okabe and K. Ito, "Color Universal Design", 2008, which people with any of the common forms of
/// colour blindness can tell apart; strips follow cividis, J. R. Nuñez et al., 2018. No chart relies on colour alone.
/// </remarks>
internal static class Palette
{
    /// <summary>How many hues there are.</summary>
    public const int Hues = 7;

    /// <summary>What is not singled out.</summary>
    public const string Quiet = "quiet";

    /// <summary>What a line is held against.</summary>
    public const string Reference = "reference";

    /// <summary>The class of the n-th series; after the last hue everything is quiet.</summary>
    /// <param name="index">From 0.</param>
    public static string Of(int index) =>
        index < Hues ? "c" + index.ToString(CultureInfo.InvariantCulture) : Quiet;
}
