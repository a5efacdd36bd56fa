using Twin.Actors;

namespace Twin.Factory.Planning;

public readonly partial struct Planner
{
    /// <inheritdoc/>
    /// <remarks>It steers as it did: what another world would have it aim at, it does not know.</remarks>
    public static bool Inherit(in PlannerState was, in Lists wasLists, ref PlannerState state, in Lists lists)
    {
        var own = state;
        state = was with
        {
            Lines = own.Lines,
            Followers = own.Followers,
            Entries = own.Entries,
            Outputs = own.Outputs,
            Coefficients = own.Coefficients,
        };
        return Copy(wasLists[was.Lines], lists[own.Lines]) && Copy(wasLists[was.Entries], lists[own.Entries])
            && Copy(wasLists[was.Outputs], lists[own.Outputs])
            && Copy(wasLists[was.Coefficients], lists[own.Coefficients]);
    }

    private static bool Copy(ReadOnlySpan<long> was, Span<long> own)
    {
        if (was.Length != own.Length) return false;
        was.CopyTo(own);
        return true;
    }
}
