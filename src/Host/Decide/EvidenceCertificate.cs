using Twin.Macro.Growth;

namespace Twin.Host.Decide;

/// <summary>The proof of the balanced growth of the quarter's matrices at the world's own step: Collatz–Wielandt bounds
/// with their vectors.</summary>
/// <param name="GStar">Growth. Unit: 1/yr, a log rate.</param>
/// <param name="Lower">The spectral radius is not below this.</param>
/// <param name="Upper">The spectral radius is not above this.</param>
/// <param name="Goods">The goods of the loop, in the order of the vectors.</param>
/// <param name="X">Output mix, sums to 1.</param>
/// <param name="P">Prices, p·x = 1.</param>
internal sealed record EvidenceCertificate(
    double GStar, double Lower, double Upper, IReadOnlyList<string> Goods, IReadOnlyList<double> X,
    IReadOnlyList<double> P)
{
    /// <summary>The certificate of a path.</summary>
    /// <param name="path">The path.</param>
    public static EvidenceCertificate Of(BalancedGrowth path) => new(
        path.PerYear, path.Lower, path.Upper, [.. path.Loop.Select(good => path.Technology.Goods[good])],
        [.. path.Loop.Select(good => path.Outputs[good])], [.. path.Loop.Select(good => path.Prices[good])]);
}
