using System.Security.Cryptography;
using Twin.Forecasting.Combination;
using Twin.Forecasting.ModelFiles;
using Twin.Host.Forecast.Train;
using Xunit;

namespace Twin.Host.Tests.Forecast.Train;

public sealed class ShippedModelTests
{
    private const int MostBytes = 3_000_000;

    [Fact]
    public void ShippedFile_OfThisBuild_HasEveryFrequencyAndItsIntervals()
    {
        (ModelFile? file, string? name, _) = ShippedModel.Read(null);

        Assert.NotNull(file);
        Assert.Equal(ShippedModel.Name, name);
        Assert.Equal([1, 4, 12], file.Models.Select(entry => entry.Recipe.Period));
        Assert.All(file.Models, entry => Assert.Equal(
            [CombinedMethods.EnsembleName, CombinedMethods.FastName], entry.Bands.Keys.Order()));
        Assert.InRange(new FileInfo(Path.Combine(Installation.Root!, ShippedModel.Name)).Length, 1, MostBytes);
    }

    [Fact]
    public void ShippedFile_SaysTheHashesOfTheShippedHistories()
    {
        ModelFile file = ShippedModel.Read(null).File!;

        Assert.Equal(4, file.Data.Count);
        foreach (TrainedOn data in file.Data)
        {
            Assert.EndsWith("-train.csv", data.File, StringComparison.Ordinal);
            byte[] bytes = File.ReadAllBytes(Path.Combine(Installation.Root!, "data", "m4", data.File));
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), data.Sha256);
        }
    }

    [Fact]
    public void ShippedCard_IsThatOfTheShippedFile()
    {
        string folder = Path.Combine(Installation.Root!, "data", "models");

        Assert.Equal(
            ModelCard.Of(ShippedModel.Read(null).File!, "series.json"),
            File.ReadAllText(Path.Combine(folder, "series.md")));
    }
}
