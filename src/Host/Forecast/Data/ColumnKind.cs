namespace Twin.Host.Forecast.Data;

/// <summary>What most cells of a column hold.</summary>
internal enum ColumnKind
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>Dates that are not bare numbers.</summary>
    Dates,

    /// <summary>Numbers.</summary>
    Numbers,

    /// <summary>Anything else.</summary>
    Text,
}
