using Twin.Domain;

namespace Twin.Telemetry;

/// <summary>The texts of every error of this room.</summary>
public static class TelemetryErrors
{
    /// <summary>An address that nothing can be sent to.</summary>
    /// <param name="where">The option.</param>
    /// <param name="got">What stands there.</param>
    public static InputError NoUrl(string where, string got) => new()
    {
        Code = "TW0301", File = CommandLine, What = "not an address of a receiver of remote write", Where = where,
        Expected = "http:// or https://, host, port and path", Got = got,
        Fix = "for a Prometheus: http://127.0.0.1:9091/api/v1/write",
    };

    /// <summary>An address with a password in it.</summary>
    /// <param name="where">The option.</param>
    public static InputError SecretInUrl(string where) => new()
    {
        Code = "TW0302", File = CommandLine, What = "a password on the command line can be read by everybody here",
        Where = where, Expected = "an address without user and password", Got = "one with them",
        Fix = "let a proxy on this machine add them",
    };

    /// <summary>An export to a server without its address.</summary>
    public static InputError UrlMissing { get; } = new()
    {
        Code = "TW0303", File = CommandLine, What = "the server's address is missing", Where = "twin export --url",
        Expected = "the address of its receiver of remote write", Got = "nothing",
        Fix = "add --url http://127.0.0.1:9091/api/v1/write",
    };

    /// <summary>An address where files are written.</summary>
    public static InputError UrlUnused { get; } = new()
    {
        Code = "TW0304", File = CommandLine, What = "an address is of use only with --to prometheus",
        Where = "twin export --url", Expected = "--to prometheus beside it", Got = "another --to, or none",
        Fix = "add --to prometheus, or leave --url out",
    };

    private const string CommandLine = "command line";
}
