using Twin.Macro.Decision;

namespace Twin.Host.Money;

/// <summary>The price axis as headlines spell it.</summary>
internal static class PriceWords
{
    /// <summary>The word of a place on the axis.</summary>
    public static string Of(PriceAxis axis) => axis switch
    {
        PriceAxis.DeflationZlb => "DEFLATION_ZLB",
        PriceAxis.Disinflation => "DISINFLATION",
        _ => "MONETARY",
    };
}
