namespace Twin.Host.Api;

/// <summary>Transport between two depots.</summary>
/// <param name="Id">Its id.</param>
/// <param name="From">Depot it loads at.</param>
/// <param name="To">Depot it unloads at.</param>
/// <param name="Goods">Goods it carries.</param>
internal sealed record LinkResource(string Id, string From, string To, IReadOnlyList<string> Goods);
