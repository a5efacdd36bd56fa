namespace Twin.Macro.Finance;

/// <summary>The accelerator that is bought, with its share of server, network and site.</summary>
/// <remarks>
/// Of the generation of the first year. Later ones cost the same and do more: performance per money grows by
/// <see cref="GainPerYear"/>, performance per watt by <see cref="WattGainPerYear"/>. Values, ranges and sources:
/// data/compute-finance.csv.
/// </remarks>
public sealed record Chip
{
    /// <summary>Price with its share of all around it on the ground. Unit: USD. Range: above 0.</summary>
    public double Price { get; init; } = 50_000;

    /// <summary>Rated dense throughput in 16 bits. Unit: PFLOP/s. Range: above 0.</summary>
    public double Petaflops { get; init; } = 2.5;

    /// <summary>MFU: work that counts over rated work. Range: (0, 1].</summary>
    public double Utilisation { get; init; } = .4;

    /// <summary>Power with its share of the server, without the site's losses. Unit: kW. Range: above 0.</summary>
    public double Kilowatts { get; init; } = 1.32;

    /// <summary>Performance per money one year later by that of today. Range: at least 1.</summary>
    public double GainPerYear { get; init; } = 1.37;

    /// <summary>Performance per watt one year later by that of today. Range: at least 1.</summary>
    public double WattGainPerYear { get; init; } = 1.3;

    /// <summary>Cost of money over one year, for levelised costs and user costs. Range: at least 0.</summary>
    public double InterestPerYear { get; init; } = .1;

    /// <summary>δ: wear without progress, for the user cost. Unit: 1/yr. Range: at least 0.</summary>
    public double WearPerYear { get; init; } = .1;

    /// <summary>Useful work of one hour at work. Unit: PFLOP·h.</summary>
    public double UsefulPerHour => Closure.ComputePrices.UsefulPerHour(Petaflops, Utilisation);
}
