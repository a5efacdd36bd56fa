using System.Text;

namespace Twin.Domain;

/// <summary>Something in the user's input that the user can fix.</summary>
/// <remarks>Shape: immutable value. All errors of one input are collected and shown together (exit code 2).</remarks>
public sealed record InputError
{
    /// <summary>Stable code, such as <c>TW1203</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The file as the user named it, or <c>--set[n]</c> for the n-th override, counted from 0.</summary>
    public required string File { get; init; }

    /// <summary>Line, from 1; 0 when the file as a whole is meant.</summary>
    public int Line { get; init; }

    /// <summary>Column, from 1; 0 when the file as a whole is meant. Unit: characters.</summary>
    public int Column { get; init; }

    /// <summary>What is wrong, in one clause.</summary>
    public required string What { get; init; }

    /// <summary>Path of the value in the file, such as <c>sites.d1.stock.metal</c>; empty for the whole file.</summary>
    public string Where { get; init; } = string.Empty;

    /// <summary>What would be right; empty when that goes without saying.</summary>
    public string Expected { get; init; } = string.Empty;

    /// <summary>What stands there; empty when nothing does.</summary>
    public string Got { get; init; } = string.Empty;

    /// <summary>What to do about it.</summary>
    public string Fix { get; init; } = string.Empty;

    /// <summary>Whether the input is good all the same.</summary>
    public bool IsWarning { get; init; }

    /// <summary>The error as text: file, line, column, code and what; then where, expected, got and fix.</summary>
    /// <returns>One or two lines without an end of line.</returns>
    public string Format()
    {
        var text = new StringBuilder(File);
        if (Line > 0) text.Append(':').Append(Line).Append(':').Append(Column);
        text.Append(": ").Append(IsWarning ? "warning" : "error").Append(' ').Append(Code).Append(": ").Append(What);
        var lead = "\n  ";
        foreach (var (name, value) in new[] { ("where", Where), ("expected", Expected), ("got", Got), ("fix", Fix) })
        {
            if (value.Length == 0) continue;
            text.Append(lead).Append(name).Append(": ").Append(value);
            lead = "    ";
        }

        return text.ToString();
    }

    /// <summary>The error as <see cref="Format"/> writes it.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Format();
}
