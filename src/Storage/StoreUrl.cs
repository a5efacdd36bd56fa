using System.Globalization;
using System.Text.RegularExpressions;

namespace Twin.Storage;

/// <summary>The address of a store in PostgreSQL, or of one run in it:
/// <c>postgresql://user@host:5432/database?schema=twin&amp;sslmode=require#ring/0007</c>.</summary>
/// <remarks>Its text never holds the password, so it can be shown, logged and stored.</remarks>
public sealed partial record StoreUrl
{
    /// <summary>Environment variable that names the store, with its password if need be.</summary>
    public const string Variable = "TWIN_STORE";

    /// <summary>Port where none is named.</summary>
    public const int PortDefault = 5432;

    /// <summary>Schema where none is named.</summary>
    public const string SchemaDefault = "twin";

    private const string Form = "postgresql://[user@]host[:port]/database[?schema=name&sslmode=mode][#world/number]";

    private static readonly string[] _sslModes =
        ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"];

    /// <summary>Host name or address.</summary>
    public required string Host { get; init; }

    /// <summary>Port. Range: [1, 65535].</summary>
    public int Port { get; init; } = PortDefault;

    /// <summary>Database.</summary>
    public required string Database { get; init; }

    /// <summary>Schema that holds the tables.</summary>
    public string Schema { get; init; } = SchemaDefault;

    /// <summary>Role; null for the client's default (PGUSER, else the user of the system).</summary>
    public string? User { get; init; }

    /// <summary>How the connection is encrypted, in libpq's words; null for the client's default.</summary>
    public string? SslMode { get; init; }

    /// <summary>The run, such as <c>ring/0007</c>; null for the store as a whole.</summary>
    public string? Run { get; init; }

    /// <summary>The password that the text held, or null; no part of this address's text.</summary>
    internal string? Password { get; init; }

    /// <summary>Whether a text is meant as such an address.</summary>
    /// <param name="text">What a user wrote.</param>
    public static bool IsMeant(string? text) => text is not null
        && (text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a text is meant as such an address and holds a password.</summary>
    /// <param name="text">What a user wrote.</param>
    public static bool HoldsPassword(string text) => SecretInUser().IsMatch(text) || SecretInQuery().IsMatch(text);

    /// <summary>Refuses a command line that shows a password.</summary>
    /// <param name="arguments">The words of the command line.</param>
    /// <returns>The refusal TW4104, which does not repeat the password; null where there is none.</returns>
    public static StorageException? Refusal(IEnumerable<string> arguments) =>
        arguments.FirstOrDefault(HoldsPassword) is { } shown ? StorageErrors.PasswordShown(Redact(shown)) : null;

    /// <summary>The text without what may be a password.</summary>
    /// <param name="text">Any text.</param>
    public static string Redact(string text) =>
        SecretInQuery().Replace(SecretInUser().Replace(text, "$1:***@"), "$1***");

    /// <summary>Reads an address.</summary>
    /// <param name="text">What a user wrote.</param>
    /// <returns>The address.</returns>
    /// <exception cref="StorageException">It is malformed: TW4103.</exception>
    public static StoreUrl Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!IsMeant(text) || !Uri.TryCreate(text, UriKind.Absolute, out Uri? uri))
            throw Malformed(text, "it is no URL of that form");
        string database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/'));
        if (uri.Host.Length == 0 || database.Length == 0 || database.Contains('/', StringComparison.Ordinal))
            throw Malformed(text, uri.Host.Length == 0 ? "the host is missing" : "it must name one database");
        string[] user = uri.UserInfo.Split(':', 2);
        StoreUrl url = new()
        {
            Host = uri.Host.Trim('[', ']'),
            Port = uri.Port > 0 ? uri.Port : PortDefault,
            Database = database,
            User = user[0].Length == 0 ? null : Uri.UnescapeDataString(user[0]),
            Password = user.Length == 1 ? null : Uri.UnescapeDataString(user[1]),
            Run = uri.Fragment.Length <= 1 ? null : Uri.UnescapeDataString(uri.Fragment[1..]),
        };
        foreach (string pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            url = url.With(text, pair);
        return url;
    }

    /// <summary>The address, without the password.</summary>
    public override string ToString()
    {
        string user = User is null ? "" : Uri.EscapeDataString(User) + "@";
        string host = Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host;
        string ssl = SslMode is null ? "" : "&sslmode=" + SslMode;
        string run = Run is null ? "" : "#" + Run;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"postgresql://{user}{host}:{Port}/{Uri.EscapeDataString(Database)}?schema={Schema}{ssl}{run}");
    }

    /// <summary>Whether another address means the same database.</summary>
    internal bool IsSameDatabase(StoreUrl other) =>
        string.Equals(Host, other.Host, StringComparison.OrdinalIgnoreCase) && Port == other.Port
        && Database == other.Database && (User is null || other.User is null || User == other.User);

    private StoreUrl With(string text, string pair)
    {
        string[] parts = pair.Split('=', 2);
        string value = parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : "";
        return parts[0] switch
        {
            "schema" when SchemaName().IsMatch(value) => this with { Schema = value },
            "schema" => throw Malformed(text, "a schema is lower-case letters, digits and _, at most 48"),
            "sslmode" when _sslModes.Contains(value) => this with { SslMode = value },
            "sslmode" => throw Malformed(text, "sslmode is one of " + string.Join(", ", _sslModes)),
            "password" => this with { Password = value },
            _ => throw Malformed(text, $"{Redact(parts[0])} is not known"),
        };
    }

    private static StorageException Malformed(string text, string why) =>
        StorageErrors.BadUrl(Redact(text), why, Form);

    [GeneratedRegex(@"(postgres(?:ql)?://[^\s/:@?#]*):[^\s/]*@", RegexOptions.IgnoreCase)]
    private static partial Regex SecretInUser();

    [GeneratedRegex(@"(postgres(?:ql)?://\S*[?&]password=)[^&#\s]*", RegexOptions.IgnoreCase)]
    private static partial Regex SecretInQuery();

    // Room is left for the names that are built from it.
    [GeneratedRegex(@"^(?!pg_)[a-z_][a-z0-9_]{0,47}$")]
    private static partial Regex SchemaName();
}
