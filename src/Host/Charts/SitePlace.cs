namespace Twin.Host.Charts;

/// <summary>A site of a map of sites.</summary>
/// <param name="Name">Its id.</param>
/// <param name="Region">The depot that serves it; its own id for a depot.</param>
/// <param name="Amount">Area of its mark, in any unit; not below zero.</param>
/// <param name="State">Word for how it works, a class of the style sheet: working, held or idle.</param>
/// <param name="Note">A few words under its name.</param>
/// <param name="Tip">What it does, in a sentence.</param>
internal sealed record SitePlace(string Name, string Region, double Amount, string State, string Note, string Tip);
