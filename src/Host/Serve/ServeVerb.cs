using System.CommandLine;
using Twin.Domain;
using Twin.Host.Api;
using Twin.Host.Commands;
using Twin.Host.Doors;
using Twin.Host.Runs;
using Twin.Scenario;
using Twin.Storage;

namespace Twin.Host.Serve;

/// <summary><c>twin serve [WORLD|RUN]</c>: worlds under a clock, with an interface to them.</summary>
internal sealed class ServeVerb : Verb
{
    private const string DefaultWorld = "scenarios/gigasite.yaml";

    /// <summary>How often the server looks at its signal, and at space and runs. Unit: ms.</summary>
    private const int LookMillis = 100, SpaceEveryLooks = 20, SweepEveryLooks = 600;

    private readonly Argument<string?> _what = new("WORLD|RUN")
    {
        Description = "A world file or a run; what was left behind when left out, else " + DefaultWorld,
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string[]> _set = WorldArguments.Set();

    private readonly Option<bool> _new = new("--new")
    {
        Description = "Begin a new run although one of the world was left in the middle",
    };

    private readonly Option<bool> _acceptBuild = new("--accept-build")
    {
        Description = "Take up runs of another build; the change is journalled",
    };

    private readonly ServeArguments _arguments;

    public ServeVerb()
        : base(
            "serve", "Worlds under a clock, with an HTTP interface", "twin serve scenarios/gigasite.yaml --speed 3600",
            "twin serve latest --port 0 --json")
    {
        Arguments.Add(_what);
        Options.Add(_set);
        Options.Add(_new);
        Options.Add(_acceptBuild);
        _arguments = new ServeArguments(this);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        var what = parsed.GetValue(_what);
        var worlds = IsWorld(what) ? Path.GetDirectoryName(Path.GetFullPath(what!))!
            : Path.Combine(Installation.Root ?? ".", "scenarios");
        var (options, errors) = _arguments.Of(parsed, worlds, context.Time);
        if (errors.Count > 0) return context.Report([.. errors]);
        var keys = new KeyStore(options.Keys, context.Time);
        var (certificate, shut) = BindRule.Check(options, keys);
        using var _ = certificate;
        if (shut is not null) return context.Report(shut);
        using var log = options.Log is { } path and not StandardError ? File.AppendText(path) : null;
        var host = new RunHost(options, context.Telemetry);
        if (options.Log is not null) host.Telemetry.LogTo(log ?? context.Terminal.Error);
        try
        {
            host.WatchSpace();
            if (Begin(parsed, context, host, what) is { Count: > 0 } wrong) return context.Report([.. wrong]);
            return Serve(context, host, keys, certificate);
        }
        finally
        {
            host.Dispose();
        }
    }

    private const string StandardError = "-";

    private static bool IsWorld(string? what) => what is not null
        && (what.EndsWith(".yaml", StringComparison.Ordinal) || what.EndsWith(".yml", StringComparison.Ordinal));

    private static int Serve(
        VerbContext context, RunHost host, KeyStore keys,
        System.Security.Cryptography.X509Certificates.X509Certificate2? certificate)
    {
        var server = ApiServer.Start(host, keys, certificate, context.Terminal.Error.WriteLine)
            .GetAwaiter().GetResult();
        var log = new ServeLog(context, host);
        log.Began(server.Address);
        using var look = new ManualResetEventSlim();
        for (var looks = 0; !context.Stop.IsRequested; looks++)
        {
            log.Runs();
            look.Wait(LookMillis);
            if (looks % SpaceEveryLooks == 0) host.WatchSpace();
            if (looks % SweepEveryLooks != 0) continue;
            foreach (var id in host.Sweep()) context.Note($"{id}  deleted: --keep {host.Options.Keep}");
        }

        // Streams end first: a client that waits for events must not keep the runs from their snapshots.
        server.Stop().GetAwaiter().GetResult();
        var inTime = host.Leave();
        log.Runs();
        server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        if (inTime) return ExitCode.Good;
        context.Terminal.Error.WriteLine("twin: a run did not keep its snapshot in time; its journal is whole");
        return ExitCode.Failed;
    }

    private IReadOnlyList<InputError> Begin(ParseResult parsed, VerbContext context, RunHost host, string? what)
    {
        var accept = parsed.GetValue(_acceptBuild);
        if (what is not null && !IsWorld(what))
        {
            host.TakeUp(StoreChoice.Resolve(what, host.Options.Store?.ToString()), accept);
            return [];
        }

        foreach (var folder in host.LeftBehind())
        {
            try
            {
                host.TakeUp(folder, accept);
            }
            catch (StorageException e)
            {
                context.Terminal.Error.WriteLine($"twin: {e.Message}");
            }
        }

        var path = WorldArguments.PathOf(what ?? DefaultWorld);
        var stem = Path.GetFileNameWithoutExtension(path);
        var isThere = host.Served.Any(run => run.IsMain && (what is null || run.Info.World == stem));
        if (isThere && !parsed.GetValue(_new)) return [];
        var sets = parsed.GetValue(_set) ?? [];
        var reading = WorldFile.Read(path, sets);
        if (reading.Errors.Count > 0) return [.. reading.Errors, .. reading.Warnings];
        host.Begin(
            new ResolvedWorld(reading.World!, stem, reading.Texts, sets, BuildIdentity.Current),
            host.Options.Speed, host.Options.IsLive);
        return [];
    }
}
