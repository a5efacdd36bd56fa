using System.Net;
using System.Text.Json;
using Xunit;

namespace Twin.Serve.Tests;

public sealed class WhatIfTests
{
    private const string Ask = "/v1/runs/yard-0001/what-if?name=stone.stock&until=2025-10-21&members=4";

    [Fact]
    public async Task WhatIf_OfAWorldWithChance_GivesBothCurvesWithTheirBands()
    {
        await using var server = await TestServer.Start();

        var found = await server.Get(Ask + "&set=fleets.hands.individual.battery%3D9%20kWh", HttpStatusCode.Conflict);
        Assert.Equal("TW0102", found.GetProperty("code").GetString());
        found = await server.Get(Ask + "&set=fleets.hands.mtbf%3D8%20h");

        Assert.True(found.GetProperty("isUncertain").GetBoolean());
        Assert.InRange(found.GetProperty("members").GetInt32(), 1, 4);
        Assert.True(found.GetProperty("seconds").GetDouble() > 0);
        var series = Assert.Single(found.GetProperty("series").EnumerateArray());
        var times = series.GetProperty("times").GetArrayLength();
        Assert.InRange(times, 1, 4);
        Assert.All((string[])["run", "branch"], side => Assert.All(
            Enumerable.Range(0, times), at => Assert.True(
                Of(series, side, "low", at) <= Of(series, side, "median", at)
                && Of(series, side, "median", at) <= Of(series, side, "high", at))));
        Assert.True(Of(series, "branch", "high", times - 1) < Of(series, "run", "low", times - 1), series.ToString());
        Assert.Single(server.Host.Ids());
    }

    [Fact]
    public async Task WhatIf_OfAWorldWithoutRangesOrChance_SaysThatNothingIsUncertain()
    {
        await using var server = await TestServer.Start(speed: 0);
        var path = Path.Combine(server.Folder, "worlds", Yard.Name + ".yaml");
        var text = await File.ReadAllTextAsync(path);
        var fleets = text.IndexOf("fleets:", StringComparison.Ordinal);
        var planner = text.IndexOf("planner:", StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, (text[..fleets] + text[planner..]).Replace(
            "      robot-hours: 1 robot·h/t\n", "", StringComparison.Ordinal));
        server.Host.Begin(TestServer.World(server.Folder), 3600, isLive: false);

        var found = await server.Get(Ask);

        Assert.False(found.GetProperty("isUncertain").GetBoolean());
        Assert.Equal(0, found.GetProperty("varied").GetInt32());
        Assert.True(found.GetProperty("members").GetInt32() <= 3);
    }

    [Theory]
    [InlineData("until=2020-01-01", "until")]
    [InlineData("members=1000", "members")]
    [InlineData("name=nothing.there", "name")]
    public async Task WhatIf_AskedWrongly_SaysWhere(string wrong, string where)
    {
        await using var server = await TestServer.Start();

        var separator = wrong.StartsWith("name", StringComparison.Ordinal) ? "" : "name=stone.stock&";
        var problem = await server.Get($"/v1/runs/yard-0001/what-if?{separator}{wrong}", HttpStatusCode.BadRequest);

        Assert.Equal("TW0341", problem.GetProperty("code").GetString());
        Assert.Equal(where, problem.GetProperty("errors")[0].GetProperty("where").GetString());
    }

    private static double Of(JsonElement series, string side, string curve, int at) =>
        series.GetProperty(side).GetProperty(curve)[at].GetDouble();
}
