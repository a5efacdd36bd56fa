using Twin.Scenario;
using Twin.World.Records;

namespace Twin.World.Tests.ClosedForms;

/// <summary>A shipped world with the matrices of its theory, as printed where its numbers come from.</summary>
/// <param name="Name">File stem in scenarios/closed-form.</param>
/// <param name="Sites">The site that makes each good, in the order of the matrices.</param>
/// <param name="Inputs">A[i, j]: good i used up per unit of good j.</param>
/// <param name="Equipment">B[i, j]: good i tied up. Unit: yr.</param>
internal sealed record ClosedForm(string Name, string[] Sites, double[,] Inputs, double[,] Equipment)
{
    private static readonly double[,] None = new double[1, 1];

    /// <summary>D by row: wear of each good as equipment, linear. Unit: 1/yr.</summary>
    public double[] Wear { get; init; } = [0, 0, 0];

    /// <summary>L: lead of current inputs. Unit: yr.</summary>
    public double LeadYears { get; init; }

    /// <summary>T[i, j]: build lead of equipment. Unit: yr; null for none.</summary>
    public double[,]? BuildYears { get; init; }

    /// <summary>N: fixed life. Unit: steps; 0 under linear wear.</summary>
    public int LifeSteps { get; init; }

    /// <summary>The rate printed for continuous time, or for steps where the form is discrete. Unit: 1/yr.</summary>
    public double Printed { get; init; }

    public static IReadOnlyList<ClosedForm> All { get; } =
    [
        OneGood("g1", 0.5, 2, 0.05, 0.2),
        new("g2b", ["farm", "mill"], new[,] { { 0.1, 0.2 }, { 0.3, 0.1 } }, new[,] { { 0, 0.5 }, { 1, 1 } })
        {
            Wear = [0.1, 0.1], Printed = 0.4,
        },
        OneGood("g3-a", 0.5, 1, 0, 0.351734) with { BuildYears = new[,] { { 1.0 } } },
        OneGood("g3-b", 0.5, 2, 0.05, 0.162503) with { BuildYears = new[,] { { 1.0 } } },
        OneGood("g3-c", 0.5, 1, 0.1, 0.325007) with { BuildYears = new[,] { { 0.5 } } },
        OneGood("g3b", 0.5, 1, 0, 0.441633) with { LeadYears = 0.25 },
        Ring(),
        FullLoop(),
        Shay("g5-a", 1, 2), Shay("g5-b", 1, 3), Shay("g5-c", 2, 4),

        // G6: what imports cost is export given up: m·p/p_e of the own good, as equipment in row a, else as input.
        OneGood("g6-a", 0, 1.8 + (0.2 * 3), 0.1, 0.3166667),
        OneGood("g6-b", 0.2 + (0.05 / 1), 1.5, 0.05, 0.45),
        OneGood("g6-c", 0.2 + (0.05 / 0.5), 1.5, 0.05, 0.4166667),
        OneGood("g6-d", 0.2 + (0.1 / 0.5), 1.5, 0.05, 0.35),
    ];

    public static ClosedForm Of(string name) => All.Single(form => form.Name == name);

    public static WorldRecord Read(string name, params string[] sets)
    {
        var path = Path.Combine(Repository.Root, "scenarios", "closed-form", name + ".yaml");
        var reading = WorldFile.Read(path, sets);
        return reading.World ?? throw new InvalidOperationException(string.Join("\n", reading.Errors));
    }

    private static ClosedForm OneGood(string name, double a, double b, double wear, double printed) =>
        new(name, ["farm"], new[,] { { a } }, new[,] { { b } }) { Wear = [wear], Printed = printed };

    private static ClosedForm Shay(string name, double stockYears, int life) =>
        new(name, ["works"], None, new[,] { { stockYears } }) { LifeSteps = life };

    /// <summary>G4: robots dig metal, metal becomes solar plant, solar plant makes robots.</summary>
    private static ClosedForm Ring() => new(
        "ring", ["smelter", "park", "works"], new double[3, 3],
        new[,] { { 0, 1.25, 0 }, { 0, 0, 0.512 }, { 0.8, 0, 0 } })
    {
        Wear = [0.1, 0.1, 0.1],
        BuildYears = new[,] { { 0, 0.75, 0 }, { 0, 0, 0.25 }, { 0.5, 0, 0 } },
        Printed = 0.756377,
    };

    private static ClosedForm FullLoop() => new(
        "g4b", ["smelter", "cells", "works"],
        new[,] { { .05, .10, .15 }, { .20, .05, .05 }, { .02, .03, .05 } },
        new[,] { { .4, .9, .3 }, { .6, .1, .2 }, { .5, .3, .4 } })
    {
        Wear = [0.05, 0.04, 0.15], BuildYears = new[,] { { 1, .5, .5 }, { .75, .25, .5 }, { .25, .25, .25 } },
        Printed = 0.40729031,
    };
}
