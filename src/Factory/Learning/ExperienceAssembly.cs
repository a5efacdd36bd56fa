using Twin.Actors;
using Twin.Factory.Plants;

namespace Twin.Factory.Learning;

/// <summary>Fills an experience's row from its plan.</summary>
public static class ExperienceAssembly
{
    /// <summary>Fills the row; it has no timer of its own.</summary>
    /// <param name="plan">What the experience is assembled from.</param>
    /// <param name="state">The row.</param>
    /// <param name="row">Its place in the shard.</param>
    public static void Fill(ExperiencePlan plan, ref ExperienceState state, in RowAssembly row)
    {
        state = new ExperienceState
        {
            Exponent = plan.Exponent,
            FloorShare = plan.FloorShare,
            Cumulative = plan.Cumulative,
            Sites = row.Allocate(plan.OpeningsAtMicros.Count),
            Openings = row.Allocate(plan.OpeningsAtMicros.Count),
            Followers = row.Allocate(plan.Followers.Count),
            ShareNano = PlantRules.Nano,
        };
        for (var i = 0; i < plan.OpeningsAtMicros.Count; i++)
        {
            row.Lists[state.Openings][i] = plan.OpeningsAtMicros[i];
        }

        for (var i = 0; i < plan.Followers.Count; i++)
        {
            var (kind, name) = plan.Followers[i];
            row.Lists[state.Followers][i] = row.AddressOf(kind, name).Packed;
        }
    }
}
