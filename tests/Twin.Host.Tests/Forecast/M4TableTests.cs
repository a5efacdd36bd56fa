using System.Globalization;
using Twin.Forecasting.Scoring;
using Xunit;

namespace Twin.Host.Tests.Forecast;

/// <summary>The tables of docs/validation.md on M4: computed anew.</summary>
[Collection(M4Board.Collection)]
public sealed class M4TableTests
{
    private const string Weighted = "YQM-weighted";
    private const double Level = 0.9;

    private static readonly string[] Methods =
    [
        "naive", "snaive", "naive2", "drift", "ses", "holt", "damped", "comb", "theta", "dotm", "ets", "ets-average",
        "arima", "ssa", "gbm", "fast", "ensemble",
    ];

    private static readonly string[] Combined = ["comb", "fast", "ensemble"];

    private static readonly string[] InR = ["comb", "dotm", "ets", "arima"];

    [Fact]
    [Trait("Category", "Validation")]
    public void Tables_OfM4_AreThoseOfThePage()
    {
        M4Board board = M4Board.Shared;
        List<string> scores =
        [
            "| method | OWA yearly | quarterly | monthly | together | MSIS yearly | quarterly | monthly | together "
            + "| inside 95 % | other answered |",
            "|---|---|---|---|---|---|---|---|---|---|---|",
        ];
        scores.AddRange(Methods.Select(method => Row(board, method)));
        scores.AddRange(InR.Select(RowOfR));
        List<string> ratios =
        [
            "| method | OWA over R's ETS | OWA over `ets` | upper 90 % | MSIS over R's ETS | MSIS over `ets` "
            + "| upper 90 % |",
            "|---|---|---|---|---|---|---|",
        ];
        ratios.AddRange(Combined.Select(method => Ratios(board, method)));
        if (ValidationPage.IsWriting)
        {
            ValidationPage.Write("m4", scores);
            ValidationPage.Write("m4-ratios", ratios);
            ValidationPage.Write("m4-time", Times(board));
        }

        Assert.Equal(ValidationPage.Lines("m4"), scores);
        Assert.Equal(ValidationPage.Lines("m4-ratios"), ratios);
    }

    private static string Row(M4Board board, string method)
    {
        ScoredSet[] sets = board.Of(method);
        Scores[] each = [.. sets.Select(set => Scores.Of(set.Series))];
        Scores all = Scores.Of(sets);
        return Cells(
            [
                $"`{method}`", .. each.Select(s => Text(s.Owa, "0.0000")),
                $"{Text(all.Owa, "0.0000")} ± {Text(Bootstrap.OwaError(sets), "0.000")}",
                .. each.Select(s => Text(s.Msis, "0.00")), Text(all.Msis, "0.00"), Text(all.Coverage, "0.000"),
                Text(board.Failures[method], "0"),
            ]);
    }

    private static string RowOfR(string method)
    {
        string[] sets = [.. M4Board.Sets, Weighted];
        return Cells(
            [
                $"R: {method}", .. sets.Select(set => Text(M4.Baseline(set, method, "owa"), "0.0000")),
                .. sets.Select(set => Text(M4.Baseline(set, method, "msis"), "0.00")),
                Text(M4.Baseline(Weighted, method, "cov95"), "0.000"), "0",
            ]);
    }

    private static string Ratios(M4Board board, string method)
    {
        (ScoredSet[] ours, ScoredSet[] ets) = (board.Of(method), board.Of("ets"));
        (Scores our, Scores their) = (Scores.Of(ours), Scores.Of(ets));
        return Cells(
        [
            $"`{method}`", Text(our.Owa / M4.Baseline(Weighted, "ets", "owa"), "0.000"),
            Text(our.Owa / their.Owa, "0.000"), Text(Bootstrap.RatioBound(ours, ets, s => s.Owa, Level), "0.000"),
            Text(our.Msis / M4.Baseline(Weighted, "ets", "msis"), "0.000"), Text(our.Msis / their.Msis, "0.000"),
            Text(Bootstrap.RatioBound(ours, ets, s => s.Msis, Level), "0.000"),
        ]);
    }

    // Not compared: no two runs take the same time.
    private static IEnumerable<string> Times(M4Board board) =>
    [
        "| method | yearly | quarterly | monthly |", "|---|---|---|---|",
        .. Methods.Select(method => Cells([$"`{method}`", .. board.CpuSeconds[method].Select(s => Text(s, "0.00"))])),
        .. InR.Select(method => Cells(
            [$"R: {method}", .. M4Board.Sets.Select(set => Text(M4.Baseline(set, method, "cpu_s_per_1000"), "0.0"))])),
    ];

    private static string Cells(IEnumerable<string> cells) => "| " + string.Join(" | ", cells) + " |";

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
