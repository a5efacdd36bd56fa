namespace Twin.Forecasting.Growth;

/// <summary>What an economy or a loop did: its output, and whatever else was measured beside it.</summary>
/// <remarks>All series have the length of the output and its dates; a figure that does not exist is NaN.</remarks>
public sealed class GrowthHistory
{
    private readonly double[] _output;
    private readonly Dictionary<string, double[]> _measured;

    /// <summary>Takes a history.</summary>
    /// <param name="id">Name: run, member or country.</param>
    /// <param name="output">The output index, oldest first. Range: above 0.</param>
    /// <param name="measured">Series beside it by name: outputs of goods, equipment in service, stocks, energy.</param>
    /// <exception cref="ArgumentException">Lengths differ, or an output is not above 0 and finite.</exception>
    public GrowthHistory(string id, double[] output, IReadOnlyDictionary<string, double[]> measured)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(measured);
        Id = id;
        foreach (double value in output)
        {
            if (!(value > 0) || !double.IsFinite(value))
                throw new ArgumentException("output is above 0", nameof(output));
        }

        foreach ((string name, double[] values) in measured)
        {
            if (values.Length != output.Length)
                throw new ArgumentException($"{name} has another length", nameof(measured));
        }

        _output = Array.ConvertAll(output, Math.Log);
        _measured = measured.ToDictionary(m => m.Key, m => m.Value, StringComparer.Ordinal);
    }

    /// <summary>Name: run, member or country.</summary>
    public string Id { get; }

    /// <summary>Steps.</summary>
    public int Length => _output.Length;

    /// <summary>Logs of the output index, oldest first.</summary>
    public ReadOnlySpan<double> LogOutput => _output;

    /// <summary>Names of what is measured beside it, in ordinal order.</summary>
    public IReadOnlyList<string> Names => [.. _measured.Keys.Order(StringComparer.Ordinal)];

    /// <summary>A series beside it.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The values; empty where this history has no such series.</returns>
    public ReadOnlySpan<double> Find(string name) => _measured.TryGetValue(name, out double[]? values) ? values : [];

    /// <summary>The same history with other values after an origin: what a test for leaks plants.</summary>
    /// <param name="origin">Steps that stay as they are. Range: [1, Length].</param>
    /// <param name="change">Gives a value after the origin from the one that was.</param>
    public GrowthHistory WithFuture(int origin, Func<double, double> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(origin, Length);
        double[] Changed(double[] values) => [.. values.Select((v, i) => i < origin ? v : change(v))];
        return new GrowthHistory(
            Id, Changed(Array.ConvertAll(_output, Math.Exp)),
            _measured.ToDictionary(m => m.Key, m => Changed(m.Value), StringComparer.Ordinal));
    }
}
