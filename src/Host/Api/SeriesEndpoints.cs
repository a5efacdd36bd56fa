using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Twin.Domain;
using Twin.Host.Doors;
using Twin.Host.Output;
using Twin.Host.Runs;
using Twin.Host.Serve;
using Twin.Storage;

namespace Twin.Host.Api;

/// <summary>Series of a run: what there is, and values between two instants.</summary>
internal sealed class SeriesEndpoints(RunHost host)
{
    /// <summary>Adds them.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/runs/{run}/series", Series).WithName("series")
            .WithSummary("Names of all series; with name=a,b their values")
            .WithDescription("from, to: a day, an instant or µs; step: length of bins, such as 30 d; points: most "
                + "values, the least and greatest of equal parts for the rest; format=csv.")
            .WithMetadata(new Needs(KeyScope.Read)).Produces<SeriesList>().ProducesProblem(400).ProducesProblem(404);
        routes.MapGet("/v1/runs/{run}/series/{name}", (HttpContext context, string run, string name) =>
                Answer(context, run, [name])).WithName("oneSeries")
            .WithSummary("Values of one series").WithMetadata(new Needs(KeyScope.Read))
            .Produces<SeriesList>().ProducesProblem(400).ProducesProblem(404);
    }

    private IResult Series(HttpContext context, string run) => Answer(context, run, []);

    private IResult Answer(HttpContext context, string run, IReadOnlyList<string> named) =>
        SeriesSource.Look(host, run, source =>
        {
            var (query, error) = SeriesQuery.Of(context.Request.Query, source.From);
            if (query is null) return Problems.Of(400, error!);
            if (named.Count > 0) query = query with { Names = named };
            return Answer(run, source, query);
        }) ?? RunEndpoints.Missing(host, run);

    private static IResult Answer(string run, SeriesSource source, SeriesQuery query)
    {
        if (query.Names.Count == 0 && !query.IsCsv)
        {
            var names = source.Names.Select(one => new SeriesNameResource(one.Name, one.Unit));
            return TypedResults.Json(
                new SeriesList
                {
                    Run = run, Boundary = source.Boundary, From = source.From, Names = [.. names],
                }, ApiJson.Default.SeriesList);
        }

        List<int> chosen = [];
        foreach (var name in query.Names)
        {
            var index = source.IndexOf(name);
            if (index < 0) return Problems.Of(404, Unknown(name));
            chosen.Add(index);
        }

        if (chosen.Count == 0) chosen.AddRange(Enumerable.Range(0, source.Names.Count));
        return query.IsCsv
            ? TypedResults.Text(Csv(source, query, chosen), "text/csv", Encoding.UTF8)
            : TypedResults.Json(
                new SeriesList
                {
                    Run = run, Boundary = source.Boundary, From = source.From,
                    Series = [.. chosen.Select(index => One(source, query, index))],
                }, ApiJson.Default.SeriesList);
    }

    private static SeriesResource One(SeriesSource source, SeriesQuery query, int index)
    {
        var (name, unit) = source.Names[index];
        var values = query.Of(unit, source.ValuesOf(index));
        return new SeriesResource(
            name, unit, [.. values.Select(value => value.AtMicros)],
            [.. values.Select(value => double.IsFinite(value.Value) ? value.Value : (double?)null)],
            [
                .. source.BinsOf(index)
                    .Where(bin => bin.EndMicros >= query.FromMicros && bin.EndMicros <= query.ToMicros).Select(Bin),
            ]);
    }

    private static SeriesBinResource Bin(SeriesBin bin) => new(
        KeepText.TierOf(bin.WidthMicros), bin.EndMicros, bin.Count, bin.Sum + bin.Rest, bin.Mean, bin.Least,
        bin.Greatest, bin.Last);

    private static string Csv(SeriesSource source, SeriesQuery query, List<int> chosen)
    {
        var invariant = CultureInfo.InvariantCulture;
        var text = new StringBuilder("time,timeMicros,series,unit,value\r\n");
        foreach (var index in chosen)
        {
            var (name, unit) = source.Names[index];
            foreach (var (at, value) in query.Of(unit, source.ValuesOf(index)))
            {
                text.Append(invariant, $"{SimTime.Text(source.From, at)},{at},{CsvCell.Of(name)},{CsvCell.Of(unit)},");
                if (double.IsFinite(value)) text.Append(value.ToString("R", invariant));
                text.Append("\r\n");
            }
        }

        return text.ToString();
    }

    /// <summary>The answer about a series that is not there.</summary>
    public static InputError Unknown(string name) =>
        ServeErrors.BadQuery("name", "a name from GET /v1/runs/{run}/series", name);
}
