using Twin.Factory.Plants;
using Xunit;

namespace Twin.Factory.Tests.Plants;

/// <summary>The books of planned maintenance, whatever the answers.</summary>
public sealed class MaintenanceTests
{
    public static TheoryData<ulong> Seeds => [1, 2, 3, 4, 5, 6, 7, 8];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Orders_AnsweredInAnyOrder_AreNeitherLostNorCountedTwice(ulong seed)
    {
        var state = seed;
        ulong Below(ulong count)
        {
            state = unchecked((state * 6_364_136_223_846_793_005) + 1_442_695_040_888_963_407);
            return (state >> 33) % count;
        }

        var care = new MaintenanceState { EveryMicros = 1, Orders = 1 + (int)Below(7) };
        var sent = new List<long>();
        var turns = 0;
        for (var i = 0; i < 5_000; i++)
        {
            var count = care.Open > 0 ? care.Unsent : care.Orders;
            if (count > 0 && Below(3) == 0)
            {
                turns += care.Open == 0 ? 1 : 0;
                for (var number = care.Raised; number < care.Raised + count; number++) sent.Add(number);
                Happen(ref care, PlantEventKind.OrdersRaised, count, care.Raised);
            }

            if (sent.Count > 0 && Below(2) == 0)
            {
                var at = (int)Below((ulong)sent.Count);
                var refused = (long)Below(3) / 2;
                Happen(ref care, PlantEventKind.OrderAnswered, sent[at], refused);
                sent.RemoveAt(at);
            }

            Assert.Equal(care.Raised, care.Done + care.Refused + sent.Count);
            Assert.Equal(care.Open, sent.Count + care.Unsent);
            Assert.Equal(((long)turns * care.Orders) - care.Done, care.Open);
        }

        Assert.True(turns > 50 && care.Refused > 50, $"{turns} turns, {care.Refused} refused");
    }

    [Theory]
    [InlineData(50, 100, 500)]
    [InlineData(100, 100, 1_000)]
    [InlineData(130, 100, 1_000)]
    [InlineData(0, 0, 0)]
    public void Run_OfAStep_CountsAsFarAsCapacityWasUsed(long finished, long capacity, long expected)
    {
        var care = new MaintenanceState { EveryMicros = 9_999 };

        Happen(ref care, PlantEventKind.Executed, 0, finished, capacity);
        Assert.Equal(expected, care.RunMicros);
        care.IsByCalendar = true;
        Happen(ref care, PlantEventKind.Executed, 0, finished, capacity);

        Assert.Equal(expected + 1_000, care.RunMicros);
    }

    private static void Happen(ref MaintenanceState care, PlantEventKind kind, long a, long b, long c = 9)
    {
        var plant = new PlantState { StepMicros = 1_000, ActivityPerQuantum = 1, Maintenance = care };
        Plant.Apply(ref plant, new PlantEvent(kind, 0, a, b, c), default);
        care = plant.Maintenance;
    }
}
