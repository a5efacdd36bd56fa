namespace Twin.Host.Compare;

/// <summary>In what two runs differ: the document of <c>compare --json</c>.</summary>
/// <param name="A">The first run.</param>
/// <param name="B">The second run.</param>
/// <param name="Identical">Whether nothing differs: worlds, events, series, and how far they got.</param>
/// <param name="AlignedBy">What shared dates are shared by: <c>date</c>, or <c>fork</c> for years since the
/// fork.</param>
/// <param name="Origin">From where both were made again; null where that could not be done.</param>
/// <param name="World">Values of the resolved worlds that differ.</param>
/// <param name="FirstDifference">The first event that differs; null where none does or none was looked for.</param>
/// <param name="WhyNoEvents">Why events were not compared; null where they were.</param>
/// <param name="Growth">Growth of both.</param>
/// <param name="Bottleneck">The planner's furthest line at the end of each.</param>
/// <param name="Conservation">What the ledgers saw.</param>
/// <param name="SeriesEqual">Series that are equal at every shared date.</param>
/// <param name="Series">Series that are not, the whole of the loop first, slack last, and of one kind those that differ
/// most at the end.</param>
internal sealed record CompareReport(
    CompareRun A, CompareRun B, bool Identical, string AlignedBy, string? Origin,
    IReadOnlyList<WorldDifference> World, FirstDifference? FirstDifference, string? WhyNoEvents,
    CompareGrowth Growth, CompareText Bottleneck, CompareConservation Conservation, int SeriesEqual,
    IReadOnlyList<SeriesDifference> Series)
{
    /// <summary>Series that differ by less than a part in 10⁹, which is rounding and is not listed.</summary>
    public int SeriesRounded { get; init; }
}
