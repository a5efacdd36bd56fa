using System.Buffers.Binary;
using System.Text;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Twin.Serve.Tests.Page;

/// <summary>Every picture of the page has its numbers as CSV and as a table, and itself as a PNG.</summary>
public sealed class PictureTests
{
    private const float Patience = 60_000;

    [BrowserFact]
    public async Task Picture_OfEachKind_ComesAsCsvPngAndTable()
    {
        await using var server = await TestServer.Start(speed: 30 * 86_400);
        await using var reader = await Reader.Open(server.Address);
        foreach (var place in (string[])["#charts figure.chart >> nth=0", "#map", "#floor"])
        {
            var drawn = place.Contains("chart", StringComparison.Ordinal) ? "canvas" : "svg";
            await Expect(reader.Page.Locator(place).Locator(drawn)).ToBeVisibleAsync(new() { Timeout = Patience });
            var box = await Box(reader, place, drawn);

            var png = await reader.Download($"{place} >> [data-tool=png]");
            var csv = Encoding.UTF8.GetString(await reader.Download($"{place} >> [data-tool=csv]"));
            await reader.Page.Locator($"{place} >> [data-tool=table]").ClickAsync();

            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
            var (width, height) = (Number(png, 16), Number(png, 20));
            var sharp = drawn == "svg" ? 2 : 1;
            Assert.InRange(width, (sharp * box.Width) - 3, (sharp * box.Width) + 3);
            Assert.InRange(height, (sharp * box.Height) - 3, (sharp * box.Height) + 3);
            Assert.True(await Colours(reader, png) > 3, $"{place}: a picture of one colour");
            Assert.True(csv.Split("\r\n").Length > 2, csv);
            await Expect(reader.Page.Locator($"{place} >> table tbody tr").First).ToBeVisibleAsync();
        }

        Assert.Empty(reader.Complaints);
    }

    /// <summary>Where a drawing stands; a running world may be drawing it anew just then.</summary>
    private static async Task<Microsoft.Playwright.LocatorBoundingBoxResult> Box(
        Reader reader, string place, string drawn)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            var found = reader.Page.Locator(place).Locator(drawn);
            await Expect(found).ToBeVisibleAsync(new() { Timeout = Patience });
            if (await found.BoundingBoxAsync() is { } box) return box;
        }

        throw new Xunit.Sdk.XunitException($"{place} has no {drawn} that stands still");
    }

    private static int Number(byte[] png, int at) => BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));

    private static Task<int> Colours(Reader reader, byte[] png) => reader.Page.EvaluateAsync<int>(
        """
        async (data) => {
          const image = new Image();
          image.src = `data:image/png;base64,${data}`;
          await image.decode();
          const paper = document.createElement('canvas');
          [paper.width, paper.height] = [image.width, image.height];
          const ink = paper.getContext('2d');
          ink.drawImage(image, 0, 0);
          return new Set(new Uint32Array(ink.getImageData(0, 0, image.width, image.height).data.buffer)).size;
        }
        """, Convert.ToBase64String(png));
}
