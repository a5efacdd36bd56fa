using Twin.Host.Commands;
using Twin.Host.Runs;
using Twin.World.Severing;

namespace Twin.Host.Decide;

/// <summary>Tells on standard error how far a judgement is, stage by stage.</summary>
/// <param name="context">Where to.</param>
/// <param name="world">Stem of the world file.</param>
/// <remarks>Shape: thread-safe.</remarks>
internal sealed class DecideProgress(VerbContext context, string world) : IProgress<SeveranceProgress>
{
    private readonly Lock _gate = new();
    private CountProgress? _shown;
    private string _unit = "";

    /// <summary>Tells how many of something are done.</summary>
    /// <param name="unit">What they are.</param>
    /// <param name="done">How many.</param>
    /// <param name="most">Out of how many.</param>
    public void Show(string unit, int done, int most)
    {
        lock (_gate)
        {
            if (unit != _unit)
            {
                _shown?.End();
                _shown = new CountProgress(context, world, most, unit);
                _unit = unit;
            }

            _shown!.Show(done);
        }
    }

    /// <inheritdoc/>
    public void Report(SeveranceProgress value) => Show(
        value.Stage switch
        {
            SeveranceStage.Weighing => "draws weighed by the past",
            SeveranceStage.Severing => "forks severed at most",
            _ => "forks compared",
        },
        value.Done, value.Most);

    /// <summary>Removes the line.</summary>
    public void End()
    {
        lock (_gate) _shown?.End();
    }
}
