using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Twin.Host.Doors;
using Twin.Host.Page;
using Twin.Host.Serve;
using Twin.Host.Serve.Severances;

namespace Twin.Host.Api;

/// <summary>The HTTP server of <c>twin serve</c>: the interface under <c>/v1</c>, behind its doors.</summary>
internal sealed class ApiServer : IAsyncDisposable
{
    /// <summary>Most connections at once.</summary>
    private const int ConnectionsMax = 8192;

    private readonly WebApplication _app;
    private readonly CancellationTokenSource _leaving = new();
    private readonly ForkDesk _forks;
    private readonly SeveranceDesk _severances;
    private readonly StudyDesk _desk = new();

    private ApiServer(WebApplication app, ForkDesk forks, SeveranceDesk severances) =>
        (_app, _forks, _severances) = (app, forks, severances);

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; private set; } = string.Empty;

    /// <summary>Everything that it answers, by route.</summary>
    public IEnumerable<RouteEndpoint> Endpoints => ((IEndpointRouteBuilder)_app).DataSources
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    /// <summary>Starts a server.</summary>
    /// <param name="host">The runs.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="certificate">Its certificate; null for plain HTTP.</param>
    /// <param name="report">Told of bugs, for the server's own messages.</param>
    /// <exception cref="IOException">The address is in use or not this machine's.</exception>
    public static async Task<ApiServer> Start(
        RunHost host, KeyStore keys, System.Security.Cryptography.X509Certificates.X509Certificate2? certificate,
        Action<string> report)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [] });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => Configure(kestrel, host.Options, certificate));
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default));
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        OpenApiDocument.Add(builder.Services);
        var app = builder.Build();
        var server = new ApiServer(app, new ForkDesk(host), new SeveranceDesk(host, report));
        server.Map(host, new Door(host.Options, keys), report);
        await app.StartAsync().ConfigureAwait(false);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        server.Address = addresses.Addresses.First();
        return server;
    }

    /// <summary>Stops taking requests and ends all streams.</summary>
    public async Task Stop()
    {
        await _leaving.CancelAsync().ConfigureAwait(false);
        await _app.StopAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync().ConfigureAwait(false);
        _forks.Dispose();
        _severances.Dispose();
        _desk.Dispose();
        _leaving.Dispose();
    }

    private static void Configure(
        KestrelServerOptions kestrel, ServeOptions options,
        System.Security.Cryptography.X509Certificates.X509Certificate2? certificate)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.RequestHeadersTimeout = options.HeadersWithin;
        kestrel.Limits.MaxRequestBodySize = Bodies.BytesMax;
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(options.BodyBytesPerSecond, options.BodyGrace);
        kestrel.Limits.MaxConcurrentConnections = ConnectionsMax;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 << 10;
        void Listen(ListenOptions listen)
        {
            if (certificate is not null) listen.UseHttps(certificate);
        }

        if (options.Bind.Equals("localhost", StringComparison.OrdinalIgnoreCase))
        {
            kestrel.Listen(IPAddress.Loopback, options.Port, Listen);
        }
        else kestrel.Listen(IPAddress.Parse(options.Bind), options.Port, Listen);
    }

    private void Map(RunHost host, Door door, Action<string> report)
    {
        var guard = new Guard(door, report);
        _app.Use(guard.Outer);
        _app.UseRouting();
        _app.Use(guard.Inner);
        new HealthEndpoints(host).Map(_app);
        new LoginEndpoints(door).Map(_app);
        new RunEndpoints(host, new WorldRoot(host.Options.Worlds)).Map(_app);
        var jobs = new SeveranceEndpoints(host, _severances);
        jobs.Map(_app);
        new CommandEndpoint(host, _forks, _severances, jobs).Map(_app);
        new SeriesEndpoints(host).Map(_app);
        new EventsEndpoint(host, _leaving.Token).Map(_app);
        new PictureEndpoints(host).Map(_app);
        new PageEndpoints(PageFiles.Load()).Map(_app);
        new EntityEndpoints(host, _desk).Map(_app);
        new StudyEndpoints(host, _desk).Map(_app);
        new MetricsEndpoints(host.Telemetry.Metrics).Map(_app);
        OpenApiDocument.Map(_app);
        _app.MapFallback((HttpContext context) =>
            Problems.Of(404, ServeErrors.NotThere(context.Request.Path.Value ?? "/")));
    }
}
