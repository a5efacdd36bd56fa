using System.Net;
using Twin.Telemetry.Instruments;
using Twin.Telemetry.RemoteWrite;
using Twin.Telemetry.Runs;
using Xunit;

namespace Twin.Telemetry.Tests.RemoteWrite;

public sealed class RemoteWriterTests
{
    private static readonly TimeSpan _short = TimeSpan.FromMilliseconds(1);

    [Fact]
    public void Finish_ServerFailsTwice_SendsEverythingAtLast()
    {
        var server = new Answers(
            HttpStatusCode.ServiceUnavailable, HttpStatusCode.TooManyRequests, HttpStatusCode.NoContent);

        using var writer = Written(server, TimeSpan.FromSeconds(30));

        Assert.Equal((3, 2L, 0L), (server.Asked, writer.SentCount, writer.DroppedCount));
    }

    [Fact]
    public void Finish_ServerRefuses_CountsTheSamplesAndAsksOnce()
    {
        var server = new Answers(HttpStatusCode.BadRequest);

        using var writer = Written(server, TimeSpan.FromSeconds(30));

        Assert.Equal((1, 0L, 2L), (server.Asked, writer.SentCount, writer.DroppedRefusedCount));
        Assert.Equal("HTTP 400: because", writer.LastFailure);
    }

    [Fact]
    public void Finish_ServerIsAway_GivesUpAfterItsPatience()
    {
        using var writer = Written(new Answers(), TimeSpan.FromMilliseconds(20));

        Assert.Equal((0L, 2L), (writer.SentCount, writer.DroppedFailedCount));
        Assert.Equal("nobody there", writer.LastFailure);
    }

    [Fact]
    public void Add_ServerIsAwayAndTheQueueFull_DropsAndGoesOn()
    {
        using var writer = new RemoteWriter(Options(new Answers(), TimeSpan.FromSeconds(30)));
        var series = writer.Open(Series());
        const int requests = 3 * RemoteWriteOptions.RequestsWaitingMax;

        for (var i = 0; i < requests * RemoteWriteOptions.SamplesPerRequest; i++)
        {
            writer.Add(series, i, 1);
            writer.SendFull();
        }

        Assert.InRange(writer.DroppedFullCount, (long)RemoteWriteOptions.SamplesPerRequest, long.MaxValue);
        Assert.Equal(0, writer.SentCount);
    }

    [Fact]
    public void Add_OfNaN_SendsNothing()
    {
        var server = new Answers(HttpStatusCode.NoContent);
        using var writer = new RemoteWriter(Options(server, _short));

        writer.Add(writer.Open(Series()), 1, double.NaN);
        writer.Finish();

        Assert.Equal(0, server.Asked);
    }

    [Fact]
    public void Request_OfTwoSamples_IsTheMessageOfTheProtocol()
    {
        var server = new Answers(HttpStatusCode.NoContent);

        using var writer = Written(server, _short);

        // Before it stand Snappy's length, two bytes from 128 on, and the head of its literal, three.
        Assert.Equal("application/x-protobuf snappy 0.1.0", server.Headers);
        var labels = Label("__name__", "twin_sim_clock_seconds") + Label("instance", "simulated") + Label("job", "twin")
            + Label("otel_scope_name", "Twin") + Label("run", "r");
        const string samples = "120b" + "09000000000000f03f" + "1001" + "120c" + "090000000000000040" + "10ac02";
        var length = (labels.Length + samples.Length) / 2;
        var series = Convert.ToHexStringLower([(byte)((length & 0x7f) | 0x80), (byte)(length >> 7)]);
        Assert.Equal($"0a{series}{labels}{samples}", Convert.ToHexStringLower(server.Body![5..]));
    }

    private static string Label(string name, string value)
    {
        var text = "0a" + Hex(name) + "12" + Hex(value);
        return "0a" + Convert.ToHexStringLower([(byte)(text.Length / 2)]) + text;
    }

    private static string Hex(string text) =>
        Convert.ToHexStringLower([(byte)text.Length, .. System.Text.Encoding.UTF8.GetBytes(text)]);

    private static RemoteWriter Written(Answers server, TimeSpan patience)
    {
        var writer = new RemoteWriter(Options(server, patience));
        var series = writer.Open(Series());
        writer.Add(series, 1, 1);
        writer.Add(series, 300, 2);
        writer.Finish();
        return writer;
    }

    private static RemoteWriteOptions Options(Answers server, TimeSpan patience) => new()
    {
        Url = new Uri("http://127.0.0.1:1/api/v1/write"), Handler = server, FirstPause = _short, Patience = patience,
    };

    private static MeterSeries Series() => MeterSeries.Of(InstrumentTable.Of("twin.sim.clock"), "r");

    /// <summary>Gives one answer after the other; none where it has no more.</summary>
    private sealed class Answers(params HttpStatusCode[] answers) : HttpMessageHandler
    {
        public int Asked { get; private set; }

        public byte[]? Body { get; private set; }

        public string? Headers { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (Asked >= answers.Length) throw new HttpRequestException("nobody there");
            Body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            Headers = $"{request.Content.Headers.ContentType} {request.Content.Headers.ContentEncoding.Single()} "
                + request.Headers.GetValues("X-Prometheus-Remote-Write-Version").Single();
            return new HttpResponseMessage(answers[Asked++]) { Content = new StringContent("because") };
        }
    }
}
