using Twin.World.Records;

namespace Twin.Scenario.Keys;

/// <summary>The records with nothing but what they require: where the reader and the documentation find each
/// default.</summary>
internal static class Defaults
{
    public static readonly GoodRecord Good = new() { Id = "", Unit = "" };

    public static readonly ProcessRecord Process = new() { Id = "", Output = "" };

    public static readonly EquipmentRecord Equipment = new() { Good = "", StockYears = 1 };

    public static readonly SiteRecord Site = new() { Id = "", Kind = SiteKind.Depot };

    public static readonly LinkRecord Link = new() { Id = "", From = "", To = "", Goods = [], CapacityPerYear = 1 };

    public static readonly IndividualsRecord Individuals = new();

    public static readonly SkillRecord Skill = new() { Id = "" };

    public static readonly MaintenanceRecord Maintenance = new() { EveryHours = 1, TakesHours = 1 };

    public static readonly FleetRecord Fleet = new() { Id = "", Robot = "", Hours = "", LifeYears = 1 };

    public static readonly MarketRecord Market = new() { Money = "" };

    public static readonly TradeRecord Trade = new() { Good = "", Price = 0 };

    public static readonly HumanRecord Human = new() { Diversion = 0 };

    public static readonly HumanGoodRecord HumanGood = new() { Good = "", OutputPerYear = 0 };

    public static readonly ShockRecord Shock = new() { Id = "", Sigma = 0 };

    public static readonly EconomyRecord Economy = new();

    public static readonly PlannerRecord Planner = new();

    public static readonly WorldRecord World = new() { Name = "", Seed = 0, UntilMicros = 1, StepMicros = 1 };
}
