using System.Globalization;
using Twin.Domain;

namespace Twin.Host.Serve;

/// <summary>Everything that a server, its interface and its doors have to refuse, with one code each.</summary>
internal static class ServeErrors
{
    /// <summary>What errors of a request name as their file.</summary>
    public const string Request = "request";

    /// <summary>Longest quotation of what somebody sent. Unit: characters.</summary>
    public const int QuotedMax = 80;

    public static InputError OpenDoor(string bind) => Of(
        "TW0321", "twin serve", "the server would be open to others without a key and TLS", "--bind",
        "127.0.0.1, or a key (twin keys add) and --tls-cert with --tls-key", bind,
        "make a key and name a certificate, or say --insecure-http behind a proxy of your own");

    public static InputError BadCertificate(string path, string why) => Of(
        "TW0322", "twin serve", "the certificate cannot be used", "--tls-cert, --tls-key",
        "a PEM certificate and its PEM key", path, why);

    public static InputError NoSuchWorld(string name, IEnumerable<string> known) => Of(
        "TW0323", Request, "no world of that name is offered", "world", OneOf(known), name,
        "name a file under --worlds without its ending");

    public static InputError NoSuchRun(string id, IEnumerable<string> known) => Of(
        "TW0324", Request, "no such run", "run", OneOf(known), id, "see GET /v1/runs");

    public static InputError NoSuchEntity(string id) => Of(
        "TW0325", Request, "nothing in the run has that name", "entity", "an id from GET /v1/runs/{run}/entities", id,
        "write namespace:name");

    public static InputError NotJson(string why) => Of(
        "TW0326", Request, "the body is not the JSON that is expected", "body", "one JSON object", why,
        "see /v1/openapi.json");

    public static InputError BadCommand(string where, string expected, string got) => Of(
        "TW0327", Request, "the command is incomplete or unknown", where, expected, got, "see /v1/openapi.json");

    public static InputError Unconfirmed(string command, string id, string? got) => Of(
        "TW0328", Request, $"{command} hurts a run and asks for its name", "run", id, got ?? "nothing",
        "send the run's id once more in the body, or dryRun to see what would come of it");

    public static InputError NotNow(string id, RunState state) => Of(
        "TW0329", Request, "the run cannot take commands now", "run", "a run whose store answers",
        $"{id} is {Word(state)}", "try again soon");

    public static InputError Ended(string id, RunState state) => Of(
        "TW0330", Request, "the run is over and takes no commands", "run", "a run under a clock",
        $"{id} is {Word(state)}", "fork it, or take it up again with twin serve RUN");

    public static InputError UnderAClock(string id) => Of(
        "TW0394", Request, "the run is under a clock", "run", "a run that ended or lies stored", id,
        "end it first: POST /v1/runs/{run}/commands with stop");

    public static InputError OtherRevision(long wanted, long got) => Of(
        "TW0331", Request, "somebody commanded the run meanwhile", "If-Match", Number(wanted), Number(got),
        "read the run again and decide anew");

    public static InputError KeyReused(string key) => Of(
        "TW0332", Request, "the idempotency key was used for another body", "Idempotency-Key",
        "a new key for a new command", key, "send the same body, or another key");

    public static InputError TooMany(string what) => Of(
        "TW0333", Request, "too much at once", what, "a pause", what, "wait as long as Retry-After says");

    public static InputError TooLarge(long limit) => Of(
        "TW0334", Request, "the body is too large", "body", $"at most {Number(limit)} B", "more", "send less");

    public static InputError NoKey(string why) => Of(
        "TW0335", Request, "this needs a key", "Authorization", "Bearer KEY", why, "make one with twin keys add");

    public static InputError OutOfScope(string scope) => Of(
        "TW0336", Request, "the key does not reach so far", "Authorization", $"a key with scope {scope}",
        "a key without it", "ask whoever keeps the keys");

    public static InputError OtherHost(string got) => Of(
        "TW0337", Request, "the request names a host that this server is not", "Host", "a host that is allowed", got,
        "allow it with --allow-host");

