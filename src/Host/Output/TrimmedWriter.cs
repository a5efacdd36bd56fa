using System.Text;

namespace Twin.Host.Output;

/// <summary>Writes on without the blanks that stand before an end of line: what pads a table is of no use in a
/// file.</summary>
/// <param name="inner">Where to; never closed by this writer.</param>
/// <remarks>Not safe for several threads. Blanks that nothing follows are not written.</remarks>
internal sealed class TrimmedWriter(TextWriter inner) : TextWriter
{
    private int _blanks;

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        if (value == ' ')
        {
            _blanks++;
            return;
        }

        if (value is not ('\r' or '\n')) inner.Write(new string(' ', _blanks));
        _blanks = 0;
        inner.Write(value);
    }

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        foreach (char value in buffer) Write(value);
    }

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();
}
