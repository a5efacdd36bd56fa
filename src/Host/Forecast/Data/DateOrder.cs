namespace Twin.Host.Forecast.Data;

/// <summary>Which part of 03/04/2025 is the month.</summary>
internal enum DateOrder
{
    /// <summary>Nothing says so.</summary>
    Unknown,

    /// <summary>The second.</summary>
    DayFirst,

    /// <summary>The first.</summary>
    MonthFirst,
}
