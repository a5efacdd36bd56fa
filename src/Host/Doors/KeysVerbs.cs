using Twin.Host.Commands;

namespace Twin.Host.Doors;

/// <summary><c>twin keys</c>: the keys of a server.</summary>
internal static class KeysVerbs
{
    /// <summary>Makes the group.</summary>
    public static VerbGroup Group() =>
        new("keys", "Keys of a server", [new KeysAddVerb(), new KeysListVerb(), new KeysRevokeVerb()]);
}
