using System.Buffers.Binary;
using System.Diagnostics;
using Twin.Storage;

namespace Twin.Benchmarks;

/// <summary>How fast inputs reach the device: acknowledged appends against bare inserts of the same rows.</summary>
/// <remarks>
/// Shape: n inputs of 96 bytes into a new run, ended by the acknowledgement of the last. The baseline inserts rows of
/// the same size into the same tables with one prepared statement in one transaction: no chain, no groups, nothing
/// acknowledged before the end. Both sync fully. The two alternate, and the pair with the median ratio counts.
/// </remarks>
public static class JournalBenchmark
{
    /// <summary>Bytes of one input: a reading of a dozen 64-bit fields. Unit: B.</summary>
    public const int PayloadBytes = 96;

    /// <summary>Pairs of runs of which the median counts.</summary>
    public const int Pairs = 5;

    private const string Manifest = "reading.taken/1";

    /// <summary>Measures.</summary>
    /// <param name="inputs">Inputs per run. Range: [1,000, 10^7].</param>
    /// <param name="folder">Where to write; the device under it is what is measured.</param>
    /// <returns>The pair with the median ratio.</returns>
    public static JournalPair Measure(int inputs, string folder)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputs, 1_000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(inputs, 10_000_000);
        List<JournalPair> pairs = [];
        for (int i = 0; i < Pairs; i++)
            pairs.Add(new JournalPair(inputs, Timed(folder, inputs, Journal), Timed(folder, inputs, Bare)));
        return pairs.OrderBy(pair => pair.Ratio).ElementAt(Pairs / 2);
    }

    private static JournalTime Timed(string folder, int inputs, Func<string, int, JournalTime> run)
    {
        string place = Path.Combine(folder, "journal-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(place);
        try
        {
            return run(place, inputs);
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

    private static JournalTime Journal(string place, int inputs)
    {
        NewRun run = new()
        {
            Root = place,
            World = "journal",
            From = new DateOnly(2025, 1, 1),
            Build = "bench",
            Inputs = [new NewInput(Manifests.WorldResolved, "{}"u8.ToArray())],
        };
        using RunStore store = RunStore.Create(run);
        byte[] payload = new byte[PayloadBytes];
        return Clocked(() =>
        {
            for (int i = 0; i < inputs; i++)
            {
                Fill(payload, i);
                store.AppendInput(Manifest, payload, i, PayloadFormat.Binary);
            }

            store.Flush();
        });
    }

    private static JournalTime Bare(string place, int inputs)
    {
        using Database database = Database.OpenForWriting(Path.Combine(place, "bare.db"), create: true);
        Schema.Create(database);
        using Statement insert = database.Prepare(
            "INSERT INTO journal (deleted, persistence_id, created, writer_uuid, identifier, sequence_number, "
            + "manifest, message) VALUES (0, ?, ?, ?, ?, ?, ?, ?)");
        insert.Bind(1, "journal").Bind(2, 0).Bind(3, new string('0', 32)).Bind(4, Schema.SerializerId);
        insert.BindUtf8(6, System.Text.Encoding.UTF8.GetBytes(Manifest));
        byte[] message = new byte[PayloadBytes + MessageEnvelope.Overhead];
        return Clocked(() =>
        {
            database.Execute("BEGIN");
            for (int i = 0; i < inputs; i++)
            {
                Fill(message.AsSpan(MessageEnvelope.PayloadOffset, PayloadBytes), i);
                insert.Bind(5, i + 1).BindBlob(7, message).Step();
            }

            database.Execute("COMMIT");
        });
    }

    private static void Fill(Span<byte> payload, int i)
    {
        for (int field = 0; field < PayloadBytes / sizeof(long); field++)
            BinaryPrimitives.WriteInt64LittleEndian(payload[(field * sizeof(long))..], ((long)i * 31) + field);
    }

    private static JournalTime Clocked(Action work)
    {
        using Process self = Process.GetCurrentProcess();
        TimeSpan before = self.TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        work();
        TimeSpan wall = Stopwatch.GetElapsedTime(start);
        self.Refresh();
        return new JournalTime(wall.TotalSeconds, (self.TotalProcessorTime - before).TotalSeconds);
    }
}
