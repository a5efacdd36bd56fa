namespace Twin.Host.Decide;

/// <summary>The run that was judged.</summary>
/// <param name="Id">Its id.</param>
/// <param name="World">Stem of its world file.</param>
/// <param name="Boundary">What the figures are of: what is inside, and who owns what.</param>
internal sealed record EvidenceRun(string Id, string World, string Boundary);
