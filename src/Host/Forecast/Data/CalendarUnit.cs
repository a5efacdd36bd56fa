namespace Twin.Host.Forecast.Data;

/// <summary>What a step through time counts.</summary>
internal enum CalendarUnit
{
    /// <summary>Rows or numbers without a date.</summary>
    Period,

    /// <summary>Years.</summary>
    Year,

    /// <summary>Months.</summary>
    Month,

    /// <summary>Days.</summary>
    Day,

    /// <summary>Days from Monday to Friday.</summary>
    BusinessDay,

    /// <summary>Seconds.</summary>
    Second,
}
