namespace Twin.World.Explaining;

/// <summary>The records of the last steps of one line, addressed by the step's number.</summary>
/// <typeparam name="T">What is kept of a step.</typeparam>
internal sealed class StepRing<T>(int length)
    where T : struct
{
    private readonly T[] _records = new T[length];
    private readonly long[] _stepPlusOne = new long[length];

    /// <summary>The record of a step, empty when nothing was written to it yet.</summary>
    public ref T Open(long step)
    {
        var slot = (int)(step % length);
        if (_stepPlusOne[slot] != step + 1)
        {
            _stepPlusOne[slot] = step + 1;
            _records[slot] = default;
        }

        return ref _records[slot];
    }

    /// <summary>Reads the record of a step.</summary>
    /// <returns>Whether anything is kept of it.</returns>
    public bool TryRead(long step, out T record)
    {
        record = default;
        if (step < 0) return false;
        var slot = (int)(step % length);
        if (_stepPlusOne[slot] != step + 1) return false;
        record = _records[slot];
        return true;
    }
}
