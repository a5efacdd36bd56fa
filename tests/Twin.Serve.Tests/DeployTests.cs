using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Twin.Host;
using Twin.Servers;
using Xunit;

namespace Twin.Serve.Tests;

/// <summary><c>deploy/up</c>: servers and twin by one command.</summary>
public sealed class DeployTests
{
    [PrometheusFact]
    public async Task Up_StartsServersAndTwin_AndStopsThemAll()
    {
        var folder = Directory.CreateTempSubdirectory("twin-up-").FullName;
        try
        {
            Yard.Write(folder);
            var ports = Enumerable.Range(0, 4).Select(_ => ServerProcess.FreePort()).ToArray();
            using var up = Start(folder, ports);
            await Until(up, "Ctrl+C stops all of it.");
            using var http = new HttpClient();

            var live = await Asked(http, ports[1], "up{job=\"twin\"}");
            var rate = await Asked(http, ports[1], "run:twin_sim_elapsed_seconds:rate");
            var told = await http.GetStringAsync(Url(ports[3], "/api/v2/status"));
            var alerts = await http.GetAsync(Url(ports[3], "/-/ready"));
            var simulated = await http.GetAsync(Url(ports[2], "/-/ready"));
            using (var kill = Process.Start("kill", ["-TERM", up.Id.ToString(CultureInfo.InvariantCulture)]))
            {
                kill.WaitForExit();
            }

            await up.WaitForExitAsync();

            Assert.Equal("1", live);
            Assert.InRange(double.Parse(rate, CultureInfo.InvariantCulture), 1, 36_000);
            Assert.Contains("http://127.0.0.1:9/duty?a=1&b=2", Unescaped(told), StringComparison.Ordinal);
            Assert.True(alerts.IsSuccessStatusCode && simulated.IsSuccessStatusCode);
            Assert.Equal(0, up.ExitCode);
            foreach (var port in ports)
                await Assert.ThrowsAnyAsync<HttpRequestException>(() => http.GetAsync(Url(port, "/")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Up_OfAnUnknownOption_EndsWithTwo()
    {
        using var up = Process.Start(new ProcessStartInfo(Script, ["--nonsense"]) { RedirectStandardError = true })!;
        var said = up.StandardError.ReadToEnd();
        up.WaitForExit();

        Assert.Equal(2, up.ExitCode);
        Assert.Contains("unknown option --nonsense", said, StringComparison.Ordinal);
    }

    [PrometheusFact]
    public void Up_WhereSomebodyListensOnAPort_SaysSoAndEndsWithFour()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo(Script) { RedirectStandardError = true };
        start.Environment["TWIN_PORT"] = port;

        using var up = Process.Start(start)!;
        var said = up.StandardError.ReadToEnd();
        up.WaitForExit();

        Assert.Equal(4, up.ExitCode);
        Assert.Contains($"port {port} is in use", said, StringComparison.Ordinal);
    }

    private static string Unescaped(string json) => System.Text.RegularExpressions.Regex.Unescape(json);

    private static string Script => Path.Combine(Installation.Root!, "deploy", "up");

    private static Process Start(string folder, int[] ports)
    {
        var launcher = Path.Combine(folder, "twin");
        File.WriteAllText(
            launcher, $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "twin.dll")}' \"$@\"\n");
        ServerProcess.Run("chmod", ["+x", launcher]);
        string[] words =
        [
            Path.Combine(folder, Yard.Name + ".yaml"), "--state", Path.Combine(folder, "state"), "--webhook",
            "http://127.0.0.1:9/duty?a=1&b=2",
        ];
        var start = new ProcessStartInfo(Script, words)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["TWIN"] = launcher;
        string[] names = ["TWIN_PORT", "PROMETHEUS_PORT", "SIMULATED_PORT", "ALERTMANAGER_PORT"];
        foreach (var (name, port) in names.Zip(ports))
            start.Environment[name] = port.ToString(CultureInfo.InvariantCulture);
        return Process.Start(start)!;
    }

    private static async Task Until(Process up, string line)
    {
        while (await up.StandardOutput.ReadLineAsync() is { } said)
        {
            if (said == line) return;
        }

        Assert.Fail(await up.StandardError.ReadToEndAsync());
    }

    /// <summary>What the live server answers, as soon as it has anything to say.</summary>
    private static async Task<string> Asked(HttpClient http, int port, string query)
    {
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < TimeSpan.FromMinutes(2))
        {
            using var answer = JsonDocument.Parse(
                await http.GetStringAsync(Url(port, $"/api/v1/query?query={query}")));
            var found = answer.RootElement.GetProperty("data").GetProperty("result");
            if (found.GetArrayLength() > 0) return found[0].GetProperty("value")[1].GetString()!;
        }

        return "nothing";
    }

    private static Uri Url(int port, string path) =>
        new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}{path}"));
}
