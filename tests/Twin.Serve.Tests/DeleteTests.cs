using System.Net;
using System.Text.Json;
using Twin.Host.Serve;
using Twin.Servers;
using Twin.Storage;
using Xunit;

namespace Twin.Serve.Tests;

/// <summary>Runs that are deleted over the interface.</summary>
public sealed class DeleteTests
{
    private const string Named = """{"run":"yard-0001"}""";

    [Fact]
    public async Task Delete_OfARun_AsksForItsNameAndItsEndAndIsWrittenDown()
    {
        await using var server = await TestServer.Start();
        var runId = server.Run.Info.RunId;

        await Delete(server, "yard-0001", "{}", HttpStatusCode.BadRequest);
        await Delete(server, "yard-0001", Named, HttpStatusCode.Conflict);
        await Delete(server, "yard-0009", """{"run":"yard-0009"}""", HttpStatusCode.NotFound);
        await End(server);
        await Delete(server, "yard-0001", """{"run":"yard-0001","reason":"spring"}""", HttpStatusCode.NoContent);

        Assert.Empty(server.Host.Ids());
        Assert.False(Directory.Exists(Path.Combine(server.Folder, "runs", "yard", "0001")));
        using var line = JsonDocument.Parse(
            Assert.Single(File.ReadAllLines(Path.Combine(server.Folder, "runs", HostAudit.FileName))));
        Assert.Equal(
            ("local", "spring", "yard-0001", runId),
            (Text(line, "principal"), Text(line, "reason"), Text(line, "run"), Text(line, "runId")));
    }

    [PostgresFact]
    public async Task Delete_OfARunInAServer_LeavesTheOthersWhole()
    {
        using var yard = new YardStore();
        var (postgres, store) = (yard.Server, yard.Url);
        await using var server = await TestServer.Start(options => options with { Store = store, Keep = 1 });
        await server.Post("/v1/runs", """{"world":"yard"}""", HttpStatusCode.Created);
        await End(server);

        var held = Assert.Throws<StorageException>(
            () => RunDeletion.Delete((store with { Run = "yard/0002" }).ToString()));
        await Delete(server, "yard-0001", Named, HttpStatusCode.NoContent);

        Assert.Equal(StorageFailure.InUse, held.Failure);
        Assert.Equal(["yard-0002"], server.Host.Ids());
        Assert.Null(RunVerifier.Verify((store with { Run = "yard/0002" }).ToString()).FirstBad);
        Assert.Equal("0", postgres.Query(YardStore.Database, "SELECT count(*) FROM twin.journal WHERE persistence_id "
            + "LIKE 'yard/0001%'").Trim());
    }

    private static async Task End(TestServer server)
    {
        await server.Post("/v1/runs/yard-0001/commands", """{"command":"stop","run":"yard-0001"}""");
        Assert.True(server.Host.Find("yard-0001")!.Join(TimeSpan.FromSeconds(60)));
    }

    private static async Task Delete(TestServer server, string run, string body, HttpStatusCode expected)
    {
        using var request = TestServer.Request($"/v1/runs/{run}", body);
        request.Method = HttpMethod.Delete;
        using var answer = await server.Client.SendAsync(request);
        Assert.True(
            expected == answer.StatusCode, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    private static string Text(JsonDocument line, string name) => line.RootElement.GetProperty(name).GetString()!;
}
