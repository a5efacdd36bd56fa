using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Twin.Host.Doors;
using Twin.Host.Serve;

namespace Twin.Host.Api;

/// <summary>Exchanges a key for a cookie that a browser keeps from its scripts, and ends it.</summary>
internal sealed class LoginEndpoints(Door door)
{
    private static readonly CookieOptions _cookie = new()
    {
        HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, Path = "/", MaxAge = SessionBook.Lasts,
        IsEssential = true,
    };

    /// <summary>Adds them.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/login", (Delegate)Login).WithName("login")
            .WithSummary("Exchanges a key for a cookie of twelve hours")
            .WithMetadata(new Needs(null)).Accepts<LoginBody>("application/json").Produces(204).ProducesProblem(401)
            .ProducesProblem(403).ProducesProblem(429);
        routes.MapPost("/logout", (Delegate)Logout).WithName("logout").WithSummary("Ends the cookie's session")
            .WithMetadata(new Needs(KeyScope.Read)).Produces(204);
        routes.MapGet("/v1/sessions", (Delegate)Sessions).WithName("sessions")
            .WithSummary("Who asks, and which browsers are signed in with the same key; with admin, with any")
            .WithMetadata(new Needs(KeyScope.Read) { IsNamed = true }).Produces<SessionList>();
        routes.MapDelete("/v1/sessions/{session}", (Delegate)End).WithName("endSession")
            .WithSummary("Ends a browser's session")
            .WithMetadata(new Needs(KeyScope.Read)).Produces(204).ProducesProblem(404);
    }

    private Microsoft.AspNetCore.Http.HttpResults.JsonHttpResult<SessionList> Sessions(HttpContext context)
    {
        var principal = (Principal)context.Items[typeof(Principal)]!;
        var own = context.Request.Cookies[SessionBook.Cookie] is { } token ? SessionBook.IdOf(token) : null;
        return TypedResults.Json(
            new SessionList(
                principal.Id, principal.Scope.ToString().ToLowerInvariant(), principal.IsCookie,
                [
                    .. Seen(principal).Select(one => new SessionResource(
                        one.Id, one.KeyId, one.EndsAt, principal.IsCookie && one.Id == own)),
                ]),
            ApiJson.Default.SessionList);
    }

    private IResult End(HttpContext context, string session)
    {
        if (!Seen((Principal)context.Items[typeof(Principal)]!).Any(one => one.Id == session))
            return Problems.Of(404, ServeErrors.NotThere(context.Request.Path.Value ?? session));
        door.Sessions.EndById(session);
        return TypedResults.NoContent();
    }

    /// <summary>The sessions that somebody may see and end: those of the same key, with admin all.</summary>
    private IEnumerable<(string Id, string KeyId, DateTimeOffset EndsAt)> Seen(Principal principal) =>
        door.Sessions.All().Where(one => principal.Reaches(KeyScope.Admin) || one.KeyId == principal.Id);

    private async Task<IResult> Login(HttpContext context)
    {
        var (read, error) = await Bodies.Read(context, ApiJson.Default.LoginBody).ConfigureAwait(false);
        if (read is not { } body) return Problems.Of(400, error!);
        var (key, status, refusal) = door.Login(context.Request, body.Value.Key ?? string.Empty);
        if (key is null) return Problems.Of(status, refusal!);
        if (door.Sessions.Begin(key) is not { } token) return Problems.Of(429, ServeErrors.TooMany("sessions"));
        context.Response.Cookies.Append(SessionBook.Cookie, token, _cookie);
        return TypedResults.NoContent();
    }

    private Microsoft.AspNetCore.Http.HttpResults.NoContent Logout(HttpContext context)
    {
        if (context.Request.Cookies[SessionBook.Cookie] is { } token) door.Sessions.End(token);
        context.Response.Cookies.Delete(SessionBook.Cookie, _cookie);
        return TypedResults.NoContent();
    }
}
