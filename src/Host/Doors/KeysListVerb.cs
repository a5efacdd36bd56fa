using System.CommandLine;
using System.Globalization;
using Twin.Host.Commands;
using Twin.Host.Output;

namespace Twin.Host.Doors;

/// <summary><c>twin keys list</c>: the keys there are, never their secrets.</summary>
internal sealed class KeysListVerb : Verb
{
    private readonly Option<string?> _keys = KeyArguments.File();

    public KeysListVerb()
        : base("list", "All keys, without their secrets", "twin keys list --json") => Options.Add(_keys);

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        var store = new KeyStore(KeyArguments.PathOf(parsed.GetValue(_keys), "runs"), context.Time);
        var now = context.Time.GetUtcNow();
        IReadOnlyList<KeyReport> keys = [.. store.All().Select(key => KeyReport.Of(key, now))];
        if (context.Json)
        {
            context.WriteJson(keys, HostJson.Default.IReadOnlyListKeyReport);
            return ExitCode.Good;
        }

        foreach (var key in keys)
        {
            var end = key.ExpiresAt?.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "never";
            context.Terminal.Out.WriteLine($"{key.Id}  {key.Scope,-8}{key.State,-9}ends {end,-18}{key.Name}".TrimEnd());
        }

        return ExitCode.Good;
    }
}
