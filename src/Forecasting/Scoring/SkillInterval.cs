namespace Twin.Forecasting.Scoring;

/// <summary>How much lower a model's losses are than a base's, with an interval by block bootstrap.</summary>
/// <param name="Skill">1 − mean loss of the model / mean loss of the base; 0 is no better, 1 is perfect.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end of the interval.</param>
/// <remarks>
/// Source: H. R. Künsch, "The jackknife and the bootstrap for general stationary observations", Annals of Statistics
/// 17(3), 1989; circular blocks after D. N. Politis and J. P. Romano, 1992.
/// </remarks>
public readonly record struct SkillInterval(double Skill, double Low, double High)
{
    /// <summary>Resamples drawn where nothing else is asked for.</summary>
    public const int Resamples = 2_000;

    /// <summary>The skill over the origins of one series.</summary>
    /// <param name="model">Losses of the model, oldest origin first.</param>
    /// <param name="basis">Losses of the base at the same origins; their sum above 0.</param>
    /// <param name="block">Origins that stay together: the horizon, or more. Range: [1, origins].</param>
    /// <param name="level">Coverage of the interval. Range: (0, 1).</param>
    /// <param name="key">Chance, by <see cref="Noise.KeyOf"/>.</param>
    /// <exception cref="ArgumentException">No losses, or lengths that differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static SkillInterval OfSeries(
        ReadOnlySpan<double> model, ReadOnlySpan<double> basis, int block, double level, ulong key)
    {
        Check(model, basis, level);
        ArgumentOutOfRangeException.ThrowIfLessThan(block, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(block, model.Length);
        double[] skills = new double[Resamples];
        for (int draw = 0; draw < Resamples; draw++)
        {
            Noise noise = new(key, draw);
            double modelSum = 0;
            double basisSum = 0;
            for (int taken = 0, at = 0; taken < model.Length; taken++, at++)
            {
                if (taken % block == 0) at = noise.Index(model.Length);
                modelSum += model[at % model.Length];
                basisSum += basis[at % model.Length];
            }

            skills[draw] = 1 - (modelSum / basisSum);
        }

        return Of(model, basis, skills, level);
    }

    /// <summary>The skill over members, each of which is drawn or left as a whole.</summary>
    /// <param name="model">Losses of the model.</param>
    /// <param name="basis">Losses of the base in the same cases.</param>
    /// <param name="members">Member of each case.</param>
    /// <param name="level">Coverage of the interval. Range: (0, 1).</param>
    /// <param name="key">Chance, by <see cref="Noise.KeyOf"/>.</param>
    /// <exception cref="ArgumentException">No losses, or lengths that differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is out of range.</exception>
    public static SkillInterval OfMembers(
        ReadOnlySpan<double> model, ReadOnlySpan<double> basis, ReadOnlySpan<int> members, double level, ulong key)
    {
        Check(model, basis, level);
        if (members.Length != model.Length)
            throw new ArgumentException($"{members.Length} members, {model.Length} cases", nameof(members));
        SortedDictionary<int, (double Model, double Basis)> sums = [];
        for (int i = 0; i < members.Length; i++)
        {
            (double ofModel, double ofBasis) = sums.GetValueOrDefault(members[i]);
            sums[members[i]] = (ofModel + model[i], ofBasis + basis[i]);
        }

        (double Model, double Basis)[] each = [.. sums.Values];
        double[] skills = new double[Resamples];
        for (int draw = 0; draw < Resamples; draw++)
        {
            Noise noise = new(key, draw);
            double modelSum = 0;
            double basisSum = 0;
            for (int i = 0; i < each.Length; i++)
            {
                (double ofModel, double ofBasis) = each[noise.Index(each.Length)];
                modelSum += ofModel;
                basisSum += ofBasis;
            }

            skills[draw] = 1 - (modelSum / basisSum);
        }

        return Of(model, basis, skills, level);
    }

    private static SkillInterval Of(
        ReadOnlySpan<double> model, ReadOnlySpan<double> basis, double[] skills, double level)
    {
        double modelSum = 0;
        double basisSum = 0;
        for (int i = 0; i < model.Length; i++)
        {
            modelSum += model[i];
            basisSum += basis[i];
        }

        Array.Sort(skills);
        double tail = (1 - level) / 2;
        return new SkillInterval(
            1 - (modelSum / basisSum), Quantile.Of(skills, tail), Quantile.Of(skills, 1 - tail));
    }

    private static void Check(ReadOnlySpan<double> model, ReadOnlySpan<double> basis, double level)
    {
        if (model.IsEmpty || model.Length != basis.Length)
            throw new ArgumentException($"{model.Length} losses against {basis.Length}", nameof(basis));
        if (!(level is > 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "inside (0, 1)");
    }
}
