using Twin.Macro.Growth;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>The matrices of a world: what the loop needs to make itself, in the units of its goods.</summary>
/// <remarks>
/// One column per good that is made inside. Where several processes make a good, the column is their mean by opening
/// capacity. A bought good is paid for with the first export: m units of it at price p cost m·p/p_e units of that
/// export, at the time the import is paid (docs/model.md). Shares that a yield takes count as
/// needs per unit of good output. By-products and the scrap of retired robots are not credited.
/// </remarks>
public sealed class WorldTechnology
{
    private readonly WorldRecord _world;
    private readonly bool _isPaid;
    private readonly Dictionary<string, int> _index;

    // What pays and in which units is the same for all needs; looking it up for each took most of the time.
    private readonly Lazy<TradeRecord?> _export;
    private readonly Lazy<Dictionary<string, string>> _units;
    private readonly List<CurrentInput> _inputs = [];
    private readonly List<Macro.Growth.Equipment> _equipment = [];
    private readonly List<WorldNeed> _inputNeeds = [];
    private readonly List<WorldNeed> _equipmentNeeds = [];

    private WorldTechnology(WorldRecord world, IReadOnlyList<string> made, bool isPaid)
    {
        _world = world;
        _isPaid = isPaid;
        _index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in made) _index.Add(id, _index.Count);
        _export = new(() => WorldTrades.PayingExport(_world, _index.ContainsKey));
        _units = new(() => _world.Goods.ToDictionary(good => good.Id, good => good.Unit, StringComparer.Ordinal));
    }

    /// <summary>The needs behind the inputs of the technology, entry by entry.</summary>
    internal IReadOnlyList<WorldNeed> InputNeeds => _inputNeeds;

    /// <summary>The needs behind the equipment of the technology, entry by entry.</summary>
    internal IReadOnlyList<WorldNeed> EquipmentNeeds => _equipmentNeeds;

    /// <summary>The matrices.</summary>
    internal Technology? Technology { get; private set; }

    /// <summary>The technology of a world's loop, or null where the loop makes nothing.</summary>
    /// <param name="world">The world.</param>
    /// <param name="isPaid">Whether imports are paid for with exports; otherwise they are free.</param>
    /// <returns>Leads are rounded to the world's own steps.</returns>
    public static Technology? Of(WorldRecord world, bool isPaid) => Build(world, isPaid)?.Technology;

    /// <summary>The technology with what stands behind its entries, or null where the loop makes nothing.</summary>
    internal static WorldTechnology? Build(WorldRecord world, bool isPaid)
    {
        var needs = new WorldNeeds(world);
        if (needs.Made.Count == 0) return null;
        var built = new WorldTechnology(world, needs.Made, isPaid);
        foreach (var need in needs.OfTheMean()) built.Add(need);
        built.Technology = new Technology(needs.Made, built._inputs, built._equipment);
        return built;
    }

    /// <summary>Every way to make each good, imports paid for; empty where the loop makes nothing.</summary>
    internal static IReadOnlyList<Technique> TechniquesOf(WorldRecord world, WorldNeeds needs)
    {
        var techniques = new List<Technique>();
        foreach (var (name, made, own) in needs.OfEachTechnique())
        {
            var built = new WorldTechnology(world, needs.Made, isPaid: true);
            foreach (var need in own) built.Add(need);
            techniques.Add(new Technique(name, built._index[made], built._inputs, built._equipment));
        }

        return techniques;
    }

    private void Add(WorldNeed need)
    {
        var settled = _index.ContainsKey(need.Good) ? need : Paid(need);
        if (settled is null) return;
        var (row, column) = (_index[settled.Good], _index[settled.Made]);
        if (settled.Wear is { } wear)
        {
            _equipment.Add(new Macro.Growth.Equipment(row, column, settled.Amount, settled.LeadYears, wear));
            _equipmentNeeds.Add(settled);
        }
        else
        {
            _inputs.Add(new CurrentInput(row, column, settled.Amount, settled.LeadYears));
            _inputNeeds.Add(settled);
        }
    }

    /// <summary>The export that pays for a need, as a need itself; null where it is free or cannot be had.</summary>
    private WorldNeed? Paid(WorldNeed need)
    {
        if (!_isPaid || WorldTrades.ImportOf(_world, need.Good) is not { } import) return null;
        if (_export.Value is not { } export) return null;
        var lead = StepClock.Steps(_world, import.LeadYears) * StepClock.StepYears(_world);
        var at = $"market.imports.{import.Good}";
        var units = _units.Value;
        var money = units[_world.Market!.Money];
        return need with
        {
            Good = export.Good,
            Bought = import.Good,
            Amount = need.Amount * (import.Price / export.Price),
            LeadYears = need.LeadYears + lead,
            Influences =
            [
                .. need.Influences,
                new($"{at}.price", import.Price, $"{money}/{units[import.Good]}", InfluenceKind.Amount),
                new(
                    $"market.exports.{export.Good}.price", export.Price, $"{money}/{units[export.Good]}",
                    InfluenceKind.Amount, -1),
                new($"{at}.lead", import.LeadYears, "yr", InfluenceKind.Lead),
            ],
        };
    }
}
