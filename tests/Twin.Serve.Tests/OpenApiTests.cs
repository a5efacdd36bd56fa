using System.Text.Json;
using Twin.Host;
using Xunit;

namespace Twin.Serve.Tests;

public sealed class OpenApiTests
{
    private const string Committed = "schemas/api.openapi.json";

    private static readonly JsonSerializerOptions _indented = new()
    {
        WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    [Fact]
    public async Task Description_ThatIsServed_IsTheCommittedOne()
    {
        await using var server = await TestServer.Start();

        var served = JsonSerializer.Serialize(await server.Get("/v1/openapi.json"), _indented) + "\n";

        var path = Path.Combine(Installation.Root!, Committed);
        if (Environment.GetEnvironmentVariable("TWIN_ACCEPT") == "1") File.WriteAllText(path, served);
        Assert.Equal(File.ReadAllText(path), served);
    }

    [Fact]
    public async Task Description_OfEveryPath_NamesItsOperation()
    {
        await using var server = await TestServer.Start();

        var paths = (await server.Get("/v1/openapi.json")).GetProperty("paths").EnumerateObject().ToArray();

        Assert.True(paths.Length >= 20, $"{paths.Length} paths");
        Assert.All(paths, path => Assert.All(
            path.Value.EnumerateObject(),
            operation => Assert.True(operation.Value.TryGetProperty("operationId", out _), path.Name)));
    }
}
