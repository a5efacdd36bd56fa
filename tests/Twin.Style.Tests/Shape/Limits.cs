namespace Twin.Style.Tests.Shape;

/// <summary>The sizes at which a file, a method or a line stops; the aim lies well below each.</summary>
internal static class Limits
{
    /// <summary>Lines of a source file.</summary>
    public const int FileLines = 400;

    /// <summary>Lines of a test file: examples are long and flat.</summary>
    public const int TestFileLines = 500;

    /// <summary>Lines of a method, property or constructor, attributes left out.</summary>
    public const int MethodLines = 60;

    /// <summary>Columns of a line.</summary>
    public const int LineColumns = 120;
}
