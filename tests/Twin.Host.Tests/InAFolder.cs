using Xunit;

namespace Twin.Host.Tests;

/// <summary>Keeps tests that change the current folder, which is the whole process's, from running side by
/// side.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class InAFolder
{
    /// <summary>The collection's name.</summary>
    public const string Name = "in a folder";
}
