using System.CommandLine;
using System.Globalization;
using System.Net;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Host.Doors;
using Twin.Host.Runs;

namespace Twin.Host.Serve;

/// <summary>The options of <c>twin serve</c>, and what they mean together.</summary>
internal sealed class ServeArguments
{
    private readonly Option<string> _bind = new("--bind")
    {
        Description = "Address to listen on", HelpName = "address", DefaultValueFactory = _ => "127.0.0.1",
    };

    private readonly Option<int> _port = new("--port")
    {
        Description = "Port to listen on; 0 takes a free one", DefaultValueFactory = _ => ServeOptions.PortDefault,
    };

    private readonly Option<double> _speed = new("--speed")
    {
        Description = "Simulated seconds a second of a new run", HelpName = "n",
        DefaultValueFactory = _ => ServeOptions.SpeedDefault,
    };

    private readonly Option<bool> _live = new("--live") { Description = "A new run follows the calendar" };

    private readonly Option<string?> _worlds = new("--worlds")
    {
        Description = "Folder of worlds that clients may name; the world's own when left out", HelpName = "folder",
    };

    private readonly Option<string?> _runs = new("--runs")
    {
        Description = "Folder of runs; runs/ when left out", HelpName = "folder",
    };

    private readonly Option<string?> _store = StoreChoice.Option();

    private readonly Option<string?> _keys = KeyArguments.File();
    private readonly Option<string?> _certificate = new("--tls-cert")
    {
        Description = "Certificate for HTTPS, PEM", HelpName = "file",
    };

    private readonly Option<string?> _certificateKey = new("--tls-key")
    {
        Description = "Key of the certificate, PEM; in the certificate's file when left out", HelpName = "file",
    };

    private readonly Option<bool> _insecure = new("--insecure-http")
    {
        Description = "Listen beyond this machine without TLS, behind a proxy of your own",
    };

    private readonly Option<bool> _requireKeys = new("--require-keys")
    {
        Description = "Ask for a key on loopback too",
    };

    private readonly Option<string[]> _hosts = new("--allow-host")
    {
        Description = "Another host name that requests may carry; may be repeated", HelpName = "name",
        AllowMultipleArgumentsPerToken = false, DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _keep = new("--keep")
    {
        Description = "What is kept of runs, and of ended runs of each world how many; all when left out",
        HelpName = "runs=5,snapshots=20,journal=90d,series=20y,year",
    };

    private readonly Option<string?> _log = new("--log")
    {
        Description = "File that log records are added to, one JSON object a line; - for standard error",
        HelpName = "FILE",
    };

    private readonly Option<int> _maxRuns = new("--max-runs")
    {
        Description = "Most runs under a clock at once", DefaultValueFactory = _ => ServeOptions.RunsMaxDefault,
    };

    private readonly Option<long> _minFree = new("--min-free")
    {
        Description = "Free space under which runs pause, in MiB",
        DefaultValueFactory = _ => ServeOptions.MinFreeBytesDefault >> 20,
    };

    private readonly Option<int> _rate = new("--rate")
    {
        Description = "Requests a second that one key may make",
        DefaultValueFactory = _ => ServeOptions.RatePerSecondDefault,
    };

    /// <summary>Adds the options to the verb.</summary>
    public ServeArguments(Verb verb)
    {
        Option[] options =
        [
            _speed, _live, _bind, _port, _worlds, _runs, _store, _keys, _requireKeys, _certificate, _certificateKey,
            _insecure, _hosts, _keep, _log, _maxRuns, _minFree, _rate,
        ];
        foreach (var option in options) verb.Options.Add(option);
    }

    /// <summary>The options as given.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="worldsByDefault">Folder of worlds where none is named.</param>
    /// <param name="time">The wall clock.</param>
    public (ServeOptions Options, IReadOnlyList<InputError> Errors) Of(
        ParseResult parsed, string worldsByDefault, TimeProvider time)
    {
        var runs = Path.GetFullPath(parsed.GetValue(_runs) ?? "runs");
        var (keep, refused) = KeepText.Read(parsed.GetValue(_keep), KeepText.Ladder, hasRuns: true);
        var options = new ServeOptions
        {
            Bind = parsed.GetValue(_bind)!,
            Port = parsed.GetValue(_port),
            Speed = parsed.GetValue(_speed),
            IsLive = parsed.GetValue(_live),
            Log = parsed.GetValue(_log),
            Worlds = Path.GetFullPath(parsed.GetValue(_worlds) ?? worldsByDefault),
            Runs = runs,
            Store = StoreChoice.Of(parsed.GetValue(_store), parsed.GetValue(_runs)),
            Keys = KeyArguments.PathOf(parsed.GetValue(_keys), runs),
            TlsCertificate = parsed.GetValue(_certificate),
            TlsKey = parsed.GetValue(_certificateKey),
            InsecureHttp = parsed.GetValue(_insecure),
            RequireKeys = parsed.GetValue(_requireKeys),
            AllowedHosts = parsed.GetValue(_hosts) ?? [],
            Keep = keep?.Runs,
            Kept = keep?.Keep,
            RunsMax = parsed.GetValue(_maxRuns),
            MinFreeBytes = parsed.GetValue(_minFree) << 20,
            RatePerSecond = parsed.GetValue(_rate),
            Time = time,
        };
        return (options, [.. refused is null ? [] : (InputError[])[refused], .. Wrong(options)]);
    }

    private static IEnumerable<InputError> Wrong(ServeOptions options)
    {
        if (!options.Bind.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            && !IPAddress.TryParse(options.Bind, out _))
        {
            yield return ServeErrors.BadServe("--bind", "an address of this machine", options.Bind);
        }

        if (options.Port is < 0 or > ushort.MaxValue) yield return Bad("--port", "0 to 65535", options.Port);
        if (options.Speed is not (> 0 and <= RunPace.SpeedMax))
        {
            yield return Bad("--speed", "above 0, at most 1e9", options.Speed);
        }

        if (options.RunsMax is < 1 or > 1024) yield return Bad("--max-runs", "1 to 1024", options.RunsMax);
        if (options.MinFreeBytes < 0) yield return Bad("--min-free", "0 or more", options.MinFreeBytes >> 20);
        if (options.RatePerSecond < 1) yield return Bad("--rate", "1 or more", options.RatePerSecond);
    }

    private static InputError Bad(string where, string expected, double got) =>
        ServeErrors.BadServe(where, expected, got.ToString(CultureInfo.InvariantCulture));
}
