using Twin.Servers;

namespace Twin.Storage.Tests.Postgres;

public sealed class SharedSuiteTests
{
    // Skipped, with the reason, exactly where the shared tests leave PostgreSQL out.
    [PostgresFact]
    public void EveryStore_WithAServer_MeansBothKinds()
    {
        IEnumerable<object?> kinds = new EveryStoreAttribute(7).GetData(null!).Select(data => data[0]);

        Assert.Equal([StoreKind.Sqlite, StoreKind.Postgres], kinds);
    }
}
