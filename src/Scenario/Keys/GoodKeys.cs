using Twin.Scenario.Document;
using Twin.World.Records;

namespace Twin.Scenario.Keys;

/// <summary>The keys of a good.</summary>
internal static class GoodKeys
{
    public static readonly WorldKey Kind = new(
        "kind",
        KeyKind.Choice,
        "how it behaves when nobody uses it: stock keeps, flow perishes with the step, nature is free, money "
        + "is money")
    {
        Choices = Words.GoodKinds,
        DefaultText = Words.Of(Defaults.Good.Kind),
    };

    public static readonly WorldKey Unit = new(
        "unit",
        KeyKind.UnitName,
        "unit in which file and output speak of it; a word that is no physical unit becomes a unit of its own")
    {
        IsRequired = true,
        Example = "t",
    };

    public static readonly WorldKey Mass = new(
        "mass",
        KeyKind.Number,
        "mass of one unit; for a unit of mass it follows from the unit")
    {
        Unit = "kg",
        Bounds = Bounds.Closed(0, 1e15),
        Default = Defaults.Good.MassKg,
    };

    public static readonly WorldKey Energy = new(
        "energy",
        KeyKind.Number,
        "physical energy of one unit (heating value, stored), never embodied; for a unit of energy it follows "
        + "from the unit")
    {
        Unit = "J",
        Bounds = Bounds.Closed(0, 1e21),
        Default = Defaults.Good.EnergyJ,
    };

    public static readonly WorldKey Quantum = new(
        "quantum",
        KeyKind.Number,
        "one count of the ledger; its mass must be whole milligrams and its energy whole joules")
    {
        Unit = "the good's unit",
        UnitIsOfGoods = true,
        Bounds = Bounds.Above(0, 1e12),
        Default = GoodRecord.DefaultQuantum,
        DefaultText = "1e-6; 1 when indivisible",
    };

    public static readonly WorldKey Indivisible = new(
        "indivisible",
        KeyKind.Flag,
        "whether it is made and retired in whole units only (robot, scanner)")
    {
        DefaultText = "false",
    };

    public static readonly WorldKey Price = new(
        "price",
        KeyKind.Number,
        "price in the base year: values the good, and turns capital into equipment")
    {
        Unit = "money unit/good unit",
        UnitIsOfGoods = true,
        Bounds = Bounds.Above(0, 1e15),
        DefaultText = "none",
    };

    public static readonly WorldKey Counts = new(
        "counts",
        KeyKind.Choice,
        "what it counts as when closure is measured: labour in hours, service in money, energy in its energy")
    {
        Choices = Words.GoodCounts,
        DefaultText = Words.Of(Defaults.Good.Counts),
    };

    public static readonly WorldKey Embodied = new(
        "embodied",
        KeyKind.Number,
        "primary energy that the outside used to make one unit, where it is bought")
    {
        Unit = "J",
        Bounds = Bounds.Closed(0, 1e21),
        DefaultText = "what the loop would use, where it makes the good; else energy",
    };

    public static readonly WorldKey Flop = new(
        "flop",
        KeyKind.Number,
        "useful work of one unit of compute: rated throughput times utilisation times an hour, or whatever the unit is")
    {
        Unit = "FLOP",
        Bounds = Bounds.Closed(0, 1e30),
        Default = Defaults.Good.UsefulFlop,
    };

    public static readonly WorldSection Section = new(
        "goods.ID", "A good: what is counted, and what one unit weighs and holds.",
        [Kind, Unit, Mass, Energy, Quantum, Indivisible, Price, Counts, Embodied, Flop]);
}
