using System.Reflection;
using Twin.Host.Charts;

namespace Twin.Host.Report;

/// <summary>The report of a run: one page that needs nothing but itself.</summary>
/// <remarks>
/// No script, no network, no font of its own. Well-formed XML after the first line. The same run gives the same bytes,
/// but for what stands in elements marked <c>data-varies</c>.
/// </remarks>
internal static class ReportPage
{
    private static readonly (string Id, string Name)[] _contents =
    [
        ("goods", "Growth"), (ForecastSection.Id, "Forecast"), (DecisionSection.Id, "Decision"),
        (MoneySection.Id, "Money"), (CurrencySection.Id, "Prices"),
        ("flows", "Flows"), ("closure", "Closure"), ("bottlenecks", "Bottlenecks"), ("energy", "Energy"),
        (RobotSection.Id, "Robots"), ("theory", "Theory"), ("elasticities", "Levers"), ("outside", "Human economy"),
        (EconomySection.Id, "Economy"),
        ("assumptions", "Assumptions"),
        ("origin", "This run"),
    ];

    /// <summary>The page.</summary>
    /// <param name="input">The run.</param>
    public static string Of(ReportInput input)
    {
        Markup m = new();
        m.Raw("<!DOCTYPE html>\n").Open("html", ("lang", "en"));
        Head(m, $"{input.Summary.World}, {input.Summary.From} to {input.Summary.Until} – Twin");
        m.Open("body").Open("header");
        m.Element("p", "Twin · report of a run", ("class", "kicker"));
        m.Element("h1", input.Summary.World);
        m.Element("p", $"{input.Summary.From} to {input.Summary.Until} · seed {input.Summary.Seed}", ("class", "span"));
        Verdict.Write(m, input);
        m.Open("nav", ("aria-label", "Contents")).Open("ul");
        foreach (var (id, name) in _contents.Where(part => (part.Id != RobotSection.Id || RobotSection.IsIn(input))
            && (part.Id != EconomySection.Id || EconomySection.IsIn(input))))
            m.Open("li").Element("a", name, ("href", "#" + id)).Close();
        m.Close().Close().Close().Line().Open("main");
        GoodsSection.Write(m, input);
        ForecastSection.Write(m, input);
        DecisionSection.Write(m, input);
        MoneySection.Write(m, input);
        CurrencySection.Write(m, input);
        FlowSection.Write(m, input);
        ClosureSection.Write(m, input);
        BottleneckSection.Write(m, input);
        EnergySection.Write(m, input);
        RobotSection.Write(m, input);
        TheorySection.Write(m, input);
        ElasticitySection.Write(m, input);
        OutsideSection.Write(m, input);
        EconomySection.Write(m, input);
        AssumptionSection.Write(m, input);
        OriginSection.Write(m, input);
        m.Close().Close().Close().Line();
        return m.ToString();
    }

    /// <summary>The head of any page: its style and its title.</summary>
    internal static void Head(Markup m, string title)
    {
        m.Open("head").Void("meta", ("charset", "utf-8"));
        m.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        m.Void("meta", ("name", "color-scheme"), ("content", "light dark"));

        // A browser asks for an icon unless it is told that there is none.
        m.Void("link", ("rel", "icon"), ("href", "data:,"));
        m.Element("title", title);
        m.Open("style").Raw("\n" + Style()).Close().Close().Line();
    }

    private static string Style()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("report.css")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
