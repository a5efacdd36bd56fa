using System.Text.Json;
using Twin.Domain;
using Twin.Forecasting.ModelFiles;

namespace Twin.Host.Forecast.Train;

/// <summary>Finds and reads model files.</summary>
internal static class ShippedModel
{
    /// <summary>The file that methods use when none is named, as results tell it.</summary>
    public const string Name = "data/models/series.json";

    // A model of three frequencies takes half a megabyte.
    private const long MostBytes = 64 * 1024 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="named">As the user named it, or null for the shipped one.</param>
    /// <returns>The file and its name; neither where none was named and none is shipped.</returns>
    public static (ModelFile? File, string? Name, InputError? Error) Read(string? named)
    {
        string path = named ?? Path.Combine(Installation.Root ?? ".", Name);
        if (named is null && !File.Exists(path)) return (null, null, null);
        string name = named ?? Name;
        try
        {
            if (new FileInfo(path).Length > MostBytes)
                return (null, null, ForecastErrors.Model(name, $"more than {MostBytes} bytes"));
            ModelFile file = ModelFile.Read(File.ReadAllBytes(path));
            return file.Fault() is { } fault
                ? (null, null, ForecastErrors.Model(name, fault))
                : (file, name, null);
        }
        catch (JsonException e)
        {
            return (null, null, ForecastErrors.Model(name, e.Message));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, null, ForecastErrors.Unreadable(name, Output.FileFault.Of(e)));
        }
    }
}
