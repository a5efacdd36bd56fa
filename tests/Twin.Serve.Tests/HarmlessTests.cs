using System.Net;
using System.Text.Json;
using Twin.Host.Api;
using Xunit;

namespace Twin.Serve.Tests;

/// <summary>Words that are a script, a formula or a line of their own, wherever they come out again.</summary>
public sealed class HarmlessTests
{
    private const string Script = "</script><img src=x onerror=alert(1)>", Formula = "=1+1", Broken = "a\"b\nevent: x";

    [Theory]
    [InlineData(Script)]
    [InlineData(Formula)]
    [InlineData(Broken)]
    public async Task Good_OfAHostileName_IsRefusedWithoutBeingRepeatedAsMarkup(string name)
    {
        await using var server = await TestServer.Start();
        Write(server, "stone: {", JsonSerializer.Serialize(name) + ": {");
        using var request = TestServer.Request("/v1/runs", """{"world":"hostile"}""");

        using var answer = await server.Client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("TW1210", text, StringComparison.Ordinal);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.DoesNotContain('<', text);
        Assert.Equal(1, server.Host.LiveCount);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("=1,\"2\"", "\"'=1,\"\"2\"\"\"")]
    [InlineData("stone.stock", "stone.stock")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("", "")]
    public void Cell_OfCsv_IsNeverAFormula(string text, string cell) => Assert.Equal(cell, CsvCell.Of(text));

    [Fact]
    public async Task Series_AsCsv_ComeAsWhatTheyAre()
    {
        await using var server = await TestServer.Start();

        using var answer = await server.Client.GetAsync("/v1/runs/yard-0001/series?format=csv");

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData(Script)]
    [InlineData(Formula)]
    [InlineData(Broken)]
    public async Task Note_OfHostileWords_IsTheSameInStreamAndAuditAndNeverALineOfItsOwn(string words)
    {
        await using var server = await TestServer.Start();
        using var events = await EventReader.Open(server.Client, "/v1/runs/yard-0001/events?from=now");

        await server.Command(JsonSerializer.Serialize(new { command = "note", text = words, reason = words }));
        var (_, told) = await events.NextOf("command.note/1");
        var audit = await server.Get("/v1/runs/yard-0001/audit?from=3");

        Assert.Equal(words, told.GetProperty("data").GetProperty("text").GetString());
        var line = Assert.Single(audit.GetProperty("inputs").EnumerateArray());
        Assert.Equal(words, line.GetProperty("reason").GetString());
        Assert.Equal(words, line.GetProperty("data").GetProperty("text").GetString());
        Assert.DoesNotContain("</script>", line.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/runs/")]
    [InlineData("/v1/runs/yard-0001/entities/")]
    [InlineData("/v1/runs/yard-0001/series/")]
    [InlineData("/v1/runs/yard-0001/explain?what=")]
    [InlineData("/")]
    public async Task Problem_ThatQuotesHostileWords_HasNoMarkup(string before)
    {
        await using var server = await TestServer.Start();

        using var answer = await server.Client.GetAsync(before + Uri.EscapeDataString(Script));
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.DoesNotContain('<', text);
        Assert.Contains("\\u003C", text, StringComparison.Ordinal);
    }

    private static void Write(TestServer server, string part, string instead)
    {
        var worlds = Path.Combine(server.Folder, "worlds");
        var text = File.ReadAllText(Path.Combine(worlds, Yard.Name + ".yaml"));
        Assert.Contains(part, text, StringComparison.Ordinal);
        File.WriteAllText(
            Path.Combine(worlds, "hostile.yaml"), text.Replace(part, instead, StringComparison.Ordinal));
    }
}
