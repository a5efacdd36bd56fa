namespace Twin.Storage;

/// <summary>How exported rows are written.</summary>
public enum ExportFormat
{
    /// <summary>RFC 4180: a header, commas, CRLF, quotes where needed.</summary>
    Csv,

    /// <summary>One JSON object to a line, ended by LF.</summary>
    JsonLines,
}
