using Twin.Telemetry.RemoteWrite;
using Xunit;

namespace Twin.Telemetry.Tests.RemoteWrite;

public sealed class SnappyTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(200_000)]
    public void Frame_OfBytes_IsReadBackByTheFormat(int length)
    {
        var bytes = Enumerable.Range(0, length).Select(i => (byte)(i % 251)).ToArray();
        var writer = new ProtoWriter();

        Snappy.Frame(bytes, writer);

        Assert.Equal(bytes, Read(writer.Written.ToArray()));
    }

    /// <summary>Reads literals as the format describes them; any other element is an error.</summary>
    private static byte[] Read(byte[] framed)
    {
        var (length, at) = (0, 0);
        for (var shift = 0; ; shift += 7)
        {
            length |= (framed[at] & 0x7f) << shift;
            if (framed[at++] < 0x80) break;
        }

        var read = new List<byte>();
        while (at < framed.Length)
        {
            Assert.Equal(0, framed[at] & 3);
            var size = framed[at++] >> 2;
            if (size >= 60)
            {
                var more = size - 59;
                size = 0;
                for (var i = 0; i < more; i++) size |= framed[at++] << (8 * i);
            }

            read.AddRange(framed[at..(at + size + 1)]);
            at += size + 1;
        }

        Assert.Equal(length, read.Count);
        return [.. read];
    }
}
