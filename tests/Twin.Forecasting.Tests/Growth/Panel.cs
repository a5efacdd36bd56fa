using Twin.Forecasting.Growth;

namespace Twin.Forecasting.Tests.Growth;

/// <summary>Histories of which the law is known: a pace of its own, and news of which a gauge shows half a step
/// early.</summary>
internal static class Panel
{
    public static GrowthHistory[] Of(int count, int length = 60, ulong seed = 5) =>
        [.. Enumerable.Range(0, count).Select(i => One(i, length, seed))];

    private static GrowthHistory One(int number, int length, ulong seed)
    {
        Noise noise = new(Noise.KeyOf(seed, "panel"), number);
        double pace = 0.01 + (0.04 * noise.Uniform());
        double[] output = new double[length];
        double[] plant = new double[length];
        double[] gauge = new double[length];
        double level = 0;
        double shock = 0;
        double next = 0.02 * noise.Normal();
        for (int t = 0; t < length; t++)
        {
            shock = (0.8 * shock) + next;
            next = 0.02 * noise.Normal();
            level += pace;
            output[t] = Math.Exp(level + shock);
            plant[t] = Math.Exp(level);
            gauge[t] = Math.Exp(level + shock + (0.5 * next) + (0.01 * noise.Normal()));
        }

        return new GrowthHistory($"p{number:000}", output, new Dictionary<string, double[]>
        {
            ["plant"] = plant, ["gauge"] = gauge, ["next"] = [.. output.Skip(1), output[^1] * Math.Exp(pace)],
        });
    }
}
