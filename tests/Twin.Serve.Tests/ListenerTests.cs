using System.Net.Sockets;
using System.Text;
using Twin.Host.Bench;
using Twin.Host.Serve;
using Xunit;

namespace Twin.Serve.Tests;

/// <summary>Listeners over real sockets: none waits for another, and whoever takes nothing is cut off.</summary>
public sealed class ListenerTests
{
    private const int Many = 300, Notes = 20;

    [Fact]
    public async Task Listeners_ManyAtOnce_LoseNothing()
    {
        await using var server = await TestServer.Start();
        var address = new Uri(server.Address);
        var listen = RawClient.Request("GET", address, "/v1/runs/yard-0001/events?from=now", "");
        using var ready = new CountdownEvent(Many);
        var clients = Enumerable.Range(0, Many).Select(_ => new RawClient(address)).ToArray();
        var counts = clients
            .Select(client => client.Count(listen, "\"text\":\"heard\""u8.ToArray(), Notes, () => ready.Signal()))
            .ToArray();
        await Task.Run(() => Assert.True(ready.Wait(TimeSpan.FromMinutes(1))));

        for (var i = 0; i < Notes; i++) await server.Command("""{"command":"note","text":"heard"}""");
        var heard = await Task.WhenAll(counts).WaitAsync(TimeSpan.FromMinutes(1));

        foreach (var client in clients) client.Dispose();
        Assert.All(heard, count => Assert.Equal(Notes, count));
        Assert.Equal(0, server.Run.Hub.CutCount);
    }

    [Fact]
    public async Task Listener_ThatNeverReads_IsCutOffCountedAndDelaysNobody()
    {
        await using var server = await TestServer.Start(
            options => options with { ListenerPatience = TimeSpan.FromSeconds(1) }, speed: 1);
        var address = new Uri(server.Address);
        var listen = RawClient.Request("GET", address, "/v1/runs/yard-0001/events?from=now", "");
        using var deaf = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await deaf.ConnectAsync(address.Host, address.Port);
        await deaf.SendAsync(listen);
        using var quick = new RawClient(address);
        using var ready = new CountdownEvent(1);
        const int Frames = 400;
        var counted = quick.Count(listen, "event: big"u8.ToArray(), Frames, () => ready.Signal());
        await Task.Run(() => Assert.True(ready.Wait(TimeSpan.FromMinutes(1))));
        await server.Command("""{"command":"note","text":"heard"}""");
        await Heard(deaf, "heard");

        // More than any buffer between the two holds.
        var frame = Encoding.UTF8.GetBytes("event: big\ndata: \"" + new string('x', 64 << 10) + "\"\n\n");
        var latest = server.Run.Hub.Latest;
        for (var i = 1; i <= Frames; i++)
        {
            server.Run.Hub.Publish([new RunEvent(latest.Inputs, latest.Outputs + i, frame)]);
        }

        Assert.Equal(Frames, await counted.WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.True(await Task.Run(() => SpinWait.SpinUntil(
            () => server.Run.Hub.CutCount == 1, TimeSpan.FromMinutes(1))));
        Assert.True(await IsEnded(deaf), "the connection of a listener that was cut off still stands");
    }

    /// <summary>Reads until a text came; from then on nothing is read.</summary>
    private static async Task Heard(Socket socket, string text)
    {
        var (buffer, heard) = (new byte[1024], new StringBuilder());
        while (!heard.ToString().Contains(text, StringComparison.Ordinal))
        {
            var count = await socket.ReceiveAsync(buffer).WaitAsync(TimeSpan.FromMinutes(1));
            heard.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }
    }

    /// <summary>Whether a connection ends once all that lies in its buffers is read.</summary>
    private static async Task<bool> IsEnded(Socket socket)
    {
        var buffer = new byte[1 << 20];
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            while (await socket.ReceiveAsync(buffer, patience.Token) > 0)
            {
            }

            return true;
        }
        catch (SocketException)
        {
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
