using Twin.Actors;
using Twin.Domain;
using Twin.Domain.Accounts;

namespace Twin.Factory.Markets;

/// <summary>What the market's lines stand at; reading changes nothing.</summary>
public static class MarketReport
{
    /// <summary>One import as it stands.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="ledger">Its ledger.</param>
    /// <param name="market">Address of the market.</param>
    /// <param name="line">Number of the import.</param>
    public static ImportReport Import(Shard shard, Ledger ledger, Address market, int line)
    {
        var import = ImportLine.At(shard.List(shard.Row<MarketState>(market).Imports), line);
        var held = ledger.Balance(import.Store);
        if (import.LeadSteps > 0) held += ledger.Balance(import.Transit);
        var lacking = Int128.Max(0, ((Int128)import.Wanted * (import.LeadSteps + 1)) - held);
        return new ImportReport(
            ledger.GoodOf(import.Store), import.Limit, (long)Int128.Min(lacking, long.MaxValue), import.LeadSteps);
    }

    /// <summary>Bought of an import since the run began.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="market">Address of the market.</param>
    /// <param name="line">Number of the import.</param>
    /// <returns>Unit: quanta.</returns>
    public static long Bought(Shard shard, Address market, int line) =>
        ImportLine.At(shard.List(shard.Row<MarketState>(market).Imports), line).Bought;

    /// <summary>Sold of an export since the run began.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="market">Address of the market.</param>
    /// <param name="line">Number of the export.</param>
    /// <returns>Unit: quanta.</returns>
    public static long Sold(Shard shard, Address market, int line) =>
        ExportLine.At(shard.List(shard.Row<MarketState>(market).Exports), line).Sold;

    /// <summary>Present price of an import.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="market">Address of the market.</param>
    /// <param name="line">Number of the import.</param>
    /// <returns>Unit: quanta of money per quantum of the good.</returns>
    public static Ratio ImportPrice(Shard shard, Address market, int line) =>
        ImportLine.At(shard.List(shard.Row<MarketState>(market).Imports), line).Price;

    /// <summary>Present price of an export.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="market">Address of the market.</param>
    /// <param name="line">Number of the export.</param>
    /// <returns>Unit: quanta of money per quantum of the good.</returns>
    public static Ratio ExportPrice(Shard shard, Address market, int line) =>
        ExportLine.At(shard.List(shard.Row<MarketState>(market).Exports), line).Price;

    /// <summary>Most of an export that crosses in this step.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="market">Address of the market.</param>
    /// <param name="line">Number of the export.</param>
    /// <returns>Unit: quanta; infinite where there is no limit.</returns>
    public static double ExportLimit(Shard shard, Address market, int line) =>
        ExportLine.At(shard.List(shard.Row<MarketState>(market).Exports), line).Limit;
}
