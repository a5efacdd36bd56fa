using Twin.Actors;

namespace Twin.Factory.Plants;

/// <summary>What a plant's row shows; reading changes nothing.</summary>
public static class PlantReport
{
    /// <summary>Reads a plant.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="plant">Address of the plant.</param>
    public static PlantReading Of(Shard shard, Address plant)
    {
        ref readonly var state = ref shard.Row<PlantState>(plant);
        var inputs = shard.List(state.Inputs);
        var works = new int[inputs.Length / InputLine.Words];
        for (var i = 0; i < works.Length; i++)
        {
            var line = InputLine.At(inputs, i);
            works[i] = line.Kind == InputKind.Nature ? -1 : line.Wip;
        }

        var lines = shard.List(state.Capacities);
        var ratings = new PlantRating[lines.Length / CapacityLine.Words];
        for (var i = 0; i < ratings.Length; i++)
        {
            var line = CapacityLine.At(lines, i);
            ratings[i] = new PlantRating(line.InService, line.ActivityPerQuantum.Floor(line.InService));
        }

        return new PlantReading(
            state.Process, state.LeadSteps, state.InProgress, state.Finished, state.Made, state.GradeNano, works,
            ratings);
    }
}
