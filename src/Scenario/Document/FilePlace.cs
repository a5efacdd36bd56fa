namespace Twin.Scenario.Document;

/// <summary>Where in the user's input something stands.</summary>
/// <param name="File">The file as the user named it, or <c>--set[n]</c>.</param>
/// <param name="Line">Line from 1; 0 for the file as a whole.</param>
/// <param name="Column">Column from 1; 0 for the file as a whole. Unit: characters.</param>
internal readonly record struct FilePlace(string File, int Line, int Column)
{
    /// <summary>The file as a whole.</summary>
    public static FilePlace Whole(string file) => new(file, 0, 0);

    /// <summary>A place further right on the same line.</summary>
    public FilePlace Right(int characters) => this with { Column = Column + characters };
}
