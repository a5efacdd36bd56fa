using Twin.Scenario.Document;
using Twin.Scenario.Keys;
using Twin.World.Records;

namespace Twin.Scenario.Reading;

/// <summary>How equipment is built and wears: the process's word, refined by each line.</summary>
/// <param name="Build">Build lead. Unit: yr.</param>
/// <param name="Kind">How it leaves service.</param>
/// <param name="Wear">Wear rate. Unit: 1/yr.</param>
/// <param name="Life">Fixed life. Unit: yr; 0 without one.</param>
internal readonly record struct Wearing(double Build, WearKind Kind, double Wear, double Life)
{
    /// <summary>What the process says for all its lines.</summary>
    public static Wearing OfProcess(ReadContext context, SectionReader section)
    {
        var wear = section.NumberOrNull(ProcessKeys.Wear);
        var life = section.NumberOrNull(ProcessKeys.Life);
        if (section.Has(ProcessKeys.Wear) && section.Has(ProcessKeys.Life)) Refuse(context, section, ProcessKeys.Life);
        return new Wearing(
            section.Number(ProcessKeys.Build),
            life is null ? Defaults.Equipment.Wear : WearKind.FixedLife,
            life is null ? wear ?? Defaults.Equipment.WearPerYear : 0,
            life ?? 0);
    }

    /// <summary>The same, with what one line says instead.</summary>
    public Wearing Refined(ReadContext context, SectionReader line)
    {
        var build = line.NumberOrNull(EquipmentKeys.Build) ?? Build;
        var wear = line.NumberOrNull(EquipmentKeys.Wear);
        var life = line.NumberOrNull(EquipmentKeys.Life);
        var kind = line.Choice(EquipmentKeys.Kind);
        if (line.Has(EquipmentKeys.Life) && (line.Has(EquipmentKeys.Wear) || line.Has(EquipmentKeys.Kind)))
        {
            Refuse(context, line, EquipmentKeys.Life);
        }

        if (life is not null) return new Wearing(build, WearKind.FixedLife, 0, life.Value);
        if (wear is null && kind is null) return this with { Build = build };
        return new Wearing(build, (WearKind)(kind ?? (int)Defaults.Equipment.Wear), wear ?? Wear, 0);
    }

    /// <summary>A line of equipment that wears like this.</summary>
    public EquipmentRecord Line(string good, double stockYears) => new()
    {
        Good = good,
        StockYears = stockYears,
        BuildYears = Build,
        Wear = Kind,
        WearPerYear = Wear,
        LifeYears = Life,
    };

    private static void Refuse(ReadContext context, SectionReader section, WorldKey life) =>
        context.Problems.Error(ErrorTexts.WearAndLife, section.PlaceOf(life), section.PathOf(life.Name),
            "wear or life", "both");
}
