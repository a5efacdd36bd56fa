namespace Twin.World.Records;

/// <summary>A robot fleet, in age cohorts or one by one: robots in, robot-hours out.</summary>
public sealed record FleetRecord
{
    /// <summary>Id in the file.</summary>
    public required string Id { get; init; }

    /// <summary>The good that its robots are.</summary>
    public required string Robot { get; init; }

    /// <summary>The flow good that they deliver, in hours of work.</summary>
    public required string Hours { get; init; }

    /// <summary>Robots in service at the start. Range: [0, 1e12].</summary>
    public double Count { get; init; }

    /// <summary>
    /// Growth of the fleet before the run began, a log rate: sets ages and what is under way; null spreads ages evenly
    /// and leaves nothing under way. Unit: 1/yr. Range: [-1, 2].
    /// </summary>
    public double? OpeningGrowthPerYear { get; init; }

    /// <summary>Life, after which a robot is retired. Unit: yr. Range: (0, 100].</summary>
    public required double LifeYears { get; init; }

    /// <summary>From delivery to service. Unit: yr. Range: [0, 30].</summary>
    public double BuildYears { get; init; }

    /// <summary>Share of all hours that a working robot works. Range: (0, 1].</summary>
    public double Duty { get; init; } = 1;

    /// <summary>Mean working time between failures. Unit: h. Range: (0, 1e9]; 0 means that it never fails.</summary>
    public double MtbfHours { get; init; }

    /// <summary>Mean time to repair. Unit: h. Range: (0, 1e6].</summary>
    public double MttrHours { get; init; }

    /// <summary>Current inputs per hour of work (electricity, spares, compute), by good.</summary>
    public IReadOnlyList<InputRecord> Inputs { get; init; } = [];

    /// <summary>What comes back of a retired robot onto the stock of its depot, by good; the rest is waste.</summary>
    public IReadOnlyList<InputRecord> Scrap { get; init; } = [];

    /// <summary>Robots modelled one by one; null counts them in age cohorts.</summary>
    public IndividualsRecord? Individual { get; init; }

    /// <summary>Whose it is.</summary>
    public Owner Owner { get; init; } = Owner.Loop;

    /// <summary>Depot that serves its stock goods.</summary>
    public string Depot { get; init; } = SiteRecord.DefaultDepot;

    /// <summary>Grid that serves its flow goods and takes its hours.</summary>
    public string Grid { get; init; } = SiteRecord.DefaultGrid;
}
