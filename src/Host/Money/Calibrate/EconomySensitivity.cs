using Twin.Macro.Money;
using Twin.World.Ensembles.Sensitivity;

namespace Twin.Host.Money.Calibrate;

/// <summary>Which of an economy's numbers move what it answers: indices over draws from their ranges.</summary>
internal static class EconomySensitivity
{
    /// <summary>Quarters after which the answers are read: as far as version 1 holds.</summary>
    public const int Quarters = Economy.ShortHorizon;

    private const double Chance = 0.05;
    private const int DriversMax = 5;

    private static readonly (string Name, Func<EconomyQuarter, double> Of)[] _answers =
    [
        ("inflation over the fifth year", q => q.InflationOverYear),
        ("unemployment after five years", q => q.Unemployment),
        ("policy rate after five years", q => q.PolicyRate),
        ("debt over output after five years", q => q.DebtRatio),
    ];

    /// <summary>Draws economies and looks.</summary>
    /// <param name="setting">The economy.</param>
    /// <param name="ranges">What is not known of it.</param>
    /// <param name="members">Draws; at least <see cref="GivenData.MembersLeast"/>.</param>
    /// <param name="seed">Of draws and bootstrap.</param>
    public static IReadOnlyList<AnswerSensitivity> Of(
        EconomySetting setting, IReadOnlyList<EconomyRange> ranges, int members, ulong seed)
    {
        EconomyDraws draws = new(setting, ranges, seed);
        double[][] inputs = [.. draws.Drawn.Select(_ => new double[members])];
        double[][] answers = [.. _answers.Select(_ => new double[members])];
        for (int m = 0; m < members; m++)
        {
            EconomySetting drawn = draws.Of(m);
            for (int i = 0; i < inputs.Length; i++) inputs[i][m] = draws.Drawn[i].Value.Get(drawn);
            Economy economy = new(drawn.Parameters, drawn.Opening);
            EconomyQuarter last = economy.Step();
            for (int q = 1; q < Quarters; q++) last = economy.Step();
            for (int a = 0; a < answers.Length; a++) answers[a][m] = _answers[a].Of(last);
        }

        return [.. answers.Select((y, a) => Answer(_answers[a].Name, draws, inputs, y, seed))];
    }

    private static AnswerSensitivity Answer(
        string name, EconomyDraws draws, double[][] inputs, double[] y, ulong seed)
    {
        double mean = y.Average();
        double deviation = Math.Sqrt(y.Average(x => (x - mean) * (x - mean)));
        IEnumerable<AnswerDriver> drivers = GivenData.Of(inputs, y, seed).Drivers
            .Where(d => d.Significance <= Chance)
            .Take(DriversMax)
            .Select(d => new AnswerDriver(
                draws.Drawn[d.Input].Value.Key, d.First.Value, d.First.Low, d.First.High, d.RankCorrelation));
        return new AnswerSensitivity(name, y.Length, mean, deviation, [.. drivers]);
    }
}
