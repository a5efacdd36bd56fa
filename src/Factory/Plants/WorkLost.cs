namespace Twin.Factory.Plants;

/// <summary>Tells a plant that all work in progress is lost: its inputs become waste.</summary>
public static class WorkLost
{
    /// <summary>The verb of the mail that carries it.</summary>
    public const ushort Verb = 45;
}
