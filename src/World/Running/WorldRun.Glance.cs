namespace Twin.World.Running;

public sealed partial class WorldRun
{
    /// <summary>Looks at the world between two of its own observations, and changes nothing of them.</summary>
    /// <param name="last">The look before, which this one takes the place of: rates are means since then.</param>
    /// <returns>One number per series; NaN for what only a month tells: closure, the human economy, money.</returns>
    public Sample Glance(GlanceMark last)
    {
        ArgumentNullException.ThrowIfNull(last);
        var values = new double[Catalogue.Names.Count];
        Array.Fill(values, double.NaN);
        var (made, unserved) = (_observatory.Made(), _observatory.Unserved());
        var (stock, inService) = (_observatory.Stock(), _observatory.InService());
        var years = (double)(NowMicros - last.AtMicros) / Assembly.StepClock.YearMicros;
        for (var good = 0; good < made.Length; good++)
        {
            values[SeriesCatalogue.IndexOf(good, SeriesKind.Stock)] = stock[good];
            values[SeriesCatalogue.IndexOf(good, SeriesKind.InService)] = inService[good];
            if (last.Made.Count == 0 || years <= 0) continue;
            values[SeriesCatalogue.IndexOf(good, SeriesKind.Output)] = (made[good] - last.Made[good]) / years;
            values[SeriesCatalogue.IndexOf(good, SeriesKind.Unserved)] = (unserved[good] - last.Unserved[good]) / years;
        }

        if (World.CashAccount >= 0) values[Catalogue.Cash] = Cash();
        values[Catalogue.Capital] = ByDualPrices(inService);
        _observatory.WriteLearning(values.AsSpan(Catalogue.FirstLearning, _observatory.Learning.Count));
        _observatory.WriteSlack(values.AsSpan(Catalogue.FirstSlack, _observatory.LinesOnTheRay.Count));
        var robots = values.AsSpan(Catalogue.FirstRobots, Catalogue.FirstShock - Catalogue.FirstRobots);
        robots.Clear();
        _robots.Write(robots);
        (last.AtMicros, last.Made, last.Unserved) = (NowMicros, made, unserved);
        return new Sample(NowMicros, values);
    }
}
