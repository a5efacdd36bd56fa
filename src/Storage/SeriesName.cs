namespace Twin.Storage;

/// <summary>What a series is called.</summary>
/// <param name="Id">Number that its rows carry.</param>
/// <param name="Name">Name, such as <c>stock</c>.</param>
/// <param name="Tags">What tells it from its kin, such as <c>good=steel,unit=t</c>; may be empty.</param>
public readonly record struct SeriesName(int Id, string Name, string Tags);
