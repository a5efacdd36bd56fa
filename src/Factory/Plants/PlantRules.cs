using Twin.Actors;
using Twin.Domain.Messages;

namespace Twin.Factory.Plants;

/// <summary>The plant's arithmetic: pure functions of its row, its lists and its balances.</summary>
internal static class PlantRules
{
    /// <summary>Fixed-point one of growth, grade and profile.</summary>
    public const long Nano = 1_000_000_000;

    /// <summary>Unit of the cover.</summary>
    public const long Milli = 1_000;

    private const long YearMicros = 8_766L * 3_600 * 1_000_000;
    private const int MonthsPerYear = 12;

    /// <summary>Capacity of this step, and the equipment line that sets it.</summary>
    public static (long Activity, Limit Limit) Capacity(in PlantState state, in View view)
    {
        var activity = state.FixedCapacity < 0 ? long.MaxValue : state.FixedCapacity;
        var limit = new Limit(LimitKind.Equipment, 0);
        var lines = view.List(state.Capacities);
        for (var i = 0; i * CapacityLine.Words < lines.Length; i++)
        {
            var line = CapacityLine.At(lines, i);
            var capacity = line.ActivityPerQuantum.Floor(line.InService);
            if (capacity >= activity) continue;
            activity = capacity;
            limit = new Limit(LimitKind.Equipment, i);
        }

        if (state.Profile.Length > 0)
        {
            var slot = state.ProfileSlotMicros > 0
                ? (int)(view.Now / state.ProfileSlotMicros % state.Profile.Length)
                : (int)((Int128)view.Now * MonthsPerYear / YearMicros % MonthsPerYear);
            activity = Scale(activity, view.List(state.Profile)[slot]);
        }

        activity = ShockFelt.Of(activity, state.CapacityShockNano);
        if (state.Maintenance.IsOverdue(view.Now))
        {
            activity = Scale(activity, state.Maintenance.LeftNano);
            limit = new Limit(LimitKind.Maintenance, 0);
        }

        if (state.Reserve > 0 && state.Reserve - state.Finished < activity)
        {
            activity = (long)Int128.Max(0, state.Reserve - state.Finished);
            limit = new Limit(LimitKind.Reserve, 0);
        }

        return (activity, limit);
    }

    /// <summary>Work to start in a step of a given capacity, before inputs are looked at.</summary>
    /// <param name="state">The plant.</param>
    /// <param name="view">Its view.</param>
    /// <param name="capacity">Capacity. Unit: µ-units per step.</param>
    /// <param name="steps">Steps of growth between that capacity and the one that will finish the work.</param>
    public static long Wanted(in PlantState state, in View view, long capacity, int steps)
    {
        var ahead = Grow(capacity, state.GrowthNano, steps);
        var room = ((Int128)ahead * (state.LeadSteps + 1)) + state.ActivityPerQuantum - state.InProgress;
        if (state.CoverMilliSteps > 0)
        {
            // Stock beyond the cover means that nobody asks for it: starting more would only tie up inputs. Work in
            // progress counts too: a plant that looked at stock alone would stop and start at full load, and every
            // stop would come out a lead later as a time without output.
            var output = OutputLine.At(view.List(state.Outputs), 0);
            var position = (view.Balance(output.Store) * state.ActivityPerQuantum) + state.InProgress;
            var cover = ((Int128)capacity * state.CoverMilliSteps / Milli) + ((Int128)ahead * state.LeadSteps);
            room = Int128.Min(room, cover - position);
        }

        return (long)Int128.Clamp(room, 0, ahead);
    }

    /// <summary>What the inputs at hand allow to start.</summary>
    public static (long Activity, Limit Limit) Startable(in PlantState state, in View view, long wanted, Limit limit)
    {
        var lines = view.List(state.Inputs);
        for (var i = 0; i * InputLine.Words < lines.Length; i++)
        {
            var line = InputLine.At(lines, i);
            if (line.Kind == InputKind.Nature) continue;
            var most = line.PerActivity.MostFrom(view.Balance(line.Own), line.StartedFraction);
            if (most >= wanted) continue;
            wanted = most;
            limit = new Limit(LimitKind.Input, i);
        }

        return (wanted, limit);
    }

    /// <summary>A mine's grade after an amount of work: linear in the share of the reserve that is used.</summary>
    public static long GradeNano(in PlantState state)
    {
        if (state.Reserve == 0) return Nano;
        var used = Int128.Min(state.Finished, state.Reserve);
        return Nano - (long)((Nano - state.GradeAtEndNano) * used / state.Reserve);
    }

    /// <summary>A number grown by whole steps.</summary>
    public static long Grow(long value, long growthNano, int steps)
    {
        if (growthNano == 0) return value;
        Int128 grown = value;
        for (var i = 0; i < steps; i++)
        {
            grown = grown * (Nano + growthNano) / Nano;
            if (grown > long.MaxValue / 4) return long.MaxValue / 4;
        }

        return (long)grown;
    }

    private static long Scale(long value, long nano) => (long)((Int128)value * nano / Nano);
}
