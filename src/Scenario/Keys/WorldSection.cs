namespace Twin.Scenario.Keys;

/// <summary>A group of keys of a world file.</summary>
/// <param name="Title">Its heading in the documentation, such as <c>goods.ID</c>.</param>
/// <param name="Meaning">What it describes, in one sentence.</param>
/// <param name="Keys">Its keys in the order of the documentation.</param>
public sealed record WorldSection(string Title, string Meaning, IReadOnlyList<WorldKey> Keys)
{
    /// <summary>The key of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The key, or null.</returns>
    public WorldKey? Find(string name)
    {
        foreach (var key in Keys)
        {
            if (key.Name == name) return key;
        }

        return null;
    }
}
