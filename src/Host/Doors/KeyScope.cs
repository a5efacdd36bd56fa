namespace Twin.Host.Doors;

/// <summary>How far a key reaches; each holds the ones before it, metrics apart.</summary>
internal enum KeyScope
{
    /// <summary>Scrape the metrics and nothing else.</summary>
    Metrics,

    /// <summary>Read everything.</summary>
    Read,

    /// <summary>Command runs: clock, notes, forks, and changes of forks.</summary>
    Operate,

    /// <summary>Everything: begin, change, sever and stop any run.</summary>
    Admin,
}
