using Xunit;

namespace Twin.Serve.Tests;

public sealed class KeepingTests
{
    [Fact]
    public async Task Keep_OfOne_DeletesOlderEndedRunsAndNoneInTheMiddle()
    {
        await using var server = await TestServer.Start(options => options with { Keep = 1 });
        foreach (var id in (string[])["yard-0001", "yard-0002", "yard-0003"])
        {
            if (server.Host.Find(id) is null) await server.Post("/v1/runs", """{"world":"yard"}""", Created);
            await server.Post($"/v1/runs/{id}/commands", $$"""{"command":"stop","run":"{{id}}"}""");
            server.Host.Find(id)!.Join(TimeSpan.FromSeconds(30));
        }

        await server.Post("/v1/runs", """{"world":"yard"}""", Created);
        var deleted = server.Host.Sweep();

        Assert.Equal(["yard-0002", "yard-0001"], deleted);
        Assert.Equal(["yard-0003", "yard-0004"], server.Host.Ids());
    }

    private const System.Net.HttpStatusCode Created = System.Net.HttpStatusCode.Created;
}
