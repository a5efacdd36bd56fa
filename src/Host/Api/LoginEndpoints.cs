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
    }

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
