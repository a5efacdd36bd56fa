using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Twin.Domain;
using Twin.Host.Doors;
using Twin.Host.Output;
using Twin.Host.Serve;
using Twin.Host.Serve.Severances;
using Twin.World.Severing;

namespace Twin.Host.Api;

/// <summary>Commands to a run: checked here as far as the text goes, by the run as far as it stands.</summary>
internal sealed class CommandEndpoint(
    RunHost host, ForkDesk forks, SeveranceDesk severances, SeveranceEndpoints jobs)
{
    /// <summary>Longest reason, note or idempotency key. Unit: characters.</summary>
    private const int TextMax = 2000, KeyMax = 200;

    /// <summary>Adds it.</summary>
    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/runs/{run}/commands", Command).WithName("command")
            .WithSummary("Commands a run: answered when it is durable")
            .WithDescription("Headers: Idempotency-Key (a command sent twice is done once, 24 h) and If-Match (the "
                + "run's revision). set on a main run, severance and stop need the run's id in run, or dryRun. "
                + "severance with dryRun is answered with 202 and a job that severs forks of the run and "
                + "leaves it alone.")
            .WithMetadata(new Needs(KeyScope.Operate)).Accepts<CommandBody>("application/json")
            .Produces<CommandResource>().Produces<CommandResource>(201).Produces<CommandResource>(202)
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404)
            .ProducesProblem(409).ProducesProblem(412).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422)
           .ProducesProblem(429).ProducesProblem(503);

    private async Task<IResult> Command(HttpContext context, string run)
    {
        var served = host.Find(run);
        if (served is null && host.FolderOf(run) is null) return RunEndpoints.Missing(host, run);
        var (read, error) = await Bodies.Read(context, ApiJson.Default.CommandBody).ConfigureAwait(false);
        if (read is not { } body) return Problems.Of(400, error!);
        var principal = (Principal)context.Items[typeof(Principal)]!;
        var (kind, refusal, status) = Check(body.Value, run, served?.IsMain ?? false, principal);
        if (refusal is not null) return Problems.Of(status, refusal);
        var (revision, badTag) = Revision(context.Request);
        if (badTag is not null) return Problems.Of(400, badTag);
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length > KeyMax) return Problems.Of(400, TooLong("Idempotency-Key", KeyMax));
        var command = new RunCommand
        {
            Kind = kind, Body = body.Value, Principal = principal.Id, ReceivedAt = host.Options.Time.GetUtcNow(),
            IdempotencyKey = key.Length == 0 ? null : key, BodyHash = body.Hash, IfRevision = revision,
        };
        if (kind == CommandKind.Fork)
        {
            return Answer(run, served, command, await forks.Fork(run, command).ConfigureAwait(false));
        }

        if (kind == CommandKind.Severance && body.Value.DryRun) return Asked(context, run, served, command);
        if (served is null) return Problems.Of(409, ServeErrors.Ended(run, RunState.Stored));
        if (!served.Send(command)) return Problems.Of(429, ServeErrors.TooMany("commands"));
        return Answer(run, served, command, await command.Answer.Task.ConfigureAwait(false));
    }

    /// <summary>A severance that is only asked about becomes a job: forks of the run are severed, not the run.
    /// </summary>
    private IResult Asked(HttpContext context, string run, ServedRun? served, RunCommand command)
    {
        InputError? unfit = null;
        var at = 0L;
        served?.Read(session =>
        {
            at = session.Run.NowMicros;
            unfit = Trade.IsCut(session.Run) ? ServeErrors.SeveredAlready()
                : LoopPrices.TryOf(session.Run.World) is null ? ServeErrors.NoLoop(run) : null;
            return run;
        });
        if (unfit is not null) return Problems.Of(409, unfit);
        var (job, refusal) = severances.Take(new SeveranceAsk(
            run, command.Principal, command.Body.Forks ?? SeveranceAsk.ForksDefault,
            command.Body.Draws ?? SeveranceAsk.DrawsDefault, command.IdempotencyKey, command.BodyHash));
        if (job is null) return Problems.Of(refusal!.Status, refusal.Errors);
        context.Response.Headers.Location = SeveranceEndpoints.PathOf(job);
        var from = served?.Info.From ?? RunResources.Of(host, run)!.From;
        var resource = new CommandResource(
            run, Word(command.Kind), null, SimTime.Text(from, at), at, DryRun: true, Repeated: false,
            ["nothing would be bought, sold or claimed any more; forks of the run tell what would come of it"], null,
            jobs.ResourceOf(job));
        return TypedResults.Json(resource, ApiJson.Default.CommandResource, statusCode: StatusCodes.Status202Accepted);
    }

    private IResult Answer(string run, ServedRun? served, RunCommand command, CommandAnswer answer)
    {
        if (answer.Status is not (200 or 201)) return Problems.Of(answer.Status, answer.Errors);
        var from = served?.Info.From ?? RunResources.Of(host, run)!.From;
        var resource = new CommandResource(
            run, Word(command.Kind), answer.Sequence == 0 ? null : answer.Sequence,
            SimTime.Text(from, answer.AtMicros), answer.AtMicros, command.Body.DryRun, answer.IsRepeated, answer.Effect,
            answer.Fork);
        return TypedResults.Json(resource, ApiJson.Default.CommandResource, statusCode: answer.Status);
    }

    private static (CommandKind Kind, InputError? Refusal, int Status) Check(
        CommandBody body, string run, bool isMain, Principal principal)
    {
        if (KindOf(body.Command) is not { } kind)
        {
            var known = string.Join(", ", Enum.GetValues<CommandKind>().Select(Word));
            return (default, ServeErrors.BadCommand("command", "one of " + known, body.Command ?? "nothing"), 400);
        }

        if (Incomplete(kind, body) is { } incomplete) return (kind, incomplete, 400);
        var hurts = kind is CommandKind.Stop || (kind == CommandKind.Severance && !body.DryRun)
            || (kind == CommandKind.Set && isMain);
        if (hurts && !principal.Reaches(KeyScope.Admin))
        {
            return (kind, ServeErrors.OutOfScope("admin"), 403);
        }

        return hurts && !body.DryRun && body.Run != run
            ? (kind, ServeErrors.Unconfirmed(Word(kind), run, body.Run), 400)
            : (kind, null, 0);
    }

    private static InputError? Incomplete(CommandKind kind, CommandBody body)
    {
        if (body.Reason?.Length > TextMax) return TooLong("reason", TextMax);
        return kind switch
        {
            CommandKind.Speed when body.Speed is not (> 0 and <= RunPace.SpeedMax) =>
                ServeErrors.BadCommand("speed", "simulated seconds a second, above 0, at most 1e9", $"{body.Speed}"),
            CommandKind.Set when body.Set is not { Count: > 0 } =>
                ServeErrors.BadCommand("set", "at least one path=value", "none"),
            CommandKind.Severance when body.Forks is < 1 or > SeveranceAsk.ForksMost =>
                ServeErrors.BadCommand("forks", $"1 to {SeveranceAsk.ForksMost}", $"{body.Forks}"),
            CommandKind.Severance when body.Draws is < 0 or > SeveranceAsk.DrawsMost =>
                ServeErrors.BadCommand("draws", $"0 to {SeveranceAsk.DrawsMost}", $"{body.Draws}"),
            CommandKind.Note when string.IsNullOrWhiteSpace(body.Text) =>
                ServeErrors.BadCommand("text", "what to write down", "nothing"),
            CommandKind.Note when body.Text.Length > TextMax => TooLong("text", TextMax),
            _ => null,
        };
    }

    private static InputError TooLong(string where, int max) => ServeErrors.BadCommand(
        where, string.Create(CultureInfo.InvariantCulture, $"at most {max} characters"), "more");

    private static CommandKind? KindOf(string? word)
    {
        foreach (var kind in Enum.GetValues<CommandKind>())
        {
            if (Word(kind) == word) return kind;
        }

        return null;
    }

    private static (long? Revision, InputError? Error) Revision(HttpRequest request)
    {
        var tag = request.Headers.IfMatch.ToString();
        if (tag.Length == 0 || tag == "*") return (null, null);
        return long.TryParse(tag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            ? (revision, null)
            : (null, ServeErrors.BadCommand("If-Match", "the run's revision, \"12\"", tag));
    }

    private static string Word(CommandKind kind) => kind.ToString().ToLowerInvariant();
}
