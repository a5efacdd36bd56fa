namespace Twin.Macro.Decision;

/// <summary>A condition that is entered and left at different levels, each only after it has held for some
/// quarters.</summary>
/// <param name="dwellIn">Quarters in a row that the way in must hold. Range: at least 1.</param>
/// <param name="dwellOut">Quarters in a row that the way out must hold. Range: at least 1.</param>
public sealed class Hysteresis(int dwellIn, int dwellOut)
{
    /// <summary>Whether the condition is in force.</summary>
    public bool IsHeld { get; private set; }

    /// <summary>Quarters in a row for which the way in, or where it is held the way out, has been met.</summary>
    public int Count { get; private set; }

    /// <summary>Quarters still needed before it turns, if the way goes on being met.</summary>
    public int Missing => (IsHeld ? dwellOut : dwellIn) - Count;

    /// <summary>Counts a quarter.</summary>
    /// <param name="enters">Whether the way in is met; unknown: no step towards it, and the row breaks.</param>
    /// <param name="leaves">Whether the way out is met; unknown: the same.</param>
    /// <returns>Whether it turned.</returns>
    public bool Step(bool? enters, bool? leaves)
    {
        bool meets = (IsHeld ? leaves : enters) ?? false;
        Count = meets ? Count + 1 : 0;
        if (Missing > 0) return false;
        IsHeld = !IsHeld;
        Count = 0;
        return true;
    }

    /// <summary>Leaves at once: what it rests on is gone.</summary>
    public void Drop()
    {
        IsHeld = false;
        Count = 0;
    }

    /// <summary>The same state in another object.</summary>
    public Hysteresis Copy() => new(dwellIn, dwellOut) { IsHeld = IsHeld, Count = Count };
}
