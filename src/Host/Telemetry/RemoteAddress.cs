using System.CommandLine;
using Twin.Domain;
using Twin.Telemetry;

namespace Twin.Host.Telemetry;

/// <summary>The address of a receiver of remote write, as it is given on the command line.</summary>
internal static class RemoteAddress
{
    /// <summary>Makes the option.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does.</param>
    public static Option<string?> Option(string name, string description) =>
        new(name) { Description = description, HelpName = "url" };

    /// <summary>Reads an address.</summary>
    /// <param name="text">What stands on the command line.</param>
    /// <param name="where">The option, for the error.</param>
    /// <returns>The address, or what is wrong with it.</returns>
    public static (Uri? Url, InputError? Error) Read(string text, string where)
    {
        var isRead = Uri.TryCreate(text, UriKind.Absolute, out var url);
        if (!isRead || url!.Scheme is not ("http" or "https")) return (null, TelemetryErrors.NoUrl(where, text));
        return url.UserInfo.Length > 0 ? (null, TelemetryErrors.SecretInUrl(where)) : (url, null);
    }
}
