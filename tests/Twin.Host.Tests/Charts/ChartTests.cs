using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Twin.Host.Charts;
using Xunit;

namespace Twin.Host.Tests.Charts;

public sealed partial class ChartTests
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    private static readonly ChartTitle _title = new("id", "a <title> & more", "\"a\" description");

    [Fact]
    public void Line_OfAnyValues_StaysInsideItsDrawing()
    {
        Random chance = new(3);
        for (var i = 0; i < 200; i++)
        {
            List<Line> lines =
                [.. Enumerable.Range(0, chance.Next(1, 9)).Select(n => Random(chance, $"line & {n}", n))];
            var values = lines.SelectMany(line => line.Points).Select(p => p.Y).ToList();
            var y = i % 2 == 0 ? Axis.Linear(values, 5) : Axis.Log(values, 6);
            if (y is null) continue;

            var svg = new LineChart
            {
                Title = _title, Lines = lines, Y = y, Label = Text, Width = i % 3 == 0 ? 350 : 1040, Height = 260,
            }.ToSvg();

            AssertSound(svg);
        }
    }

    [Fact]
    public void Line_InterruptedByNothing_IsDrawnInPieces()
    {
        Line line = new("a", "c0", [(2025, 1), (2026, double.NaN), (2027, 2), (2028, 3)]);

        var svg = new LineChart
        {
            Title = _title, Lines = [line], Y = Axis.Linear([1, 2, 3], 3), Label = Text, Width = 400, Height = 200,
        }.ToSvg();

        var path = XElement.Parse(svg).Elements(_svg + "path").Single().Attribute("d")!.Value;
        Assert.Equal(2, path.Count(c => c == 'M'));
        Assert.Equal(1, path.Count(c => c == 'L'));
    }

    [Fact]
    public void Small_OfManyPoints_IsThinnedToWhatCanBeSeen()
    {
        Line line = new("a", "c0", [.. Enumerable.Range(0, 5000).Select(i => (2025 + (i / 100.0), 1.0 + i))]);

        var svg = new SmallChart { Title = _title, Line = line, Y = Axis.Log([1, 5000], 4)!, Label = Text }.ToSvg();

        AssertSound(svg);
        Assert.InRange(svg.Length, 500, 4000);
    }

    [Fact]
    public void Stack_OfParts_LaysEachUponTheOneBelow()
    {
        Line low = new("low", "c0", [(2025, 1), (2026, 2)]), high = new("high", "c1", [(2025, 3), (2026, 1)]);

        var svg = new StackChart
        {
            Title = _title, Parts = [low, high], Y = Axis.Linear([0, 4], 4), Label = Text, Width = 500, Height = 232,
        }.ToSvg();

        AssertSound(svg);
        var areas = XElement.Parse(svg).Elements(_svg + "path").Select(path => Ys(path.Attribute("d")!.Value)).ToList();

        // Of 200 px for 0 to 4 above 210: low ends at 160 and 110, and there the next begins.
        Assert.Equal([160, 110, 210, 210], areas[0]);
        Assert.Equal([10, 60, 110, 160], areas[1]);
    }

    [Fact]
    public void Bars_OfEitherSign_AreAsLongAsTheyAreLarge()
    {
        var svg = new BarChart
        {
            Title = _title, Bars = [new("a", -4, "−4"), new("b", 2, "2"), new("c", 0, "0")], Width = 600,
        }.ToSvg();

        AssertSound(svg);
        var widths = XElement.Parse(svg).Elements(_svg + "rect")
            .Select(bar => double.Parse(bar.Attribute("width")!.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(2, widths.Count);
        Assert.Equal(2, widths[0] / widths[1], 2);
    }

    [Fact]
    public void Strip_OfEqualNeighbours_DrawsThemAsOne()
    {
        StripRow row = new("a", [(2025, 2026, 0), (2026, 2027, 0), (2027, 2028, null), (2028, 2029, 2)]);

        var svg = new StripChart
        {
            Title = _title, Rows = [row], Meanings = ["tight", "near", "loose"], Width = 350,
        }.ToSvg();

        AssertSound(svg);
        var boxes = XElement.Parse(svg).Elements(_svg + "rect").ToList();
        Assert.Equal(["heat h0", "heat h2"], boxes.Select(box => box.Attribute("class")!.Value));
        Assert.Equal("a, 2025 to 2027: tight", boxes[0].Value);
    }

    [Fact]
    public void Flows_OfAnyLoop_FillTheirNodesExactly()
    {
        Random chance = new(4);
        for (var i = 0; i < 100; i++)
        {
            var goods = chance.Next(2, 30);
            List<Flow> flows = [.. Enumerable.Range(0, chance.Next(1, 80)).Select(n => new Flow(
                $"g{chance.Next(goods)}", $"g{chance.Next(goods)}", Math.Pow(10, chance.NextDouble() * 4), "a < b"))];

            var svg = new FlowChart
            {
                Title = _title, Flows = flows, Headings = ("used", "to make"), StyleOf = _ => "c0", Width = 700,
                LeftPx = 120, RightPx = 120,
            }.ToSvg();

            AssertSound(svg);
            var layout = FlowLayout.Of(flows, 20);
            Assert.All(layout.Left.Concat(layout.Right), node =>
            {
                Assert.InRange(node.Height, node.Value * layout.PxPerValue * 0.999, double.MaxValue);
                Assert.InRange(node.Top, -1e-6, layout.Height);
                Assert.InRange(node.Top + node.Height, 0, layout.Height + 1e-6);
            });
            Assert.All(layout.Left.Zip(layout.Left.Skip(1)), pair =>
                Assert.True(pair.Second.Top >= pair.First.Top + pair.First.Height));
        }
    }

    [Fact]
    public void Flows_ThatAreNone_GiveAnEmptyDrawing()
    {
        var svg = new FlowChart
        {
            Title = _title, Flows = [new Flow("a", "b", 0, "")], Headings = ("used", "to make"), StyleOf = _ => "c0",
            Width = 350, LeftPx = 90, RightPx = 90,
        }.ToSvg();

        AssertSound(svg);
        Assert.Empty(XElement.Parse(svg).Elements(_svg + "path"));
    }

    [Fact]
    public void Spread_OfAnyLabels_KeepsOrderAndDistance()
    {
        Random chance = new(5);
        for (var i = 0; i < 500; i++)
        {
            var wanted = Enumerable.Range(0, chance.Next(1, 15)).Select(_ => chance.NextDouble() * 300).ToList();

            var placed = Drawing.Spread(wanted, 13, 0, 300);

            Assert.All(placed, place => Assert.InRange(place, -1e-9, 300 + 1e-9));
            var order = Enumerable.Range(0, wanted.Count).OrderBy(n => wanted[n]).ToArray();
            for (var n = 1; n < order.Length; n++)
                Assert.True(placed[order[n]] - placed[order[n - 1]] >= 13 - 1e-9);
        }
    }

    /// <summary>Well-formed, named, without a number that is none, and with nothing outside its frame.</summary>
    private static void AssertSound(string svg)
    {
        var drawing = XElement.Parse(svg);
        Assert.Equal("img", drawing.Attribute("role")!.Value);
        Assert.Equal(_title.Title, drawing.Element(_svg + "title")!.Value);
        Assert.Equal(_title.Description, drawing.Element(_svg + "desc")!.Value);
        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", svg, StringComparison.Ordinal);
        var size = drawing.Attribute("viewBox")!.Value.Split(' ')
            .Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        foreach (var path in drawing.Descendants(_svg + "path"))
        {
            Assert.All(Xs(path.Attribute("d")!.Value), x => Assert.InRange(x, 0, size[2] + 0.1));
            Assert.All(Ys(path.Attribute("d")!.Value), y => Assert.InRange(y, 0, size[3] + 0.1));
        }
    }

    private static Line Random(Random chance, string name, int style)
    {
        var scale = Math.Pow(10, chance.Next(-6, 12));
        return new Line(name, Palette.Of(style), [.. Enumerable.Range(0, chance.Next(2, 400)).Select(i => (
            2025 + (i / 12.0), chance.Next(20) == 0 ? double.NaN : scale * (chance.NextDouble() - 0.1)))]);
    }

    private static IEnumerable<double> Xs(string path) => Numbers(path).Where((_, i) => i % 2 == 0);

    private static List<double> Ys(string path) => [.. Numbers(path).Where((_, i) => i % 2 == 1)];

    private static IEnumerable<double> Numbers(string path) => Number().Matches(path)
        .Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture));

    private static string Text(double value) => value.ToString("G3", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Number();
}
