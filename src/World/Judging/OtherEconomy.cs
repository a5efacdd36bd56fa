using Twin.Macro.Money;
using Twin.World.Joining;
using Twin.World.Records;

namespace Twin.World.Judging;

/// <summary>What an economy of another closure would have published of a run's quarters.</summary>
/// <remarks>
/// It is told what the run's economy was told: what the loop did in each quarter, and the news of spending. Its own
/// prices, wages and money do not reach back to the loop, whose quarters are on record; under the run's own closure it
/// publishes what the run did, to the last bit.
/// </remarks>
public static class OtherEconomy
{
    /// <summary>Lives a run's quarters through.</summary>
    /// <param name="record">The run's economy.</param>
    /// <param name="closure">The other closure.</param>
    /// <param name="moments">The run's quarters.</param>
    /// <returns>The same quarters of the other economy; what it publishes is null from where its equations have no
    /// solution.</returns>
    public static IReadOnlyList<EconomyMoment> Of(
        EconomyRecord record, EconomyClosure closure, IReadOnlyList<EconomyMoment> moments)
    {
        ArgumentNullException.ThrowIfNull(moments);
        var setting = closure.Of(EconomyNumbers.SettingOf(record));
        var economy = new Economy(setting.Parameters, setting.Opening);
        if (moments is [{ Before: { } opening }, ..]) economy.Restore(opening);
        List<EconomyMoment> lived = [];
        var isStopped = false;
        foreach (var told in moments.Select(moment => moment.Told))
        {
            var before = economy.State();
            EconomyQuarter? published = null;
            try
            {
                if (!isStopped) published = economy.Step(told.Shock, told.Loop);
            }
            catch (EconomyStoppedException)
            {
                isStopped = true;
            }

            lived.Add(new EconomyMoment(
                told with { Economy = published }, before, economy.State(), FlowMatrix.Empty));
        }

        return lived;
    }
}
