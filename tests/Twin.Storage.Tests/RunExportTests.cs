using System.Text;

namespace Twin.Storage.Tests;

public sealed class RunExportTests : IDisposable
{
    private readonly TestStores _stores = new();

    public void Dispose() => _stores.Dispose();

    [Theory, EveryStore]
    public void Series_AsCsv_AreSortedAndTimedFromTheFirstDay(StoreKind kind)
    {
        string[] lines = Lines(kind, ExportTable.Series, ExportFormat.Csv, "\r\n");

        Assert.Equal("time,timeMicros,series,tags,value", lines[0]);
        Assert.Equal("2025-01-01T00:00:00.000000Z,0,stock,\"good=steel,unit=t\",0", lines[1]);
        Assert.Equal("2025-01-01T01:00:00.000000Z,3600000000,stock,\"good=steel,unit=t\",1.25", lines[2]);
        Assert.Equal("2025-01-01T00:00:00.000000Z,0,stock,\"good=robot,unit=robot\",", lines[5]);
        Assert.Equal(1 + 9, lines.Length);
    }

    [Theory, EveryStore]
    public void Series_AsJsonLines_HaveNullWhereThereIsNoNumber(StoreKind kind)
    {
        string[] lines = Lines(kind, ExportTable.Series, ExportFormat.JsonLines, "\n");

        Assert.Equal(
            """{"time":"2025-01-01T01:00:00.000000Z","timeMicros":3600000000,"series":"stock","tags":"""
            + "\"good=steel,unit=t\",\"value\":1.25}",
            lines[1]);
        Assert.EndsWith("\"value\":null}", lines[4], StringComparison.Ordinal);
        Assert.Equal(9, lines.Length);
    }

    [Theory, EveryStore]
    public void Inputs_AsCsv_QuoteTheirJson(StoreKind kind)
    {
        string[] lines = Lines(kind, ExportTable.Inputs, ExportFormat.Csv, "\r\n");

        Assert.Equal("sequence,time,timeMicros,manifest,format,payload,link", lines[0]);
        Assert.StartsWith(
            "1,2025-01-01T00:00:00.000000Z,0,world.resolved/1,json,\"{\"\"name\"\":\"\"ring\"\",\"\"seed\"\":1}\",",
            lines[1], StringComparison.Ordinal);
        Assert.Equal(1 + 4, lines.Length);
    }

    [Theory, EveryStore]
    public void Outputs_AsJsonLines_HoldJsonAsJsonAndBinaryAsBase64(StoreKind kind)
    {
        string[] lines = Lines(kind, ExportTable.Outputs, ExportFormat.JsonLines, "\n");

        Assert.Contains(
            "\"manifest\":\"robot.built/1\",\"format\":\"json\",\"payload\":{\"robot\":0},", lines[0],
            StringComparison.Ordinal);
        Assert.Contains("\"format\":\"base64\",\"payload\":\"AQIDAA==\",", lines[1], StringComparison.Ordinal);
        Assert.Equal(6, lines.Length);
    }

    [Theory, EveryStore]
    public void Inputs_WithBracesAroundNoJson_BecomeBase64(StoreKind kind)
    {
        using RunStore store = RunStore.Create(_stores.New(kind));
        store.AppendInput("odd/1", "{not json}"u8, long.MaxValue);
        store.AppendInput("two/1", "{\n\"a\": 1}"u8, -1);
        store.Flush();

        string[] lines = Lines(store.Folder, ExportTable.Inputs, ExportFormat.JsonLines, "\n");

        Assert.Contains("\"time\":null,\"timeMicros\":9223372036854775807,", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"payload\":\"e25vdCBqc29ufQ==\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"payload\":{\"a\":1}", lines[2], StringComparison.Ordinal);
    }

    [Theory]
    [EveryStore(ExportFormat.Csv)]
    [EveryStore(ExportFormat.JsonLines)]
    public void Export_OfEqualRuns_GivesTheSameBytes(StoreKind kind, ExportFormat format)
    {
        string[] runs = [_stores.Finished(kind), _stores.Finished(kind)];

        foreach (ExportTable table in Enum.GetValues<ExportTable>())
        {
            byte[][] bytes = [.. runs.Select(run => Bytes(run, table, format))];

            Assert.NotEmpty(bytes[0]);
            Assert.Equal(bytes[0], bytes[1]);
        }
    }

    [Theory]
    [EveryStore("plain", "plain")]
    [EveryStore("a,b", "\"a,b\"")]
    [EveryStore("say \"x\"", "\"say \"\"x\"\"\"")]
    [EveryStore("two\nlines", "\"two\nlines\"")]
    public void CsvCell_WithSpecialCharacters_IsQuoted(StoreKind kind, string cell, string expected)
    {
        using RunStore store = RunStore.Create(_stores.New(kind));
        store.AppendSeries(store.DefineSeries("stock", cell), 0, 0.1 + 0.2);
        store.Flush();

        string text = Encoding.UTF8.GetString(Bytes(store.Folder, ExportTable.Series, ExportFormat.Csv));

        Assert.EndsWith($"Z,0,stock,{expected},0.30000000000000004\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void WriteFile_WhereNoFolderCanBe_FailsInOneLine()
    {
        string folder = SampleRun.Finished(_stores.Path);
        using RunReader reader = RunReader.Open(folder);

        StorageException failure = Assert.Throws<StorageException>(() => RunExport.WriteFile(
            reader, ExportTable.Series, ExportFormat.Csv, Path.Combine(folder, "run.db", "series.csv")));

        Assert.Equal(1, failure.ExitCode);
        Assert.DoesNotContain('\n', failure.Message);
    }

    private string[] Lines(StoreKind kind, ExportTable table, ExportFormat format, string end)
    {
        using RunStore store = RunStore.Create(_stores.New(kind));
        SampleRun.AppendHours(store, 0, 3);
        return Lines(store.Folder, table, format, end);
    }

    private static string[] Lines(string folder, ExportTable table, ExportFormat format, string end)
    {
        string text = Encoding.UTF8.GetString(Bytes(folder, table, format));
        Assert.EndsWith(end, text, StringComparison.Ordinal);
        return text[..^end.Length].Split(end);
    }

    private static byte[] Bytes(string folder, ExportTable table, ExportFormat format)
    {
        using RunReader reader = RunReader.Open(folder);
        using MemoryStream stream = new();
        RunExport.Write(reader, table, format, stream);
        return stream.ToArray();
    }
}
