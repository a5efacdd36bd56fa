namespace Twin.World.Joining;

/// <summary>Means over the trailing year, or what there is of it, so that seasons cancel.</summary>
internal sealed class Trailing
{
    private const int Quarters = 4;

    // The last word counts the quarters, so that a snapshot of numbers holds all there is.
    private readonly double[] _words = new double[Quarters + 1];

    /// <summary>Everything it holds.</summary>
    public double[] State => _words;

    /// <summary>Whether a whole year is in it.</summary>
    public bool IsFull => _words[Quarters] >= Quarters;

    /// <summary>Quarters since it began.</summary>
    public double Count => _words[Quarters];

    /// <summary>The mean.</summary>
    public double Mean
    {
        get
        {
            double sum = 0;
            var count = (int)Math.Min(Quarters, _words[Quarters]);
            for (var i = 0; i < count; i++) sum += _words[i];
            return count == 0 ? 0 : sum / count;
        }
    }

    /// <summary>Adds a quarter and forgets the one a year before it.</summary>
    public void Add(double value)
    {
        _words[(int)_words[Quarters] % Quarters] = value;
        _words[Quarters]++;
    }
}
