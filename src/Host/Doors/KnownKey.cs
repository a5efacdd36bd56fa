namespace Twin.Host.Doors;

/// <summary>A key with what a request needs of it, made once.</summary>
internal sealed class KnownKey(ApiKey key)
{
    /// <summary>The key as it is kept.</summary>
    public ApiKey Key { get; } = key;

    /// <summary>Its SHA-256.</summary>
    public byte[] Hash { get; } = Convert.FromHexString(key.Sha256);

    /// <summary>Who shows it in a header.</summary>
    public Principal Principal { get; } = new(key.Id, key.Scope, IsCookie: false);
}
