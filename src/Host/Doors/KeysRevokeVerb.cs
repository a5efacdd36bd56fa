using System.CommandLine;
using Twin.Host.Commands;
using Twin.Host.Output;
using Twin.Host.Serve;

namespace Twin.Host.Doors;

/// <summary><c>twin keys revoke ID</c>: takes a key back; a running server notices within a second.</summary>
internal sealed class KeysRevokeVerb : Verb
{
    private readonly Argument<string> _id = new("ID") { Description = "The key's id, of twin keys list" };

    private readonly Option<string?> _keys = KeyArguments.File();

    public KeysRevokeVerb()
        : base("revoke", "Take a key back", "twin keys revoke 5f2c91d3a0b4")
    {
        Arguments.Add(_id);
        Options.Add(_keys);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        var store = new KeyStore(KeyArguments.PathOf(parsed.GetValue(_keys), "runs"), context.Time);
        var id = parsed.GetValue(_id)!;
        if (store.Revoke(id) is not { } key) return context.Report(ServeErrors.NoSuchKey(id));
        var report = KeyReport.Of(key, context.Time.GetUtcNow());
        if (context.Json) context.WriteJson(report, HostJson.Default.KeyReport);
        else context.Note($"key {key.Id} opens nothing any more");
        return ExitCode.Good;
    }
}
