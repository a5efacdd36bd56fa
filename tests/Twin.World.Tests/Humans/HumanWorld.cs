using Twin.World.Records;

namespace Twin.World.Tests.Humans;

/// <summary>The rich world with a human economy that sells, buys, claims and keeps.</summary>
internal static class HumanWorld
{
    public static WorldRecord Record { get; } = RichWorld.Record with
    {
        Name = "human",
        Market = RichWorld.Record.Market! with
        {
            Exports =
            [
                .. RichWorld.Record.Market!.Exports, new TradeRecord { Good = "robot", Price = 9000 },
                new TradeRecord { Good = "power", Price = 50, LimitPerYear = 0 },
            ],
        },
        Human = new HumanRecord
        {
            GrowthPerYear = 0.03,
            Diversion = 0.2,
            Goods =
            [
                new HumanGoodRecord { Good = "robot", OutputPerYear = 40, LifeYears = 1.5, ClaimPerYear = 5 },
                new HumanGoodRecord { Good = "chip", OutputPerYear = 4000, GrowthPerYear = 0.2 },
                new HumanGoodRecord
                {
                    Good = "metal", OutputPerYear = 3000, LifeYears = 0.7, PastGrowthPerYear = 0.1, InService = 1500,
                    ClaimPerYear = 20,
                },
                new HumanGoodRecord { Good = "power", OutputPerYear = 900, ClaimPerYear = 30 },
            ],
        },
    };
}
