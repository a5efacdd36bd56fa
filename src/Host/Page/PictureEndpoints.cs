using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Twin.Host.Api;
using Twin.Host.Charts;
using Twin.Host.Doors;
using Twin.Host.Output;
using Twin.Host.Report;
using Twin.Host.Serve;
using Twin.World.Assembly;

namespace Twin.Host.Page;

/// <summary>Pictures that the server draws, by the writer of charts that the report has too.</summary>
internal sealed class PictureEndpoints(RunHost host)
{
    private readonly RunPictures _pictures = new(host);

    private const int WidthLeast = 240, WidthMost = 4000, WidthDefault = 900, OverlaysMax = 4;
    private const double ChartHeight = 250;

    /// <summary>Adds them.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/runs/{run}/chart.svg", Chart).WithName("chart").WithSummary("A series as a picture")
            .WithDescription("name: the series; over: further runs, at most four; width: px.")
            .WithMetadata(new Needs(KeyScope.Read)).Produces<string>(200, Svg).ProducesProblem(400)
            .ProducesProblem(404);
        Map(routes, RunPicture.Flow, "The loop as flows, a picture");
        Map(routes, RunPicture.Map, "The sites by depot, a picture");
        Map(routes, RunPicture.Floor, "Where robots are, a picture");
    }

    private const string Svg = "image/svg+xml";

    private IResult Chart(HttpContext context, string run)
    {
        var name = context.Request.Query["name"].ToString();
        List<string> runs = [run, .. context.Request.Query["over"].OfType<string>().Take(OverlaysMax)];
        List<Line> lines = [];
        var unit = "";
        foreach (var one in runs)
        {
            var found = SeriesSource.Look(host, one, source => LineOf(source, one, name, lines.Count));
            if (found is null) return RunEndpoints.Missing(host, one);
            if (found.Line is not { } line) return Problems.Of(404, SeriesEndpoints.Unknown(name));
            lines.Add(line);
            unit = found.Unit;
        }

        var svg = new LineChart
        {
            Title = new ChartTitle($"chart-{name}", name, string.Join(", ", runs)),
            Lines = lines,
            Y = Axis.Linear(lines.SelectMany(line => line.Points).Select(point => point.Y), 5, hasZero: false),
            Label = value => Figures.Quantity(value, unit),
            Width = WidthOf(context),
            Height = ChartHeight,
        }.ToSvg();
        return TypedResults.Text(svg, Svg);
    }

    private sealed record Found(Line? Line, string Unit);

    private static Found LineOf(SeriesSource source, string run, string name, int rank)
    {
        var index = source.IndexOf(name);
        if (index < 0) return new Found(null, "");
        var from = source.From.Year + ((source.From.DayOfYear - 1) / 365.25);
        var points = source.ValuesOf(index)
            .Select(point => (from + ((double)point.AtMicros / StepClock.YearMicros), point.Value)).ToList();
        return new Found(new Line(run, Palette.Of(rank), points), source.Names[index].Unit);
    }

    private void Map(IEndpointRouteBuilder routes, RunPicture kind, string summary)
    {
        var name = kind.ToString().ToLowerInvariant();
        routes.MapGet($"/v1/runs/{{run}}/{name}.svg", (HttpContext context, string run) => Picture(context, run, kind))
            .WithName(name).WithSummary(summary)
            .WithDescription("width: px; language: en or ja. No content where there is nothing to draw.")
            .WithMetadata(new Needs(KeyScope.Read)).Produces<string>(200, Svg).Produces(204).ProducesProblem(404);
    }

    private IResult Picture(HttpContext context, string run, RunPicture kind)
    {
        if (_pictures.Of(run, kind, WidthOf(context), LanguageOf(context)) is not { } svg)
            return RunEndpoints.Missing(host, run);
        return svg.Length > 0 ? TypedResults.Text(svg, Svg) : TypedResults.NoContent();
    }

    private static ReportLanguage? LanguageOf(HttpContext context) =>
        context.Request.Query["language"].ToString() is var code && ReportLanguage.Codes.Contains(code)
            ? ReportLanguage.Of(code)
            : null;

    private static double WidthOf(HttpContext context) =>
        int.TryParse(context.Request.Query["width"], NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            ? Math.Clamp(width, WidthLeast, WidthMost)
            : WidthDefault;
}
