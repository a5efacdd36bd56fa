using Xunit;

namespace Twin.Serve.Tests;

public sealed class RecentTests
{
    [Fact]
    public async Task Series_OfAYoungRun_HaveValuesLongBeforeTheFirstMonth()
    {
        await using var server = await TestServer.Start(speed: 36_000);
        using var events = await EventReader.Open(server.Client, "/v1/runs/yard-0001/events?from=now");
        while (server.Run.Read(_ => server.Run.Recent.ToArray())!.Length < 2) await events.NextOf("robot.failed/2");

        var answer = await server.Get("/v1/runs/yard-0001/series?name=stone.output,stone.stock");
        var series = answer.GetProperty("series");

        Assert.True(server.Run.Status()!.AtMicros < 28L * 24 * 3_600_000_000, "it is no month old");
        foreach (var one in series.EnumerateArray())
        {
            Assert.True(one.GetProperty("values").GetArrayLength() >= 2);
            Assert.True(one.GetProperty("values")[0].GetDouble() > 0);
        }
    }
}
