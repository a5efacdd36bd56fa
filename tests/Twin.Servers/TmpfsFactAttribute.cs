using Xunit;

namespace Twin.Servers;

/// <summary>A test that needs a small disk of its own; skipped, with its reason, where none can be mounted.</summary>
public sealed class TmpfsFactAttribute : FactAttribute
{
    /// <summary>Tries to mount one.</summary>
    public TmpfsFactAttribute()
    {
        if (Tmpfs.WhyImpossible is { } reason)
            Skip = reason;
    }
}
