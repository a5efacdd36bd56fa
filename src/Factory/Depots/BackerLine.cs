using Twin.Actors;

namespace Twin.Factory.Depots;

/// <summary>Layout of one backer of a depot in the lists.</summary>
internal readonly ref struct BackerLine
{
    /// <summary>Words of one line.</summary>
    public const int Words = 3;

    private const int GoodAt = 0, AddressAt = 1, LineAt = 2;

    private readonly ReadOnlySpan<long> _line;

    private BackerLine(ReadOnlySpan<long> line) => _line = line;

    public int Good => (int)_line[GoodAt];

    public Address Address => Address.FromPacked(_line[AddressAt]);

    public int Line => (int)_line[LineAt];

    public static BackerLine At(ReadOnlySpan<long> lines, int index) => new(lines.Slice(index * Words, Words));

    public static void Write(Span<long> lines, int index, int good, Address address, int backerLine)
    {
        var line = lines.Slice(index * Words, Words);
        line[GoodAt] = good;
        line[AddressAt] = address.Packed;
        line[LineAt] = backerLine;
    }
}
