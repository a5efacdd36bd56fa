using Twin.Actors;
using Twin.Domain.Messages;

namespace Twin.Factory.Shocks;

/// <summary>Fills a shock's row from its plan.</summary>
public static class ShockAssembly
{
    /// <summary>Words of a follower: its address and its line.</summary>
    internal const int FollowerWords = 2;

    /// <summary>Fills the row and sets its first timer.</summary>
    /// <param name="plan">What the shock is assembled from.</param>
    /// <param name="state">The row.</param>
    /// <param name="row">Its place in the shard.</param>
    public static void Fill(ShockPlan plan, ref ShockState state, in RowAssembly row)
    {
        state = new ShockState
        {
            Sigma = plan.Sigma,
            Persistence = plan.Persistence,
            StepMicros = plan.StepMicros,
            Followers = row.Allocate(plan.Followers.Count * FollowerWords),
            Quarter = -1,
            MultiplierNano = ShockFelt.None,
        };
        var followers = row.Lists[state.Followers];
        for (var i = 0; i < plan.Followers.Count; i++)
        {
            var (kind, name, line) = plan.Followers[i];
            followers[i * FollowerWords] = row.AddressOf(kind, name).Packed;
            followers[(i * FollowerWords) + 1] = line;
        }

        row.Timer(0, StepPhase.Close);
    }
}
