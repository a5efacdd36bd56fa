namespace Twin.Storage;

/// <summary>Puts values of series into the table <c>series</c>, many at a time.</summary>
internal abstract class SeriesRows : IDisposable
{
    /// <summary>Appends rows.</summary>
    /// <param name="rows">The rows in order.</param>
    /// <param name="before">Rows of the run that are there already.</param>
    public abstract void Write(List<SeriesRow> rows, long before);

    public abstract void Dispose();
}
