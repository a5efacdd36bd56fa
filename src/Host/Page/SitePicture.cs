using System.Globalization;
using Twin.Factory.Plants;
using Twin.Host.Charts;
using Twin.Host.Output;
using Twin.Host.Report;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.Host.Page;

/// <summary>The sites of a run as a picture: how large each is, how it works, and what joins their depots.</summary>
internal static class SitePicture
{
    /// <summary>Share of its capacity from which a site counts as working and not as held back.</summary>
    private const double Full = 0.98;

    private const double PerMicro = 1e-6;

    /// <summary>Draws it.</summary>
    /// <param name="input">The run.</param>
    /// <param name="width">Unit: px.</param>
    /// <returns>Null where no site makes anything.</returns>
    public static string? Of(ReportInput input, double width)
    {
        var world = input.World;
        var makers = world.Sites.Where(site => site.Process is not null).ToList();
        if (makers.Count == 0) return null;
        var prices = Prices(input);
        List<SitePlace> places = [.. makers.Select(site => Place(input, site, prices))];
        string[] depots =
        [
            .. world.Sites.Where(site => site.Kind == SiteKind.Depot).Select(site => site.Id)
                .Union(places.Select(place => place.Region)),
        ];
        return new SiteChart
        {
            Title = new ChartTitle(
                "sites-map", "Sites by depot", string.Join(" ", places.Select(place => place.Tip))),
            Regions = [.. depots.Where(depot => places.Exists(place => place.Region == depot)
                || world.Links.Any(link => link.From == depot || link.To == depot))],
            Places = places,
            Routes =
            [
                .. world.Links.Select(link => new SiteRoute(
                    link.Id, link.From, link.To,
                    $"{link.Id}: {string.Join(", ", link.Goods)} from {link.From} to {link.To}")),
            ],
            Width = width,
        }.ToSvg();
    }

    private static SitePlace Place(ReportInput input, SiteRecord site, Dictionary<string, double> prices)
    {
        var world = input.Run.World;
        var plant = world.Shard.Row<PlantState>(world.Shard.AddressOf(Plant.Kind, site.Id));
        var process = input.World.Processes.First(process => process.Id == site.Process);
        var unit = world.Goods.Records[world.Goods[process.Output]].Unit;
        var years = Math.Max(input.Years, (double)input.World.StepMicros / StepClock.YearMicros);
        var perYear = (double)plant.Finished * PerMicro * process.Yield / years;
        var share = plant.Capacity > 0 ? (double)plant.Started / plant.Capacity : 0;
        var state = share <= 0 ? "idle" : share < Full ? "held" : "working";
        var amount = Figures.Quantity(perYear, unit + "/yr");
        var now = share.ToString("0 %", CultureInfo.InvariantCulture);
        return new SitePlace(
            site.Id, site.Depot, perYear * (prices.Count == 0 ? 1 : prices.GetValueOrDefault(process.Output)), state,
            $"{process.Output} {now}",
            $"{site.Id}: {process.Output}, {amount} in the mean; {state}, {now} of capacity.");
    }

    /// <summary>Prices of the balanced path, so that goods can be compared; none where there is no path.</summary>
    private static Dictionary<string, double> Prices(ReportInput input)
    {
        Dictionary<string, double> prices = new(StringComparer.Ordinal);
        if (input.Path is not { } path) return prices;
        for (var i = 0; i < path.Technology.Goods.Count; i++)
        {
            if (double.IsFinite(path.Prices[i])) prices[path.Technology.Goods[i]] = path.Prices[i];
        }

        return prices;
    }
}
