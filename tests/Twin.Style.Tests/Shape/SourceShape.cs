namespace Twin.Style.Tests.Shape;

/// <summary>Measures one C# file against the limits and the rule of one type per file.</summary>
internal static class SourceShape
{
    /// <summary>What the file breaks, in line order within each rule.</summary>
    /// <param name="path">From the root; its name and folder decide which rules hold.</param>
    /// <param name="source">The file's text.</param>
    public static IEnumerable<Offence> Check(string path, string source)
    {
        string[] lines = source.TrimEnd('\n').Split('\n');
        IReadOnlyList<Declaration> outline = Outline.Of(source);
        return [.. FileLength(path, lines), .. LineLengths(path, lines), .. MethodLengths(path, outline),
            .. TypeNames(path, outline)];
    }

    private static IEnumerable<Offence> FileLength(string path, string[] lines)
    {
        int limit = path.StartsWith("tests/", StringComparison.Ordinal) ? Limits.TestFileLines : Limits.FileLines;
        if (lines.Length > limit)
            yield return new(path, limit + 1, "file-length", lines.Length,
                $"file has {lines.Length} lines, limit {limit}");
    }

    private static IEnumerable<Offence> LineLengths(string path, string[] lines)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            int columns = lines[i].TrimEnd('\r').Length;
            if (columns > Limits.LineColumns)
                yield return new(path, i + 1, "line-length", columns,
                    $"line has {columns} columns, limit {Limits.LineColumns}");
        }
    }

    private static IEnumerable<Offence> MethodLengths(string path, IReadOnlyList<Declaration> outline) =>
        from d in outline
        where !d.IsType && d.Depth > 0 && d.Lines > Limits.MethodLines
        select new Offence(path, d.Line, "method-length", d.Lines,
            $"{d.Name} has {d.Lines} lines, limit {Limits.MethodLines}");

    private static IEnumerable<Offence> TypeNames(string path, IReadOnlyList<Declaration> outline)
    {
        string stem = Path.GetFileName(path).Split('.')[0];
        Declaration[] types = outline.Where(d => d.IsType && d.Depth == 0).ToArray();
        foreach (Declaration second in types.Skip(1))
            yield return new(path, second.Line, "one-type", types.Length,
                $"{second.Name} is the file's second top-level type: give it a file of its own");
        if (types.Length > 0 && types[0].Name != stem)
            yield return new(path, types[0].Line, "file-name", 1,
                $"type {types[0].Name} stands in a file named {stem}");
    }
}
