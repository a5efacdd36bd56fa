using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Twin.Domain;
using Twin.Host.Serve;

namespace Twin.Host.Doors;

/// <summary>Who may come in, and from where.</summary>
/// <remarks>
/// Where the server is bound to loopback, whoever reaches it needs no key; that follows the configured bind and never
/// the remote address, and ends where a request carries a header of a proxy.
/// </remarks>
internal sealed class Door
{
    /// <summary>Failed keys a second that all clients together may show.</summary>
    private const int FailuresPerSecond = 20;

    /// <summary>What proxies add. Names that begin with X-Forwarded- are known by that.</summary>
    private static readonly string[] _forwarding =
        ["Forwarded", "X-Real-IP", "Via", "X-Client-IP", "X-Original-Host", "True-Client-IP", "CF-Connecting-IP"];

    private readonly HashSet<string> _hosts;
    private readonly bool _isExempt;
    private readonly RateGate _rates;
    private readonly RateGate _failures;
    private string? _lastHost;

    /// <summary>Sets the door up.</summary>
    public Door(ServeOptions options, KeyStore keys)
    {
        Keys = keys;
        Sessions = new SessionBook(options.Time, keys, options.Keys);
        _isExempt = IsLoopback(options.Bind) && !options.RequireKeys;
        _hosts = new HashSet<string>(
            ["localhost", "127.0.0.1", "[::1]", options.Bind, $"[{options.Bind}]", .. options.AllowedHosts],
            StringComparer.OrdinalIgnoreCase);
        _rates = new RateGate(options.RatePerSecond, options.Time);
        _failures = new RateGate(FailuresPerSecond, options.Time);
    }

    /// <summary>The keys.</summary>
    public KeyStore Keys { get; }

    /// <summary>Browsers that showed one.</summary>
    public SessionBook Sessions { get; }

    /// <summary>Whether an address is loopback.</summary>
    public static bool IsLoopback(string bind) =>
        bind.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(bind, out var address) && IPAddress.IsLoopback(address));

    /// <summary>Looks at the host that a request names and at its URL, before anything is looked up.</summary>
    /// <returns>Status and error where it may not pass.</returns>
    public (int Status, InputError Error)? AtTheGate(HttpContext context)
    {
        // A connection names one host in all its requests; only a new name is taken apart.
        var named = context.Request.Headers.Host.ToString();
        if (named != _lastHost)
        {
            var host = context.Request.Host.Host;
            if (!_hosts.Contains(host) && !IsOwnAddress(context, host)) return (421, ServeErrors.OtherHost(host));
            if (_hosts.Contains(host)) _lastHost = named;
        }

        // A key in a path would come back in the error that nothing lies there.
        if (KeyStore.HoldsKey(context.Request.Path.Value)) return (400, ServeErrors.KeyInUrl());
        var query = context.Request.QueryString.Value;
        return query is { Length: > 1 } && (query.Contains(KeyStore.Prefix, StringComparison.OrdinalIgnoreCase)
            || context.Request.Query.ContainsKey("key") || context.Request.Query.ContainsKey("access_token"))
            ? (400, ServeErrors.KeyInUrl())
            : null;
    }

    /// <summary>Finds out whose request it is and whether it reaches so far.</summary>
    /// <param name="context">The request, routed.</param>
    /// <param name="needs">What the endpoint needs.</param>
    /// <returns>The principal, or status and error where it may not pass.</returns>
    public (Principal? Principal, int Status, InputError? Error) Enter(HttpContext context, KeyScope needs)
    {
        var (principal, why) = Identify(context.Request);
        if (principal is null)
        {
            return _failures.Pass("failed")
                ? (null, 401, ServeErrors.NoKey(why))
                : (null, 429, ServeErrors.TooMany("keys tried"));
        }

        if (!principal.Reaches(needs)) return (null, 403, ServeErrors.OutOfScope(Word(needs)));
        if (!_rates.Pass(principal.Id)) return (null, 429, ServeErrors.TooMany("requests"));
        return IsSafe(context.Request) || Foreign(context.Request, principal) is not { } foreign
            ? (principal, 0, null)
            : (null, foreign.Status, foreign.Error);
    }

    /// <summary>Checks a key that a browser shows at the login.</summary>
    /// <returns>The key, or status and error.</returns>
    public (ApiKey? Key, int Status, InputError? Error) Login(HttpRequest request, string secret)
    {
        if (Foreign(request, new Principal("login", KeyScope.Read, IsCookie: true)) is { } foreign)
        {
            return (null, foreign.Status, foreign.Error);
        }

        var (key, why) = Keys.Find(secret);
        if (key is not null) return (key.Key, 0, null);
        return _failures.Pass("failed")
            ? (null, 401, ServeErrors.NoKey(why))
            : (null, 429, ServeErrors.TooMany("keys tried"));
    }

    private (Principal? Principal, string Why) Identify(HttpRequest request)
    {
        const string Bearer = "Bearer ";
        if (request.Headers.Authorization.ToString() is { Length: > 0 } header)
        {
            if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return (null, "another scheme");
            var (key, why) = Keys.Find(header.AsSpan(Bearer.Length).Trim());
            return (key?.Principal, why);
        }

        if (request.Cookies[SessionBook.Cookie] is { } cookie && Sessions.Find(cookie) is { } own)
        {
            return (new Principal(own.Id, own.Scope, IsCookie: true), string.Empty);
        }

        return _isExempt && !IsForwarded(request.Headers)
            ? (Principal.Local, string.Empty)
            : (null, "no key");
    }

    private static bool IsForwarded(IHeaderDictionary headers)
    {
        foreach (var header in headers)
        {
            if (header.Key.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)) return true;
        }

        return _forwarding.Any(headers.ContainsKey);
    }

    /// <summary>What changes something must be JSON and come from the server's own page, or from no page.</summary>
    private static (int Status, InputError Error)? Foreign(HttpRequest request, Principal principal)
    {
        // What a page of another origin can send without asking first is a form; a DELETE without a body is none. Where
        // a body is expected it found no endpoint, and is told what is missing.
        var isBare = HttpMethods.IsDelete(request.Method) && request is { ContentType: null, ContentLength: null }
            && request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<Needs>() is not null;
        if (!isBare && (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)))
        {
            return (415, ServeErrors.OtherType(request.ContentType ?? "nothing"));
        }

        var origin = request.Headers.Origin.ToString();
        var own = $"{request.Scheme}://{request.Host.Value}";
        if (origin.Length > 0 && !origin.Equals(own, StringComparison.OrdinalIgnoreCase))
        {
            return (403, ServeErrors.OtherOrigin(origin));
        }

        // A browser says where a request comes from; only what is no browser may be silent.
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0 && site is not ("same-origin" or "none")) return (403, ServeErrors.OtherOrigin(site));
        return principal.IsCookie && origin.Length == 0 ? (403, ServeErrors.OtherOrigin("nothing")) : null;
    }

    private static bool IsSafe(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
        || HttpMethods.IsOptions(request.Method);

    private static bool IsOwnAddress(HttpContext context, string host) =>
        IPAddress.TryParse(host.Trim('[', ']'), out var address)
        && context.Connection.LocalIpAddress is { } local
        && address.Equals(local.IsIPv4MappedToIPv6 ? local.MapToIPv4() : local);

    private static string Word(KeyScope scope) => scope.ToString().ToLowerInvariant();
}
