using System.Text.Json;

namespace Twin.Macro.Tests.Money;

/// <summary>The six scenarios of docs/model.md, computed by a second implementation.</summary>
internal static class Golden
{
    private static readonly Lazy<JsonDocument> _document = new(() =>
    {
        using Stream stream = typeof(Golden).Assembly.GetManifestResourceStream("golden-macro.json")!;
        return JsonDocument.Parse(stream);
    });

    public static IEnumerable<string> Names => _document.Value.RootElement.EnumerateObject().Select(p => p.Name);

    public static Twin.Macro.Money.EconomyParameters Parameters(string name)
    {
        JsonElement values = _document.Value.RootElement.GetProperty(name).GetProperty("params");
        Twin.Macro.Money.EconomyParameters p = new();
        foreach (JsonProperty value in values.EnumerateObject())
        {
            p = value.Name switch
            {
                "g" => p with { Growth = value.Value.GetDouble() },
                "hb" => p with { AutomationHazard = value.Value.GetDouble() },
                "tauM" => p with { MachineTax = value.Value.GetDouble() },
                "heli" => p with { TransferTarget = value.Value.GetDouble() },
                "Grule" => p with { PublicBudgets = Rule(value.Value) },
                "Irule" => p with { PrivateInvestment = Rule(value.Value) },
                _ => throw new InvalidDataException(value.Name),
            };
        }

        return p;
    }

    public static IEnumerable<(int Quarter, string Figure, double Value)> Rows(string name)
    {
        foreach (JsonProperty q in _document.Value.RootElement.GetProperty(name).GetProperty("q").EnumerateObject())
            foreach (JsonProperty figure in q.Value.EnumerateObject())
                yield return (int.Parse(q.Name), figure.Name, figure.Value.GetDouble());
    }

    private static Twin.Macro.Money.BudgetRule Rule(JsonElement value) =>
        value.GetString() == "lag" ? Twin.Macro.Money.BudgetRule.Lag : Twin.Macro.Money.BudgetRule.Share;
}
