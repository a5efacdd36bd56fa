using System.Globalization;
using Xunit;

namespace Twin.Scenario.Tests;

/// <summary>Whatever stands in a file, reading it ends with a world or with errors, never with an exception.</summary>
public sealed class FuzzTests
{
    private const int SeedFirst = 20_250_101;
    private static readonly string Good = File.ReadAllText(Path.Combine(Repository.Tests, "Worlds", "full.yaml"));

    private static readonly string[] Scraps =
    [
        "{", "}", "[", "]", ": ", ", ", "\n", "  ", "- ", "# ", "& ", "* ", "! ", "'", "\"", "|", ">", "%", "@", "`",
        "\t",
        "? ", "--- ", "...", "null", "~", "-1", "1e999", "NaN", "1e-400", "9999999999999999999", "·", "/", "^", "^-9",
        "t/", "USD", "USD2024", "kg", "yr", "robot", "\u0000", "\u0085", "\u2028", "\uFEFF", "\uD83D\uDE80", "a.b",
        "..",
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void ReadText_OfRandomMutations_NeverThrows(int round)
    {
        for (var i = 0; i < 250; i++)
        {
            var seed = SeedFirst + (1_000 * round) + i;
            var random = new Random(seed);
            var text = Mutated(Good, random, 1 + (i % 4));

            var thrown = Record.Exception(() => WorldFile.ReadText(text));

            Assert.True(thrown is null, string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {thrown}\n{text}"));
        }
    }

    [Fact]
    public void ReadText_WithRandomOverrides_NeverThrows()
    {
        for (var i = 0; i < 250; i++)
        {
            var random = new Random(SeedFirst + i);
            var set = Mutated("processes.make-metal.lead=0.25 yr", random, 2);

            var thrown = Record.Exception(() => WorldFile.ReadText(Good, [set]));

            Assert.True(thrown is null, $"seed {SeedFirst + i}: {set}: {thrown}");
        }
    }

    private static string Mutated(string text, Random random, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(12), text.Length - at);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Scraps[random.Next(Scraps.Length)]),
                2 => text.Remove(at, length).Insert(at, Scraps[random.Next(Scraps.Length)]),
                _ => text.Insert(random.Next(text.Length + 1), text.Substring(at, length)),
            };
        }

        return text;
    }
}
