using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using Twin.Storage;

namespace Twin.Benchmarks.Journal;

/// <summary>How fast inputs become durable: acknowledged appends against bare inserts of rows of the same
/// size.</summary>
/// <remarks>
/// A round is a new run, n inputs of 96 bytes, the acknowledgement of the last, and closing it. The baseline inserts
/// rows of the same size into the same tables with one prepared statement in one transaction: no chain, no groups,
/// nothing acknowledged before the end. Both sync fully and leave one checkpointed file.
/// </remarks>
internal sealed class JournalBench : IBench
{
    private const int Inputs = 200_000;
    private const int PayloadBytes = 96;
    private const string Manifest = "reading.taken/1";

    private readonly List<double> _wallSeconds = [];
    private long _allocatedBytes;
    private long _fileBytes;

    public string Name => "journal";

    public IReadOnlyList<BenchResult> Run(Action<string> progress)
    {
        progress($"journal, {Inputs} inputs of {PayloadBytes} bytes, committed in groups");
        string folder = Directory.CreateTempSubdirectory("twin-journal-").FullName;
        try
        {
            double[][] rates = PairedRuns.Measure(() => Append(folder), () => InsertBare(folder));
            return [Result(rates)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private BenchResult Result(double[][] rates)
    {
        double[] measured = [.. _wallSeconds.TakeLast(PairedRuns.Rounds)];
        string note = string.Create(
            CultureInfo.InvariantCulture,
            $"{Inputs / PairedRuns.Median(measured):0} acknowledged inputs per wall second, ")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"{_fileBytes / (double)Inputs:0} bytes per input on disk; groups of up to ")
            + $"{StoreOptions.GroupRowsDefault}, waiting at most {StoreOptions.GroupWaitMillisDefault} ms";
        return new BenchResult(
            Name,
            Inputs,
            EventsPerCpuSecond: PairedRuns.Median(rates[0]),
            BaselinePerCpuSecond: PairedRuns.Median(rates[1]),
            Ratio: PairedRuns.MedianRatio(rates[0], rates[1]),
            BytesPerEvent: _allocatedBytes / (double)Inputs,
            Note: note);
    }

    private long Append(string folder)
    {
        NewRun run = new()
        {
            Root = folder,
            Out = "run",
            World = "journal",
            From = new DateOnly(2025, 1, 1),
            Build = "bench",
            Inputs = [new NewInput(Manifests.WorldResolved, "{}"u8.ToArray())],
        };
        byte[] payload = new byte[PayloadBytes];
        string made;
        using (RunStore store = RunStore.Create(run))
        {
            made = store.Folder;
            long allocatedBefore = GC.GetTotalAllocatedBytes();
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < Inputs; i++)
            {
                Fill(payload, i);
                store.AppendInput(Manifest, payload, i, PayloadFormat.Binary);
            }

            store.Flush();
            _wallSeconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            _allocatedBytes = GC.GetTotalAllocatedBytes() - allocatedBefore;
        }

        _fileBytes = new FileInfo(Path.Combine(made, RunFolder.DatabaseName)).Length;
        Directory.Delete(made, recursive: true);
        return Inputs;
    }

    private static long InsertBare(string folder)
    {
        string path = Path.Combine(folder, "bare.db");
        byte[] message = new byte[PayloadBytes + MessageEnvelope.Overhead];
        using (SqliteDatabase database = SqliteDatabase.OpenForWriting(path, create: true))
        {
            Schema.Create(database);
            using SqliteStatement insert = database.Prepare(
                "INSERT INTO journal (deleted, persistence_id, created, writer_uuid, identifier, sequence_number, "
                + "manifest, message) VALUES (0, ?, ?, ?, ?, ?, ?, ?)");
            insert.Bind(1, "journal").Bind(2, 0).Bind(3, new string('0', 32)).Bind(4, Schema.SerializerId);
            insert.BindUtf8(6, "reading.taken/1"u8);
            database.Execute("BEGIN");
            for (int i = 0; i < Inputs; i++)
            {
                Fill(message.AsSpan(MessageEnvelope.PayloadOffset, PayloadBytes), i);
                insert.Bind(5, i + 1).BindBlob(7, message).Step();
            }

            database.Execute("COMMIT");
        }

        File.Delete(path);
        return Inputs;
    }

    private static void Fill(Span<byte> payload, int i)
    {
        for (int field = 0; field < PayloadBytes / sizeof(long); field++)
            BinaryPrimitives.WriteInt64LittleEndian(payload[(field * sizeof(long))..], ((long)i * 31) + field);
    }
}