    public static InputError OtherOrigin(string got) => Of(
        "TW0338", Request, "the request comes from another page", "Origin", "this server's own origin", got,
        "send it from the server's own page, or without a browser");

    public static InputError OtherType(string got) => Of(
        "TW0339", Request, "commands are JSON", "Content-Type", "application/json", got,
        "send Content-Type: application/json");

    public static InputError KeyInUrl() => Of(
        "TW0340", Request, "a key never goes into a URL", "query", "Authorization: Bearer KEY", "a key in the URL",
        "revoke that key: it may stand in logs and histories");

    public static InputError BadQuery(string where, string expected, string got) => Of(
        "TW0341", Request, "the question is not understood", where, expected, got, "see /v1/openapi.json");

    public static InputError LowSpace() => Of(
        "TW0342", Request, "the disk is nearly full and the run stands", "disk", "free space", "too little",
        "make room; the run goes on by itself");

    public static InputError LiveHasNoSpeed() => Of(
        "TW0343", Request, "the command does not fit the run", "command", "a paced run", "a live run",
        "fork it, or serve it without --live");

    public static InputError SeveredAlready() => Of(
        "TW0343", Request, "the command does not fit the run", "command", "a run that trades",
        "a run that is cut off from money", "fork it from before the cut");

    public static InputError Bug() => Of(
        "TW0344", Request, "the server failed at this", string.Empty, string.Empty, string.Empty,
        "see the server's own messages; nothing was commanded");

    public static InputError NotThere(string path) => Of(
        "TW0345", Request, "nothing lies there", "path", "a path of /v1/openapi.json", path, "see /v1/openapi.json");

    public static InputError Nothing(string what, string why) => Of(
        "TW0345", Request, $"the run has no {what} yet", what, "a run that has one", why, "ask again later");

    public static InputError OtherBuild(string what) => Of(
        "TW0413", Request, $"{what} of this run cannot be told: another build made it", "run", "a run of this build",
        "a run of another build", "take it up with twin serve --accept-build, or make it again");

    public static InputError NoSuchKey(string id) => Of(
        "TW0346", "twin keys", "no key has that id", "twin keys revoke", "an id from twin keys list", id,
        "see twin keys list");

    public static InputError BadKeyOption(string where, string expected, string got) => Of(
        "TW0347", "twin keys", "the key cannot be made so", where, expected, got, "see twin keys add --help");

    public static InputError BadServe(string where, string expected, string got) => Of(
        "TW0349", "twin serve", "the server cannot be started so", where, expected, got, "see twin serve --help");

    public static InputError NoLoop(string id) => Of(
        "TW0411", Request, "the run has no loop that could live on without money", "run",
        "a run of a world whose goods make each other", id, "see GET /v1/runs/{run}/growth");

    public static InputError NoSuchJob(string id, IEnumerable<string> known) => Of(
        "TW0412", Request, "no such question about severance", "job", OneOf(known), id, "see GET /v1/severances");

    /// <summary>The word for a state.</summary>
    public static string Word(RunState state) => state switch
    {
        RunState.LowSpace => "low-space",
        RunState.StoreAway => "store-away",
        _ => state.ToString().ToLowerInvariant(),
    };

    private static string OneOf(IEnumerable<string> known)
    {
        string[] names = [.. known.Take(20)];
        return names.Length == 0 ? "none is there" : "one of " + string.Join(", ", names);
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static InputError Of(
        string code, string file, string what, string where, string expected, string got, string fix) => new()
        {
            Code = code,
            File = file,
            What = what,
            Where = where,
            Expected = expected,
            Got = Quoted(got),
            Fix = fix,
        };

    /// <summary>What somebody sent, short and without control characters.</summary>
    public static string Quoted(string text)
    {
        var shown = text.Length <= QuotedMax ? text : text[..(QuotedMax - 1)] + "…";
        return string.Concat(shown.Select(letter => char.IsControl(letter) ? ' ' : letter));
    }
}
