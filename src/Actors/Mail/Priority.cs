namespace Twin.Actors;

/// <summary>Who goes first within one instant: 0 before 15; equals go in the order they were sent.</summary>
public static class Priority
{
    /// <summary>Before everything else of the instant.</summary>
    public const byte First = 0;

    /// <summary>What a sender gets that names none.</summary>
    public const byte Normal = 8;

    /// <summary>After everything else of the instant.</summary>
    public const byte Last = 15;

    /// <summary>How many priorities there are: four bits of a key.</summary>
    public const int Count = 16;
}
