using System.Globalization;

namespace Twin.Host.Forecast.Growth;

/// <summary>What training a model of growth gave.</summary>
/// <param name="Out">The model file.</param>
/// <param name="Card">The model card.</param>
/// <param name="Bytes">Size of the model file.</param>
/// <param name="Sha256">Of the model file, in hexadecimal.</param>
/// <param name="Histories">Members trained on.</param>
/// <param name="Rows">Origins and horizons that the centre was trained on.</param>
/// <param name="Trees">Trees of the centre.</param>
/// <param name="Horizon">Unit: quarters.</param>
/// <param name="Series">Measured series looked at.</param>
/// <param name="Scores">What histories held out as a whole said.</param>
/// <param name="CpuSeconds">Processor time, that of the held-out model included.</param>
internal sealed record GrowthTrainReport(
    string Out, string Card, int Bytes, string Sha256, int Histories, int Rows, int Trees, int Horizon,
    IReadOnlyList<string> Series, IReadOnlyDictionary<string, double> Scores, double CpuSeconds)
{
    /// <summary>Writes it for a person.</summary>
    public void WriteTo(TextWriter writer)
    {
        CultureInfo c = CultureInfo.InvariantCulture;
        writer.WriteLine(string.Create(
            c, $"  {Histories:N0} members, {Rows:N0} rows, {Trees} trees, {Series.Count} series, {Horizon} quarters"));
        foreach ((string name, double value) in Scores)
            writer.WriteLine(string.Create(c, $"    held out: {name} {value}"));
        writer.WriteLine(string.Create(c, $"  {Out}: {Bytes:N0} bytes, SHA-256 {Sha256}"));
        writer.WriteLine(string.Create(c, $"  {Card}; {CpuSeconds:0.0} processor seconds"));
        writer.Flush();
    }
}
