namespace Twin.Style.Tests.Shape;

/// <summary>A type or a member with code, and the lines it covers from its first word to its last brace.</summary>
/// <param name="IsType">A type; otherwise a method, constructor, operator, property or indexer.</param>
/// <param name="Depth">0 for types directly in a file or namespace, 1 for their members, and so on.</param>
/// <param name="Name">As declared, without type parameters.</param>
/// <param name="Line">First line, attributes left out, from 1.</param>
/// <param name="LastLine">Last line.</param>
internal readonly record struct Declaration(bool IsType, int Depth, string Name, int Line, int LastLine)
{
    /// <summary>The number of lines covered.</summary>
    public int Lines => LastLine - Line + 1;
}
