namespace Twin.Macro.Decision;

/// <summary>Counts trials until it is plain on which side of a threshold a probability lies.</summary>
/// <remarks>
/// Looks after every batch, at bounds widened by Bonferroni over the looks that the limit allows, so that the whole
/// test errs no more often than one look at 5 % a side would.
/// </remarks>
public sealed class SequentialTest
{
    private readonly double _threshold;
    private readonly double _z;

    /// <summary>Sets a test up.</summary>
    /// <param name="threshold">The probability in question. Range: (0, 1).</param>
    /// <param name="batch">Trials between looks. Range: at least 1.</param>
    /// <param name="most">Trials after which it stops undecided. Range: at least <paramref name="batch"/>.</param>
    public SequentialTest(double threshold, int batch, int most)
    {
        if (!(threshold is > 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "0 to 1");
        ArgumentOutOfRangeException.ThrowIfLessThan(batch, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, batch);
        _threshold = threshold;
        Batch = batch;
        Most = most;
        _z = Twin.Domain.NormalQuantile.Of(1 - (0.05 / Math.Ceiling(most / (double)batch)));
    }

    /// <summary>Trials between looks.</summary>
    public int Batch { get; }

    /// <summary>Trials after which it stops undecided.</summary>
    public int Most { get; }

    /// <summary>Trials that succeeded.</summary>
    public int Successes { get; private set; }

    /// <summary>Trials.</summary>
    public int Trials { get; private set; }

    /// <summary>Lower bound at the widened level.</summary>
    public double Lower => Wilson.Lower(Successes, Trials, _z);

    /// <summary>Upper bound at the widened level.</summary>
    public double Upper => Wilson.Upper(Successes, Trials, _z);

    /// <summary>Whether more trials are of no use: the threshold lies outside the bounds, or the limit is
    /// reached.</summary>
    public bool IsDone => Trials >= Most
        || (Trials > 0 && Trials % Batch == 0 && (Lower >= _threshold || Upper < _threshold));

    /// <summary>Counts a trial.</summary>
    /// <param name="succeeded">What came of it.</param>
    public void Add(bool succeeded)
    {
        Trials++;
        if (succeeded) Successes++;
    }
}
