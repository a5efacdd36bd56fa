namespace Twin.Storage.Tests.Postgres;

public sealed class StoreUrlTests
{
    [Theory]
    [InlineData("postgresql://db/plant", "postgresql://db:5432/plant?schema=twin")]
    [InlineData("postgres://ada@db:5433/plant?schema=x_1#ring/7", "postgresql://ada@db:5433/plant?schema=x_1#ring/7")]
    [InlineData("postgresql://[::1]/plant?sslmode=verify-full",
        "postgresql://[::1]:5432/plant?schema=twin&sslmode=verify-full")]
    [InlineData("postgresql://a%40b@db/pl%20ant", "postgresql://a%40b@db:5432/pl%20ant?schema=twin")]
    [InlineData("postgresql://ada:secret@db/plant#latest", "postgresql://ada@db:5432/plant?schema=twin#latest")]
    [InlineData("postgresql://ada@db/plant?password=secret", "postgresql://ada@db:5432/plant?schema=twin")]
    public void Parse_ThenWritten_IsWholeAndWithoutThePassword(string text, string written)
    {
        StoreUrl url = StoreUrl.Parse(text);

        Assert.Equal(written, url.ToString());
        Assert.Equal(url with { Password = null }, StoreUrl.Parse(written));
        Assert.Equal(text.Contains("secret", StringComparison.Ordinal) ? "secret" : null, url.Password);
    }

    [Theory]
    [InlineData("at postgresql://ada:s3@cr:et@db/x and more", "at postgresql://ada:***@db/x and more")]
    [InlineData("postgres://:p@db/x", "postgres://:***@db/x")]
    [InlineData("postgresql://db/x?password=p%20q&schema=y", "postgresql://db/x?password=***&schema=y")]
    [InlineData("postgresql://db:5432/x@y:z", "postgresql://db:5432/x@y:z")]
    [InlineData("nothing here", "nothing here")]
    public void Redact_OfAnyText_TakesOutPasswordsOnly(string text, string expected) =>
        Assert.Equal(expected, StoreUrl.Redact(text));
}
