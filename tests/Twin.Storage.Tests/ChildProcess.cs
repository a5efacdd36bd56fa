using System.Diagnostics;
using System.Globalization;

namespace Twin.Storage.Tests;

/// <summary>This assembly as a process of its own, which the tests kill or compete with.</summary>
internal static class ChildProcess
{
    private const int InputsPerFlush = 40;
    private const int FlushesPerSnapshot = 7;

    /// <summary>Entry point of the child: appends to a run until it is killed, or holds it open.</summary>
    public static int Main(string[] args)
    {
        using RunStore store = Open(args[1]);
        Console.WriteLine(store.AcknowledgedInput);
        if (args[0] == "hold")
            Console.ReadLine();
        else
            AppendForever(store);
        return 0;
    }

    public static Process Start(string verb, string root)
    {
        ProcessStartInfo start = new("dotnet", [typeof(ChildProcess).Assembly.Location, verb, root])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        return Process.Start(start)!;
    }

    public static byte[] Payload(long sequence) => SampleRun.Json("sequence", sequence);

    public static long ReadNumber(Process child) =>
        long.Parse(child.StandardOutput.ReadLine() ?? "-1", CultureInfo.InvariantCulture);

    private static RunStore Open(string root)
    {
        if (StoreUrl.IsMeant(root))
        {
            StoreUrl url = StoreUrl.Parse(root);
            return url.Run is null
                ? RunStore.Create(SampleRun.New("") with { Store = url })
                : RunStore.Resume(root, SampleRun.Resume());
        }

        string folder = Path.Combine(root, "run");
        return Directory.Exists(folder)
            ? RunStore.Resume(folder, SampleRun.Resume())
            : RunStore.Create(SampleRun.New(root, "run"));
    }

    private static void AppendForever(RunStore store)
    {
        long next = store.AcknowledgedInput + 1;
        int series = store.DefineSeries("stock", "good=steel");
        for (long flush = 1; ; flush++)
        {
            for (int i = 0; i < InputsPerFlush; i++, next++)
            {
                store.AppendInput("tick/1", Payload(next), next);
                store.AppendOutput("tock/1", Payload(next), next);
                store.AppendSeries(series, next, next);
            }

            if (flush % FlushesPerSnapshot == 0)
                store.AppendSnapshot(next, SampleRun.State(next));
            store.Flush();
            Console.WriteLine(store.AcknowledgedInput);
        }
    }
}
