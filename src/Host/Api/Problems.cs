using System.Globalization;
using Microsoft.AspNetCore.Http;
using Twin.Domain;
using Twin.Host.Output;
using Twin.Host.Serve;

namespace Twin.Host.Api;

/// <summary>Answers that say no.</summary>
internal static class Problems
{
    private const string Media = "application/problem+json";

    /// <summary>Seconds after which one who was put off may come again.</summary>
    private const int RetryAfterSeconds = 1;

    /// <summary>The answer of errors.</summary>
    public static IResult Of(int status, params IReadOnlyList<InputError> errors) =>
        new Answer(status, Resource(status, errors));

    /// <summary>Writes the answer of errors.</summary>
    public static Task Write(HttpContext context, int status, params IReadOnlyList<InputError> errors) =>
        Of(status, errors).ExecuteAsync(context);

    private static ProblemResource Resource(int status, IReadOnlyList<InputError> errors)
    {
        var first = errors[0];
        string[] parts =
        [
            .. new[] { ("where", first.Where), ("expected", first.Expected), ("got", first.Got), ("fix", first.Fix) }
                .Where(part => part.Item2.Length > 0).Select(part => $"{part.Item1}: {part.Item2}"),
        ];
        return new ProblemResource
        {
            Type = "urn:twin:error:" + first.Code,
            Title = first.What,
            Status = status,
            Detail = string.Join("; ", parts),
            Code = first.Code,
            Errors = [.. errors.Select(error => ErrorEntry.Of(error with { Got = ServeErrors.Quoted(error.Got) }))],
        };
    }

    private sealed class Answer(int status, ProblemResource problem) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = status;
            if (status is 429 or 503)
            {
                response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
            }

            if (status == 401) response.Headers.WWWAuthenticate = "Bearer";
            return response.WriteAsJsonAsync(problem, ApiJson.Default.ProblemResource, Media);
        }
    }
}
