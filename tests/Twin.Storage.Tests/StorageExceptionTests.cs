namespace Twin.Storage.Tests;

public sealed class StorageExceptionTests
{
    private static readonly StorageException[] All =
    [
        StorageErrors.DiskFull("runs/ring/0001"),
        StorageErrors.ReadOnly("runs/ring/0001"),
        StorageErrors.Device("runs/ring/0001", "input/output error"),
        StorageErrors.InUse("runs/ring/0001", "process 7"),
        StorageErrors.NotFound("7", "make one"),
        StorageErrors.Ambiguous("7", ["a/0007", "b/0007"]),
        StorageErrors.NotARun("runs", "it holds no run.db"),
        StorageErrors.AlreadyExists("runs/ring/0001"),
        StorageErrors.NewerLayout("runs/ring/0001", 2, 1),
        StorageErrors.OtherBuild("runs/ring/0001", "a", "b"),
        StorageErrors.Damaged("runs/ring/0001", "malformed"),
        StorageErrors.NoForecasts("forecasts.db"),
        StorageErrors.NotForecasts("forecasts.db"),
        StorageErrors.NewerForecasts("forecasts.db", 2, 1),
        StorageErrors.ForecastStands("forecasts.db", "gdp, ets, 2025Q1"),
    ];

    [Fact]
    public void Texts_OfAllFailures_AreOneLineWithPlaceAndFix()
    {
        Assert.All(All, e =>
        {
            Assert.Matches("^error TW40[0-9]{2}: [^\\n]+  where: [^\\n]+  fix: [^\\n]+$", e.Message);
            Assert.NotEmpty(e.What);
            Assert.NotEmpty(e.Where);
            Assert.NotEmpty(e.Fix);
        });
    }

    [Fact]
    public void Codes_OfAllFailures_AreDistinct()
    {
        string[] codes = [.. All.Select(e => e.Code)];

        Assert.Equal(codes.Distinct(StringComparer.Ordinal), codes);
    }

    [Theory]
    [InlineData(StorageFailure.DiskFull, 1)]
    [InlineData(StorageFailure.ReadOnly, 1)]
    [InlineData(StorageFailure.Device, 1)]
    [InlineData(StorageFailure.InUse, 1)]
    [InlineData(StorageFailure.NotFound, 2)]
    [InlineData(StorageFailure.NotARun, 2)]
    [InlineData(StorageFailure.AlreadyExists, 2)]
    [InlineData(StorageFailure.NewerLayout, 2)]
    [InlineData(StorageFailure.OtherBuild, 3)]
    [InlineData(StorageFailure.Damaged, 3)]
    public void ExitCode_OfAFailure_FollowsItsKind(StorageFailure failure, int exitCode)
    {
        Assert.Equal(exitCode, new StorageException(failure, "TW4000", "what", "where", "fix").ExitCode);
        Assert.Contains(failure, All.Select(e => e.Failure));
    }
}
