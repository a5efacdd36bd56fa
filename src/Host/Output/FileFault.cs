namespace Twin.Host.Output;

/// <summary>Says why a file could not be read, without the runtime's own words for what everybody knows.</summary>
internal static class FileFault
{
    /// <summary>The reason, as a clause.</summary>
    /// <param name="fault">What the file system said.</param>
    public static string Of(Exception fault) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "it is a folder, or may not be read",
        _ => fault.Message,
    };
}
