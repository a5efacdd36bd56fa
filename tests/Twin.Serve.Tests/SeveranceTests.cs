using System.Net;
using System.Text.Json;
using Twin.Host;
using Xunit;

namespace Twin.Serve.Tests;

/// <summary>What would come of severing a run is asked of its forks; the run goes on.</summary>
public sealed class SeveranceTests
{
    private const string Lab = "growth-lab-0001";

    [Fact]
    public async Task Severance_AskedAbout_IsAJobWithAnAnswerAndLeavesTheRunAlone()
    {
        await using var server = await WithLab();
        var before = (await server.Get($"/v1/runs/{Lab}")).GetProperty("revision").GetInt64();
        using var request = TestServer.Request(
            $"/v1/runs/{Lab}/commands", """{"command":"severance","dryRun":true,"forks":20,"draws":0}""");
        using var taken = await server.Client.SendAsync(request);

        var done = await Ended(server, taken.Headers.Location!.ToString());

        Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
        Assert.Equal("done", done.GetProperty("state").GetString());
        Assert.Equal("local", done.GetProperty("principal").GetString());
        var result = done.GetProperty("result");
        Assert.Equal(20, result.GetProperty("forks").GetInt32());
        var share = result.GetProperty("passed").GetInt32() / 20.0;
        Assert.Equal(share, result.GetProperty("probability").GetDouble());
        Assert.InRange(result.GetProperty("lower").GetDouble(), 0, share);
        Assert.InRange(result.GetProperty("upper").GetDouble(), share - 1e-9, 1);
        var run = await server.Get($"/v1/runs/{Lab}");
        Assert.Equal(before, run.GetProperty("revision").GetInt64());
        Assert.False(run.GetProperty("isSevered").GetBoolean());
    }

    [Fact]
    public async Task Severance_AskedTwiceWithOneKey_IsOneJob()
    {
        await using var server = await WithLab();
        const string body = """{"command":"severance","dryRun":true,"forks":1,"draws":0}""";

        var first = await server.Post(
            $"/v1/runs/{Lab}/commands", body, HttpStatusCode.Accepted, ("Idempotency-Key", "s-1"));
        var again = await server.Post(
            $"/v1/runs/{Lab}/commands", body, HttpStatusCode.Accepted, ("Idempotency-Key", "s-1"));
        var other = await server.Post(
            $"/v1/runs/{Lab}/commands", """{"command":"severance","dryRun":true,"forks":2,"draws":0}""",
            HttpStatusCode.UnprocessableEntity, ("Idempotency-Key", "s-1"));

        Assert.Equal(IdOf(first), IdOf(again));
        Assert.Equal("TW0332", other.GetProperty("code").GetString());
        Assert.Equal(1, (await server.Get("/v1/severances")).GetProperty("severances").GetArrayLength());
    }

    [Fact]
    public async Task Severances_BeyondTheQueue_ArePutOffAndCanBeCalledOff()
    {
        await using var server = await WithLab();
        const string body = """{"command":"severance","dryRun":true,"forks":1000,"draws":200}""";
        List<string> ids = [];
        HttpResponseMessage answer;
        while (true)
        {
            using var request = TestServer.Request($"/v1/runs/{Lab}/commands", body);
            answer = await server.Client.SendAsync(request);
            if (answer.StatusCode != HttpStatusCode.Accepted) break;
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            ids.Add(IdOf(json.RootElement));
        }

        var last = await server.Get("/v1/severances/" + ids[^1]);
        foreach (var id in ids)
        {
            using var cancelled = await server.Client.DeleteAsync("/v1/severances/" + id);
            Assert.Equal(HttpStatusCode.OK, cancelled.StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter!.Delta);
        Assert.True(ids.Count >= Twin.Host.Serve.Severances.SeveranceDesk.WaitingMax, $"{ids.Count}");
        Assert.True(last.GetProperty("before").GetInt32() > 0);
        foreach (var id in ids)
        {
            Assert.Equal("cancelled", (await Ended(server, "/v1/severances/" + id)).GetProperty("state").GetString());
        }
    }

    [Theory]
    [InlineData("""{"command":"severance","dryRun":true,"forks":0}""", HttpStatusCode.BadRequest, "TW0327")]
    [InlineData("""{"command":"severance","dryRun":true,"draws":201}""", HttpStatusCode.BadRequest, "TW0327")]
    [InlineData("""{"command":"severance"}""", HttpStatusCode.BadRequest, "TW0328")]
    [InlineData("""{"command":"severance","run":"another"}""", HttpStatusCode.BadRequest, "TW0328")]
    public async Task Severance_AskedWrongly_IsRefused(string body, HttpStatusCode status, string code)
    {
        await using var server = await TestServer.Start();

        var problem = await server.Command(body, status);

        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal(2, server.Run.Revision);
    }

    [Fact]
    public async Task Severance_OfARunWithoutALoop_IsRefused()
    {
        await using var server = await TestServer.Start();

        var problem = await server.Command("""{"command":"severance","dryRun":true}""", HttpStatusCode.Conflict);

        Assert.Equal("TW0411", problem.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Severance_ThatIsNotThere_IsNotFound()
    {
        await using var server = await TestServer.Start();

        var problem = await server.Get("/v1/severances/7", HttpStatusCode.NotFound);

        Assert.Equal("TW0412", problem.GetProperty("code").GetString());
    }

    private static string IdOf(JsonElement answer) => answer.GetProperty("job").GetProperty("id").GetString()!;

    private static async Task<TestServer> WithLab()
    {
        var server = await TestServer.Start();
        File.Copy(
            Path.Combine(Installation.Root!, "scenarios", "growth-lab.yaml"),
            Path.Combine(server.Folder, "worlds", "growth-lab.yaml"));
        var begun = await server.Post("/v1/runs", """{"world":"growth-lab","speed":3600}""", HttpStatusCode.Created);
        Assert.Equal(Lab, begun.GetProperty("id").GetString());
        return server;
    }

    private static Task<JsonElement> Ended(TestServer server, string path) => server.Get(path + "?wait=60");
}
