namespace Twin.Factory.Assets;

/// <summary>Tells an equipment line that what is under construction is lost: it becomes waste.</summary>
public static class PipelineLost
{
    /// <summary>The verb of the mail that carries it.</summary>
    public const ushort Verb = 46;
}
