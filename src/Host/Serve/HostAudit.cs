using System.Text;
using System.Text.Json;

namespace Twin.Host.Serve;

/// <summary>What was done to a server's runs that their own journals cannot tell, because these are gone: one line of
/// JSON each, appended and on the device before it is done.</summary>
internal static class HostAudit
{
    /// <summary>The file, in the folder of runs.</summary>
    public const string FileName = "audit.jsonl";

    /// <summary>Writes that a run is being deleted.</summary>
    /// <param name="options">How the server is set up.</param>
    /// <param name="principal">Who does it.</param>
    /// <param name="run">What clients call the run.</param>
    /// <param name="runId">Its unique id; null where it cannot be read.</param>
    /// <param name="reason">Why; may be empty.</param>
    /// <returns>Whether there was room for it.</returns>
    public static bool Deleting(ServeOptions options, string principal, string run, string? runId, string reason)
    {
        using MemoryStream line = new();
        using (Utf8JsonWriter json = new(line))
        {
            json.WriteStartObject();
            json.WriteString("what", "run.deleted/1");
            json.WriteString("principal", principal);
            json.WriteString("reason", reason);
            json.WriteString("at", options.Time.GetUtcNow().UtcDateTime);
            json.WriteString("run", run);
            json.WriteString("runId", runId);
            json.WriteEndObject();
        }

        line.Write(Encoding.UTF8.GetBytes("\n"));
        try
        {
            Directory.CreateDirectory(options.Runs);
            using FileStream file = new(
                Path.Combine(options.Runs, FileName), FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
            var length = file.Length;
            try
            {
                file.Write(line.GetBuffer(), 0, (int)line.Length);
                file.Flush(flushToDisk: true);
                return true;
            }
            catch (IOException)
            {
                // Half a line would spoil the next.
                file.SetLength(length);
                return false;
            }
        }
        catch (IOException)
        {
            return false;
        }
    }
}
