namespace Twin.Storage.Tests;

public sealed class ForecastStoreTests : IDisposable
{
    private readonly TestStores _stores = new();

    public void Dispose() => _stores.Dispose();

    [Theory, EveryStore]
    public void Store_ReadAgain_HoldsWhatWasPublished(StoreKind kind)
    {
        PublishedForecast first = Forecast("a", 10, 1) with { Scale = 2.5 };
        PublishedForecast second = Forecast("a", 9, 1);
        using (ForecastStore store = ForecastStore.Open(_stores.Place(kind), create: true))
            Assert.Equal(2, store.Publish([first, second]));

        using ForecastStore again =
            ForecastStore.Open(_stores.Place(kind), create: false);
        IReadOnlyList<PublishedForecast> found = again.Forecasts("main");

        Assert.Equal([9L, 10L], found.Select(f => f.OriginOrder));
        Assert.Equal(2.5, found[1].Scale);
        Assert.Null(found[0].Scale);
        Assert.Equal(first.Levels, found[1].Levels);
        Assert.Equal(first.Values, found[1].Values);
        Assert.Equal(("o10", "t11", "ets", "m1", "now"),
            (found[1].Origin, found[1].Target, found[1].Method, found[1].Model, found[1].Made));
        Assert.Empty(again.Forecasts("other"));
    }

    [Theory, EveryStore]
    public void Publish_Twice_StoresOnce(StoreKind kind)
    {
        using ForecastStore store = ForecastStore.Open(_stores.Place(kind), create: true);
        store.Publish([Forecast("a", 1, 1)]);

        int stored = store.Publish([Forecast("a", 1, 1) with { Made = "later" }, Forecast("a", 1, 2)]);

        Assert.Equal(1, stored);
        Assert.Equal(["now", "now"], store.Forecasts("main").Select(f => f.Made));
    }

    [Theory, EveryStore]
    public void Publish_OfAnotherForecastFromTheSameOrigin_StoresNothing(StoreKind kind)
    {
        using ForecastStore store = ForecastStore.Open(_stores.Place(kind), create: true);
        store.Publish([Forecast("a", 1, 1)]);

        StorageException refused = Assert.Throws<StorageException>(
            () => store.Publish([Forecast("b", 1, 1), Forecast("a", 1, 1) with { Values = [1, 2, 4] }]));

        Assert.Equal("TW4024", refused.Code);
        Assert.Equal(2, refused.ExitCode);
        Assert.Equal("a", Assert.Single(store.Forecasts("main")).Series);
    }

    [Theory, EveryStore]
    public void Publish_ByAnotherModelOrOnAnotherBranch_StandsBeside(StoreKind kind)
    {
        using ForecastStore store = ForecastStore.Open(_stores.Place(kind), create: true);

        int stored = store.Publish(
        [
            Forecast("a", 1, 1), Forecast("a", 1, 1) with { Model = "m2" }, Forecast("a", 1, 1) with { Branch = "run" },
        ]);

        Assert.Equal(3, stored);
        Assert.Equal(["m1", "m2"], store.Forecasts("main").Select(f => f.Model));
    }

    [Theory]
    [InlineData("UPDATE forecast SET value=0")]
    [InlineData("DELETE FROM forecast")]
    [InlineData("UPDATE truth SET value=0")]
    [InlineData("DELETE FROM truth")]
    public void Rows_Stay_WhateverTheStatement(string statement)
    {
        using (ForecastStore store = ForecastStore.Open(_stores.Path, create: true))
        {
            store.Publish([Forecast("a", 1, 1)]);
            store.AddTruths([new ForecastTruth("a", "main", "t2", 5, "now")]);
        }

        using Database database =
            SqliteDatabase.OpenForWriting(Path.Combine(_stores.Path, ForecastStore.FileName), create: false);

        Assert.Throws<StorageException>(() => database.Execute(statement));
    }

    [Theory, EveryStore]
    public void Truth_SeenAgain_StaysAsFirstSeen(StoreKind kind)
    {
        using ForecastStore store = ForecastStore.Open(_stores.Place(kind), create: true);
        ForecastTruth truth = new("a", "main", "2025Q1", 5, "now");

        (int stored, IReadOnlyList<ForecastTruth> revised) = store.AddTruths([truth]);
        (int again, IReadOnlyList<ForecastTruth> same) = store.AddTruths([truth with { Seen = "later" }]);
        (int changed, IReadOnlyList<ForecastTruth> other) = store.AddTruths([truth with { Value = 6 }]);

        Assert.Equal((1, 0, 0), (stored, again, changed));
        Assert.Empty(revised);
        Assert.Empty(same);
        Assert.Equal(6, Assert.Single(other).Value);
        Assert.Equal(truth, Assert.Single(store.Truths("main")));
    }

    [Fact]
    public void Store_ThatIsNone_IsRefused()
    {
        string text = Path.Combine(_stores.Path, "text.db");
        File.WriteAllText(text, new string('x', 5000));
        string other = Path.Combine(_stores.Path, "other.db");
        using (SqliteDatabase database = SqliteDatabase.OpenForWriting(other, create: true))
            database.Execute("CREATE TABLE t (a)");
        string newer = Path.Combine(_stores.Path, "newer.db");
        using (ForecastStore.Open(newer, create: true))
        {
        }

        using (SqliteDatabase database = SqliteDatabase.OpenForWriting(newer, create: false))
            database.Execute("PRAGMA user_version=99");

        Assert.Equal("TW4021", CodeOf(Path.Combine(_stores.Path, "none.db"), create: false));
        Assert.Equal("TW4022", CodeOf(text, create: true));
        Assert.Equal("TW4022", CodeOf(other, create: true));
        Assert.Equal("TW4023", CodeOf(newer, create: true));

        static string CodeOf(string path, bool create) =>
            Assert.Throws<StorageException>(() => ForecastStore.Open(path, create)).Code;
    }

    private static PublishedForecast Forecast(string series, long origin, int horizon) => new()
    {
        Series = series, Branch = "main", Origin = $"o{origin}", OriginOrder = origin, Horizon = horizon,
        Target = $"t{origin + horizon}", Method = "ets", Model = "m1", Made = "now", Levels = [0.1, 0.5, 0.9],
        Values = [1, 2, 3],
    };
}
