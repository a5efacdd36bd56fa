using System.Globalization;

namespace Twin.Host.Telemetry;

/// <summary>How far the series of a run went to a receiver, kept beside the run: whoever takes the run up again sends
/// what is later.</summary>
/// <remarks>
/// The mark is set before a request goes out. A run that is killed and made again from its snapshot would send other
/// numbers of wall time for the same dates, for which a server refuses the whole request; so at most the request that
/// was on its way is missing, and <c>twin export RUN --to prometheus</c> sends the stored series again. Runs in a
/// server have no folder: they go on behind the instant at which they are taken up.
/// </remarks>
/// <param name="folder">The run's folder.</param>
/// <param name="url">The receiver.</param>
internal sealed class SentMark(string folder, Uri url)
{
    /// <summary>The file: one line a receiver, milliseconds since 1970 and its address.</summary>
    public const string FileName = "remote-write.txt";

    private readonly string _path = Path.Combine(folder, FileName);

    /// <summary>Date of the last sample that went out. Unit: ms since 1970; null where none is known of.</summary>
    public long? Read()
    {
        foreach (var line in Lines())
        {
            if (line.Split(' ', 2) is [var millis, var to] && to == url.ToString()
                && long.TryParse(millis, NumberStyles.Integer, CultureInfo.InvariantCulture, out var known))
            {
                return known;
            }
        }

        return null;
    }

    /// <summary>Sets it.</summary>
    /// <param name="unixMillis">Date of the latest sample of the request that goes out now. Unit: ms since
    /// 1970.</param>
    public void Set(long unixMillis)
    {
        if (!Directory.Exists(folder)) return;
        var others = Lines().Where(line => !line.EndsWith($" {url}", StringComparison.Ordinal));
        var own = string.Create(CultureInfo.InvariantCulture, $"{unixMillis} {url}");
        try
        {
            File.WriteAllLines(_path + ".new", [.. others, own]);
            File.Move(_path + ".new", _path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The run's own store tells of a full disk; without the mark samples are sent twice at worst.
        }
    }

    private string[] Lines() => File.Exists(_path) ? File.ReadAllLines(_path) : [];
}
