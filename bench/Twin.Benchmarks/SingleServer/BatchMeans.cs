namespace Twin.Benchmarks.SingleServer;

/// <summary>Mean of a correlated series with its standard error, by batches long enough to be nearly
/// independent.</summary>
/// <remarks>Source: A. M. Law, Simulation Modeling and Analysis, 5th ed., McGraw-Hill 2015, section 9.5.3.</remarks>
internal struct BatchMeans
{
    /// <summary>Values in a batch: at ρ = 0.9 waits are correlated over a few hundred customers.</summary>
    public const long BatchSize = 100_000;

    public long Batches;
    public long InBatch;
    public double BatchSum;
    public double SumOfMeans;
    public double SumOfSquares;

    public readonly double Mean => SumOfMeans / Batches;

    public readonly double StandardError
    {
        get
        {
            double variance = (SumOfSquares - (Batches * Mean * Mean)) / (Batches - 1);
            return Math.Sqrt(variance / Batches);
        }
    }

    public void Add(double value)
    {
        BatchSum += value;
        InBatch++;
        if (InBatch < BatchSize) return;
        double mean = BatchSum / BatchSize;
        SumOfMeans += mean;
        SumOfSquares += mean * mean;
        Batches++;
        InBatch = 0;
        BatchSum = 0;
    }
}
