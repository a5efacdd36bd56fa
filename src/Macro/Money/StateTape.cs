namespace Twin.Macro.Money;

/// <summary>Words that a state is written to or read from, one list of numbers for both ways.</summary>
internal ref struct StateTape
{
    private readonly Span<double> _words;
    private readonly bool _isReading;
    private int _at;

    /// <summary>Takes the words.</summary>
    /// <param name="words">Filled, or read from; empty to count only.</param>
    /// <param name="isReading">Whether the state is read from them.</param>
    public StateTape(Span<double> words, bool isReading)
    {
        _words = words;
        _isReading = isReading;
    }

    /// <summary>Words passed so far.</summary>
    public readonly int Count => _at;

    /// <summary>Passes a number.</summary>
    public void Pass(ref double value)
    {
        if (_isReading) value = _words[_at];
        else if (_words.Length > 0) _words[_at] = value;
        _at++;
    }

    /// <summary>Passes numbers.</summary>
    public void Pass(double[] values)
    {
        for (int i = 0; i < values.Length; i++) Pass(ref values[i]);
    }
}
