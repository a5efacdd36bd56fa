using Twin.Factory.Assets;
using Twin.Factory.Learning;
using Twin.Factory.Planning;
using Twin.Factory.Plants;
using Twin.Actors;
using Twin.Macro.Growth;
using Twin.Macro.Learning;
using Twin.World.Records;
using Twin.World.Theory;

namespace Twin.World.Assembly;

public sealed partial class WorldAssembly
{
    private readonly IReadOnlyList<string> _changingSites;
    private readonly IReadOnlySet<string> _labour;

    /// <summary>The planner's number of a site whose coefficients change; −1 where they do not or nobody is
    /// told.</summary>
    private int ChangingPlant(string site)
    {
        if (!IsReaimed) return -1;
        for (var i = 0; i < _changingSites.Count; i++)
        {
            if (_changingSites[i] == site) return i;
        }

        return -1;
    }

    // Where nobody orders too: a branch may change who plans, and finds the same rows then.
    private bool IsReaimed => IsPlanned && _changingSites.Count > 0;

    private int ColumnOf(string good) => _growth.Stepped?.Technology.IndexOf(good) ?? -1;

    private (string Name, int Line)? ExperienceOf(SiteRecord site, ProcessRecord process)
    {
        if (process.Learning is null) return null;
        var sites = _world.Sites.Where(other => other.Process == process.Id).Select(other => other.Id).ToList();
        return (process.Id, sites.IndexOf(site.Id));
    }

    private long OpensAtMicros(SiteRecord site) => StepClock.Steps(_world, site.OpensYears) * _world.StepMicros;

    private static LearnedParts PartsOf(ProcessRecord process)
    {
        var parts = LearnedParts.None;
        foreach (var part in process.Learning?.Of ?? [])
        {
            parts |= part switch
            {
                LearnedPart.Equipment => LearnedParts.Equipment,
                LearnedPart.Labour => LearnedParts.Labour,
                _ => LearnedParts.Yield,
            };
        }

        return parts;
    }

    private void AddExperiences()
    {
        var processes = WorldLearning.ProcessesOf(_world);
        if (processes.Count == 0) return;
        var kind = _shard.AddKind<ExperienceState, ExperienceEvent, Experience>(Experience.Kind);
        foreach (var process in processes)
        {
            var learning = process.Learning!;
            var own = _world.Sites.Where(site => site.Process == process.Id).ToList();
            var sites = own.Select(site => site.Id).ToList();
            var followers = sites.Select(site => (Plant.Kind, site)).ToList();
            if (learning.Of.Contains(LearnedPart.Equipment))
            {
                followers.AddRange(sites.SelectMany(
                    site => process.Equipment.Select(line => (Asset.Kind, AssetName(site, line.Good)))));
            }

            var plan = new ExperiencePlan
            {
                Exponent = WrightLaw.ExponentOf(learning.Rate),
                FloorShare = learning.Floor,
                Cumulative = learning.Cumulative / _goods.Records[_goods[process.Output]].Quantum,
                OpeningsAtMicros = [.. own.Select(OpensAtMicros)],
                Followers = followers,
            };
            kind.AddRow(process.Id, (ref ExperienceState state, in RowAssembly row, ref Draws _) =>
                ExperienceAssembly.Fill(plan, ref state, row));
        }
    }

    /// <summary>The technology that the planner solves anew; null where no coefficient ever changes.</summary>
    private ReaimPlan? ReaimOf()
    {
        if (!IsReaimed || _growth.Technology is not { Technology: { } technology } built) return null;
        var entries = new List<PlannerEntry>();
        for (var i = 0; i < technology.Inputs.Count; i++)
        {
            var (entry, need) = (technology.Inputs[i], built.InputNeeds[i]);
            var kind = _labour.Contains(need.Bought ?? need.Good) ? EntryKind.Labour : EntryKind.Input;
            entries.Add(new PlannerEntry(
                kind, entry.Input, entry.Process, entry.Amount, entry.LeadYears, Wear.None, PlantOf(need)));
        }

        for (var i = 0; i < technology.Equipment.Count; i++)
        {
            var (entry, need) = (technology.Equipment[i], built.EquipmentNeeds[i]);
            entries.Add(new PlannerEntry(
                EntryKind.Equipment, entry.Good, entry.Process, entry.StockYears, entry.BuildYears, entry.Wear,
                PlantOf(need)));
        }

        var loopGood = WorldGrowth.LoopGood(_world, technology);
        return new ReaimPlan
        {
            Entries = entries,
            Outputs = _growth.Stepped!.Outputs,
            LoopGood = loopGood is null ? -1 : technology.IndexOf(loopGood),
            StepYears = StepClock.StepYears(_world),
            BufferSteps = WorldGrowth.BufferSteps,
            Plants = _changingSites.Count,
            GrowthIsGiven = _world.Planner.GrowthPerYear is not null,
            MixIsGiven = _world.Planner.Policy == PlannerPolicy.FixedShares,
        };
    }

    private int PlantOf(WorldNeed need) => need.Site is { } site ? ChangingPlant(site) : -1;
}
