namespace Twin.Storage.Postgres;

/// <summary>A run, or an ensemble, as the table <c>runs</c> knows it.</summary>
/// <param name="Id">Its key in all tables.</param>
/// <param name="Name">What users call it, such as <c>ring/0007</c>; its persistence ids begin with it.</param>
/// <param name="World">Stem of the world file: the name of its shard in the chains.</param>
internal sealed record PostgresRun(long Id, string Name, string World)
{
    /// <summary>Names of its streams and their persistence ids.</summary>
    public StreamNames Names { get; } = new(World, Name);
}
