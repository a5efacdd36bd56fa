namespace Twin.Telemetry.RemoteWrite;

/// <summary>Frames bytes as Snappy without compressing them, which every reader takes.</summary>
/// <remarks>Source: google/snappy, format_description.txt: the length, then literals of at most 64 KiB here.</remarks>
internal static class Snappy
{
    private const int LiteralMax = 1 << 16;

    // A literal whose length less one stands in the two bytes that follow.
    private const byte LiteralOfTwoBytes = 61 << 2;

    /// <summary>Frames bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="into">Where to.</param>
    public static void Frame(ReadOnlySpan<byte> bytes, ProtoWriter into)
    {
        into.Varint((ulong)bytes.Length);
        while (bytes.Length > 0)
        {
            var literal = bytes[..Math.Min(bytes.Length, LiteralMax)];
            into.Byte(LiteralOfTwoBytes);
            into.Byte((byte)((literal.Length - 1) & 0xff));
            into.Byte((byte)((literal.Length - 1) >> 8));
            into.Bytes(literal);
            bytes = bytes[literal.Length..];
        }
    }
}
