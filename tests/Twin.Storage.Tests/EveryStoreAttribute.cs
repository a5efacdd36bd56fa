using System.Reflection;
using Twin.Servers;
using Xunit.Sdk;

namespace Twin.Storage.Tests;

/// <summary>Runs a theory once for each kind of store, which is its first argument.</summary>
/// <remarks>PostgreSQL is left out where it is not installed; <c>SharedSuiteTests</c> then says so.</remarks>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EveryStoreAttribute(params object?[] arguments) : DataAttribute
{
    /// <inheritdoc/>
    public override IEnumerable<object?[]> GetData(MethodInfo testMethod)
    {
        yield return [StoreKind.Sqlite, .. arguments];
        if (PostgresServer.Installed.WhySkipped is null)
            yield return [StoreKind.Postgres, .. arguments];
    }
}
