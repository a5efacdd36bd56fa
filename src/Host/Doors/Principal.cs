namespace Twin.Host.Doors;

/// <summary>Who makes a request, and how far that reaches.</summary>
/// <param name="Id">Id of a key, or <c>local</c>.</param>
/// <param name="Scope">How far it reaches.</param>
/// <param name="IsCookie">Whether a browser sent it by itself.</param>
internal sealed record Principal(string Id, KeyScope Scope, bool IsCookie)
{
    /// <summary>Whoever sits at the machine, where the server listens to that machine alone.</summary>
    public static Principal Local { get; } = new("local", KeyScope.Admin, IsCookie: false);

    /// <summary>Whether it reaches as far as a scope.</summary>
    public bool Reaches(KeyScope scope) =>
        scope == KeyScope.Metrics ? true : Scope != KeyScope.Metrics && Scope >= scope;
}
