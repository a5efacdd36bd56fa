using Twin.Macro.Learning;
using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>A world as it is written, with the coefficients that experience has left of it.</summary>
public static class LearnedWorld
{
    /// <summary>The world whose recipes take what new capacity takes after some experience.</summary>
    /// <param name="world">The world at its start.</param>
    /// <param name="shares">What is left of the learned coefficients, by process; those not named have not learned.
    /// Range: (0, 1].</param>
    public static WorldRecord At(WorldRecord world, IReadOnlyDictionary<string, double> shares)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(shares);
        if (shares.Count == 0) return world;
        var labour = WorldLearning.LabourOf(world);
        return world with
        {
            Processes =
            [
                .. world.Processes.Select(process => process.Learning is { } learning
                    && shares.TryGetValue(process.Id, out var share)
                    ? Learned(process, learning, labour, share)
                    : process),
            ],
        };
    }

    /// <summary>The world whose bought hours of human work cost a multiple of what the file says.</summary>
    /// <param name="world">The world.</param>
    /// <param name="factor">Wage over the price of goods, by that at the start. Range: above 0.</param>
    public static WorldRecord WithWage(WorldRecord world, double factor)
    {
        ArgumentNullException.ThrowIfNull(world);
        if (factor == 1 || world.Market is not { } market) return world;
        var labour = world.Goods.Where(good => good.Counts == GoodCounts.Labour).Select(good => good.Id)
            .ToHashSet(StringComparer.Ordinal);
        return world with
        {
            Market = market with
            {
                Imports =
                [
                    .. market.Imports.Select(trade => labour.Contains(trade.Good)
                        ? trade with { Price = trade.Price * factor }
                        : trade),
                ],
            },
        };
    }

    private static ProcessRecord Learned(
        ProcessRecord process, LearningRecord learning, IReadOnlySet<string> labour, double share)
    {
        if (learning.Of.Contains(LearnedPart.Labour))
        {
            process = process with
            {
                Inputs =
                [
                    .. process.Inputs.Select(input => labour.Contains(input.Good)
                        ? input with { Amount = input.Amount * share }
                        : input),
                ],
            };
        }

        if (learning.Of.Contains(LearnedPart.Equipment))
        {
            process = process with
            {
                Equipment = [.. process.Equipment.Select(line => line with { StockYears = line.StockYears * share })],
            };
        }

        return learning.Of.Contains(LearnedPart.Yield)
            ? process with { Yield = LearnedYield.At(process.Yield, share) }
            : process;
    }
}
