using System.Text.Json;
using Xunit;

namespace Twin.Host.Tests.Runs;

/// <summary>Every answer about a run says whose numbers it holds, in one way.</summary>
[Collection(InAFolder.Name)]
public sealed class BoundaryTests : IDisposable
{
    private const string Line = "nation: the loop owns 4 sites and fleets, humans mill; it buys machine of humans";

    private const string Text = """
        twin: 1
        name: two-owners
        seed: 1
        from: 2025-01-01
        until: 3 yr
        step: 0.25 yr
        boundary: nation
        owner: loop
        goods:
          ore: { kind: nature, unit: t }
          metal: { unit: t, quantum: 1e-6 t, price: 500 USD2025/t }
          machine: { unit: t, price: 5000 USD2025/t }
          usd: { kind: money, unit: USD2025 }
        processes:
          make-metal:
            output: metal
            inputs: { ore: 1.6 t/t }
            equipment: { metal: { stock: 0.5 t·yr/t, wear: 5 %/yr }, machine: { stock: 0.01 t·yr/t, wear: 5 %/yr } }
        sites:
          shop: { kind: process-plant, process: make-metal, capacity: 100 t/yr }
          mill: { kind: process-plant, process: make-metal, capacity: 10 t/yr, owner: human }
          depot: { kind: depot, stock: { metal: 5 t, machine: 1 t } }
          grid: { kind: grid }
          yard: { kind: depot }
        market:
          money: usd
          cash: 1e5 USD2025
          imports: { machine: { price: 5000 USD2025/t } }
          exports: { metal: { price: 500 USD2025/t } }
        """;

    private readonly Folder _folder = new();

    public BoundaryTests()
    {
        File.WriteAllText("two-owners.yaml", Text);
        TwinRunner.Run(ExitCode.Good, "run", "two-owners.yaml", "--out", "run", "--quiet");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("boundary", "show", "run", "shop")]
    [InlineData("boundary", "show", "run", "metal")]
    [InlineData("boundary", "explain", "run", "shop")]
    [InlineData("a", "compare", "run", "run")]
    [InlineData("boundary", "resume", "run")]
    [InlineData("boundary", "growth", "two-owners.yaml")]
    [InlineData("boundary", "export", "run")]
    public void Answer_OnScreenAndAsADocument_NamesTheBoundaryAndTheOwners(string member, params string[] command)
    {
        var screen = TwinRunner.Run(ExitCode.Good, command).Out.ToString();
        if (command[0] == "export") Directory.Delete("run/export", recursive: true);
        var document = TwinRunner.Json(ExitCode.Good, command);

        var boundary = document.GetProperty(member);
        if (member == "a") boundary = boundary.GetProperty("boundary");
        Assert.Equal("nation", boundary.GetProperty("of").GetString());
        Assert.Equal(["depot", "grid", "shop", "yard"], Words(boundary.GetProperty("loop")));
        Assert.Equal(["mill"], Words(boundary.GetProperty("human")));
        Assert.Equal(["machine"], Words(boundary.GetProperty("buys")));
        Assert.Contains(Line, screen.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Export_OfTables_HasADocumentBesideThemThatSaysWhoseTheyAre()
    {
        TwinRunner.Run(ExitCode.Good, "export", "run", "--to", "data");

        using var about = JsonDocument.Parse(File.ReadAllText("data/about.json"));

        var root = about.RootElement;
        Assert.Equal("two-owners", root.GetProperty("world").GetString());
        Assert.Equal("nation", root.GetProperty("boundary").GetProperty("of").GetString());
        Assert.Equal("series.csv", root.GetProperty("files")[0].GetProperty("file").GetString());
        Assert.Equal("2025-01-01", root.GetProperty("from").GetString());
    }

    [Fact]
    public void Show_OfASite_TellsItsOwner()
    {
        Assert.Equal("loop", Owner("shop"));
        Assert.Equal("human", Owner("mill"));
    }

    private static string? Owner(string site) => TwinRunner.Json(ExitCode.Good, "show", "run", site)
        .GetProperty("state").EnumerateArray().Single(figure => figure.GetProperty("name").GetString() == "owner")
        .GetProperty("text").GetString();

    private static List<string> Words(JsonElement list) => [.. list.EnumerateArray().Select(word => word.GetString()!)];
}
