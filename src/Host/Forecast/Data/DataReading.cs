using Twin.Domain;

namespace Twin.Host.Forecast.Data;

/// <summary>What came of reading a file.</summary>
/// <param name="Series">The series, in the order of the file; none where there are errors.</param>
/// <param name="Layout">How the file was understood, in one sentence.</param>
/// <param name="Skipped">Series left out because the user allowed it.</param>
/// <param name="Errors">All that is wrong, up to a limit.</param>
internal sealed record DataReading(
    IReadOnlyList<DataSeries> Series, string Layout, IReadOnlyList<InputError> Skipped,
    IReadOnlyList<InputError> Errors)
{
    /// <summary>A file that cannot be used at all.</summary>
    public static DataReading Of(params IReadOnlyList<InputError> errors) => new([], "", [], errors);
}
