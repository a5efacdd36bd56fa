using System.CommandLine;
using System.Globalization;
using Twin.Host.Commands;
using Twin.Host.Output;
using Twin.Host.Serve;

namespace Twin.Host.Doors;

/// <summary><c>twin keys add</c>: makes a key and shows it once.</summary>
internal sealed class KeysAddVerb : Verb
{
    private readonly Option<KeyScope> _scope = new("--scope")
    {
        Description = "How far it reaches", DefaultValueFactory = _ => KeyScope.Read,
    };

    private readonly Option<string?> _expires = new("--expires")
    {
        Description = "When it ends: a day, or a span such as 90d or 12h; never when left out", HelpName = "when",
    };

    private readonly Option<string> _name = new("--name")
    {
        Description = "Whose it is or what for", DefaultValueFactory = _ => string.Empty,
    };

    private readonly Option<string?> _keys = KeyArguments.File();

    public KeysAddVerb()
        : base("add", "Make a key; it is shown once", "twin keys add --scope operate --expires 90d")
    {
        Options.Add(_scope);
        Options.Add(_expires);
        Options.Add(_name);
        Options.Add(_keys);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        var now = context.Time.GetUtcNow();
        var text = parsed.GetValue(_expires);
        if (!TryParse(text, now, out var expires) || expires <= now)
        {
            return context.Report(ServeErrors.BadKeyOption("--expires", "a time to come: 2027-01-01, 90d, 12h", text!));
        }

        var store = new KeyStore(KeyArguments.PathOf(parsed.GetValue(_keys), "runs"), context.Time);
        var (secret, key) = store.Add(parsed.GetValue(_scope), parsed.GetValue(_name)!, expires);
        if (context.Json) context.WriteJson(KeyReport.Of(key, now, secret), HostJson.Default.KeyReport);
        else
        {
            context.Terminal.Out.WriteLine(secret);
            context.Note($"key {key.Id}; this is the only time that it is shown");
        }

        return ExitCode.Good;
    }

    private static bool TryParse(string? text, DateTimeOffset now, out DateTimeOffset? expires)
    {
        expires = null;
        if (text is null) return true;
        var invariant = CultureInfo.InvariantCulture;
        if (DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", invariant, DateTimeStyles.AssumeUniversal, out var day))
        {
            expires = day;
            return true;
        }

        var number = text.AsSpan(0, Math.Max(0, text.Length - 1));
        var isNumber = int.TryParse(number, NumberStyles.None, invariant, out var n);
        if (!isNumber || n > 36_500) return false;
        expires = text[^1] switch
        {
            'd' => now.AddDays(n),
            'h' => now.AddHours(n),
            'm' => now.AddMinutes(n),
            _ => null,
        };
        return expires is not null;
    }
}
