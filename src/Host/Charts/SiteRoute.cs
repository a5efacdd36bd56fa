namespace Twin.Host.Charts;

/// <summary>A link of a map of sites.</summary>
/// <param name="Name">Its id.</param>
/// <param name="From">Region it loads in.</param>
/// <param name="To">Region it unloads in.</param>
/// <param name="Tip">What it carries, in a sentence.</param>
internal sealed record SiteRoute(string Name, string From, string To, string Tip);
