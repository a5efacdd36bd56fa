using System.CommandLine;
using Twin.Domain;
using Twin.Host.Commands;

namespace Twin.Host.Telemetry;

/// <summary>The options of every verb that sends the series of a run while it goes.</summary>
internal sealed class RemoteArguments
{
    private const string RemoteWrite = "--remote-write";

    private readonly string _verb;

    private readonly Option<string?> _url = RemoteAddress.Option(
        RemoteWrite, "Send its series with simulated dates to this receiver of a Prometheus");

    private readonly Option<int?> _every = new("--remote-write-every")
    {
        Description = "Steps between two readings that are sent; those of a day when left out", HelpName = "steps",
    };

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="verb">The verb.</param>
    public RemoteArguments(Verb verb)
    {
        _verb = verb.Name;
        _every.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1) result.AddError("expected at least 1 step");
        });
        verb.Options.Add(_url);
        verb.Options.Add(_every);
    }

    /// <summary>The plan as given; null where nothing is to be sent, or what is wrong with it.</summary>
    /// <param name="parsed">The command line.</param>
    public (RemotePlan? Plan, InputError? Error) Of(ParseResult parsed)
    {
        if (parsed.GetValue(_url) is not { } address) return (null, null);
        var (url, error) = RemoteAddress.Read(address, $"twin {_verb} {RemoteWrite}");
        return error is null ? (new RemotePlan(url!, parsed.GetValue(_every)), null) : (null, error);
    }
}
