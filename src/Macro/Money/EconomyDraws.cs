using Twin.Domain;

namespace Twin.Macro.Money;

/// <summary>Economies that the ranges of a file of values allow: one a member.</summary>
/// <remarks>
/// Each number has a triangular law over its range with its value as the mode, apart from the others. A number is drawn
/// only where the setting still has the file's value: what somebody set is kept. What nobody can know because it is a
/// choice (<see cref="Choices"/>) is never drawn. Counter-based: member 7 is the same whether six came before it or
/// none, and one number more in the file shifts nobody else's draws. Pure; may be shared between threads.
/// </remarks>
public sealed class EconomyDraws
{
    /// <summary>Draws that may be refused in a row, because together they make no opening that balances.</summary>
    private const int AttemptsMax = 100;

    private const double Fraction52 = 1.0 / (1L << 52);

    private readonly EconomySetting _setting;
    private readonly EconomyRange[] _drawn;
    private readonly ulong[] _streams;

    /// <summary>Makes the draws.</summary>
    /// <param name="setting">The economy that is not drawn: its rules and what somebody set.</param>
    /// <param name="ranges">Ranges of a file of values.</param>
    /// <param name="seed">Of the ensemble, stated by who asks.</param>
    public EconomyDraws(EconomySetting setting, IReadOnlyList<EconomyRange> ranges, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(setting);
        ArgumentNullException.ThrowIfNull(ranges);
        _setting = setting;
        _drawn = [.. ranges.Where(r => r.Low < r.High && !Choices.Contains(r.Value.Key)
            && r.Value.Get(setting) == r.Best)];
        _streams = [.. _drawn.Select(r => StreamOf(seed, r.Value.Key))];
    }

    /// <summary>Keys of what is a scenario or a policy: a range of these says what may be chosen, not what may be
    /// true.</summary>
    public static IReadOnlyList<string> Choices { get; } =
        ["automationHazard", "machineTax", "debtTaxResponse", "transferTarget"];

    /// <summary>What differs between members.</summary>
    public IReadOnlyList<EconomyRange> Drawn => _drawn;

    /// <summary>The economy of a member.</summary>
    /// <param name="member">Range: at least 0.</param>
    /// <returns>A setting that an <see cref="Economy"/> opens with.</returns>
    /// <exception cref="EconomyRefusedException">No draw of the member makes an opening that balances.</exception>
    /// <remarks>The law is that of the ranges given that the opening balances: a refused draw is drawn
    /// again.</remarks>
    public EconomySetting Of(int member)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(member);
        for (int attempt = 0; ; attempt++)
        {
            EconomySetting setting = _setting;
            for (int i = 0; i < _drawn.Length; i++)
            {
                double u = Uniform((ulong)member, (ulong)attempt, _streams[i]);
                EconomyRange r = _drawn[i];
                setting = r.Value.With(setting, TriangularLaw.Quantile(r.Low, r.Best, r.High, u));
            }

            try
            {
                _ = new Economy(setting.Parameters, setting.Opening);
                return setting;
            }
            catch (EconomyRefusedException) when (attempt + 1 < AttemptsMax)
            {
                // Drawn again, with the next attempt's counters.
            }
        }
    }

    /// <summary>A member's uniform number of a name: for what is drawn beside the ranges, such as a rule.</summary>
    /// <param name="seed">Of the ensemble.</param>
    /// <param name="name">What is drawn; no key of a range.</param>
    /// <param name="member">Range: at least 0.</param>
    /// <returns>Range: (0, 1).</returns>
    public static double Uniform(ulong seed, string name, int member)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfNegative(member);
        return Uniform((ulong)member, 0, StreamOf(seed, name));
    }

    /// <summary>A uniform number of a stream.</summary>
    internal static double Uniform(ulong counter, ulong attempt, ulong stream) =>
        ((Philox.Word(counter, attempt, stream) >> 12) + 0.5) * Fraction52;

    /// <summary>The stream of a name under a seed: no two names share one.</summary>
    internal static ulong StreamOf(ulong seed, string name)
    {
        ulong stream = seed;
        foreach (char c in name) stream = Philox.Word(c, 0, stream);
        return stream;
    }
}
