namespace Twin.Actors;

/// <summary>The verbs that the runtime itself sends; a kind numbers its own from 1.</summary>
public static class Verbs
{
    /// <summary>The row's own timer rings: To and From are the row itself, A is the priority it was set with.</summary>
    public const ushort Timer = 0;
}
