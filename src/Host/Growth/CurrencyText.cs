using System.Globalization;
using Twin.Host.Output;
using Twin.Macro.Closure;
using Twin.World.Running;
using Twin.World.Theory;

namespace Twin.Host.Growth;

/// <summary>What could be money, in words.</summary>
internal static class CurrencyText
{
    /// <summary>The rents of factors, the greatest first; those below a thousandth are left out.</summary>
    public static string Rents(IReadOnlyList<FactorRent> rents)
    {
        const double least = 0.001;
        var scarce = rents.Where(rent => rent.Share >= least).OrderByDescending(rent => rent.Share)
            .ThenBy(rent => rent.Factor, StringComparer.Ordinal)
            .Select(rent => $"{Share(rent.Share)} {rent.Factor.Replace('-', ' ')}").ToList();
        return scarce.Count == 0 ? "nothing is scarce" : string.Join(", ", scarce);
    }

    /// <summary>What the rents say of money.</summary>
    /// <param name="scarcest">The factor that earns most of those that could be a currency.</param>
    public static string Verdict(string? scarcest) => scarcest is null
        ? "no factor that could be a currency is scarce"
        : $"of what could be a currency, {scarcest.Replace('-', ' ')} is the scarcest";

    /// <summary>Two fits beside each other; null where there is none.</summary>
    public static string? Fits(ContentFit? energy, ContentFit? compute) => (energy, compute) switch
    {
        (null, null) => null,
        ({ } e, null) => $"energy {Fit(e)}",
        (null, { } c) => $"compute {Fit(c)}",
        ({ } e, { } c) => $"energy {Fit(e)}; compute {Fit(c)}",
    };

    /// <summary>Volatility of a basket in each measure.</summary>
    public static string Of(BasketVolatility basket)
    {
        List<string> measures = [];
        if (basket.Money is { } money) measures.Add($"{Percent(money)} in money");
        if (basket.Kwh is { } kwh) measures.Add($"{Percent(kwh)} in kWh");
        if (basket.PetaflopHours is { } compute) measures.Add($"{Percent(compute)} in PFLOP·h");
        return measures.Count == 0 ? "–" : string.Join(", ", measures) + " a quarter";
    }

    private static string Fit(ContentFit fit) => string.Create(
        CultureInfo.InvariantCulture, $"R² {fit.Explained:0.00} ±{fit.Deviation:0.00}");

    private static string Share(double part) => string.Create(CultureInfo.InvariantCulture, $"{100 * part:0.0} %");

    private static string Percent(double part) => $"{Figures.Amount(100 * part)} %";
}
